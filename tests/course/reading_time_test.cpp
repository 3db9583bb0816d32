// How long the course takes and how hard it is to read.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "course/course_folder.h"
#include "course/readability.h"
#include "course/reading_time.h"

using namespace rozwaga;
using namespace rozwaga::course;
using rozwaga::test::CourseFolder;

namespace {

LoadedCourse loaded(const CourseFolder& folder) {
    auto outcome = folder.read();
    REQUIRE(outcome);
    REQUIRE(outcome->loaded);
    return std::move(*outcome->loaded);
}

}  // namespace

TEST_CASE("the required path is pages, required practice, the policy and the exam, rounded up to minutes part by part") {
    CHECK(minutes_to_read(0) == 0);
    CHECK(minutes_to_read(1) == 1);
    CHECK(minutes_to_read(180) == 1);
    CHECK(minutes_to_read(181) == 2);
    const LoadedCourse course = loaded(CourseFolder());
    const RequiredPath path = required_path(course.course, course.organisation, "en");
    REQUIRE(path.lessons.size() == 1);
    CHECK(path.lessons[0].items == 1);        // two practice items, one required
    CHECK(path.lessons[0].scenarios == 1);
    CHECK(path.lessons[0].minutes() == 1 + 1 + 4);
    CHECK(path.policy.words > 0);
    CHECK(path.policy.minutes() == 1);
    CHECK(path.exam.minutes() == course.course.exam.items + 4 * course.course.exam.scenarios);
    CHECK(path.minutes() == path.lessons[0].minutes() + path.policy.minutes() + path.exam.minutes());
}

TEST_CASE("folded recall answers count as words to read, front matter does not") {
    CourseFolder folder;
    const auto words = [&] {
        const LoadedCourse course = loaded(folder);
        return required_path(course.course, course.organisation, "en").lessons[0].words;
    };
    const int before = words();
    folder.replace("lessons/01-greet/en.md", "answer: A greeting.", "answer: A greeting, said with a name.");
    CHECK(words() == before + 4);
    folder.replace("lessons/01-greet/en.md", "summary: How to begin a talk online.", "summary: How to begin a talk online, and more.");
    CHECK(words() == before + 4);
}

TEST_CASE("syllables are counted by vowels") {
    for (const auto& [word, count] : std::vector<std::pair<std::string, int>>{
             {"pies", 1}, {"zima", 2}, {"nauka", 3}, {"odpowiedzialność", 5}, {"wiadomości", 4}, {"i", 1}, {"śnieżyca", 3}, {"łódź", 1}}) {
        INFO(word);
        CHECK(syllables(word, "pl") == count);
    }
    for (const auto& [word, count] : std::vector<std::pair<std::string, int>>{
             {"the", 1}, {"table", 2}, {"make", 1}, {"responsibility", 6}, {"published", 2}, {"asking", 1}, {"bring", 1}, {"customer's", 3}}) {
        INFO(word);
        CHECK(syllables(word, "en") == count);
    }
    CHECK(syllables("слово", "uk") == 0);
}

TEST_CASE("the fog index adds the length of sentences and the share of hard words") {
    const auto english = readability("We read the customer’s post. Then Aleksandra answers with consideration.", "en");
    REQUIRE(english);
    CHECK(english->sentences == 2);
    CHECK(english->words == 10);
    CHECK(english->hard_words == 2);          // customer's, consideration; a name inside a sentence is none
    CHECK(english->index() == Catch::Approx(0.4 * (5 + 20)));
    const auto polish = readability("Czytamy wpis klientki. Potem odpowiadamy spokojnie.", "pl");
    REQUIRE(polish);
    CHECK(polish->hard_words == 1);           // o-dpo-wia-da-my
    CHECK(polish->index() == Catch::Approx(0.4 * (3 + 100.0 / 6)));
    CHECK_FALSE(readability("Слово", "uk"));
    CHECK(readability("", "en")->index() == 0);
}

TEST_CASE("headings and names do not make a lesson harder to read") {
    Lesson lesson;
    lesson.text["en"].pages["p"] = {"Incomprehensibility",
                                    {MockPost{"Aleksandra", "representative", "9:14", {{"We came home.", Emphasis::none, ""}}},
                                     BulletList{false, {{{"one thing", Emphasis::none, ""}}, {{"two things", Emphasis::none, ""}}}}}};
    const auto ease = readability(lesson, "en");
    REQUIRE(ease);
    CHECK(ease->hard_words == 0);
    CHECK(ease->sentences == 3);
    CHECK(ease->words == 7);
}
