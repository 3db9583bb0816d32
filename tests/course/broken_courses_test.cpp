// Every kind of broken course is found, where it is broken, and nothing else is said.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <sstream>

#include "course/broken_courses.h"
#include "course/finding_codes.h"

using namespace rozwaga;
using namespace rozwaga::test;

namespace {

std::string listed(const course::Findings& findings) {
    std::ostringstream text;
    for (const course::Finding& finding : findings) {
        text << finding.place.file << ":" << finding.place.line << ":" << finding.place.column << ": " << finding.code;
        for (const auto& [name, value] : finding.arguments) text << " " << name << "=" << value;
        text << "\n";
    }
    return text.str();
}

Place expected_place(const BrokenCourse& broken, const CourseFolder& folder) {
    if (broken.marker.empty()) return {broken.file, 1, 1};
    return place_of(broken.file, folder.text(broken.file), broken.marker);
}

}  // namespace

TEST_CASE("the small course is valid") {
    const CourseFolder folder;
    const auto outcome = folder.read();
    REQUIRE(outcome);
    INFO(listed(outcome->findings));
    CHECK(outcome->findings.empty());
    CHECK(outcome->loaded);
}

TEST_CASE("every kind of broken course is found where it is broken") {
    for (const BrokenCourse& broken : all_broken_courses()) {
        CourseFolder folder;
        INFO(broken.name);
        REQUIRE_NOTHROW(broken.damage(folder));
        const auto outcome = folder.read();
        REQUIRE(outcome);
        INFO(listed(outcome->findings));
        const Place place = expected_place(broken, folder);
        INFO("expected " << broken.code << " at " << place.line << ":" << place.column);
        const auto is_expected = [&](const course::Finding& finding) { return finding.code == broken.code && finding.place == place; };
        CHECK(std::ranges::any_of(outcome->findings, is_expected));
        std::set<std::string> further;
        bool has_error = false;
        for (const course::Finding& finding : outcome->findings) {
            has_error = has_error || finding.severity == course::Severity::error;
            if (!is_expected(finding)) further.insert(finding.code);
        }
        CHECK(further == broken.also);
        CHECK(outcome->loaded.has_value() == !has_error);
    }
}

TEST_CASE("the broken courses are of many kinds, each with a name of its own") {
    std::set<std::string> names, codes;
    for (const BrokenCourse& broken : all_broken_courses()) {
        CHECK(names.insert(broken.name).second);
        codes.insert(broken.code);
        codes.insert(broken.also.begin(), broken.also.end());
    }
    CHECK(codes.size() >= 120);
    // What no author's file can bring about on a disk of this machine, or only together with something else; and what only
    // sitting the exam a thousand times tells.
    const std::set<std::string> elsewhere = {"file-unreadable", "course-too-large", "scenario-node-twice", "scenario-option-twice",
                                             "scenario-too-many-paths", "exam-passed-at-random", "exam-passed-by-longest",
                                             "exam-passed-by-first", "exam-passed-by-politest",
                                             // and what only another version tells: compare_test.cpp
                                             "change-unlisted", "change-reason-missing", "change-without-difference",
                                             "version-not-raised"};
    for (const course::CodeEntry& entry : course::finding_codes) {
        INFO(entry.code);
        CHECK(codes.contains(std::string(entry.code)) != elsewhere.contains(std::string(entry.code)));
    }
}

TEST_CASE("everything wrong is said at once, in the order of files, lines and columns") {
    CourseFolder folder;
    folder.replace(exam_yaml, "items: 3", "items: 5");
    folder.replace(lesson_en, "Briefly.", "<div>Briefly.</div>");
    folder.replace(course_yaml, "1.0.0", "first");
    folder.replace(items_pl, "stem: Co pomaga?", "stem:");
    const auto outcome = folder.read();
    REQUIRE(outcome);
    std::vector<std::string> codes;
    for (const auto& finding : outcome->findings) codes.push_back(finding.code);
    CHECK(codes == std::vector<std::string>{"markdown-html", "version-malformed", "exam-items-sum", "text-missing"});
}

TEST_CASE("a folder that cannot be read at all is an error of its own") {
    for (const std::string folder_name : {"lessons", "quizzes", "assets"}) {
        CourseFolder folder;
        folder.remove(folder_name);
        const auto outcome = folder.read();
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().code == "course.folder-missing");
        CHECK(outcome.error().arguments == Arguments{{"path", folder.path(folder_name)}});
    }
}
