// Practice between the years on the screen: offered calmly, answered with feedback at once, never told to anybody.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "certificate/evidence.h"
#include "learner/papers.h"
#include "learner/walk.h"
#include "learning/grading.h"
#include "learning/spacing.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using widgets::Role;

namespace {

constexpr std::int64_t one_day = 86'400'000;

/// Certified, at home, two weeks later.
void two_weeks_later(World& world) {
    saved_certificate(world, "Ola Nowak");
    world.clock.time += 14 * one_day;
    world.go(record::PlaceKind::home);
}

std::string questions_today(World& world, long count) { return world.words().plural("home.questions-today", count); }

void answer_question(World& world, Walk& walk, bool right) {
    const session::ItemView shown = world.screen<session::RoundView>().item;
    const auto& item = *world.course().item(shown.id);
    walk.answer(shown, right ? learning::right_answer(item) : worthless_answer(item));
    walk.press("practice.check");
}

void answer_round(World& world, Walk& walk, bool right = true) {
    while (world.shows<session::RoundView>() && !world.screen<session::RoundView>().ended) {
        answer_question(world, walk, right);
        walk.press(world.screen<session::RoundView>().next.empty() ? "round.finish" : "practice.next");
    }
}

}  // namespace

TEST_CASE("home offers three questions once something is due, and says how long they take") {
    for (const char* language : {"pl", "en"}) {
        World world(language);
        saved_certificate(world, "Ola Nowak");
        world.go(record::PlaceKind::home);
        CHECK_FALSE(world.has("home.practise"));
        world.clock.time += 14 * one_day;
        world.go(record::PlaceKind::certificate, world.progress().certificates.back().issued.id);
        world.go(record::PlaceKind::home);
        CHECK(world.has("home.practise"));
        CHECK(world.says(questions_today(world, 3)));
        CHECK(world.says(world.words().plural("home.questions-minutes", 2)));
    }
}

TEST_CASE("a round by keyboard: three questions of different guidelines, feedback at once, an end that says when next") {
    for (const char* language : {"pl", "en"}) {
        World world(language);
        two_weeks_later(world);
        Walk walk(world, keyboard());
        walk.press("home.practise");
        std::vector<std::string> guidelines;
        while (!world.screen<session::RoundView>().ended) {
            guidelines.push_back(world.screen<session::RoundView>().title);
            CHECK_FALSE(world.screen<session::RoundView>().item.judged);
            answer_question(world, walk, true);
            CHECK(world.says(world.words()("practice.full")));
            CHECK(std::ranges::any_of(world.screen<session::RoundView>().item.options, [](const auto& option) { return !option.feedback.empty(); }));
            walk.press(world.screen<session::RoundView>().next.empty() ? "round.finish" : "practice.next");
        }
        CHECK(guidelines.size() == 3);
        std::ranges::sort(guidelines);
        CHECK(std::ranges::adjacent_find(guidelines) == guidelines.end());
        CHECK(world.says(world.words()("round.enough")));
        CHECK(world.says(world.words()("round.tomorrow")));
        CHECK(world.says(world.words()("round.privacy")));
        walk.press("results.to-home");
        CHECK_FALSE(world.has("home.practise"));
    }
}

TEST_CASE("what was wrong leads to its lesson; whoever wants more gets more") {
    World world("pl");
    two_weeks_later(world);
    Walk walk(world);
    walk.press("home.practise");
    answer_round(world, walk, false);
    REQUIRE(world.screen<session::RoundView>().topics.size() == 3);
    CHECK_FALSE(world.screen<session::RoundView>().topics.front().right);
    const auto first = world.screen<session::RoundView>().round;
    walk.press("round.more");
    CHECK(world.screen<session::RoundView>().round != first);
    answer_round(world, walk);
    CHECK_FALSE(world.says(world.words()("round.read")));
    walk.press("results.to-home");
    world.clock.time += 3 * one_day;
    world.go(record::PlaceKind::certificate, world.progress().certificates.back().issued.id);
    walk.press("frame.home");
    walk.press("home.practise");
    answer_round(world, walk, false);
    walk.press(Role::button, world.words()("round.read"));
    CHECK(world.shows<session::LessonView>());
}

TEST_CASE("a round that was left waits at the same question, also after quitting") {
    World world("pl");
    two_weeks_later(world);
    Walk walk(world);
    walk.press("home.practise");
    answer_question(world, walk, true);
    walk.press("practice.next");
    const auto item = world.screen<session::RoundView>().item.id;
    world.reopen();
    world.draw();
    world.press(Role::button, "Ola Nowak");
    REQUIRE(world.shows<session::RoundView>());
    CHECK(world.screen<session::RoundView>().item.id == item);
    walk.press("round.later");
    CHECK(world.says(world.words().plural("home.questions-left", 2)));
    walk.press("home.practise-on");
    CHECK(world.screen<session::RoundView>().item.id == item);
    CHECK(world.screen<session::RoundView>().number == 2);
}

TEST_CASE("practice can be hidden, and stays hidden") {
    World world("pl");
    two_weeks_later(world);
    REQUIRE(world.has("home.practise"));
    world.press("frame.settings");
    world.press(Role::tab, world.words()("settings.due-today-off"));
    world.press("settings.done");
    CHECK_FALSE(world.has("home.practise"));
    world.reopen();
    world.draw();
    world.press(Role::button, "Ola Nowak");
    CHECK_FALSE(world.has("home.practise"));
}

TEST_CASE("nothing of practice is in the evidence, the certificate or the square") {
    World world("pl");
    two_weeks_later(world);
    const std::string attempt = world.progress().certificates.back().issued.attempt;
    const auto evidence = [&](certificate::EvidenceKind kind) {
        return certificate::write_evidence(*certificate::gather_evidence(world.course(), world.progress(), attempt, kind));
    };
    using certificate::EvidenceKind;
    const std::string answers = evidence(EvidenceKind::answers), summary = evidence(EvidenceKind::summary);
    Walk walk(world);
    std::vector<std::string> asked;
    for (int round = 0; round < 4; ++round) {
        world.wish(session::Wish(session::Request(session::Practise{})));
        for (const auto& item : world.progress().round->begun.items) asked.push_back(item);
        answer_round(world, walk, round % 2 == 0);
        world.clock.time += one_day;
    }
    CHECK(evidence(EvidenceKind::answers) == answers);
    CHECK(evidence(EvidenceKind::summary) == summary);
    // A certificate issued after it all says the same, and names none of the questions.
    world.wish(session::Wish(session::Request(session::ChangeSetting{"language", "en"})));
    world.wish(session::Wish(session::Request(session::IssueCertificate{attempt})));
    const auto& issued = world.progress().certificates.back().issued;
    REQUIRE(issued.language == "en");
    CHECK(issued.evidence == answers);
    for (const auto& item : asked) {
        CHECK(issued.credential.find(item) == std::string::npos);
        CHECK(issued.evidence.find("\"" + item + "\"") == std::string::npos);
    }
}
