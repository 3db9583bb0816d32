#include <algorithm>

#include "learning/decide_rules.h"
#include "learning/draw.h"
#include "learning/grading.h"
#include "learning/standing.h"

namespace rozwaga::learning {

namespace {

using progress::ExamAttempt;

bool asks_item(const ExamAttempt& attempt, const course::Id& item) {
    return std::ranges::find(attempt.begun.items, item) != attempt.begun.items.end();
}

bool in_pretest(const ExamAttempt& attempt, const course::Id& item) {
    const auto& pretest = attempt.refresher->begun.pretest;
    return std::ranges::find(pretest, item, &record::AskedFor::id) != pretest.end();
}

}  // namespace

Decided rule(const Asked& asked, const BeginExam&) {
    if (asked.progress.open_attempt()) return fail("learning.exam-open");
    if (!asked.progress.learner) return fail("learning.name-needed");
    const Standing where = standing(asked.loaded, asked.progress);
    if (!where.exam_ready) {
        const auto open = std::ranges::count(where.lessons, false, &LessonStanding::done);
        if (open == 0) return fail("learning.policy-first");
        return fail("learning.exam-not-ready", {{"count", std::to_string(open)}});
    }
    ExamDraw draw = draw_exam(asked.loaded.course, asked.progress, asked.seed);
    if (!follows_blueprint(asked.loaded.course, draw)) return fail("learning.exam-unavailable");

    record::ExamBegun begun;
    begun.attempt = fresh_id(asked);
    begun.seed = asked.seed;
    begun.course = asked.loaded.course.id;
    begun.version = asked.loaded.course.version;
    begun.grading_hash = asked.loaded.grading_hash;
    begun.pass_mark = asked.loaded.organisation.pass_mark;
    begun.items = std::move(draw.items);
    begun.scenarios = std::move(draw.scenarios);
    return record::Events{std::move(begun)};
}

Decided rule(const Asked& asked, const AnswerExam& action) {
    const ExamAttempt* open = asked.progress.open_attempt();
    if (!open) return fail("learning.exam-none-open");
    if (!asks_item(*open, action.item)) return fail("learning.unknown-item", {{"item", action.item}});
    const course::Item* item = asked.loaded.course.item(action.item);
    if (!item) return fail("learning.course-changed");
    if (open->refresher && open->refresher->needed && in_pretest(*open, action.item)) return fail("learning.pretest-finished");
    if (auto checked = check_partial_answer(*item, action.answer); !checked)
        return tl::unexpected(checked.error());
    const auto given = open->answers.find(action.item);
    const record::Answer before = given == open->answers.end() ? record::Answer{} : given->second;
    if (before == action.answer) return record::Events{};
    return record::Events{record::ExamAnswered{open->begun.attempt, action.item, action.answer}};
}

Decided rule(const Asked& asked, const FlagItem& action) {
    const ExamAttempt* open = asked.progress.open_attempt();
    if (!open) return fail("learning.exam-none-open");
    if (!asks_item(*open, action.item)) return fail("learning.unknown-item", {{"item", action.item}});
    if (open->flagged.contains(action.item) == action.flagged) return record::Events{};
    return record::Events{record::ItemFlagged{open->begun.attempt, action.item, action.flagged}};
}

Decided rule(const Asked& asked, const HandInExam&) {
    const ExamAttempt* open = asked.progress.open_attempt();
    if (!open) return fail("learning.exam-none-open");
    if (auto complete = refresher_complete(*open); !complete) return tl::unexpected(complete.error());
    const course::Course& course = asked.loaded.course;
    const AttemptState state = attempt_state(course, *open, asked.progress.runs);
    if (!state.unanswered.empty())
        return fail("learning.exam-unanswered", {{"count", std::to_string(state.unanswered.size())}});
    if (!state.unfinished.empty())
        return fail("learning.exam-scenarios-unfinished",
                    {{"count", std::to_string(state.unfinished.size())}});
    record::ExamGraded graded = grade_exam(course, *open, asked.progress.runs);
    graded.version = course.version;
    graded.grading_hash = asked.loaded.grading_hash;
    return record::Events{record::ExamHandedIn{open->begun.attempt}, std::move(graded)};
}

}  // namespace rozwaga::learning
