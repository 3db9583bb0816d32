// rozwagactl check --against OLD.pack: what changed since a published version, and what people have to learn anew.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "cli/console.h"
#include "course/compare.h"

namespace rozwaga::cli {

struct Against {
    course::Course before;
    std::vector<course::Judged> judged;    ///< points into the course that was compared
    course::Findings findings;             ///< what its author still has to say
};

/// Errors: "disk.…", those of read_course_pack(), "cli.other-course" {path, course, other}.
Result<Against> compare_with_pack(const Console& console, const course::Course& now, const std::string& path, const std::string& changes_file);

/// A line a difference, and the entries of changes.yaml that are missing, ready to be filled in.
void print_changes(const Console& console, const course::Course& now, const Against& against);
nlohmann::ordered_json changes_json(const Console& console, const Against& against);

}  // namespace rozwaga::cli
