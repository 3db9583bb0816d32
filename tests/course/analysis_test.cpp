#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "course/analysis.h"
#include "course/sample_scenario.h"

using namespace rozwaga;
using namespace rozwaga::course;
using rozwaga::test::small_scenario;

TEST_CASE("every path of a scenario is counted") {
    const ScenarioFigures figures = analyse(small_scenario());
    CHECK(figures.complete);
    CHECK(figures.paths == 81);
    CHECK(figures.best == 12);
    CHECK(figures.worst == 0);
    CHECK(figures.maximum == 12);
    CHECK(figures.shortest == 4);
    CHECK(figures.longest == 4);
    CHECK(figures.best_path == std::vector<Choice>{{"n1", "reply"}, {"n2", "ask"}, {"n3t", "thank"}, {"n4", "close"}});
    CHECK(figures.visited == std::set<Id>{"n1", "n2", "n3r", "n3t", "n4"});
}

TEST_CASE("among equally good paths, the one laid beside somebody's own goes with theirs as long as it can") {
    Scenario scenario = small_scenario();
    const auto asking = std::ranges::find(scenario.nodes, "n2", &ScenarioNode::id);
    REQUIRE(asking != scenario.nodes.end());
    ScenarioOption slower = *std::ranges::find(asking->options, "ask", &ScenarioOption::id);
    slower.id = "ask-longer";
    slower.effects[Variable::minutes] += 5;
    asking->options.push_back(slower);
    const std::vector<Choice> quick{{"n1", "reply"}, {"n2", "ask"}, {"n3t", "thank"}, {"n4", "close"}};
    std::vector<Choice> slow = quick;
    slow[1].option = slower.id;
    CHECK(analyse(scenario).best_path == quick);
    CHECK(analyse(scenario, {{"n1", "reply"}, {"n2", "ask-longer"}}).best_path == slow);
    const auto weaker = std::ranges::min_element(scenario.nodes.front().options, {}, &ScenarioOption::quality)->id;
    CHECK(analyse(scenario, {{"n1", weaker}, {"n2", "ask-longer"}}).best_path == quick);
}

TEST_CASE("clicking at random passes as often as its paths do") {
    // 12 points are passed by one path, 10 points by four: one decision of quality 1, the others of quality 3.
    // None of the five holds the critical choice.
    const ScenarioFigures figures = analyse(small_scenario());
    CHECK(figures.passed_at_random == Catch::Approx(5.0 / 81));
    CHECK(figures.best_passing == 12);
}

TEST_CASE("the reach of the endings adds up to everybody") {
    const ScenarioFigures figures = analyse(small_scenario());
    double together = 0;
    for (const auto& [ending, share] : figures.ending_reach) {
        CHECK(share > 0);
        together += share;
    }
    CHECK(figures.ending_reach.size() == 3);
    CHECK(together == Catch::Approx(1));
    CHECK(figures.ending_reach.at("lawyer") == Catch::Approx(27.0 / 81));    // whoever publishes
}

TEST_CASE("the quickest path is told by its minutes") {
    const ScenarioFigures figures = analyse(small_scenario());
    CHECK(figures.quickest_minutes == 3);    // template, guess, leave, silence
    CHECK(figures.quickest_points == 4);
    CHECK_FALSE(figures.quickest_is_best);
}

TEST_CASE("a loop ends the count and is told") {
    Scenario scenario = small_scenario();
    scenario.nodes.back().options[1].next = "n1";
    const ScenarioFigures figures = analyse(scenario);
    CHECK_FALSE(figures.complete);
    CHECK(figures.paths == 54);
}

TEST_CASE("a scenario with more paths than can be counted is given up in time", "[unsanitized]") {
    Scenario scenario = small_scenario();
    const ScenarioNode pattern = scenario.nodes.front();
    scenario.nodes.clear();
    for (int number = 0; number < 13; ++number) {
        ScenarioNode node = pattern;
        node.id = "m" + std::to_string(number);
        for (ScenarioOption& option : node.options) option.next = number == 12 ? "end" : "m" + std::to_string(number + 1);
        scenario.nodes.push_back(node);
    }
    scenario.start = "m0";
    const ScenarioFigures figures = analyse(scenario);
    CHECK_FALSE(figures.complete);
    CHECK(figures.paths <= 1'000'000);
}
