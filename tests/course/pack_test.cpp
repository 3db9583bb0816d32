#include <catch2/catch_test_macros.hpp>

#include <functional>

#include "course/pack.h"
#include "course/pack_tools.h"
#include "course/sample_scenario.h"

using namespace rozwaga;
using namespace rozwaga::course;
using namespace rozwaga::test;

namespace {

Course course_with_picture() {
    Course course = small_course().course;
    course.pictures.at(0).png = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 24) + std::string(30, '\xFF');
    return course;
}

std::string code_of(const std::string& bytes) {
    const auto course = read_course_pack(bytes, "a.pack");
    return course ? "read" : course.error().code;
}

}  // namespace

TEST_CASE("a course comes back out of its pack as it went in") {
    const Course course = course_with_picture();
    const std::string pack = write_course_pack(course);
    const auto read = read_course_pack(pack, "course.pack");
    REQUIRE(read);
    CHECK(write_course_pack(*read) == pack);
    CHECK(read->pictures.at(0).png == course.pictures.at(0).png);
    CHECK(read->lesson("greet")->text.at("pl").pages.at("summary").heading == "Na koniec");
    CHECK(read->scenario("lost-key")->decisions == 4);
    CHECK(read->item("piles")->card_groups == course.item("piles")->card_groups);
    CHECK(read->exam.lessons == course.exam.lessons);
}

TEST_CASE("an organisation comes back out of its pack as it went in") {
    const Organisation organisation = small_course().organisation;
    const std::string pack = write_organisation_pack(organisation);
    const auto read = read_organisation_pack(pack, "organisation.pack");
    REQUIRE(read);
    CHECK(write_organisation_pack(*read) == pack);
    CHECK(read->contacts == organisation.contacts);
    CHECK(read->policy.at("pl").title == "Zasady firmy");
}

TEST_CASE("the same course gives the same bytes") {
    CHECK(write_course_pack(small_course().course) == write_course_pack(small_course().course));
}

TEST_CASE("one kind of pack is not taken for the other") {
    const LoadedCourse loaded = small_course();
    CHECK(read_course_pack(write_organisation_pack(loaded.organisation), "x").error().code == "pack.not-a-pack");
    CHECK(read_organisation_pack(write_course_pack(loaded.course), "x").error().code == "pack.not-a-pack");
}

TEST_CASE("what is no pack, or one of the future, says so and names its file") {
    const std::string pack = write_course_pack(small_course().course);
    const auto other = read_course_pack("%PDF-1.7 and so on", "my.pdf");
    REQUIRE_FALSE(other);
    CHECK(other.error().code == "pack.not-a-pack");
    CHECK(other.error().place.file == "my.pdf");
    CHECK(code_of("") == "pack.not-a-pack");

    std::string newer = pack;
    newer[8] = 7;
    const auto refused = read_course_pack(newer, "course.pack");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "pack.newer-format");
    CHECK(refused.error().arguments == Arguments{{"version", "7"}});
    newer[8] = 0;
    CHECK(code_of(newer) == "pack.damaged");
}

TEST_CASE("a pack cut off anywhere is refused") {
    const std::string pack = write_course_pack(small_course().course);
    for (std::size_t size = 0; size < pack.size(); size += size < 200 ? 1 : 37) {
        const std::string code = code_of(pack.substr(0, size));
        if (code != (size < 8 ? "pack.not-a-pack" : "pack.damaged")) FAIL("cut at " << size << ": " << code);
    }
    CHECK(code_of(pack + "x") == "pack.damaged");
}

TEST_CASE("a pack with any byte changed is refused") {
    const std::string pack = write_course_pack(small_course().course);
    for (std::size_t at = 0; at < pack.size(); at += at < 200 ? 1 : 41) {
        std::string changed = pack;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        if (code_of(changed) == "read") FAIL("byte " << at);
    }
}

TEST_CASE("a pack above the limit is refused unread") {
    std::string pack = write_course_pack(small_course().course);
    pack.resize(pack_limit + 1);
    CHECK(code_of(pack) == "pack.damaged");
}

