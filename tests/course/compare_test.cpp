// Two versions of the small course: each kind of difference is found, and is minor or material as people would have it.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>

#include "course/changes.h"
#include "course/compare.h"
#include "course/course_folder.h"

using namespace rozwaga;
using namespace rozwaga::course;
using rozwaga::test::CourseFolder;

namespace {

const std::string lesson_file = "lessons/01-greet/lesson.yaml", items_file = "quizzes/items/greet/items.yaml",
                  scenario_file = "quizzes/scenarios/lost-key/scenario.yaml", course_file = "lessons/course.yaml";

Course course_after(const std::function<void(CourseFolder&)>& change) {
    CourseFolder folder;
    change(folder);
    const auto outcome = folder.read();
    REQUIRE(outcome);
    REQUIRE(outcome->loaded);
    return outcome->loaded->course;
}

Course course_as_it_was() {
    return course_after([](CourseFolder&) {});
}

/// "what subject", a material one with a star.
std::vector<std::string> differences_after(const std::function<void(CourseFolder&)>& change) {
    std::vector<std::string> found;
    for (const Difference& difference : compare(course_as_it_was(), course_after(change)))
        found.push_back(difference.what + (difference.material ? "* " : " ") + difference.subject);
    return found;
}

using Found = std::vector<std::string>;

const std::string unlisted_note = "- version: 1.1.0\n  subject: greet\n  counts_as: material\n  what: {pl: Nowa zasada., en: A new rule.}\n";

void raise_version(CourseFolder& folder) { folder.replace(course_file, "1.0.0", "1.1.0"); }
void change_key(CourseFolder& folder) { folder.replace(items_file, "key: hello", "key: wait"); }

Findings findings_after(const std::function<void(CourseFolder&)>& change) {
    const Course before = course_as_it_was(), now = course_after(change);
    return unexplained(judge(compare(before, now), now), before, now, "lessons/changes.yaml");
}

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> all;
    for (const Finding& finding : findings) all.push_back(finding.code);
    return all;
}

}  // namespace

TEST_CASE("the same course has no differences") { CHECK(differences_after([](CourseFolder&) {}).empty()); }

TEST_CASE("another wording is minor, wherever it stands") {
    CHECK(differences_after([](CourseFolder& folder) { folder.replace("lessons/01-greet/en.md", "Briefly.", "In brief."); }) == Found{"wording greet"});
    CHECK(differences_after([](CourseFolder& folder) { folder.replace("quizzes/items/greet/en.yaml", "stem: What helps?", "stem: What is of help?"); }) ==
          Found{"wording good-habits"});
    CHECK(differences_after([](CourseFolder& folder) { folder.replace(course_file, "en: A small course", "en: A little course"); }) ==
          Found{"wording course"});
}

TEST_CASE("a rule that reads otherwise in every language is material, in one language it is a translation") {
    const auto in_english = [](CourseFolder& folder) { folder.replace("lessons/01-greet/en.md", "text: Begin with a greeting.", "text: Begin with a name."); };
    CHECK(differences_after(in_english) == Found{"rule-translation greet"});
    CHECK(differences_after([&](CourseFolder& folder) {
              in_english(folder);
              const std::string text = folder.text("lessons/01-greet/pl.md");
              const auto at = text.find("text: ", text.find("```takeaway"));
              folder.write("lessons/01-greet/pl.md", text.substr(0, at) + "text: Zacznij od imienia.\n```\n");
          }) == Found{"rule* greet"});
}

TEST_CASE("another right answer is material, another set of distractors is not") {
    CHECK(differences_after(change_key) == Found{"key* first-word"});
    CHECK(differences_after([](CourseFolder& folder) { folder.replace(items_file, "thanks: calm", "thanks: harsh"); }) == Found{"key* piles"});
    CHECK(differences_after([](CourseFolder& folder) { folder.replace(items_file, "[read, think, write]", "[think, read, write]"); }) ==
          Found{"key* steps"});
    CHECK(differences_after([](CourseFolder& folder) { folder.replace(items_file, "[hello, wait, silence]", "[silence, hello, wait]"); }).empty());
}

TEST_CASE("what is critical or best in a scenario is material, and so is the way it takes") {
    CHECK(differences_after([](CourseFolder& folder) { folder.replace(scenario_file, ", critical: true", ""); }) == Found{"critical* lost-key"});
    CHECK(differences_after([](CourseFolder& folder) { folder.replace(scenario_file, "guess: {quality: 1", "guess: {quality: 2"); }) ==
          Found{"quality* lost-key"});
    CHECK(differences_after([](CourseFolder& folder) { folder.replace(scenario_file, "pass: 10", "pass: 11"); }) == Found{"pass* lost-key"});
    CHECK(differences_after([](CourseFolder& folder) { folder.replace(scenario_file, "trust: {start: 40}", "trust: {start: 45}"); }) ==
          Found{"ways* lost-key"});
}

