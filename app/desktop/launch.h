// Starts the window app: finds its resources and the course, opens the window, runs until it is closed.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"

namespace rozwaga::desktop {

struct LaunchOptions {
    std::string language;            ///< empty: as remembered, else the organisation's
    std::string tour_folder;         ///< --tour DIR
    std::string course_folder;       ///< --course DIR
    std::string data_folder;         ///< --data DIR: records elsewhere than in the user's data folder
    int width = 1280, height = 800;  ///< units
    bool manager = false;            ///< --manager: the side of those who collect certificates
    std::string registry;            ///< --registry FILE|postgresql://…
    /// Of the manager's tour: writes a roster and an inbox to a folder.
    std::function<Result<void>(const std::string& folder)> make_company = {};
    bool one_frame = false;          ///< --one-frame: ends once the first page is painted; for measuring the start
};

/// Exit code: 0, or 2 when it could not start; what and why is on standard error, and in a window where one can be had.
int launch(const LaunchOptions& options);
/// The same, of the manager's side.
int launch_manager(const LaunchOptions& options);

}  // namespace rozwaga::desktop
