// Every screen of the learner's path in both languages, at 100 and 200 %, in every theme, from the smallest window: no text is cut.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "learner/walk.h"
#include "learning/grading.h"

using namespace rozwaga;
using namespace rozwaga::tests;

namespace {

void look_around(World& world, const std::string& where) {
    for (const auto& text : world.ui->clipped_texts()) {
        INFO(where << ": " << text);
        CHECK(false);
    }
}

}  // namespace

TEST_CASE("no text is clipped on any screen, at 100 and 200 percent, in either language") {
    const std::string language = GENERATE("pl", "en");
    const int percent = GENERATE(100, 200);
    World world(language);
    world.ui->resize(1024, 700);
    Walk walk(world);
    walk.introduce("Maria Skłodowska-Curie");
    world.wish(session::Wish(session::Request(session::ChangeSetting{"text-percent", std::to_string(percent)})));
    int looked = 0;
    walk.between = [&] {
        ++looked;
        look_around(world, language + " " + std::to_string(percent) + " " + world.window_name());
    };
    walk.between();
    walk.take_all_lessons();
    walk.sit_exam(2);
    walk.hand_in();
    walk.press("results.retake");
    walk.between();
    CHECK(looked > 60);
}
