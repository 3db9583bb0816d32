// Points. In thousandths of a point; formulas in quizzes/README.md. Exact in integers; a fraction of a
// thousandth is cut off.
//
// When the course changed in the middle of an attempt, the attempt keeps what was drawn for it. What the
// course no longer has (an item or scenario that is gone, a scenario whose choices no longer fit it) is
// withdrawn: left out of the points and of the maximum, and listed in AttemptState. An item whose answer no
// longer fits it asks for a new one. Where more than half of the maximum is withdrawn, too little was asked
// to tell: the attempt cannot be passed.
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
/// Whether the answer is complete and names only what the item has. An answer that is neither is -invalid.
/// Errors: learning.answer-incomplete {item}, learning.answer-invalid {item}.
Result<void> check_answer(const course::Item& item, const record::Answer& answer);
/// As check_answer, but an answer that lacks something is fine: what an exam accepts before it is handed in.
Result<void> check_partial_answer(const course::Item& item, const record::Answer& answer);
/// For each of item.options, in that order: was this learner right about it (picked and right, or left and
/// not to be picked; step in place; card in its group)?
std::vector<bool> judge_options(const course::Item& item, const record::Answer& answer);
/// The answer the key gives.
record::Answer right_answer(const course::Item& item);

/// What is still missing before an attempt can be handed in, and what the course took back. Ids in the order
/// drawn.
struct AttemptState {
    std::vector<course::Id> unanswered;  ///< items without a complete answer
    std::vector<course::Id> unfinished;  ///< scenarios not begun or not at their end
    std::vector<course::Id> withdrawn_items, withdrawn_scenarios;
    bool complete() const { return unanswered.empty() && unfinished.empty(); }
};

AttemptState attempt_state(const course::Course& course, const progress::ExamAttempt& attempt,
                           const std::vector<progress::ScenarioRun>& runs);

/// The run of a scenario within an attempt, if it has begun.
const progress::ScenarioRun* exam_run(const std::vector<progress::ScenarioRun>& runs,
                                      const course::Id& attempt, const course::Id& scenario);

/// The items that count, each once: of an exam all; of a refresher, of each lesson those after the pre-test where there are any.
/// `items` as they were drawn: a refresher's pre-test first.
std::vector<course::Id> counted_items(const course::Course& course, const std::vector<course::Id>& items, bool refresher);

/// The exam or refresher, from its answers and runs: a thousand for an item, blueprint.scenario_points thousand × points /
/// (3 · decisions) for a scenario. Passed: the percentage (rounded down) reaches the attempt's pass mark and
/// no choice was critical. An item or scenario named twice counts once. Lessons in course order, those
/// without a point to win left out.
record::ExamGraded grade_exam(const course::Course& course, const progress::ExamAttempt& attempt,
                              const std::vector<progress::ScenarioRun>& runs);

}  // namespace rozwaga::learning
