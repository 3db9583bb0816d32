#include "course/scenario_walk.h"

#include <algorithm>

namespace rozwaga::course {

namespace {

constexpr int share_limit = 100;          // trust, reach, legal
constexpr int minutes_limit = 1'000'000;  // far above any scenario: keeps hostile sums from overflowing

int& value_of(VariableValues& values, Variable variable) { return values[static_cast<std::size_t>(variable)]; }
int value_of(const VariableValues& values, Variable variable) { return values[static_cast<std::size_t>(variable)]; }

int clamped(Variable variable, long long value) {
    const long long limit = variable == Variable::minutes ? minutes_limit : share_limit;
    return static_cast<int>(std::clamp(value, 0LL, limit));
}

bool holds(const Condition& condition, const VariableValues& values) {
    const int value = value_of(values, condition.variable);
    switch (condition.comparison) {
        case Comparison::at_least: return value >= condition.value;
        case Comparison::at_most: return value <= condition.value;
        case Comparison::above: return value > condition.value;
        case Comparison::below: return value < condition.value;
    }
    return false;
}

Id ending_for(const Scenario& scenario, const VariableValues& values) {
    for (const Ending& ending : scenario.endings) {
        if (std::ranges::all_of(ending.when, [&](const Condition& condition) { return holds(condition, values); })) return ending.id;
    }
    return {};
}

// Values do not change between gates, so passing more gates than there are nodes means going round in circles.
// An unchecked scenario that leads nowhere finishes without an ending, which never passes.
void settle(const Scenario& scenario, WalkState& state, const Id& next) {
    Id here = next;
    for (std::size_t gates = 0; gates <= scenario.nodes.size(); ++gates) {
        if (here == "end") {
            state.node.clear();
            state.ending = ending_for(scenario, state.values);
            return;
        }
        const ScenarioNode* node = find_node(scenario, here);
        if (!node) break;
        if (!node->gate) {
            state.node = here;
            return;
        }
        const Gate& gate = *node->gate;
        here = value_of(state.values, gate.variable) >= gate.at_least ? gate.then : gate.otherwise;
    }
    state.node.clear();
    state.ending.clear();
}

}  // namespace

WalkState begin_walk(const Scenario& scenario) {
    WalkState state;
    for (const auto& [variable, value] : scenario.start_values) value_of(state.values, variable) = clamped(variable, value);
    settle(scenario, state, scenario.start);
    return state;
}

Result<WalkState> take(const Scenario& scenario, WalkState state, const Id& option_id) {
    if (state.finished()) return fail("scenario.finished");
    const ScenarioNode* node = find_node(scenario, state.node);
    const ScenarioOption* option = node ? find_option(*node, option_id) : nullptr;
    if (!option) return fail("scenario.unknown-option", {{"option", option_id}});
    for (const auto& [variable, change] : option->effects) {
        int& value = value_of(state.values, variable);
        value = clamped(variable, static_cast<long long>(value) + change);
    }
    state.points += option->quality;
    state.choices.push_back({state.node, option_id});
    if (option->critical) state.criticals.push_back(state.choices.back());
    settle(scenario, state, option->next);
    return state;
}

Result<WalkState> walk(const Scenario& scenario, const std::vector<Choice>& choices) {
    WalkState state = begin_walk(scenario);
    for (const Choice& choice : choices) {
        if (!state.finished() && choice.node != state.node) return fail("scenario.other-node", {{"node", choice.node}});
        auto next = take(scenario, std::move(state), choice.option);
        if (!next) return next;
        state = std::move(*next);
    }
    return state;
}

bool passed(const Scenario& scenario, const WalkState& state) {
    return state.finished() && !state.ending.empty() && state.criticals.empty() && state.points >= scenario.pass;
}

}  // namespace rozwaga::course
