// rozwagactl check, rozwagactl pack: for authors and for the build.
#pragma once

#include <string>

#include "cli/console.h"
#include "course/reader.h"

namespace rozwaga::cli {

struct CourseOptions {
    course::Folders folders;
    bool json = false;
    std::string out_folder;          ///< pack only
};

/// Everything wrong, a line each (or JSON), then figures of every scenario.
ExitCode check(const Console& console, const CourseOptions& options);
/// course.pack and organisation.pack into `out_folder`; refuses a course with errors.
ExitCode pack(const Console& console, const CourseOptions& options);

/// "error" or "warning", the same in every language: editors and scripts read it.
std::string severity_name(course::Severity severity);
/// file:line:column: error|warning: what, and how to mend it [code]
std::string finding_line(const text::Wording& words, const course::Finding& finding);

}  // namespace rozwaga::cli
