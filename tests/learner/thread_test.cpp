// The feed of a scenario: how it arrives, what it shows of how readers react, and how it is told afterwards.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learner/walk.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using session::ScenarioView;
using widgets::Key;
using widgets::Role;

namespace {

constexpr int best = 3, weak = 1;

// "The missing parcel", begun: Ewa's post stands there, and the learner has not answered.
struct Begun {
    explicit Begun(const std::string& language = "pl") : world(language), walk(world) {
        walk.introduce("Ola");
        world.go(record::PlaceKind::scenario, "missing-parcel");
        walk.press("scenario.begin");
    }
    const ScenarioView& view() { return world.screen<ScenarioView>(); }
    void decide(int quality) {
        walk.choose(quality);
        walk.show_all();
        walk.press(view().finished ? "scenario.see-end" : "scenario.go-on");
        walk.show_all();
    }
    void finish(int first_quality) {
        decide(first_quality);
        while (!view().finished) decide(best);
        REQUIRE(view().debrief);
    }
    void set(const char* setting, const std::string& value) {
        world.wish(session::Wish(session::Request(session::ChangeSetting{setting, value})));
    }
    widgets::Handle own_reply() {
        const auto& posts = view().aftermath;
        const auto own = std::find_if(posts.begin(), posts.end(), [](const auto& post) { return post.own; });
        REQUIRE(own != posts.end());
        for (const auto& article : world.ui->find_all(Role::article))
            if (article.value() == own->text) return article;
        FAIL("no reply of one's own\n" << world.ui->tree().as_text());
        std::abort();
    }
    std::string status_of(const std::string& author) { return world.words()("scenario.types", {{"author", author}}); }
    bool types(const std::string& author) { return world.ui->has(Role::status, status_of(author)); }

    World world;
    Walk walk;
};

}  // namespace

TEST_CASE("replies come one after another, each after a pause in which somebody types") {
    Begun scene;
    auto& world = scene.world;
    scene.walk.choose(best);   // a reply of one's own, then Ewa's
    REQUIRE(scene.view().aftermath.size() == 2);
    CHECK(scene.own_reply().exists());
    CHECK(scene.types("Ewa M."));
    CHECK_FALSE(world.says(scene.view().aftermath.back().text));
    CHECK_FALSE(world.says(scene.view().consequence));
    CHECK_FALSE(world.has("scenario.go-on"));
    CHECK(world.ui->ui().wakes_in().has_value());

    world.ui->wait(1.5);
    CHECK(world.says(scene.view().aftermath.back().text));
    CHECK_FALSE(scene.types("Ewa M."));
    world.ui->wait(1);
    CHECK(world.ui->has(Role::note, scene.view().consequence));
    CHECK(world.has("scenario.go-on"));
    CHECK_FALSE(world.has("scenario.show-now"));
    world.ui->wait(1);
    CHECK_FALSE(world.ui->ui().wakes_in().has_value());
}

TEST_CASE("no thread keeps anybody waiting for more than six seconds") {
    for (const auto& scenario : real_course().course.scenarios) {
        if (!course::used_for(scenario.uses, course::Use::practice)) continue;
        Begun scene;
        scene.world.go(record::PlaceKind::scenario, scenario.id);
        if (scene.world.has("scenario.begin")) scene.walk.press("scenario.begin");
        while (!scene.view().finished) {
            scene.walk.choose(weak);
            scene.world.ui->wait(6.1);
            REQUIRE(scene.world.has(scene.view().finished ? "scenario.see-end" : "scenario.go-on"));
            scene.walk.press(scene.view().finished ? "scenario.see-end" : "scenario.go-on");
            if (scene.view().finished) break;
            scene.world.ui->wait(6.1);
            REQUIRE(scene.world.ui->find_all(Role::choice).size() == scene.view().options.size());
        }
    }
}

