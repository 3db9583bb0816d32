// Learners who understand nothing sit the exam: the same seed gives the same table, and guessing does not pay.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "course/reader.h"
#include "course/reading_time.h"
#include "learning/bot_answers.h"
#include "learning/bots.h"
#include "learning/draw.h"
#include "learning/grading.h"
#include "learning/standing.h"
#include "sample_learner.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::Id;
using course::ItemType;

namespace {

course::LoadedCourse shipped() {
    const std::string root = ROZWAGA_SOURCE_DIR;
    const system::RealDisk disk;
    auto outcome = course::read_course(disk, {root + "/lessons", root + "/quizzes", root + "/assets", ""});
    REQUIRE(outcome);
    REQUIRE(outcome->loaded);
    return std::move(*outcome->loaded);
}

/// A course of one item with this wording.
course::Course course_of(ItemType type, std::vector<std::string> texts) {
    course::Course course;
    course.items.push_back(sample_item(type));
    course::Item& item = course.items.front();
    for (std::size_t option = 0; option < texts.size(); ++option)
        item.text["en"].options[item.options[option]] = {texts[option], ""};
    return course;
}

std::vector<Id> chosen(const course::Course& course, Bot bot, std::uint64_t seed) {
    Generator generator(seed);
    std::vector<Id> options;
    for (const record::Pick& pick : Looks(course, bot, "en").answer(course.items.front(), seed, generator).picks)
        options.push_back(pick.option);
    std::ranges::sort(options);
    return options;
}

}  // namespace

TEST_CASE("each bot goes by its rule alone") {
    const auto single = course_of(ItemType::single, {"short", "so much longer", "please, sorry"});
    const auto several = course_of(ItemType::multiple, {"a", "Thank you, dear", "longest of them all", "Sorry to be long"});
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CHECK(chosen(single, Bot::longest, seed) == std::vector<Id>{"b"});
        CHECK(chosen(single, Bot::politest, seed) == std::vector<Id>{"c"});
        CHECK(chosen(single, Bot::first, seed) == std::vector<Id>{shuffled_options(single.items.front(), seed).front()});
        CHECK(chosen(several, Bot::longest, seed) == std::vector<Id>{"c", "d"});
        CHECK(chosen(several, Bot::politest, seed) == std::vector<Id>{"b", "d"});
    }
}

TEST_CASE("asked for the faults of a post, the polite bot marks what is rude") {
    const auto post = course_of(ItemType::phrases, {"Good morning.", "Your fault.", "Thank you.", "Wait.", "Sorry."});
    CHECK(chosen(post, Bot::politest, 1) == std::vector<Id>{"b", "d"});
}

TEST_CASE("every bot gives a complete answer to every type of item") {
    for (const Bot bot : all_bots)
        for (const ItemType type : {ItemType::single, ItemType::multiple, ItemType::order, ItemType::groups, ItemType::phrases}) {
            const auto course = course_of(type, {"one", "two", "three"});
            Generator generator(5);
            CHECK(check_answer(course.items.front(), Looks(course, bot, "en").answer(course.items.front(), 5, generator)));
        }
}

TEST_CASE("the same seed gives the same table, another seed another") {
    const auto loaded = sample_course();
    const auto medians = [&](std::uint64_t seed) {
        std::vector<std::pair<int, std::int64_t>> all;
        for (const BotFigures& figures : sit_exams(loaded, 15, seed)) all.emplace_back(figures.passed, figures.median);
        return all;
    };
    CHECK(medians(7) == medians(7));
    CHECK(medians(7) != medians(8));
    CHECK(medians(7).size() == 8);    // those that read wording sit in both languages
}

TEST_CASE("who knows half does better than who knows nothing, and memory of practice alone helps little", "[unsanitized]") {
    const auto loaded = shipped();
    const auto median = [&](Bot bot) { return sit_exams(loaded, bot, "pl", 200, 3).median; };
    const auto random = median(Bot::random);
    CHECK(median(Bot::half) > random + 5000);
    CHECK(median(Bot::remembers) < random + 3000);
}

TEST_CASE("an exam whose key can be seen is found out, and too few sittings tell nothing", "[unsanitized]") {
    auto loaded = sample_course();
    for (course::Item& item : loaded.course.items) {
        item.type = ItemType::single;
        item.options = {"a", "b", "c"};
        item.key = {"b"};
        item.groups.clear();
        item.card_groups.clear();
        item.text["pl"].options = {{"a", {"x", ""}}, {"b", {"xxx", ""}}, {"c", {"xx", ""}}};
    }
    loaded.course.exam.scenarios = 0;
    const auto seen = sit_exams(loaded, Bot::longest, "pl", 1000, 1);
    CHECK(seen.passed == 1000);
    CHECK(seen.share() == 1);
    CHECK(guessing_pays(seen));
    CHECK_FALSE(guessing_pays(sit_exams(loaded, Bot::longest, "pl", 999, 1)));
    CHECK_FALSE(guessing_pays(sit_exams(loaded, Bot::half, "pl", 1000, 1)));
}

TEST_CASE("guessing at the shipped exam passes fewer than once in a thousand", "[unsanitized]") {
    const auto loaded = shipped();
    for (const Bot bot : all_bots) {
        if (!only_guesses(bot)) continue;
        for (const course::Language& language : loaded.course.languages) {
            const auto figures = sit_exams(loaded, bot, language, 2000, 1);
            INFO(int(bot) << " " << language << ": " << figures.passed);
            CHECK(figures.sittings == 2000);
            CHECK_FALSE(guessing_pays(figures));
            if (!reads_wording(bot)) break;
        }
    }
}

TEST_CASE("the checker's minutes of a lesson are those the app shows a newcomer") {
    const auto loaded = shipped();
    for (const course::Language& language : loaded.course.languages) {
        const auto path = course::required_path(loaded.course, loaded.organisation, language);
        const auto where = standing(loaded, {}, language);
        REQUIRE(where.lessons.size() == path.lessons.size());
        for (std::size_t index = 0; index < path.lessons.size(); ++index)
            CHECK(where.lessons[index].minutes_left == path.lessons[index].minutes());
        CHECK(where.exam_minutes_left == path.exam.minutes());
    }
}
