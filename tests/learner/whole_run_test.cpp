// From the first start to a saved certificate, through what stands on the screens.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "certificate/credential.h"
#include "certificate/verify.h"
#include "documents/submitted_file.h"
#include "learner/walk.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using widgets::Role;

namespace {

certificate::Verdict verdict_on_file(World& world, const std::string& path) {
    const auto pdf = world.disk.read(path, 16u << 20);
    REQUIRE(pdf);
    const auto handed_in = documents::read_submitted(*pdf);
    REQUIRE(handed_in);
    return certificate::verify(*handed_in, {world.clock.now(), nullptr, {&world.app->loaded()}});
}

}  // namespace

TEST_CASE("a new hire gets from the first start to a saved certificate by keyboard alone, in either language") {
#ifdef ROZWAGA_SANITIZED
    const std::string language = "pl";
#else
    const std::string language = GENERATE("pl", "en");
#endif
    World world(language);
    Walk walk(world, keyboard());
    walk.introduce("Zażółć Gęślą");
    walk.take_all_lessons();
    CHECK(world.screen<session::HomeView>().exam_ready);
    walk.sit_exam();
    walk.hand_in();
    CHECK(world.screen<session::ResultsView>().percent == 100);
    const std::string path = world.folder->path("certificate.pdf");
    walk.save_certificate(path);
    CHECK(world.screen<session::CertificateView>().saved_at == std::vector<std::string>{path});

    const auto verdict = verdict_on_file(world, path);
    CHECK(verdict.overall == certificate::Overall::valid);
    CHECK(verdict.claim.name == "Zażółć Gęślą");
    CHECK(verdict.claim.language == language);
    CHECK(verdict.claim.percent == 100);
    CHECK(world.screens_checked > 200);
}

TEST_CASE("wrong answers, a failed exam, a retake and a language switch in the middle of it all") {
    World world("pl");
    Walk walk(world);
    int steps = 0;
    walk.between = [&] {
        // Every few steps the language changes: nothing on record may.
        if (++steps % 7 != 0) return;
        const auto events = world.progress().events;
        const auto place = world.progress().place;
        walk.press(Role::tab, world.words()(world.app->view().preferences.language == "pl" ? "language.en" : "language.pl"));
        CHECK(world.progress().events == events);
        CHECK(world.progress().place == place);
    };
    walk.introduce("Alex Kowalski");
    walk.take_all_lessons();
    walk.sit_exam(2);
    walk.hand_in();
    CHECK_FALSE(world.screen<session::ResultsView>().passed);
    const auto first = world.progress().attempts.back().begun;
    CHECK_FALSE(world.has("results.get-certificate"));

    walk.press("results.retake");
    walk.sit_exam();
    walk.hand_in();
    CHECK(world.screen<session::ResultsView>().passed);
    const auto second = world.progress().attempts.back().begun;
    CHECK(second.seed != first.seed);
    int unseen = 0;
    for (const auto& item : second.items) unseen += std::find(first.items.begin(), first.items.end(), item) == first.items.end();
    CHECK(unseen == 24);   // every lesson holds more than twice what one attempt asks
    for (const auto& scenario : second.scenarios)
        CHECK(std::find(first.scenarios.begin(), first.scenarios.end(), scenario) == first.scenarios.end());
    walk.save_certificate(world.folder->path("c.pdf"));
    CHECK(verdict_on_file(world, world.folder->path("c.pdf")).overall == certificate::Overall::valid);
}

TEST_CASE("a practice answer that misses is explained option by option, and can be tried again") {
    World world("en");
    Walk walk(world);
    walk.introduce("Sam");
    const auto& course = world.course();
    for (const auto& item : course.items) {
        if (!course::used_for(item.uses, course::Use::practice)) continue;
        world.go(record::PlaceKind::practice, item.lesson, item.id);
        walk.answer(world.screen<session::PracticeView>().item, worthless_answer(item));
        walk.press("practice.check");
        const auto& judged = world.screen<session::PracticeView>().item;
        CHECK(judged.points == 0);
        for (const auto& option : judged.options) {
            INFO(item.id << "/" << option.id);
            CHECK_FALSE(option.feedback.empty());
        }
        walk.press("practice.again");
        CHECK_FALSE(world.screen<session::PracticeView>().item.judged);
    }
}

TEST_CASE("a critical choice blocks the scenario until that decision is replayed") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Ola");
    const auto* scenario = world.course().scenario("missing-parcel");
    REQUIRE(scenario);
    world.go(record::PlaceKind::scenario, scenario->id);
    walk.press("scenario.begin");
    std::string critical_node;
    while (!world.screen<session::ScenarioView>().finished) {
        const auto view = world.screen<session::ScenarioView>();
        const auto* node = course::find_node(*scenario, view.node);
        const course::ScenarioOption* chosen = &node->options.front();
        for (const auto& option : node->options) {
            if (critical_node.empty() && option.critical) {
                chosen = &option;
                break;
            }
            if (option.quality > chosen->quality) chosen = &option;
        }
        if (chosen->critical) critical_node = node->id;
        const auto& texts = scenario->text.at("pl").nodes.at(node->id).options;
        walk.press(Role::choice, texts.at(chosen->id).text);
        walk.show_all();
        walk.press(world.screen<session::ScenarioView>().finished ? "scenario.see-end" : "scenario.go-on");
        walk.show_all();
    }
    REQUIRE_FALSE(critical_node.empty());
    CHECK_FALSE(world.screen<session::ScenarioView>().debrief->passed);
    CHECK(world.says(world.words()("debrief.critical")));
    walk.press("debrief.replay-turning");
    CHECK(world.screen<session::ScenarioView>().node == critical_node);
    walk.play_scenario();
    CHECK(world.screen<session::ScenarioView>().debrief->passed);
    CHECK(world.screen<session::ScenarioView>().debrief->replayed);
}
