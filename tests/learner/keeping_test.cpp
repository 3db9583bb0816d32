// Nothing is lost: quitting anywhere, several people, a second window, a full disk.
#include <catch2/catch_test_macros.hpp>

#include "learner/papers.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using widgets::Role;

namespace {

void choose(World& world, const std::string& name) {
    world.draw();
    world.press(Role::button, name);
}

}  // namespace

TEST_CASE("quit at any point and come back to the same page, question and half-finished scenario") {
    World world("pl");
    Walk walk(world);
    int steps = 0;
    walk.between = [&] {
        if (++steps % 3 != 0) return;
        const auto place = world.progress().place;
        const auto events = world.progress().events;
        const std::string window = world.window_name();
        const auto kind = world.app->view().screen.index();
        world.reopen();
        choose(world, "Jan Powracający");
        CHECK(world.progress().events == events);
        CHECK(world.progress().place == place);
        CHECK(world.app->view().screen.index() == kind);
        CHECK(world.window_name() == window);
    };
    walk.introduce("Jan Powracający");
    walk.take_all_lessons();
    walk.sit_exam(3);
    walk.hand_in();
    CHECK(steps > 60);
}

TEST_CASE("several people on one machine do not see each other's results") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Pierwsza Osoba");
    walk.take_lesson(world.course().lessons.front());
    walk.press("frame.switch-person");
    REQUIRE(world.shows<session::WelcomeView>());
    walk.press("welcome.new");
    world.type("welcome.name", "Druga Osoba");
    walk.press("welcome.start");
    CHECK(world.screen<session::HomeView>().learner == "Druga Osoba");
    CHECK(world.screen<session::HomeView>().lessons_done == 0);
    CHECK_FALSE(world.says("Pierwsza Osoba"));
    walk.press("frame.switch-person");
    choose(world, "Pierwsza Osoba");
    CHECK(world.screen<session::HomeView>().lessons_done == 1);
}

TEST_CASE("a second window on the same person says so and changes nothing") {
    World world("pl");
    Walk(world).introduce("Jedna Osoba");
    World second("pl", world.folder);
    choose(second, "Jedna Osoba");
    CHECK(second.shows<session::WelcomeView>());
    REQUIRE(second.app->view().notices.size() == 1);
    CHECK(second.app->view().notices.front().error.code == "record.learner-busy");
    CHECK(second.words().has("error.record.learner-busy"));
}

TEST_CASE("on a full disk the app says so, shows nothing it could not keep, and goes on once there is room") {
    World world("en");
    Walk walk(world);
    walk.introduce("Full Disk");
    const auto& lesson = world.course().lessons.front();
    world.go(record::PlaceKind::lesson, lesson.id);
    walk.press("nav.next");
    const auto events = world.progress().events;
    const auto page = world.screen<session::LessonView>().page;

    world.disk.full = true;
    walk.press("nav.next");
    CHECK(world.progress().events == events);
    CHECK(world.screen<session::LessonView>().page == page);
    REQUIRE(world.app->view().notices.size() == 1);
    CHECK(world.app->view().notices.front().error.code == "disk.full");
    CHECK(world.says(world.words().error(world.app->view().notices.front().error)));

    world.disk.full = false;
    walk.press("nav.next");
    CHECK(world.screen<session::LessonView>().page != page);
    const auto after = world.progress().events;
    world.reopen();
    choose(world, "Full Disk");
    CHECK(world.progress().events == after);
}

TEST_CASE("the language, the text size and the look are remembered, for the person and before anybody is chosen") {
    World world("pl");
    Walk walk(world);
    walk.press(Role::tab, "English");
    walk.introduce("Remembered");
    walk.press("frame.text-larger");
    walk.press("frame.settings");
    walk.press(Role::tab, world.words()("settings.theme-dark"));
    world.reopen();
    CHECK(world.app->view().preferences.language == "en");
    choose(world, "Remembered");
    CHECK(world.app->view().preferences.text_percent == "125");
    CHECK(world.app->view().preferences.theme == "dark");
}

TEST_CASE("a name that says nothing is asked for again, and leaves no record behind") {
    World world("pl");
    Walk walk(world);
    walk.press("welcome.start");
    CHECK(world.shows<session::WelcomeView>());
    CHECK(world.ui->find(Role::text_field, world.words()("welcome.name")).states().invalid);
    world.type("welcome.name", "   ");
    walk.press("welcome.start");
    CHECK(world.shows<session::WelcomeView>());
    world.reopen();
    CHECK(world.screen<session::WelcomeView>().learners.empty());
}

TEST_CASE("saving a certificate never writes over another file, and a half path is explained") {
    World world("pl");
    Walk walk(world);
    finish_course(world, "Ewa");
    const std::string path = world.folder->path("mine.pdf");
    REQUIRE(world.disk.write(path, "somebody else's", false));
    walk.save_certificate(path);
    CHECK(world.disk.read(path, 100).value() == "somebody else's");
    CHECK(world.screen<session::CertificateView>().saved_at.back() == world.folder->path("mine (2).pdf"));
    world.type("certificate.path", "half/a/path");
    walk.press("certificate.save");
    REQUIRE(world.app->view().notices.size() == 1);
    CHECK(world.app->view().notices.front().error.code == "session.path-not-whole");
    walk.press(Role::button, world.words()("certificate.send-mail", {{"email", world.app->loaded().organisation.send_email}}));
    REQUIRE(world.outside.opened.size() == 1);
    CHECK(world.screen<session::CertificateView>().sent);
}
