// Long work beside the drawing, as it is shown: how far, how fast, how long still. Values only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace rozwaga::session::managing {

enum class Work : std::uint8_t { collecting, reading_roster, comparing_roster, applying_roster, reporting, reminding, exporting };

struct WorkView {
    Work what = Work::collecting;
    std::string subject;                         ///< a folder, a file
    std::int64_t done = 0, total = 0;            ///< total 0: not known (yet)
    double seconds = 0;                          ///< since it began
    std::int64_t admitted = 0, known = 0, set_aside = 0, failed = 0;   ///< collecting only
    bool giving_up = false;
};

/// What saving certificates came to.
struct ExportedView {
    std::string path;                            ///< folder or archive; empty where nothing was written
    std::int64_t written = 0, there = 0;         ///< there: lay in the folder already
    std::int64_t without_files = 0, failed = 0;
    std::vector<Error> problems;                 ///< of certificates that could not be printed, at most 20
};

/// What collecting came to.
struct CollectedView {
    std::string subject;
    std::int64_t files = 0, admitted = 0, completed = 0, known = 0, set_aside = 0, flagged = 0, unreadable = 0;
    double seconds = 0;
    bool given_up = false;
    std::vector<Error> problems;                 ///< of folders or archives that could not be read, at most a few
};

}  // namespace rozwaga::session::managing
