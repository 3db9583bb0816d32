// Points. In thousandths of a point; formulas in quizzes/README.md.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "course/course.h"
#include "course/scenario_walk.h"
#include "progress/progress.h"
#include "record/events.h"

namespace rozwaga::learning {

/// 0 to 1000. An answer that is not well-formed for the item scores 0.
std::int64_t score_item(const course::Item& item, const record::Answer& answer);
/// Whether the answer is complete and names only what the item has. Errors: learning.answer-incomplete, -invalid.
Result<void> check_answer(const course::Item& item, const record::Answer& answer);
/// Per option: was this learner right about it (picked and right, or left and not to be picked; step in place; card in its group)?
std::vector<bool> judge_options(const course::Item& item, const record::Answer& answer);
/// The answer the key gives.
record::Answer right_answer(const course::Item& item);

/// The exam, from its answers and runs. Items or scenarios the course no longer has count 0 of their maximum.
record::ExamGraded grade_exam(const course::Course& course, const progress::ExamAttempt& attempt,
                              const std::vector<progress::ScenarioRun>& runs);

}  // namespace rozwaga::learning
