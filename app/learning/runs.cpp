#include "learning/runs.h"

#include <algorithm>

namespace rozwaga::learning {

using course::Choice;
using progress::ScenarioRun;

std::optional<course::WalkState> state_of(const course::Course& course, const ScenarioRun& run) {
    const course::Scenario* scenario = course.scenario(run.scenario);
    if (!scenario) return std::nullopt;
    auto state = course::walk(*scenario, run.choices);
    if (!state) return std::nullopt;
    return std::move(*state);
}

// After a replay the learner stands at the node where the tail was cut off and chooses there first of all. So
// what stood before that node then is what stands before it now.
std::vector<std::vector<Choice>> versions(const ScenarioRun& run) {
    std::vector<std::vector<Choice>> all{run.choices};
    for (auto tail = run.set_aside.rbegin(); tail != run.set_aside.rend(); ++tail) {
        if (tail->empty()) continue;
        const std::vector<Choice>& later = all.back();
        std::vector<Choice> earlier(later.begin(),
                                    std::ranges::find(later, tail->front().node, &Choice::node));
        earlier.insert(earlier.end(), tail->begin(), tail->end());
        all.push_back(std::move(earlier));
    }
    return all;
}

bool practice_passed(const course::Scenario& scenario, const progress::Progress& progress) {
    return std::ranges::any_of(progress.runs, [&](const ScenarioRun& run) {
        if (run.scenario != scenario.id || !run.attempt.empty()) return false;
        return std::ranges::any_of(versions(run), [&](const std::vector<Choice>& choices) {
            const auto state = course::walk(scenario, choices);
            return state && course::passed(scenario, *state);
        });
    });
}

const ScenarioRun* newest_practice_run(const course::Course& course, const progress::Progress& progress,
                                       const course::Id& scenario) {
    for (auto run = progress.runs.rbegin(); run != progress.runs.rend(); ++run)
        if (run->scenario == scenario && run->attempt.empty() && state_of(course, *run)) return &*run;
    return nullptr;
}

}  // namespace rozwaga::learning
