#include <algorithm>

#include "course/checking.h"
#include "course/ids.h"
#include "course/scenario_graph.h"

namespace rozwaga::course {

namespace {

constexpr int longest_minutes = 10'000;
constexpr int options_wanted = 3;

struct ScenarioHere {
    const Scenario& scenario;
    std::string path;
    std::vector<Id> targets;      ///< node ids and "end"
    bool sound = true;            ///< every target known, so that it can be walked

    std::string node_path(std::size_t index) const { return path + "/nodes/" + std::to_string(index); }
    std::string node_path(const Id& id) const {
        const auto found = std::ranges::find(scenario.nodes, id, &ScenarioNode::id);
        return node_path(static_cast<std::size_t>(found - scenario.nodes.begin()));
    }
};

int most_of(Variable variable) { return variable == Variable::minutes ? longest_minutes : 100; }

void check_head(ScenarioHere& here, Checker& checker) {
    const Scenario& scenario = here.scenario;
    for (const auto& [variable, value] : scenario.start_values) {
        checker.range(here.path + "/variables", "start", value, 0, most_of(variable));
    }
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < scenario.people.size(); ++index) {
        const std::string path = here.path + "/people/" + std::to_string(index);
        checker.id(path, scenario.people[index]);
        checker.unique(names, scenario.people[index], path, "scenario-person-twice");
    }
    if (!names.contains("agent")) checker.say("scenario-agent-missing", here.path + "/people");
    const std::vector<Id> nodes = ids_of(scenario.nodes);
    here.sound = checker.known("scenario-start-unknown", here.path + "/start", "node", scenario.start, nodes) && here.sound;
}

void check_option(ScenarioHere& here, const ScenarioOption& option, const std::string& path, Checker& checker) {
    checker.id(path, option.id);
    checker.range(path + "/quality", "quality", option.quality, 0, 3);
    for (const auto& [variable, change] : option.effects) {
        if (variable != Variable::minutes) checker.range(path + "/effects", "effects", change, -100, 100);
        else if (change < 0) checker.say("scenario-minutes-negative", path + "/effects/minutes", {{"minutes", std::to_string(change)}});
        else checker.range(path + "/effects/minutes", "minutes", change, 0, longest_minutes);
    }
    here.sound = checker.known("scenario-next-unknown", path + "/next", "node", option.next, here.targets) && here.sound;
}

void check_gate(ScenarioHere& here, const Gate& gate, const std::string& path, Checker& checker) {
    checker.range(path + "/at_least", "at_least", gate.at_least, 0, most_of(gate.variable));
    for (const auto& [key, target] : {std::pair("then", &gate.then), std::pair("otherwise", &gate.otherwise)}) {
        const bool is_known = checker.known("scenario-gate-target-unknown", path + "/" + key, "node", *target, here.targets);
        here.sound = is_known && here.sound;
    }
}

void check_node(ScenarioHere& here, const ScenarioNode& node, const std::string& path, Checker& checker) {
    checker.id(path, node.id);
    if (node.id == "end") checker.say("scenario-node-reserved", path);
    if (node.gate && !node.options.empty()) checker.say("scenario-node-shape", path, {{"node", node.id}});
    if (node.gate) return check_gate(here, *node.gate, path + "/gate", checker);
    if (node.options.empty() && checker.silenced(path + "/gate")) {
        here.sound = false;
        return;
    }
    if (node.options.empty()) {
        here.sound = false;
        return checker.say("scenario-node-shape", path, {{"node", node.id}});
    }
    if (node.options.size() != options_wanted) {
        checker.say("scenario-option-count", path + "/options",
                    {{"node", node.id}, {"count", std::to_string(node.options.size())}, {"wanted", std::to_string(options_wanted)}});
    }
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < node.options.size(); ++index) {
        const std::string option_path = path + "/options/" + std::to_string(index);
        checker.unique(names, node.options[index].id, option_path, "scenario-option-twice");
        check_option(here, node.options[index], option_path, checker);
    }
    if (std::ranges::none_of(node.options, [](const ScenarioOption& option) { return option.quality == 3; })) {
        checker.say("scenario-node-without-best", path, {{"node", node.id}});
    }
}

