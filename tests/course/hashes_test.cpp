#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>

#include "course/grading_text.h"
#include "course/pack.h"
#include "course/sample_scenario.h"

using namespace rozwaga;
using namespace rozwaga::course;
using namespace rozwaga::test;

namespace {

std::string grading_hash_after(const std::function<void(Course&)>& change) {
    LoadedCourse loaded = small_course();
    change(loaded.course);
    return load(std::move(loaded.course), std::move(loaded.organisation)).grading_hash;
}

}  // namespace

TEST_CASE("hashes are SHA-256 in lower-case hex") {
    const LoadedCourse loaded = small_course();
    for (const std::string& hash : {loaded.content_hash, loaded.grading_hash}) {
        CHECK(hash.size() == 64);
        CHECK(hash.find_first_not_of("0123456789abcdef") == std::string::npos);
    }
    CHECK(loaded.content_hash != loaded.grading_hash);
}

TEST_CASE("wording, pictures, objectives and order do not touch the grading hash, and touch the content hash") {
    const LoadedCourse before = small_course();
    const std::vector<std::function<void(Course&)>> changes = {
        [](Course& course) { course.items[0].text["pl"].stem += "!"; },
        [](Course& course) { course.lessons[0].text["pl"].title += "!"; },
        [](Course& course) { course.scenarios[0].text["pl"].intro += "!"; },
        [](Course& course) { course.pictures[0].alternative["pl"] += "!"; },
        [](Course& course) { course.items[0].objective = "keep-calm"; },
        [](Course& course) { course.version = "1.0.1"; },
        [](Course& course) { std::ranges::reverse(course.items); },
        [](Course& course) { std::ranges::reverse(course.items[0].options); },
        [](Course& course) { std::ranges::reverse(course.items[1].key); },
        [](Course& course) { std::ranges::reverse(course.scenarios[0].nodes); },
        [](Course& course) { std::ranges::reverse(course.scenarios[0].nodes[0].options); },
        [](Course& course) { course.scenarios[0].endings[0].when.clear(); },
    };
    for (std::size_t number = 0; number < changes.size(); ++number) {
        INFO("change " << number);
        LoadedCourse loaded = small_course();
        changes[number](loaded.course);
        const LoadedCourse after = load(std::move(loaded.course), std::move(loaded.organisation));
        CHECK(after.grading_hash == before.grading_hash);
        CHECK(after.content_hash != before.content_hash);
    }
}

TEST_CASE("whatever decides a score touches the grading hash") {
    const std::string before = small_course().grading_hash;
    const std::vector<std::function<void(Course&)>> changes = {
        [](Course& course) { course.items[0].key = {"wait"}; },
        [](Course& course) { course.items[0].id = "other"; },
        [](Course& course) { course.items[0].uses = {Use::exam}; },
        [](Course& course) { course.items[1].type = ItemType::phrases; },
        [](Course& course) { course.items[2].options = {"think", "read", "write"}; },
        [](Course& course) { course.items[3].card_groups["please"] = "harsh"; },
        [](Course& course) { course.items[3].groups = {"calm", "harsh", "other"}; },
        [](Course& course) { course.items.pop_back(); },
        [](Course& course) { course.scenarios[0].pass = 9; },
        [](Course& course) { course.scenarios[0].nodes[0].options[0].quality = 2; },
        [](Course& course) { course.scenarios[0].nodes[0].options[0].effects[Variable::trust] = 14; },
        [](Course& course) { course.scenarios[0].nodes[0].options[0].critical = true; },
        [](Course& course) { course.scenarios[0].nodes[0].options[0].next = "n3"; },
        [](Course& course) { course.scenarios[0].nodes[2].gate->at_least = 51; },
        [](Course& course) { course.scenarios[0].start_values[Variable::trust] = 41; },
        [](Course& course) { course.exam.items = 4; },
        [](Course& course) { course.exam.scenario_points = 4; },
        [](Course& course) { course.exam.lessons[0].second = 2; },
    };
    for (std::size_t number = 0; number < changes.size(); ++number) {
        INFO("change " << number);
        CHECK(grading_hash_after(changes[number]) != before);
    }
}

TEST_CASE("the organisation's part touches neither hash") {
    LoadedCourse loaded = small_course();
    loaded.organisation.pass_mark = 100;
    const std::string content = loaded.content_hash, grading = loaded.grading_hash;
    const LoadedCourse after = load(std::move(loaded.course), std::move(loaded.organisation));
    CHECK(after.content_hash == content);
    CHECK(after.grading_hash == grading);
}

TEST_CASE("the grading text is the one that FORMAT.md specifies") {
    const std::string text = grading_text(small_course().course);
    CHECK(text.starts_with("grading 1\n"
                           "course small\n"
                           "exam final 3 1 3\n"
                           "lesson greet 3\n"
                           "item faults greet phrases exam\n"
                           "options blame,greeting,promise\n"
                           "key blame\n"
                           "groups \n"
                           "item first-word greet single practice\n"));
    CHECK(text.find("item piles greet groups exam,refresher\n"
                    "options nonsense,please,thanks\n"
                    "key \n"
                    "groups calm,harsh\n"
                    "card nonsense harsh\n") != std::string::npos);
    CHECK(text.find("scenario lost-key greet exam,practice\n"
                    "decisions 4 pass 10 start n1\n"
                    "variable trust 40\n") != std::string::npos);
    CHECK(text.find("node n2\n"
                    "option ask 3 n3 -\n"
                    "effect trust 10\n"
                    "effect minutes 8\n") != std::string::npos);
    CHECK(text.find("option publish 0 n3 critical\n") != std::string::npos);
    CHECK(text.find("node n3\ngate trust 50 n3t n3r\n") != std::string::npos);
}
