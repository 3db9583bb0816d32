// The rules: ask, then do. Pure; time and randomness are parameters.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "course/course.h"
#include "learning/actions.h"
#include "progress/progress.h"
#include "record/events.h"

namespace rozwaga::learning {

/// `seed` is fresh randomness; where it matters it is kept in an event. Errors: "learning.<why>" with arguments, worded for
/// a learner: name-empty, name-too-long, unknown-lesson, unknown-item, answer-incomplete, answer-invalid, exam-not-ready,
/// exam-open, exam-none-open, exam-unanswered {count}, scenario-open, scenario-finished, not-replayable ...
Result<record::Events> decide(const course::LoadedCourse& loaded, const progress::Progress& progress, const Action& action,
                              Instant now, std::uint64_t seed);

}  // namespace rozwaga::learning
