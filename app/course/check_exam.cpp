#include <algorithm>

#include "course/checking.h"
#include "course/ids.h"

namespace rozwaga::course {

namespace {

void check_lesson_count(const Course& course, const Id& lesson, int asked, Checker& checker) {
    const std::string path = "exam/lessons/" + lesson;
    checker.range(path, lesson, asked, 1, 200);
    if (!course.lesson(lesson)) {
        if (!checker.silenced("known/lessons")) checker.known("lesson-unknown", path, "lesson", lesson, ids_of(course.lessons));
        return;
    }
    const auto available = std::ranges::count_if(course.items, [&](const Item& item) {
        return item.lesson == lesson && used_for(item.uses, Use::exam);
    });
    if (available >= asked || checker.silenced("known/items")) return;
    checker.say("exam-bank-small", path,
                {{"lesson", lesson}, {"asked", std::to_string(asked)}, {"available", std::to_string(available)}});
}

}  // namespace

void check_exam(const Course& course, Checker& checker) {
    const ExamBlueprint& exam = course.exam;
    checker.id("exam/id", exam.id);
    checker.range("exam/items", "items", exam.items, 1, 200);
    checker.range("exam/scenarios", "scenarios", exam.scenarios, 0, 10);
    checker.range("exam/scenario_points", "scenario_points", exam.scenario_points, 1, 20);
    long sum = 0;
    std::map<Id, std::string> names;
    for (const auto& [lesson, asked] : exam.lessons) {
        checker.unique(names, lesson, "exam/lessons/" + lesson, "id-twice");
        check_lesson_count(course, lesson, asked, checker);
        sum += asked;
    }
    if (sum != exam.items && !checker.silenced("exam/lessons")) {
        checker.say("exam-items-sum", "exam/items", {{"items", std::to_string(exam.items)}, {"sum", std::to_string(sum)}});
    }
    for (const Lesson& lesson : course.lessons) {
        if (!names.contains(lesson.id)) checker.say("exam-lesson-not-counted", "exam/lessons", {{"lesson", lesson.id}});
    }
    const auto available = std::ranges::count_if(course.scenarios, [](const Scenario& scenario) { return used_for(scenario.uses, Use::exam); });
    if (available < exam.scenarios && !checker.silenced("known/scenarios")) {
        checker.say("exam-scenarios-few", "exam/scenarios",
                    {{"asked", std::to_string(exam.scenarios)}, {"available", std::to_string(available)}});
    }
}

}  // namespace rozwaga::course