TEST_CASE("whoever cannot wait shows everything at once, with the key that is under the finger") {
    Begun scene;
    scene.walk.choose(best);
    CHECK(scene.world.ui->focused().name() == scene.world.words()("scenario.show-now"));
    scene.world.ui->key(Key::space);
    CHECK(scene.world.says(scene.view().aftermath.back().text));
    CHECK(scene.world.ui->has(Role::note, scene.view().consequence));
    CHECK(scene.world.ui->focused().name() == scene.world.words()("scenario.go-on"));
    scene.world.ui->key(Key::enter);
    CHECK(scene.types("Ewa M."));
    scene.world.ui->key(Key::enter);
    // The next key must not take a decision that nobody made.
    CHECK_FALSE(scene.world.ui->focused().exists());
    scene.world.ui->key(Key::space);
    CHECK(scene.view().decision == 1);
    CHECK(scene.world.ui->find_all(Role::choice).size() == 3);
}

TEST_CASE("with reduced motion nothing keeps anybody waiting") {
    Begun scene;
    scene.set("motion", "reduced");
    scene.walk.choose(best);
    CHECK(scene.world.says(scene.view().aftermath.back().text));
    CHECK(scene.world.ui->has(Role::note, scene.view().consequence));
    CHECK_FALSE(scene.world.has("scenario.show-now"));
    CHECK_FALSE(scene.world.ui->ui().wakes_in().has_value());
    scene.walk.press("scenario.go-on");
    CHECK(scene.world.ui->find_all(Role::choice).size() == 3);
}

TEST_CASE("whoever comes back finds everything there, and so does whoever has read it before") {
    Begun scene;
    scene.walk.choose(best);
    CHECK(scene.world.has("scenario.show-now"));
    scene.world.go(record::PlaceKind::home);
    scene.world.go(record::PlaceKind::scenario, "missing-parcel");
    CHECK_FALSE(scene.world.has("scenario.show-now"));
    CHECK(scene.world.says(scene.view().aftermath.back().text));
    CHECK_FALSE(scene.world.ui->find(Role::note, scene.view().consequence).states().offscreen);
    scene.walk.press("scenario.go-on");
    scene.walk.show_all();
    while (!scene.view().finished) scene.decide(best);
    scene.walk.press("debrief.again");
    scene.walk.choose(best);
    CHECK_FALSE(scene.world.has("scenario.show-now"));
    CHECK(scene.world.has("scenario.go-on"));
}

TEST_CASE("what arrives is said to those who listen") {
    Begun scene;
    scene.walk.choose(best);
    const auto& last = scene.view().aftermath.back();
    CHECK_FALSE(scene.world.ui->has(Role::status, last.author + ": " + last.text));
    for (int i = 0; i < 20 && !scene.world.says(last.text); ++i) scene.world.ui->wait(0.1);
    CHECK(scene.world.ui->has(Role::status, last.author + ": " + last.text));
    scene.walk.show_all();
    CHECK(scene.world.ui->has(Role::status, scene.view().consequence));
}

TEST_CASE("readers react to a reply as the choice changed trust and reach") {
    {
        Begun scene;
        scene.walk.choose(best);   // trust +15
        CHECK(scene.own_reply().description() == "obsługa klienta Lumki; 5 polubień");
        scene.walk.show_all();
        CHECK(scene.own_reply().description() == "obsługa klienta Lumki; 15 polubień");
    }
    Begun scene;
    const auto opening = [&] { return scene.world.ui->find_all(Role::article).front().description(); };
    CHECK(opening() == "klientka; 0 odpowiedzi, zasięg 20");
    scene.walk.choose(weak);   // trust -5, reach +10, 2 minutes
    CHECK(opening() == "klientka; 1 odpowiedź, zasięg 20");
    CHECK(scene.world.ui->find(Role::meter, scene.world.words()("scenario.trust")).value() == "40");
    scene.walk.show_all();
    CHECK(scene.own_reply().description() == "obsługa klienta Lumki; 5 reakcji złości, 10 udostępnień");
    CHECK(opening() == "klientka; 3 odpowiedzi, zasięg 30");
    CHECK(scene.world.ui->find(Role::meter, scene.world.words()("scenario.trust")).value() == "35, −5 gorzej");
    scene.walk.press("scenario.go-on");
    scene.walk.show_all();
    CHECK(scene.world.ui->has(Role::text, "Zajęło to 2 minuty · 9:31"));
}

