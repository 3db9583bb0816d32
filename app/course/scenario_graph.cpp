#include "course/scenario_graph.h"

#include <algorithm>
#include <map>

namespace rozwaga::course {

namespace {

struct Lengths {
    int shortest = 0, longest = 0;
};

/// Visits every node once; its depth is bounded by the number of nodes.
class GraphWalk {
public:
    explicit GraphWalk(const Scenario& scenario) : scenario_(scenario) {}

    Lengths visit(const Id& id) {
        const ScenarioNode* node = id == "end" ? nullptr : find_node(scenario_, id);
        if (!node) return {};
        if (const auto known = known_.find(id); known != known_.end()) return known->second;
        if (const auto again = std::ranges::find(trail_, id); again != trail_.end()) {
            if (loop_.empty()) {
                loop_.assign(again, trail_.end());
                loop_.push_back(id);
            }
            return {};
        }
        trail_.push_back(id);
        const Lengths lengths = through(*node);
        trail_.pop_back();
        known_[id] = lengths;
        return lengths;
    }

    std::vector<Id> take_loop() { return std::move(loop_); }
    bool reached(const Id& id) const { return known_.contains(id); }

private:
    Lengths through(const ScenarioNode& node) {
        const int step = node.gate ? 0 : 1;
        std::optional<Lengths> together;
        for (const Id& target : targets_of(node)) {
            const Lengths rest = visit(target);
            if (!together) together = rest;
            together->shortest = std::min(together->shortest, rest.shortest);
            together->longest = std::max(together->longest, rest.longest);
        }
        const Lengths rest = together.value_or(Lengths());
        return {rest.shortest + step, rest.longest + step};
    }

    const Scenario& scenario_;
    std::map<Id, Lengths> known_;
    std::vector<Id> trail_, loop_;
};

}  // namespace

std::vector<Id> targets_of(const ScenarioNode& node) {
    if (node.gate) return {node.gate->then, node.gate->otherwise};
    std::vector<Id> targets;
    for (const ScenarioOption& option : node.options) targets.push_back(option.next);
    return targets;
}

ScenarioGraph graph_of(const Scenario& scenario) {
    ScenarioGraph graph;
    GraphWalk walk(scenario);
    const Lengths lengths = walk.visit(scenario.start);
    graph.loop = walk.take_loop();
    for (const ScenarioNode& node : scenario.nodes) {
        if (!walk.reached(node.id)) graph.unreachable.push_back(node.id);
    }
    if (graph.loop.empty()) {
        graph.shortest = lengths.shortest;
        graph.longest = lengths.longest;
    }
    return graph;
}

}  // namespace rozwaga::course