TEST_CASE("a right hash around contents that do not hold together gives an error with its code") {
    struct Case {
        std::string code;
        std::function<void(Course&)> damage;
    };
    const std::vector<Case> cases = {
        {"scenario-start-unknown", [](Course& course) { course.scenarios[0].start = "nowhere"; }},
        {"scenario-next-unknown", [](Course& course) { course.scenarios[0].nodes[0].options[0].next = "nowhere"; }},
        {"scenario-gate-target-unknown", [](Course& course) { course.scenarios[0].nodes[2].gate->then = "nowhere"; }},
        {"scenario-loop", [](Course& course) { course.scenarios[0].nodes.back().options[0].next = "n1"; }},
        {"scenario-node-unreachable", [](Course& course) { course.scenarios[0].nodes[2].gate->then = "n3"; }},
        {"scenario-node-twice", [](Course& course) { course.scenarios[0].nodes.push_back(course.scenarios[0].nodes[0]); }},
        {"scenario-option-twice", [](Course& course) { course.scenarios[0].nodes[0].options[1].id = "reply"; }},
        {"scenario-node-shape", [](Course& course) { course.scenarios[0].nodes[0].options.clear(); }},
        {"scenario-nodes-none", [](Course& course) { course.scenarios[0].nodes.clear(); }},
        {"scenario-ending-count", [](Course& course) { course.scenarios[0].endings.clear(); }},
        {"scenario-last-ending-conditional", [](Course& course) { course.scenarios[0].endings.pop_back(), course.scenarios[0].endings.push_back({"x", {{}}}); }},
        {"number-range", [](Course& course) { course.scenarios[0].decisions = 5; }},
        {"number-range", [](Course& course) { course.scenarios[0].nodes[0].options[0].quality = 1'000'000'000; }},
        {"number-range", [](Course& course) { course.scenarios[0].start_values[Variable::trust] = -5; }},
        {"node-wording-missing", [](Course& course) { course.scenarios[0].text["en"].nodes.erase("n1"); }},
        {"option-wording-missing", [](Course& course) { course.scenarios[0].text["en"].nodes["n1"].options.erase("reply"); }},
        {"ending-wording-missing", [](Course& course) { course.scenarios[0].text["en"].endings.erase("friends"); }},
        {"scenario-person-unknown", [](Course& course) { course.scenarios[0].text["en"].nodes["n1"].posts[0].from = "nobody"; }},
        {"text-missing", [](Course& course) { course.scenarios[0].text.erase("en"); }},
        {"lesson-unknown", [](Course& course) { course.items[0].lesson = "nothing"; }},
        {"item-objective-unknown", [](Course& course) { course.items[0].objective = "nothing"; }},
        {"item-key-unknown", [](Course& course) { course.items[0].key = {"nothing"}; }},
        {"item-key-count", [](Course& course) { course.items[0].key.clear(); }},
        {"item-key-count", [](Course& course) { course.items[2].key = {"read"}; }},
        {"item-option-count", [](Course& course) { course.items[0].options.clear(); }},
        {"item-option-twice", [](Course& course) { course.items[2].options[0] = "write"; }},
        {"item-card-group-unknown", [](Course& course) { course.items[3].card_groups.erase("thanks"); }},
        {"item-option-count", [](Course& course) { course.items[3].card_groups["stranger"] = "calm"; }},
        {"item-group-count", [](Course& course) { course.items[0].groups = {"calm"}; }},
        {"item-wording-missing", [](Course& course) { course.items[0].text.erase("pl"); }},
        {"post-phrase-missing", [](Course& course) { course.items[4].text["pl"].post = "{greeting} {blame}"; }},
        {"item-use-practice-and-exam", [](Course& course) { course.items[0].uses = {Use::practice, Use::exam}; }},
        {"id-twice", [](Course& course) { course.items[1].id = course.items[0].id; }},
        {"id-malformed", [](Course& course) { course.items[1].id = "../../etc"; }},
        {"page-missing", [](Course& course) { course.lessons[0].text["en"].pages.erase("why"); }},
        {"lesson-page-count", [](Course& course) { course.lessons[0].pages.clear(); }},
        {"guideline-twice", [](Course& course) { course.lessons.push_back(course.lessons[0]); }},
        {"source-unknown", [](Course& course) { course.sources.clear(); }},
        {"picture-unknown", [](Course& course) { course.pictures.clear(); }},
        {"picture-damaged", [](Course& course) { course.pictures[0].png = "no picture"; }},
        {"link-target",
         [](Course& course) {
             std::get<Paragraph>(course.lessons[0].text["pl"].pages["situation"].blocks[0]).text[0].target = "file:///etc/passwd";
         }},
        {"language-none", [](Course& course) { course.languages.clear(); }},
        {"language-unknown", [](Course& course) { course.languages.push_back("../.."); }},
        {"exam-items-sum", [](Course& course) { course.exam.items = 7; }},
        {"exam-bank-small", [](Course& course) { course.exam.lessons[0].second = course.exam.items = 4; }},
        {"number-range", [](Course& course) { course.exam.lessons[0].second = -3; }},
        {"exam-scenarios-few", [](Course& course) { course.exam.scenarios = 2; }},
        {"lesson-unknown", [](Course& course) { course.exam.lessons[0].first = "nothing"; }},
    };
    for (const Case& one : cases) {
        Course course = small_course().course;
        one.damage(course);
        const auto read = read_course_pack(write_course_pack(course), "course.pack");
        INFO(one.code);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == "pack.inconsistent");
        CHECK(read.error().arguments == Arguments{{"code", one.code}});
    }
}

TEST_CASE("an organisation's pack that does not hold together is refused") {
    const std::vector<std::function<void(Organisation&)>> damages = {
        [](Organisation& organisation) { organisation.pass_mark = 0; },
        [](Organisation& organisation) { organisation.valid_months = 100'000; },
        [](Organisation& organisation) { organisation.policy.clear(); },
        [](Organisation& organisation) { organisation.policy["../.."] = organisation.policy["pl"]; },
        [](Organisation& organisation) { organisation.language = "de"; },
        [](Organisation& organisation) { organisation.send_email = "a@b.example?cc=c@d.example"; },
        [](Organisation& organisation) { organisation.colour = "teal"; },
        [](Organisation& organisation) { organisation.logo_png = "no picture"; },
        [](Organisation& organisation) { organisation.policy["pl"].pages.clear(); },
        [](Organisation& organisation) { organisation.name.clear(); },
    };
    for (std::size_t number = 0; number < damages.size(); ++number) {
        INFO("damage " << number);
        Organisation organisation = small_course().organisation;
        damages[number](organisation);
        const auto read = read_organisation_pack(write_organisation_pack(organisation), "organisation.pack");
        REQUIRE_FALSE(read);
        CHECK(read.error().code == "pack.inconsistent");
    }
}
