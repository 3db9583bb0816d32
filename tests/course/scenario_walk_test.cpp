#include <catch2/catch_test_macros.hpp>

#include "course/sample_scenario.h"
#include "course/scenario_walk.h"

using namespace rozwaga;
using namespace rozwaga::course;
using rozwaga::test::small_scenario;

namespace {

int value(const WalkState& state, Variable variable) { return state.values[static_cast<std::size_t>(variable)]; }

const std::vector<Choice> best = {{"n1", "reply"}, {"n2", "ask"}, {"n3t", "thank"}, {"n4", "close"}};

}  // namespace

TEST_CASE("a walk begins at the start with the start values") {
    const WalkState state = begin_walk(small_scenario());
    CHECK(state.node == "n1");
    CHECK_FALSE(state.finished());
    CHECK(value(state, Variable::trust) == 40);
    CHECK(value(state, Variable::reach) == 20);
    CHECK(value(state, Variable::minutes) == 0);
}

TEST_CASE("choices add points and move the variables, and a gate sends on by them") {
    const Scenario scenario = small_scenario();
    const auto state = walk(scenario, {best[0], best[1]});
    REQUIRE(state);
    CHECK(state->points == 6);
    CHECK(value(*state, Variable::trust) == 65);
    CHECK(value(*state, Variable::minutes) == 18);
    CHECK(state->node == "n3t");
    const auto other = walk(scenario, {{"n1", "hide"}, {"n2", "guess"}});
    REQUIRE(other);
    CHECK(other->node == "n3r");
}

TEST_CASE("a finished walk has an ending, the first whose conditions all hold") {
    const Scenario scenario = small_scenario();
    const auto state = walk(scenario, best);
    REQUIRE(state);
    CHECK(state->finished());
    CHECK(state->ending == "friends");
    CHECK(state->points == 12);
    CHECK(passed(scenario, *state));
}

TEST_CASE("a critical choice blocks the pass whatever the points") {
    const Scenario scenario = small_scenario();
    auto lenient = scenario;
    lenient.pass = 1;
    const auto state = walk(lenient, {{"n1", "reply"}, {"n2", "publish"}, {"n3t", "thank"}, {"n4", "close"}});
    REQUIRE(state);
    CHECK(state->ending == "lawyer");
    CHECK(state->criticals == std::vector<Choice>{{"n2", "publish"}});
    CHECK_FALSE(passed(lenient, *state));
}

TEST_CASE("an unfinished walk is not passed") {
    const Scenario scenario = small_scenario();
    auto lenient = scenario;
    lenient.pass = 0;
    CHECK_FALSE(passed(lenient, begin_walk(lenient)));
}

TEST_CASE("trust, reach and legal stay between 0 and 100, minutes add up") {
    Scenario scenario = small_scenario();
    scenario.nodes[0].options[0].effects = {{Variable::trust, 90}, {Variable::reach, -90}, {Variable::legal, 30}, {Variable::minutes, 300}};
    const auto state = take(scenario, begin_walk(scenario), "reply");
    REQUIRE(state);
    CHECK(value(*state, Variable::trust) == 100);
    CHECK(value(*state, Variable::reach) == 0);
    CHECK(value(*state, Variable::legal) == 30);
    CHECK(value(*state, Variable::minutes) == 300);
}

TEST_CASE("a choice that is not offered is refused with its name") {
    const Scenario scenario = small_scenario();
    const auto unknown = take(scenario, begin_walk(scenario), "shout");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == "scenario.unknown-option");
    CHECK(unknown.error().arguments == Arguments{{"option", "shout"}});

    const auto elsewhere = walk(scenario, {{"n2", "ask"}});
    REQUIRE_FALSE(elsewhere);
    CHECK(elsewhere.error().code == "scenario.other-node");
    CHECK(elsewhere.error().arguments == Arguments{{"node", "n2"}});

    auto beyond = best;
    beyond.push_back({"n4", "close"});
    const auto finished = walk(scenario, beyond);
    REQUIRE_FALSE(finished);
    CHECK(finished.error().code == "scenario.finished");
}

TEST_CASE("a scenario at the start of which stands a gate begins behind it") {
    Scenario scenario = small_scenario();
    scenario.start = "n3";
    CHECK(begin_walk(scenario).node == "n3r");
    scenario.start_values[Variable::trust] = 50;
    CHECK(begin_walk(scenario).node == "n3t");
}

TEST_CASE("gates that lead round in circles finish without an ending, which is no pass") {
    Scenario scenario = small_scenario();
    for (ScenarioNode& node : scenario.nodes) {
        if (node.gate) node.gate->then = node.gate->otherwise = node.id;
    }
    scenario.pass = 0;
    scenario.start = "n3";
    const WalkState state = begin_walk(scenario);
    CHECK(state.finished());
    CHECK(state.ending.empty());
    CHECK_FALSE(passed(scenario, state));
}

TEST_CASE("each comparison of a condition means what it says") {
    Scenario scenario = small_scenario();
    const auto ending_at = [&](Comparison comparison, int limit) {
        scenario.endings = {{"yes", {{Variable::trust, comparison, limit}}}, {"no", {}}};
        const auto state = walk(scenario, best);    // trust 80
        return state ? state->ending : "failed";
    };
    CHECK(ending_at(Comparison::at_least, 80) == "yes");
    CHECK(ending_at(Comparison::at_least, 81) == "no");
    CHECK(ending_at(Comparison::at_most, 80) == "yes");
    CHECK(ending_at(Comparison::at_most, 79) == "no");
    CHECK(ending_at(Comparison::above, 79) == "yes");
    CHECK(ending_at(Comparison::above, 80) == "no");
    CHECK(ending_at(Comparison::below, 81) == "yes");
    CHECK(ending_at(Comparison::below, 80) == "no");
}
