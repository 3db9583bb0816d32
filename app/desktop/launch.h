// Starts the window app: finds its resources and the course, opens the window, runs until it is closed.
#pragma once

#include <string>

namespace rozwaga::desktop {

struct LaunchOptions {
    std::string language;            ///< empty: as remembered, else the organisation's
    std::string tour_folder;         ///< --tour DIR
    std::string course_folder;       ///< --course DIR
    std::string data_folder;         ///< --data DIR: records elsewhere than in the user's data folder
    int width = 1280, height = 800;  ///< units
    bool one_frame = false;          ///< --one-frame: ends once the first page is painted; for measuring the start
};

/// Exit code: 0, or 2 when it could not start; what and why is on standard error, and in a window where one can be had.
int launch(const LaunchOptions& options);

}  // namespace rozwaga::desktop
