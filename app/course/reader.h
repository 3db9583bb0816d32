// From authors' folders to a checked course. Reports everything wrong at once; never stops at the first.
#pragma once

#include <optional>
#include <string>

#include "base/disk.h"
#include "course/course.h"
#include "course/finding.h"

namespace rozwaga::course {

struct Folders {
    std::string lessons, quizzes, assets;
    std::string pictures;        ///< PNGs rasterised from the SVGs by the build: ID.png, or empty
};

struct ReadOutcome {
    std::optional<LoadedCourse> loaded;   ///< absent when a finding is an error
    Findings findings;                    ///< sorted by file, line, column
};

/// Fails only where a folder cannot be read at all ("course.folder-missing" {path}).
Result<ReadOutcome> read_course(const Disk& disk, const Folders& folders);

}  // namespace rozwaga::course
