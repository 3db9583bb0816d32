// Home says what comes next, where one was, and that nothing is left; a lesson's end leaves the practice to the learner.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learner/papers.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using session::HomeView;
using session::LessonView;
using widgets::Role;

namespace {

const course::Lesson& first_lesson(World& world) { return world.course().lessons.front(); }

// To the last page of the first lesson, which is then on the screen.
void read_to_the_end(World& world, Walk& walk) {
    world.go(record::PlaceKind::lesson, first_lesson(world).id);
    while (!world.screen<LessonView>().next.empty()) walk.press("nav.next");
}

// A practised question with one answer.
const course::Item& single_item(World& world) {
    const auto& items = world.course().items;
    const auto found = std::ranges::find_if(items, [](const auto& item) {
        return item.type == course::ItemType::single && course::used_for(item.uses, course::Use::practice);
    });
    REQUIRE(found != items.end());
    return *found;
}

}  // namespace

TEST_CASE("home says on which page a lesson was left, and leads back to it") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Ewa Lis");
    CHECK(world.has("home.go-lesson"));
    walk.press("home.go-lesson");
    walk.press("nav.next");
    const std::string heading = world.screen<LessonView>().heading;
    const int count = world.screen<LessonView>().count;
    world.go(record::PlaceKind::home);
    CHECK(world.says(world.words()("home.place", {{"number", "2"}, {"count", std::to_string(count)}, {"heading", heading}})));
    walk.press("home.go-on");
    CHECK(world.screen<LessonView>().heading == heading);
}

TEST_CASE("where the practice is offered, the last page says so and a lesson may end there") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Ewa Lis");
    read_to_the_end(world, walk);
    REQUIRE(world.screen<LessonView>().practice_offered);
    const std::string questions = world.words().plural("exam.items", world.screen<LessonView>().practice);
    CHECK(world.says(world.words()("lesson.offers-both", {{"questions", questions}})));
    CHECK(world.has("lesson.to-practice"));
    walk.press("lesson.finish");
    REQUIRE(world.shows<HomeView>());
    CHECK(world.screen<HomeView>().lessons_done == 1);
}

TEST_CASE("where the practice is required, the last page leads to it alone") {
    World world("pl");
    course::LoadedCourse strict = real_course();
    strict.course.required.practice_items = 1;
    world.app->replace_course(std::move(strict), {});
    Walk walk(world);
    walk.introduce("Ewa Lis");
    read_to_the_end(world, walk);
    CHECK_FALSE(world.has("lesson.finish"));
    CHECK(world.has("lesson.to-practice"));
}

TEST_CASE("with everything done home makes up no next step and keeps the certificate at hand") {
    World world("pl");
    Walk walk(world);
    saved_certificate(world, "Ewa Lis");
    world.go(record::PlaceKind::home);
    const auto& view = world.screen<HomeView>();
    REQUIRE(view.next == session::StepKind::nothing);
    REQUIRE(view.renewal.last_day);
    CHECK_FALSE(world.says(world.words()("home.next")));
    CHECK(world.says(world.words()("home.valid-until", {{"date", world.words().date(*view.renewal.last_day)}})));
    walk.press("home.go-nothing");
    CHECK(world.shows<session::CertificateView>());
}

TEST_CASE("digits choose an answer until they are switched off") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Ewa Lis");
    const auto& single = single_item(world);
    world.go(record::PlaceKind::practice, single.lesson, single.id);
    const auto chosen = [&] {
        const auto choices = world.ui->find_all(Role::choice);
        return std::ranges::count_if(choices, [](const auto& choice) { return choice.states().checked; });
    };
    world.wish(session::Wish(session::Request(session::ChangeSetting{"digit-keys", "off"})));
    world.ui->key(widgets::digit_key(2));
    CHECK(chosen() == 0);
    world.wish(session::Wish(session::Request(session::ChangeSetting{"digit-keys", "on"})));
    world.ui->key(widgets::digit_key(2));
    CHECK(chosen() == 1);
}

TEST_CASE("checking an answer moves none of the answers") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Ewa Lis");
    const auto& single = single_item(world);
    world.go(record::PlaceKind::practice, single.lesson, single.id);
    const auto top = [&] { return world.ui->find_all(Role::choice).front().node().rect.y; };
    const float before = top();
    walk.press(Role::choice, world.screen<session::PracticeView>().item.options.front().text);
    walk.press("practice.check");
    REQUIRE(world.screen<session::PracticeView>().item.judged);
    CHECK(top() == before);
}
