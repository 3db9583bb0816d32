// A scenario played: from its choices to where it stands. One engine for the app, the exam and the checker.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/result.h"
#include "course/course.h"

namespace rozwaga::course {

struct Choice {
    Id node;
    Id option;
    friend bool operator==(const Choice&, const Choice&) = default;
};

using VariableValues = std::array<int, variable_count>;   ///< indexed by Variable

struct WalkState {
    Id node;                              ///< the node that waits for a choice; empty when finished
    Id ending;                            ///< set when finished
    VariableValues values{};
    int points = 0;                       ///< sum of qualities so far
    std::vector<Choice> choices;
    std::vector<Choice> criticals;        ///< the critical ones among `choices`
    bool finished() const { return node.empty(); }
};

/// At the start, gates already passed.
WalkState begin_walk(const Scenario& scenario);
/// Errors: "scenario.finished", "scenario.unknown-option" {option}. trust, reach, legal are clamped to 0..100.
Result<WalkState> take(const Scenario& scenario, WalkState state, const Id& option);
/// All choices from the start. Errors as take, and "scenario.other-node" {node} where a choice is not at the node reached.
Result<WalkState> walk(const Scenario& scenario, const std::vector<Choice>& choices);
/// Finished, enough points, no critical choice.
bool passed(const Scenario& scenario, const WalkState& state);

}  // namespace rozwaga::course