TEST_CASE("items come and go without asking anybody again; another make-up of the exam is material and asks no lesson") {
    CHECK(differences_after([](CourseFolder& folder) { folder.replace(items_file, "- id: first-word", "- id: second-word");
              for (const char* wording : {"quizzes/items/greet/pl.yaml", "quizzes/items/greet/en.yaml"}) folder.replace(wording, "first-word:", "second-word:");
          }) == Found{"item-added second-word", "item-removed first-word"});
    const auto found = compare(course_as_it_was(), course_after([](CourseFolder& folder) { folder.replace("quizzes/exam.yaml", "scenario_points: 3", "scenario_points: 4"); }));
    REQUIRE(found.size() == 1);
    CHECK(found[0].what == "blueprint");
    CHECK(found[0].material);
    CHECK(found[0].lesson.empty());
}

TEST_CASE("another refresher is material and asks no lesson; how long people are told it takes is no difference") {
    Course before = course_as_it_was(), now = before;
    now.refresher = RefresherBlueprint{"again", 1, 1, {"rule"}, 1, 3, 15};
    CHECK(compare(before, now).at(0).subject == "refresher");
    CHECK(compare(before, now).at(0).material);
    before.refresher = now.refresher;
    now.refresher->minutes = 20;
    CHECK(compare(before, now).empty());
    now.refresher->pass_mark = 90;
    CHECK(compare(before, now).size() == 1);
}

TEST_CASE("an author is told of a material change that the course does not note, and of a version not raised") {
    CHECK(codes(findings_after(change_key)) == std::vector<std::string>{"change-unlisted", "version-not-raised"});
    CHECK(codes(findings_after([](CourseFolder& folder) { change_key(folder); raise_version(folder); })) == std::vector<std::string>{"change-unlisted"});
    CHECK(findings_after([](CourseFolder& folder) {
              change_key(folder);
              raise_version(folder);
              folder.write("lessons/changes.yaml", unlisted_note);
          }).empty());
}

TEST_CASE("an author overrules what comparing says, with a reason") {
    const auto overruling = [](const std::string& reason) {
        return [reason](CourseFolder& folder) {
            change_key(folder);
            raise_version(folder);
            folder.write("lessons/changes.yaml", "- version: 1.1.0\n  subject: first-word\n  counts_as: minor\n" + reason);
        };
    };
    CHECK(codes(findings_after(overruling(""))) == std::vector<std::string>{"change-reason-missing"});
    const auto with_reason = overruling("  reason: The key was a slip of the pen.\n");
    CHECK(findings_after(with_reason).empty());
    const Course now = course_after(with_reason);
    const auto judged = judge(compare(course_as_it_was(), now), now);
    REQUIRE(judged.size() == 1);
    CHECK(judged[0].difference.material);
    CHECK_FALSE(judged[0].material());
    CHECK(changed_since(now, "1.0.0").empty());
}

TEST_CASE("a wording that its author takes seriously needs a reason; beside a heavier change of the same lesson it does not") {
    const auto note_on_wording = [](CourseFolder& folder) {
        folder.replace("lessons/01-greet/en.md", "Briefly.", "In brief.");
        raise_version(folder);
        folder.write("lessons/changes.yaml", unlisted_note);
    };
    CHECK(codes(findings_after(note_on_wording)) == std::vector<std::string>{"change-reason-missing"});
    CHECK(findings_after([&](CourseFolder& folder) { note_on_wording(folder); change_key(folder); }).empty());
}

TEST_CASE("a note of this version that nothing bears out is pointed at") {
    const Findings findings = findings_after([](CourseFolder& folder) {
        raise_version(folder);
        folder.write("lessons/changes.yaml", unlisted_note);
    });
    REQUIRE(codes(findings) == std::vector<std::string>{"change-without-difference"});
    CHECK(findings[0].severity == Severity::warning);
}

TEST_CASE("somebody who learned an earlier version is asked the lessons with material changes since") {
    const Course course = course_after([](CourseFolder& folder) {
        folder.replace(course_file, "1.0.0", "1.10.0");
        folder.write("lessons/changes.yaml",
                     "- {version: 1.10.0, subject: first-word, counts_as: material, what: {pl: Dwa., en: Two.}}\n"
                     "- {version: 1.9.0, subject: greet, counts_as: material, what: {pl: Raz., en: One.}}\n"
                     "- {version: 1.9.0, subject: lost-key, counts_as: minor, reason: Only a word.}\n");
    });
    const auto from_the_beginning = changed_since(course, "1.0.0");
    REQUIRE(from_the_beginning.size() == 1);
    CHECK(from_the_beginning[0].lesson == "greet");
    REQUIRE(from_the_beginning[0].notes.size() == 2);
    CHECK(from_the_beginning[0].notes[0]->what.at("en") == "One.");
    const auto from_the_middle = changed_since(course, "1.9.0");
    REQUIRE(from_the_middle.size() == 1);
    CHECK(from_the_middle[0].notes.front()->what.at("en") == "Two.");
    CHECK(changed_since(course, "1.10.0").empty());
    CHECK(changed_since(course, "2.0.0").empty());
    CHECK(changed_since(course, "soon").empty());
}