TEST_CASE("a private message gets no reactions, and says where it was said") {
    Begun scene("en");
    scene.walk.choose(0);   // hides the post and writes privately
    CHECK(scene.own_reply().description() == "Lumka service desk · private");
    CHECK(scene.own_reply().value().find("(private)") == std::string::npos);
}

TEST_CASE("what was known at the beginning stays at hand") {
    Begun scene;
    CHECK_FALSE(scene.world.says(scene.view().intro));
    scene.walk.press("scenario.before");
    CHECK(scene.world.says(scene.view().intro));
}

TEST_CASE("the debrief lays the best path beside the learner's own") {
    Begun scene;
    scene.finish(weak);
    const auto& told = *scene.view().debrief;
    CHECK(told.yours.points == 13);
    CHECK(told.best.points == 15);
    CHECK(told.best.ending == "Zaufanie odzyskane");
    CHECK(scene.world.ui->find(Role::term, scene.world.words()("debrief.points-row")).value() == "Twoja droga: 13; Najlepsza droga: 15");
    CHECK(told.decisions.front().turning_point);
    CHECK(told.decisions.front().best_change[std::size_t(course::Variable::trust)] == 15);
    CHECK(scene.world.has("debrief.replay-turning"));
    CHECK(scene.world.says(scene.world.words()("debrief.replay-practice")));
}

TEST_CASE("whoever went the best way is told so and has nothing to replay") {
    Begun scene;
    scene.finish(best);
    CHECK(scene.world.says(scene.world.words()("debrief.is-best")));
    CHECK_FALSE(scene.world.has("debrief.replay-turning"));
}

TEST_CASE("a finished scenario is walked through again step by step, and nothing goes on record") {
    Begun scene;
    auto& world = scene.world;
    scene.finish(weak);
    const auto events = world.progress().events;
    const auto decisions = scene.view().debrief->decisions;
    scene.walk.press("debrief.steps");
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        CHECK(world.ui->has(Role::heading, decisions[i].question));
        CHECK(world.says(decisions[i].consequence));
        CHECK(world.ui->find_all(Role::choice).empty());
        const auto marked = [&](std::string_view key) {
            const auto* badge = world.ui->tree().find(Role::text, world.words()(key));
            REQUIRE(badge);
            return world.ui->tree().find(badge->parent)->name;
        };
        CHECK(marked("steps.yours") == decisions[i].chosen);
        CHECK(marked("steps.best") == decisions[i].best);
        CHECK(world.ui->find(Role::meter, world.words()("scenario.reach")).value().starts_with(std::to_string(decisions[i].variables[1].value)));
        if (i + 1 < decisions.size()) world.ui->key(Key::right);
    }
    world.ui->key(Key::left);
    CHECK(world.ui->has(Role::heading, decisions[decisions.size() - 2].question));
    world.ui->key(Key::escape);
    CHECK(world.has("debrief.steps"));
    CHECK(world.progress().events == events);
}

TEST_CASE("the next step is in sight at any text size, and what has just come is too") {
    for (const int percent : {100, 150, 200}) {
        Begun scene;
        auto& world = scene.world;
        world.ui->resize(1024, 700);
        scene.set("text-percent", std::to_string(percent));
        while (!scene.view().finished) {
            INFO(percent << " %, decision " << scene.view().decision);
            scene.walk.choose(weak);
            scene.walk.show_all();
            CHECK_FALSE(world.ui->find(Role::note, scene.view().consequence).states().offscreen);
            const bool finished = scene.view().finished;
            CHECK_FALSE(world.ui->find(Role::button, world.words()(finished ? "scenario.see-end" : "scenario.go-on")).states().offscreen);
            scene.walk.press(finished ? "scenario.see-end" : "scenario.go-on");
            scene.walk.show_all();
            if (!finished) CHECK_FALSE(world.ui->find(Role::heading, scene.view().question).states().offscreen);
        }
    }
}
