#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

#include "learning/grading.h"
#include "learning/standing.h"
#include "learning/temperament.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::ItemType;

namespace {

struct Outcome {
    progress::Progress progress;
    std::string story;  ///< every event's kind, in order
    std::int64_t milliseconds = 0;
    int steps = 0, pauses = 0;
    bool passed = false;
};

/// Works until there is nothing more to do; every action has to be allowed.
Outcome live(Manner manner, std::uint64_t seed) {
    static const course::LoadedCourse loaded = sample_course();
    Outcome outcome;
    Temperament learner = temperament(manner, seed);
    Instant now{0};
    while (const auto step = next_action(loaded, outcome.progress, learner)) {
        REQUIRE(++outcome.steps < 5000);
        REQUIRE(step->milliseconds > 0);
        outcome.pauses += step->milliseconds > 3'600'000;
        now.milliseconds += step->milliseconds;
        const auto events =
            decide(loaded, outcome.progress, step->action, now, seed * 10'000 + std::uint64_t(outcome.steps));
        if (!events) FAIL("refused: " << events.error().code);
        for (const auto& event : *events) {
            apply(outcome.progress, {now, event});
            outcome.story += std::to_string(event.index()) + " ";
        }
    }
    outcome.milliseconds = now.milliseconds;
    outcome.passed = standing(loaded, outcome.progress).passed_attempt.has_value();
    return outcome;
}

struct Crowd {
    int learners = 0, passed = 0, first_time = 0, repairs = 0, pauses = 0;
    double attempts = 0, hours = 0;
};

Crowd crowd(Manner manner, int learners) {
    Crowd all;
    all.learners = learners;
    for (int seed = 1; seed <= learners; ++seed) {
        const Outcome outcome = live(manner, std::uint64_t(seed));
        all.passed += outcome.passed;
        all.first_time += outcome.passed && outcome.progress.attempts.size() == 1;
        all.attempts += double(outcome.progress.attempts.size()) / learners;
        all.hours += double(outcome.milliseconds) / 3'600'000 / learners;
        all.pauses += outcome.pauses;
        for (const auto& run : outcome.progress.runs)
            all.repairs += int(run.set_aside.size());
        CHECK(outcome.progress.attempts.size() <= 4);
        CHECK(outcome.progress.open_attempt() == nullptr);
    }
    return all;
}

}  // namespace

TEST_CASE("the careful pass, most of them at once", "[unsanitized]") {
    const Crowd all = crowd(Manner::careful, 40);
    CHECK(all.passed == 40);
    CHECK(all.first_time >= 32);
}

TEST_CASE("the average pass, some after a retake, and repair scenarios on the way", "[unsanitized]") {
    const Crowd all = crowd(Manner::average, 40);
    CHECK(all.passed >= 36);
    CHECK(all.first_time < all.passed);
    CHECK(all.repairs > 0);
    CHECK(all.pauses > 0);
}

TEST_CASE("the hasty take longer to pass in attempts and less in hours", "[unsanitized]") {
    const Crowd hasty = crowd(Manner::hasty, 40), careful = crowd(Manner::careful, 40);
    CHECK(hasty.attempts > careful.attempts);
    CHECK(hasty.hours < careful.hours);
    CHECK(hasty.passed > 0);
    CHECK(hasty.passed < 40);
}

TEST_CASE("guessing gets through the lessons and never through the exam", "[unsanitized]") {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const Outcome outcome = live(Manner::guessing, seed);
        CHECK_FALSE(outcome.passed);
        CHECK(outcome.progress.attempts.size() == 4);
    }
}

TEST_CASE("the same seed lives the same life, another seed another") {
    const Outcome one = live(Manner::average, 7), two = live(Manner::average, 7),
                  other = live(Manner::average, 8);
    CHECK(one.story == two.story);
    CHECK(describe(one.progress) == describe(two.progress));
    CHECK(describe(one.progress) != describe(other.progress));
}

TEST_CASE("a headless learner leaves the traces of a person: places, readings, choices with time between") {
    const Outcome outcome = live(Manner::careful, 3);
    const auto& progress = outcome.progress;
    CHECK_FALSE(progress.learner->name.empty());
    CHECK(progress.lessons.size() == 4);
    CHECK(progress.place.kind != record::PlaceKind::home);
    for (const auto& [lesson, read] : progress.lessons)
        CHECK(read.first < read.last);
    for (const auto& run : progress.runs)
        CHECK(std::ranges::is_sorted(run.choice_times));
    // Four lessons of 200 words, twelve practice items, scenarios and an exam: between a quarter of an hour
    // and a fortnight.
    CHECK(outcome.milliseconds > 15 * 60 * 1000);
    CHECK(outcome.milliseconds < std::int64_t{14} * 24 * 3'600'000);
}

TEST_CASE("guesses reach every answer, slips are never right and always complete") {
    Generator generator(11);
    for (const ItemType type :
         {ItemType::single, ItemType::multiple, ItemType::order, ItemType::groups, ItemType::phrases}) {
        const auto item = sample_item(type);
        CAPTURE(int(type));
        std::map<std::int64_t, int> points;
        for (int i = 0; i < 3000; ++i) {
            const auto guess = guessed_answer(item, generator), slip = slipped_answer(item, generator);
            REQUIRE(check_answer(item, guess).has_value());
            REQUIRE(check_answer(item, slip).has_value());
            REQUIRE(score_item(item, slip) < 1000);
            ++points[score_item(item, guess)];
        }
        CHECK(points.contains(0));
        CHECK(points.contains(1000));
    }
}

TEST_CASE("names fit a certificate") {
    Learner learner;
    for (std::uint64_t seed = 0; seed < 200; ++seed)
        CHECK(learner.refusal(temperament(Manner::average, seed).learner) == "done");
}
