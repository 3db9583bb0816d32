// Settings: each works at once, is kept for the person, and bad ones on disk cost nothing but themselves.
#include <catch2/catch_test_macros.hpp>

#include "learner/walk.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using widgets::Role;

namespace {

const session::Preferences& preferences(World& world) { return world.app->view().preferences; }

void choose_person(World& world, const std::string& name) {
    world.draw();
    world.press(Role::button, name);
}

}  // namespace

TEST_CASE("every setting has a name, an explanation and a name for each of its values, in both languages") {
    for (const char* language : {"pl", "en"}) {
        World world(language);
        for (const auto& setting : session::settings()) {
            const std::string key = "settings." + std::string(setting.key);
            INFO(language << " " << key);
            CHECK(world.words().has(key));
            CHECK(world.words().has(key + "-about"));
            for (const auto value : setting.values)
                if (setting.key != "text-percent") CHECK(world.words().has(key + "-" + std::string(value)));
        }
    }
}

TEST_CASE("a setting changed by keyboard works at once and stands over the page one comes back to") {
    World world("pl");
    Walk walk(world, keyboard());
    walk.introduce("Ola");
    world.go(record::PlaceKind::lesson, world.course().lessons.front().id);
    const auto events = world.progress().events;
    walk.press("frame.settings");
    REQUIRE(world.shows<session::SettingsView>());
    walk.press(Role::tab, world.words()("settings.theme-high-contrast"));
    CHECK(world.ui->ui().look().scheme == widgets::Scheme::high_contrast);
    walk.press(Role::tab, world.words()("settings.percent", {{"number", "150"}}));
    CHECK(world.ui->ui().look().text_scale == 1.5F);
    walk.press(Role::tab, world.words()("settings.motion-reduced"));
    CHECK(world.ui->ui().look().reduced_motion);
    world.ui->key(widgets::Key::escape);
    world.draw();
    CHECK(world.shows<session::LessonView>());
    CHECK(world.progress().events == events);
}

TEST_CASE("lines and letters move apart on request, and nothing is cut by it") {
    World world("pl");
    world.ui->resize(1024, 700);
    Walk walk(world);
    walk.introduce("Ola");
    world.go(record::PlaceKind::lesson, world.course().lessons.front().id);
    const auto height = [&] {
        float lowest = 0;
        for (const auto* text : world.ui->tree().find_all(Role::text)) lowest = std::max(lowest, text->rect.height);
        return lowest;
    };
    const float before = height();
    world.wish(session::Wish(session::Request(session::ChangeSetting{"line-spacing", "wider"})));
    const float apart = height();
    CHECK(apart > before * 1.2F);
    world.wish(session::Wish(session::Request(session::ChangeSetting{"letter-spacing", "wider"})));
    CHECK(height() > apart);
    CHECK(world.ui->clipped_texts() == std::vector<std::string>{});
    world.wish(session::Wish(session::Request(session::ChangeSetting{"text-percent", "200"})));
    CHECK(world.ui->clipped_texts() == std::vector<std::string>{});
}

TEST_CASE("the settings can be opened before anybody is chosen") {
    World world("en");
    world.press("frame.settings");
    CHECK(world.shows<session::SettingsView>());
    world.press("settings.done");
    CHECK(world.shows<session::WelcomeView>());
}

TEST_CASE("the folder for certificates is checked when it is chosen, used from then on, and each person's own") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Ewa");
    walk.press("frame.settings");
    world.type("settings.folder", "not/a/whole/path");
    walk.press("settings.use-folder");
    REQUIRE(world.app->view().notices.size() == 1);
    CHECK(world.app->view().notices.front().error.code == "session.path-not-whole");
    CHECK(preferences(world).save_folder.empty());

    const std::string chosen = world.folder->path("certificates of mine");
    world.type("settings.folder", chosen);
    walk.press("settings.use-folder");
    CHECK(preferences(world).save_folder == chosen);
    CHECK(world.disk.describe(chosen));
    walk.press("settings.done");

    walk.press("frame.switch-person");
    walk.press("welcome.new");
    world.type("welcome.name", "Inna Osoba");
    walk.press("welcome.start");
    world.reopen();
    choose_person(world, "Ewa");
    walk.press("frame.settings");
    CHECK(world.screen<session::SettingsView>().save_folder == chosen);
    walk.press("settings.usual-folder");
    CHECK(world.screen<session::SettingsView>().save_folder == world.folder->path("documents"));
}

TEST_CASE("a preferences file that makes no sense costs only what makes no sense in it") {
    World world("pl");
    REQUIRE(world.disk.make_folders(world.folder->path("data"), true));
    REQUIRE(world.disk.write(world.folder->path("data/preferences"),
                             "theme=dark\ntext-percent=137\nmotion=always\nlanguage=tlh\nline-spacing=wide\nsave-folder=../up\n", true));
    world.reopen();
    CHECK(preferences(world).theme == "dark");
    CHECK(preferences(world).text_percent == "100");
    CHECK(preferences(world).motion == "system");
    CHECK(preferences(world).language == "pl");
    CHECK(preferences(world).line_spacing == "wide");
    CHECK(preferences(world).save_folder.empty());
}

TEST_CASE("restoring brings everything back but the language") {
    World world("en");
    world.wish(session::Wish(session::Request(session::ChangeSetting{"theme", "dark"})));
    world.wish(session::Wish(session::Request(session::ChangeSetting{"text-percent", "200"})));
    world.press("frame.settings");
    world.press("settings.restore");
    session::Preferences usual;
    usual.language = "en";
    CHECK(preferences(world) == usual);
}

TEST_CASE("what is left to the desktop follows the desktop; what was chosen does not") {
    World world("pl");
    world.side->follow({.dark = true, .high_contrast = false, .reduced_motion = true});
    world.draw();
    CHECK(world.ui->ui().look().scheme == widgets::Scheme::dark);
    CHECK(world.ui->ui().look().reduced_motion);
    world.wish(session::Wish(session::Request(session::ChangeSetting{"theme", "light"})));
    world.wish(session::Wish(session::Request(session::ChangeSetting{"motion", "full"})));
    CHECK(world.ui->ui().look().scheme == widgets::Scheme::light);
    CHECK_FALSE(world.ui->ui().look().reduced_motion);
    world.side->follow({.dark = false, .high_contrast = true, .reduced_motion = false});
    world.wish(session::Wish(session::Request(session::ChangeSetting{"theme", "system"})));
    CHECK(world.ui->ui().look().scheme == widgets::Scheme::high_contrast);
}
