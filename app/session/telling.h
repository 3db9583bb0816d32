// A scenario's wording in one language, told as posts. Internal to session/.
#pragma once

#include <string>
#include <vector>

#include "course/scenario_walk.h"
#include "progress/progress.h"
#include "session/screen_of.h"

namespace rozwaga::session {

struct Telling {
    const course::Scenario& scenario;
    const course::ScenarioText& text;

    const course::NodeText& node(const Id& id) const { return text_or_empty(text.nodes, id); }
    const course::ScenarioOptionText& option(const course::Choice& choice) const {
        return text_or_empty(node(choice.node).options, choice.option);
    }
    /// What a node begins with, `minutes` of work after what stands before it.
    std::vector<FeedPost> posts_of(const Id& node, int minutes) const;
    /// What a choice brings, with the reactions that follow from what it changed.
    std::vector<FeedPost> posts_of(const course::Choice& choice, const Changes& change) const;
};

Changes changes_between(const course::VariableValues& before, const course::VariableValues& after);
std::vector<VariableView> variable_views(const course::VariableValues& values, const Changes& change);

/// The choice made in `before`, after which `after` was reached; `minutes` of the choice before it.
DecisionView decision_view(const Telling& telling, const progress::ScenarioRun& run, const course::Choice& choice,
                           const course::WalkState& before, const course::WalkState& after, int minutes);
DebriefView debrief_view(const Telling& telling, const progress::ScenarioRun& run, const course::WalkState& end,
                         std::vector<DecisionView> decisions);

}  // namespace rozwaga::session
