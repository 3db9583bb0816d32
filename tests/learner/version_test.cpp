// The course is updated while somebody is in the middle of it.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>

#include "certificate/credential.h"
#include "certificate/verify.h"
#include "course/pack.h"
#include "documents/submitted_file.h"
#include "learner/papers.h"
#include "session/screen_of.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using widgets::Role;

namespace {

const std::string who = "Jan Wytrwały";

/// Version 1.1.0: the first lesson's rule changed, and so did the key of every exam question with one right answer.
void updated(course::LoadedCourse& loaded) {
    auto& course = loaded.course;
    course.version = "1.1.0";
    course.changes.push_back({"1.1.0", course.lessons.front().id, true, {{"pl", "Zmieniła się reguła."}, {"en", "The rule changed."}}, {}});
    for (course::Item& item : course.items)
        if (item.type == course::ItemType::single) item.key = {item.options.back() == item.key.front() ? item.options.front() : item.options.back()};
    loaded = course::load(std::move(loaded.course), std::move(loaded.organisation));
}

void update(World& world) {
    world.adapt = updated;
    world.reopen();
    world.draw();
    world.press(Role::button, who);
}

void begin_exam(World& world) {
    finish_lessons(world, who);
    world.go(record::PlaceKind::exam);
    world.press("exam.begin");
}

void to_overview(World& world) {
    world.go(record::PlaceKind::exam, world.progress().open_attempt()->begun.attempt);
    world.draw();
}

void to_first_question(World& world) {
    const auto& begun = world.progress().open_attempt()->begun;
    world.go(record::PlaceKind::exam, begun.attempt, begun.items.front());
    world.draw();
}

}  // namespace

TEST_CASE("an exam under way is finished in the version it began with, and its certificate names that version") {
    World world("pl");
    Walk walk(world);
    begin_exam(world);
    update(world);
    to_overview(world);
    CHECK(world.says("Kończysz podejście w wersji 1.0.0"));
    to_first_question(world);
    walk.answer_exam();
    walk.hand_in();
    const auto& results = world.screen<session::ResultsView>();
    CHECK(results.passed);
    CHECK(results.percent == 100);
    world.wish(session::Request(session::IssueCertificate{results.attempt}));
    world.draw();
    REQUIRE_FALSE(world.progress().certificates.empty());
    const auto& issued = world.progress().certificates.back().issued;
    const auto credential = certificate::read_credential(issued.credential);
    REQUIRE(credential);
    CHECK(credential->claim.version == "1.0.0");
    const auto verdict = certificate::verify({issued.credential, issued.evidence, issued.square}, {world.clock.now(), nullptr, {&real_course()}});
    CHECK(verdict.overall == certificate::Overall::valid);
    for (const auto& check : verdict.checks) {
        if (check.code == "answers") CHECK(check.state == certificate::CheckState::ok);
    }
    // With the certificate the update has its turn.
    CHECK(world.app->loaded().course.version == "1.1.0");
}

TEST_CASE("an exam that was not passed leaves the update its turn at once") {
    World world("pl");
    Walk walk(world);
    begin_exam(world);
    update(world);
    CHECK(world.app->loaded().course.version == "1.0.0");
    to_first_question(world);
    walk.answer_exam(1);
    walk.hand_in();
    CHECK_FALSE(world.screen<session::ResultsView>().passed);
    CHECK(world.app->loaded().course.version == "1.1.0");
}

TEST_CASE("who agrees moves to the new version in the middle of the exam") {
    for (const std::string language : {"pl", "en"}) {
        World world(language);
        Walk walk(world);
        begin_exam(world);
        update(world);
        to_overview(world);
        const Arguments versions{{"version", "1.0.0"}, {"newer", "1.1.0"}};
        world.press(Role::button, world.words()("exam.move", versions));
        world.press(Role::button, world.words()("exam.stay", versions));
        CHECK(world.app->loaded().course.version == "1.0.0");
        world.press(Role::button, world.words()("exam.move", versions));
        world.press("exam.move-now");
        CHECK(world.app->loaded().course.version == "1.1.0");
        CHECK(world.progress().open_attempt()->begun.version == "1.1.0");
        CHECK_FALSE(world.says(world.words()("exam.held", versions)));
    }
}

TEST_CASE("where the old version was lost the exam goes on with the new one") {
    World world("pl");
    Walk walk(world);
    begin_exam(world);
    for (const auto& kept : std::filesystem::directory_iterator(world.folder->path("data/courses")))
        std::filesystem::resize_file(kept.path(), 1000);
    update(world);
    CHECK(world.app->loaded().course.version == "1.1.0");
    CHECK(world.progress().open_attempt());
    to_overview(world);
    CHECK(world.shows<session::ExamView>());
}

TEST_CASE("a lesson with a material change asks to be read again and says what changed") {
    for (const std::string language : {"pl", "en"}) {
        World world(language);
        Walk walk(world);
        walk.introduce(who);
        const course::Lesson& first = world.course().lessons.front();
        walk.take_lesson(first);
        walk.take_lesson(world.course().lessons[1]);
        update(world);
        world.go(record::PlaceKind::home);
        world.draw();
        const auto& home = world.screen<session::HomeView>();
        CHECK(home.lessons[0].asked_again);
        CHECK(home.lessons[1].state == session::LessonState::done);
        CHECK(home.next_subject == first.id);
        CHECK(world.says(world.words()("home.state-asked-again")));
        world.go(record::PlaceKind::lesson, first.id, first.pages.front());
        world.draw();
        CHECK(world.says(language == "pl" ? "Zmieniła się reguła." : "The rule changed."));
        for (const auto& page : first.pages) world.wish(learning::ReadPage{first.id, page});
        world.go(record::PlaceKind::lesson, first.id, first.pages.front());
        world.draw();
        CHECK_FALSE(world.says(language == "pl" ? "Zmieniła się reguła." : "The rule changed."));
        CHECK(session::home_view({world.app->loaded(), world.progress(), language, {}}).lessons[0].state == session::LessonState::done);
    }
}
