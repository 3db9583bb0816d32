// rozwagactl check, rozwagactl pack: for authors and for the build.
#pragma once

#include <cstdint>
#include <string>

#include "cli/console.h"
#include "course/reader.h"

namespace rozwaga::cli {

struct CourseOptions {
    course::Folders folders;
    bool json = false;
    std::string out_folder;          ///< pack only
    int bots = 0;                    ///< check only: how often each bot sits the exam; 0: not at all
    std::uint64_t seed = 1;          ///< of the bots' luck
    std::string against;             ///< check only: a published course.pack to compare with
};

/// Everything wrong, a line each (or JSON), then figures: of every scenario, of time and reading ease, of the bots;
/// and what changed since the pack it is held against.
ExitCode check(const Console& console, const CourseOptions& options);
/// course.pack and organisation.pack into `out_folder`; refuses a course with errors.
ExitCode pack(const Console& console, const CourseOptions& options);

/// "error" or "warning", the same in every language: editors and scripts read it.
std::string severity_name(course::Severity severity);
/// file:line:column: error|warning: what, and how to mend it [code]
std::string finding_line(const text::Wording& words, const course::Finding& finding);

}  // namespace rozwaga::cli
