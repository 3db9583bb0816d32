#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "learning/draw.h"
#include "learning/random.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::Id;

namespace {

std::set<Id> as_set(const std::vector<Id>& ids) {
    return {ids.begin(), ids.end()};
}

std::set<Id> common(const std::vector<Id>& first, const std::vector<Id>& second) {
    std::set<Id> both;
    std::ranges::set_intersection(as_set(first), as_set(second), std::inserter(both, both.end()));
    return both;
}

/// An attempt handed in, with this draw.
void sit(progress::Progress& progress, const ExamDraw& draw) {
    record::ExamBegun begun;
    begun.attempt = "e" + std::to_string(progress.attempts.size());
    begun.items = draw.items;
    begun.scenarios = draw.scenarios;
    apply(progress, {Instant{}, begun});
    apply(progress, {Instant{}, record::ExamHandedIn{begun.attempt}});
}

}  // namespace

TEST_CASE("the generator gives the published splitmix64 numbers") {
    Generator generator(1234567);
    CHECK(generator.next() == 6457827717110365317u);
    CHECK(generator.next() == 3203168211198807973u);
    CHECK(generator.next() == 9817491932198370423u);
}

TEST_CASE("bounded numbers stay in bounds and come equally often") {
    Generator generator(5);
    std::array<int, 7> seen{};
    for (int i = 0; i < 70'000; ++i)
        ++seen[generator.below(7)];
    for (const int count : seen) {
        CHECK(count > 9'600);
        CHECK(count < 10'400);
    }
    CHECK(generator.below(0) == 0);
    CHECK(generator.below(1) == 0);
    for (int i = 0; i < 100; ++i)
        CHECK(generator.below((1ull << 63) + 1) <= 1ull << 63);
}

TEST_CASE("a draw follows the blueprint") {
    const auto loaded = sample_course();
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const ExamDraw draw = draw_exam(loaded.course, {}, seed);
        CHECK(draw.items.size() == 24);
        CHECK(draw.scenarios.size() == 2);
        CHECK(follows_blueprint(loaded.course, draw));
    }
}

TEST_CASE("what does not follow the blueprint is told apart") {
    const auto loaded = sample_course();
    const ExamDraw fair = draw_exam(loaded.course, {}, 3);
    const auto breaks = [&](auto change) {
        ExamDraw draw = fair;
        change(draw);
        return !follows_blueprint(loaded.course, draw);
    };
    CHECK(breaks([](ExamDraw& draw) { draw.items.pop_back(); }));
    CHECK(breaks([](ExamDraw& draw) { draw.items[0] = draw.items[1]; }));
    CHECK(breaks([](ExamDraw& draw) { draw.items[0] = "l1-p1"; }));
    CHECK(breaks([](ExamDraw& draw) { draw.items[0] = "gone"; }));
    CHECK(breaks([&](ExamDraw& draw) {
        const auto spare = std::ranges::find_if(loaded.course.items, [&](const course::Item& item) {
            return item.lesson != loaded.course.item(draw.items[0])->lesson &&
                   course::used_for(item.uses, course::Use::exam) &&
                   std::ranges::find(draw.items, item.id) == draw.items.end();
        });
        draw.items[0] = spare->id;
    }));
    CHECK(breaks([](ExamDraw& draw) { draw.scenarios.pop_back(); }));
    CHECK(breaks([](ExamDraw& draw) { draw.scenarios[0] = draw.scenarios[1]; }));
    CHECK(breaks([](ExamDraw& draw) { draw.scenarios[0] = "gone"; }));
}

TEST_CASE("the same seed draws the same exam, another seed another") {
    const auto loaded = sample_course();
    CHECK(draw_exam(loaded.course, {}, 8).items == draw_exam(loaded.course, {}, 8).items);
    CHECK(draw_exam(loaded.course, {}, 8).items != draw_exam(loaded.course, {}, 9).items);
}

TEST_CASE("items are not asked lesson by lesson") {
    const auto loaded = sample_course();
    const ExamDraw draw = draw_exam(loaded.course, {}, 4);
    int changes = 0;
    for (std::size_t i = 1; i < draw.items.size(); ++i)
        changes += loaded.course.item(draw.items[i - 1])->lesson != loaded.course.item(draw.items[i])->lesson;
    CHECK(changes > 8);
}

TEST_CASE("every exam item has a chance to be drawn") {
    const auto loaded = sample_course();
    std::set<Id> seen;
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        seen.merge(as_set(draw_exam(loaded.course, {}, seed).items));
    CHECK(seen.size() == 36);
}

TEST_CASE("a retake asks what was not asked before, then what was asked longest ago") {
    const auto loaded = sample_course();  // nine to draw six from, in each of four lessons
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        progress::Progress progress;
        const ExamDraw first = draw_exam(loaded.course, progress, seed);
        sit(progress, first);
        const ExamDraw second = draw_exam(loaded.course, progress, seed + 100);
        sit(progress, second);
        const ExamDraw third = draw_exam(loaded.course, progress, seed + 200);
        CHECK(common(first.items, second.items).size() == 24 - 12);
        // Three of six left over from the first attempt and not asked in the second come before all others.
        std::set<Id> longest_ago = as_set(first.items);
        for (const Id& id : second.items)
            longest_ago.erase(id);
        for (const Id& id : longest_ago)
            CHECK(as_set(third.items).contains(id));
        CHECK(common(first.scenarios, second.scenarios).empty());
        CHECK(as_set(third.scenarios) == as_set(first.scenarios));
    }
}

TEST_CASE("scenarios never practised come first among those an exam has not asked") {
    const auto loaded = sample_course();
    progress::Progress progress;
    apply(progress, {Instant{}, record::ScenarioBegun{"r1", "s1", "", 1}});
    apply(progress, {Instant{}, record::ScenarioBegun{"r3", "s3", "", 1}});
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        CHECK(as_set(draw_exam(loaded.course, progress, seed).scenarios) == std::set<Id>{"s2", "s4"});
    sit(progress, draw_exam(loaded.course, progress, 1));
    CHECK(as_set(draw_exam(loaded.course, progress, 2).scenarios) == std::set<Id>{"s1", "s3"});
}

TEST_CASE("a course that cannot fill its blueprint gives what it has") {
    const auto loaded = sample_course({.exam_items = 4, .drawn = 6, .exam_scenarios = 9});
    const ExamDraw draw = draw_exam(loaded.course, {}, 1);
    CHECK(draw.items.size() == 16);
    CHECK(draw.scenarios.size() == 4);
    CHECK_FALSE(follows_blueprint(loaded.course, draw));
}

TEST_CASE("options stand in an order that seed and item decide") {
    const auto item = sample_item(course::ItemType::groups, "one");
    auto other = item;
    other.id = "two";
    CHECK(shuffled_options(item, 1) == shuffled_options(item, 1));
    int differing_seeds = 0, differing_items = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        differing_seeds += shuffled_options(item, seed) != shuffled_options(item, seed + 1);
        differing_items += shuffled_options(item, seed) != shuffled_options(other, seed);
        CHECK(as_set(shuffled_options(item, seed)) == as_set(item.options));
    }
    CHECK(differing_seeds > 45);
    CHECK(differing_items > 45);
}