void check_endings(const ScenarioHere& here, Checker& checker) {
    const std::vector<Ending>& endings = here.scenario.endings;
    const std::string path = here.path + "/endings";
    if (endings.size() < 3 || endings.size() > 4) {
        checker.say("scenario-ending-count", path, {{"count", std::to_string(endings.size())}, {"least", "3"}, {"most", "4"}});
    }
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < endings.size(); ++index) {
        const std::string ending_path = path + "/" + std::to_string(index);
        checker.id(ending_path + "/id", endings[index].id);
        checker.unique(names, endings[index].id, ending_path + "/id", "scenario-ending-twice");
        for (std::size_t at = 0; at < endings[index].when.size(); ++at) {
            const Condition& condition = endings[index].when[at];
            checker.range(ending_path + "/when/" + std::to_string(at), "when", condition.value, 0, most_of(condition.variable));
        }
    }
    if (!endings.empty() && !endings.back().when.empty()) {
        checker.say("scenario-last-ending-conditional", path + "/" + std::to_string(endings.size() - 1) + "/when",
                    {{"ending", endings.back().id}});
    }
}

void check_graph(const ScenarioHere& here, Checker& checker) {
    const ScenarioGraph graph = graph_of(here.scenario);
    for (const Id& id : graph.unreachable) checker.say("scenario-node-unreachable", here.node_path(id), {{"node", id}});
    if (!graph.loop.empty()) {
        std::string round;
        for (const Id& id : graph.loop) round += (round.empty() ? "" : " → ") + id;
        checker.say("scenario-loop", here.node_path(graph.loop.front()), {{"nodes", round}});
        return;
    }
    const int shortest = graph.shortest.value_or(0), longest = graph.longest.value_or(0);
    if (shortest != longest) {
        checker.say("scenario-unequal-paths", here.path + "/nodes",
                    {{"shortest", std::to_string(shortest)}, {"longest", std::to_string(longest)}});
    } else if (shortest < 4 || shortest > 6) {
        checker.say("scenario-decisions", here.path + "/nodes", {{"count", std::to_string(shortest)}, {"least", "4"}, {"most", "6"}});
    } else {
        checker.range(here.path + "/pass", "pass", here.scenario.pass, 1, 3 * shortest);
        checker.range(here.path + "/nodes", "decisions", here.scenario.decisions, shortest, shortest);
    }
}

void check_scenario(const Course& course, const Scenario& scenario, const std::string& path, Checker& checker) {
    ScenarioHere here{scenario, path, ids_of(scenario.nodes), true};
    here.targets.push_back("end");
    if (!course.lesson(scenario.lesson) && !checker.silenced("known/lessons")) {
        checker.known("lesson-unknown", path + "/lesson", "lesson", scenario.lesson, ids_of(course.lessons));
    }
    check_uses(scenario.uses, false, path + "/use", checker);
    check_head(here, checker);
    if (scenario.nodes.empty()) checker.say("scenario-nodes-none", path + "/nodes");
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < scenario.nodes.size(); ++index) {
        here.sound = checker.unique(names, scenario.nodes[index].id, here.node_path(index), "scenario-node-twice") && here.sound;
        check_node(here, scenario.nodes[index], here.node_path(index), checker);
    }
    check_endings(here, checker);
    checker.range(path + "/nodes", "nodes", static_cast<int>(scenario.nodes.size()), 0, static_cast<int>(most_nodes));
    if (here.sound && !scenario.nodes.empty() && scenario.nodes.size() <= most_nodes) check_graph(here, checker);
}

}  // namespace

void check_scenarios(const Course& course, std::map<Id, std::string>& names, Checker& checker) {
    for (std::size_t index = 0; index < course.scenarios.size(); ++index) {
        const Scenario& scenario = course.scenarios[index];
        const std::string path = "scenarios/" + std::to_string(index);
        checker.id(path + "/id", scenario.id);
        checker.unique(names, scenario.id, path + "/id", "id-twice");
        check_scenario(course, scenario, path, checker);
        check_scenario_wording(course, scenario, path, checker);
    }
}

}  // namespace rozwaga::course
