// A scenario as a graph, whatever its variables say: a gate counts as leading both ways.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/course.h"

namespace rozwaga::course {

inline constexpr std::size_t most_nodes = 60;

struct ScenarioGraph {
    std::vector<Id> unreachable;                ///< nodes, in the order of the scenario
    std::vector<Id> loop;                       ///< nodes going round, the first one again at the end; empty without a loop
    std::optional<int> shortest, longest;       ///< decisions from the start to "end"; absent with a loop
};

/// Wants every target known and at most `most_nodes` nodes.
ScenarioGraph graph_of(const Scenario& scenario);
std::vector<Id> targets_of(const ScenarioNode& node);

}  // namespace rozwaga::course