TEST_CASE("the right answer stands first, second and third equally often") {
    const auto item = sample_item(course::ItemType::single);
    std::array<int, 3> places{};
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const auto options = shuffled_options(item, seed);
        ++places[std::size_t(std::ranges::find(options, "b") - options.begin())];
    }
    for (const int count : places) {
        CHECK(count > 900);
        CHECK(count < 1100);
    }
}

TEST_CASE("steps to put in order are never shown in the right order") {
    auto item = sample_item(course::ItemType::order);
    item.options = {"a", "b", "c"};
    std::set<std::vector<Id>> seen;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        seen.insert(shuffled_options(item, seed));
        CHECK(shuffled_options(item, seed) != item.options);
    }
    CHECK(seen.size() == 5);
    item.options = {"a", "b"};
    CHECK(shuffled_options(item, 1) == std::vector<Id>{"b", "a"});
    item.options = {"a"};
    CHECK(shuffled_options(item, 1) == std::vector<Id>{"a"});
}

TEST_CASE("phrases stand where the post has them") {
    const auto item = sample_item(course::ItemType::phrases);
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        CHECK(shuffled_options(item, seed) == item.options);
}

TEST_CASE("a scenario shuffles its options for each run and node") {
    const auto scenario = sample_scenario("s1", "l1");
    const auto& first = *course::find_node(scenario, "n1");
    const auto& second = *course::find_node(scenario, "n2");
    CHECK(shuffled_options(first, "r1", 5) == shuffled_options(first, "r1", 5));
    int by_run = 0, by_node = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        by_run += shuffled_options(first, "r1", seed) != shuffled_options(first, "r2", seed);
        by_node += shuffled_options(first, "r1", seed) != shuffled_options(second, "r1", seed);
    }
    CHECK(by_run > 60);
    CHECK(by_node > 60);
}
