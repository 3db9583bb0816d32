// Why a lesson is asked again: what changed in it since it was learned. Pure.
#pragma once

#include <vector>

#include "course/course.h"
#include "progress/progress.h"

namespace rozwaga::learning {

/// Notes of material changes since the version the lesson was learned under, oldest first; none where it is not asked again, or
/// was read whole since. They point into `course`.
std::vector<const course::ChangeNote*> why_asked_again(const course::Course& course, const progress::Progress& progress,
                                                       const course::Id& lesson);

/// The latest version this learner is known to have met before event number `until` of progress.versions; empty where none is.
std::string version_met(const course::Course& course, const progress::Progress& progress, std::size_t until);

}  // namespace rozwaga::learning
