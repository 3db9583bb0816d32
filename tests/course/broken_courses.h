// Kinds of broken course: each does one damage to the small valid one and says what the checker must find, and where.
// Another test can render their wording from the catalogues.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "course/course_folder.h"

namespace rozwaga::test {

struct BrokenCourse {
    std::string name;
    std::function<void(CourseFolder&)> damage;
    std::string code;
    std::string file;
    std::string marker;              ///< see place_of(); empty: the top of the file
    std::set<std::string> also = {}; ///< codes of further findings that the same damage must bring
};

std::vector<BrokenCourse> broken_files();
std::vector<BrokenCourse> broken_yaml();
std::vector<BrokenCourse> broken_structure();
std::vector<BrokenCourse> broken_pages();
std::vector<BrokenCourse> broken_items();
std::vector<BrokenCourse> broken_scenarios();
std::vector<BrokenCourse> broken_scenario_wording();
std::vector<BrokenCourse> broken_exam_and_organisation();
std::vector<BrokenCourse> broken_lints();
std::vector<BrokenCourse> all_broken_courses();

// Damages.
std::function<void(CourseFolder&)> replacing(std::string file, std::string from, std::string to);
std::function<void(CourseFolder&)> removing(std::string file);
std::function<void(CourseFolder&)> writing(std::string file, std::string bytes);

// Files that most damages are done to.
inline const std::string course_yaml = "lessons/course.yaml", lesson_yaml = "lessons/01-greet/lesson.yaml",
                         lesson_pl = "lessons/01-greet/pl.md", lesson_en = "lessons/01-greet/en.md",
                         sources_yaml = "lessons/sources.yaml", changes_yaml = "lessons/changes.yaml", organisation_yaml = "lessons/organisation/organisation.yaml",
                         items_yaml = "quizzes/items/greet/items.yaml", items_pl = "quizzes/items/greet/pl.yaml",
                         items_en = "quizzes/items/greet/en.yaml", scenario_yaml = "quizzes/scenarios/lost-key/scenario.yaml",
                         scenario_pl = "quizzes/scenarios/lost-key/pl.yaml", scenario_en = "quizzes/scenarios/lost-key/en.yaml",
                         exam_yaml = "quizzes/exam.yaml", pictures_yaml = "assets/pictures.yaml",
                         picture_svg = "assets/pictures/hello.svg";

}  // namespace rozwaga::test
