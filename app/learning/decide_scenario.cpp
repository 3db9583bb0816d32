#include <algorithm>

#include "learning/decide_rules.h"
#include "learning/grading.h"
#include "learning/runs.h"

namespace rozwaga::learning {

namespace {

using progress::ExamAttempt;
using progress::ScenarioRun;

bool asks_scenario(const ExamAttempt& attempt, const course::Id& scenario) {
    return std::ranges::find(attempt.begun.scenarios, scenario) != attempt.begun.scenarios.end();
}

/// Whether the learner may go on with this run now: one of the open attempt, or practice while none is open.
Result<void> check_in_turn(const progress::Progress& progress, const ScenarioRun& run) {
    const ExamAttempt* open = progress.open_attempt();
    if (run.attempt.empty()) {
        if (open) return fail("learning.exam-open");
        return {};
    }
    if (!open || open->begun.attempt != run.attempt) return fail("learning.exam-none-open");
    return {};
}

Decided begin(const Asked& asked, const course::Id& scenario, const course::Id& attempt) {
    return record::Events{record::ScenarioBegun{fresh_id(asked), scenario, attempt, asked.seed}};
}

/// An exam asks each scenario once.
Decided begin_in_exam(const Asked& asked, const ExamAttempt& open, const course::Id& scenario) {
    if (!asks_scenario(open, scenario)) return fail("learning.exam-open");
    const ScenarioRun* run = exam_run(asked.progress.runs, open.begun.attempt, scenario);
    if (!run) return begin(asked, scenario, open.begun.attempt);
    const auto state = state_of(asked.loaded.course, *run);
    if (!state) return fail("learning.course-changed");
    if (state->finished()) return fail("learning.scenario-finished");
    return fail("learning.scenario-open", {{"run", run->run}});
}

}  // namespace

Decided rule(const Asked& asked, const BeginScenario& action) {
    const course::Course& course = asked.loaded.course;
    const course::Scenario* scenario = course.scenario(action.scenario);
    if (!scenario) return fail("learning.unknown-scenario", {{"scenario", action.scenario}});
    if (const ExamAttempt* open = asked.progress.open_attempt())
        return begin_in_exam(asked, *open, scenario->id);
    if (!course::used_for(scenario->uses, course::Use::practice))
        return fail("learning.not-practice", {{"id", scenario->id}});
    if (const ScenarioRun* run = newest_practice_run(course, asked.progress, scenario->id))
        if (!state_of(course, *run)->finished()) return fail("learning.scenario-open", {{"run", run->run}});
    return begin(asked, scenario->id, {});
}

Decided rule(const Asked& asked, const ChooseOption& action) {
    const ScenarioRun* run = asked.progress.run(action.run);
    if (!run) return fail("learning.unknown-run", {{"run", action.run}});
    if (auto in_turn = check_in_turn(asked.progress, *run); !in_turn) return tl::unexpected(in_turn.error());
    auto state = state_of(asked.loaded.course, *run);
    if (!state) return fail("learning.course-changed");
    if (state->finished()) return fail("learning.scenario-finished");
    if (state->node != action.node) return fail("learning.other-node", {{"node", action.node}});
    if (!course::take(*asked.loaded.course.scenario(run->scenario), std::move(*state), action.option))
        return fail("learning.unknown-option", {{"option", action.option}});
    return record::Events{record::OptionChosen{action.run, action.node, action.option}};
}

Decided rule(const Asked& asked, const ReplayNode& action) {
    const ScenarioRun* run = asked.progress.run(action.run);
    if (!run) return fail("learning.unknown-run", {{"run", action.run}});
    if (!run->attempt.empty()) return fail("learning.not-replayable");
    if (auto in_turn = check_in_turn(asked.progress, *run); !in_turn) return tl::unexpected(in_turn.error());
    const auto state = state_of(asked.loaded.course, *run);
    if (!state) return fail("learning.course-changed");
    if (!state->finished()) return fail("learning.scenario-unfinished");
    if (std::ranges::find(run->choices, action.node, &course::Choice::node) == run->choices.end())
        return fail("learning.not-replayable");
    return record::Events{record::NodeReplayed{action.run, action.node}};
}

}  // namespace rozwaga::learning
