#include "course/compare_parts.h"

namespace rozwaga::course {

namespace {

struct OptionAt {
    const ScenarioNode* node = nullptr;
    const ScenarioOption* option = nullptr;
};

const ScenarioOption* option_of(const Scenario& scenario, const Id& node, const Id& option) {
    const ScenarioNode* found = find_node(scenario, node);
    return found ? find_option(*found, option) : nullptr;
}

std::vector<OptionAt> options_of(const Scenario& scenario) {
    std::vector<OptionAt> options;
    for (const ScenarioNode& node : scenario.nodes)
        for (const ScenarioOption& option : node.options) options.push_back({&node, &option});
    return options;
}

bool same_gate(const std::optional<Gate>& left, const std::optional<Gate>& right) {
    if (!left || !right) return left.has_value() == right.has_value();
    return left->variable == right->variable && left->at_least == right->at_least && left->then == right->then &&
           left->otherwise == right->otherwise;
}

bool same_endings(const std::vector<Ending>& left, const std::vector<Ending>& right) {
    return std::ranges::equal(left, right, [](const Ending& one, const Ending& other) {
        return one.id == other.id && std::ranges::equal(one.when, other.when, [](const Condition& condition, const Condition& counterpart) {
                   return condition.variable == counterpart.variable && condition.comparison == counterpart.comparison &&
                          condition.value == counterpart.value;
               });
    });
}

/// Nodes, ways and effects, without what is right or critical.
bool same_course(const Scenario& left, const Scenario& right) {
    if (left.start != right.start || left.start_values != right.start_values || left.nodes.size() != right.nodes.size()) return false;
    for (const ScenarioNode& node : right.nodes) {
        const ScenarioNode* earlier = find_node(left, node.id);
        if (!earlier || !same_gate(earlier->gate, node.gate) || earlier->options.size() != node.options.size()) return false;
        for (const ScenarioOption& option : node.options) {
            const ScenarioOption* counterpart = find_option(*earlier, option.id);
            if (!counterpart || counterpart->next != option.next || counterpart->effects != option.effects) return false;
        }
    }
    return same_endings(left.endings, right.endings);
}

void compare_options(Comparing& comparing, const Scenario& earlier, const Scenario& scenario) {
    const auto add = [&](const char* what, const OptionAt& at) {
        comparing.add(what, scenario.lesson, scenario.id, true, {{"node", at.node->id}, {"option", at.option->id}});
    };
    for (const OptionAt& at : options_of(scenario)) {
        const ScenarioOption* counterpart = option_of(earlier, at.node->id, at.option->id);
        if (counterpart ? counterpart->critical != at.option->critical : at.option->critical) add("critical", at);
        else if (counterpart && counterpart->quality != at.option->quality) add("quality", at);
    }
    for (const OptionAt& at : options_of(earlier))
        if (at.option->critical && !option_of(scenario, at.node->id, at.option->id)) add("critical", at);
}

}  // namespace

void compare_scenarios(Comparing& comparing) {
    for (const Scenario& scenario : comparing.now.scenarios) {
        const Scenario* earlier = comparing.before.scenario(scenario.id);
        if (!earlier) {
            comparing.add("scenario-added", scenario.lesson, scenario.id, false);
            continue;
        }
        compare_options(comparing, *earlier, scenario);
        if (earlier->pass != scenario.pass) {
            comparing.add("pass", scenario.lesson, scenario.id, true,
                          {{"from", std::to_string(earlier->pass)}, {"to", std::to_string(scenario.pass)}});
        }
        if (!same_course(*earlier, scenario)) comparing.add("ways", scenario.lesson, scenario.id, true);
        if (!comparing.rules(scenario.lesson, scenario.id, rules_of(*earlier), rules_of(scenario)))
            comparing.wording(scenario.lesson, scenario.id);
    }
}

}  // namespace rozwaga::course
