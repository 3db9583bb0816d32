#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "course/analysis.h"
#include "course/checking.h"
#include "course/scenario_graph.h"

namespace rozwaga::course {

namespace {

constexpr double easy_share = 0.15;
constexpr int most_decisions = 10;    // longer ones are refused anyway; walking them all would take its time

bool can_be_played(const Scenario& scenario) {
    if (scenario.nodes.size() > most_nodes || !find_node(scenario, scenario.start)) return false;
    for (const ScenarioNode& node : scenario.nodes) {
        if (node.options.empty() && !node.gate) return false;
        for (const Id& target : targets_of(node)) {
            if (target != "end" && !find_node(scenario, target)) return false;
        }
    }
    const ScenarioGraph graph = graph_of(scenario);
    return graph.loop.empty() && graph.longest.value_or(0) <= most_decisions;
}

/// The targets of a gate that no path is sent to. Gates hold no choice, so what lies behind them tells.
void check_visits(const Scenario& scenario, const ScenarioFigures& figures, const std::string& path, Checker& checker) {
    const std::vector<Id> unreachable = graph_of(scenario).unreachable;
    for (std::size_t index = 0; index < scenario.nodes.size(); ++index) {
        const ScenarioNode& node = scenario.nodes[index];
        const std::string node_path = path + "/nodes/" + std::to_string(index);
        const bool reachable = std::ranges::find(unreachable, node.id) == unreachable.end();
        if (!node.gate && reachable && !figures.visited.contains(node.id)) {
            checker.say("scenario-node-never-visited", node_path, {{"node", node.id}});
        }
        if (node.gate && node.gate->then == node.gate->otherwise) checker.say("scenario-gate-one-way", node_path, {{"node", node.id}});
    }
}

/// A condition that could not be read was left out: what the others reach is not known then.
void check_endings(const Scenario& scenario, const ScenarioFigures& figures, const std::string& path, Checker& checker) {
    for (std::size_t index = 0; index < scenario.endings.size(); ++index) {
        if (checker.silenced(path + "/endings/" + std::to_string(index) + "/when")) return;
    }
    for (std::size_t index = 0; index < scenario.endings.size(); ++index) {
        const Id& ending = scenario.endings[index].id;
        if (figures.ending_reach.at(ending) > 0) continue;
        checker.say("scenario-ending-unreached", path + "/endings/" + std::to_string(index) + "/id", {{"ending", ending}});
    }
}

void check_one(const Scenario& scenario, const std::string& path, Checker& checker) {
    const ScenarioFigures figures = analyse(scenario);
    if (!figures.complete) {
        checker.say("scenario-too-many-paths", path + "/nodes");
        return;
    }
    check_visits(scenario, figures, path, checker);
    check_endings(scenario, figures, path, checker);
    if (figures.best_passing < scenario.pass) {
        checker.say("scenario-pass-unreachable", path + "/pass",
                    {{"pass", std::to_string(scenario.pass)}, {"best", std::to_string(figures.best_passing)}});
    } else if (figures.passed_at_random > easy_share) {
        checker.say("scenario-pass-easy", path + "/pass",
                    {{"share", fmt::format("{:.0f}", figures.passed_at_random * 100)}, {"most", fmt::format("{:.0f}", easy_share * 100)}});
    }
    if (figures.quickest_is_best && figures.paths > 1) {
        checker.say("scenario-quickest-best", path + "/nodes", {{"minutes", std::to_string(figures.quickest_minutes)}});
    }
}

}  // namespace

void check_scenario_play(const Course& course, Checker& checker) {
    for (std::size_t index = 0; index < course.scenarios.size(); ++index) {
        const std::string path = "scenarios/" + std::to_string(index);
        const Scenario& scenario = course.scenarios[index];
        const bool readable = !checker.silenced(path + "/endings") && !checker.silenced(path + "/nodes");
        if (readable && can_be_played(scenario)) check_one(scenario, path, checker);
    }
}

}  // namespace rozwaga::course
