#include <algorithm>

#include "course/checking.h"

namespace rozwaga::course {

namespace {

/// The pages of a lesson that a refresher has read again.
bool has_one_of(const Lesson& lesson, const std::vector<Id>& pages) {
    return std::ranges::any_of(lesson.pages, [&](const Id& page) { return std::ranges::find(pages, page) != pages.end(); });
}

void check_bank(const Course& course, const Lesson& lesson, Checker& checker) {
    if (checker.silenced("known/items")) return;
    const int asked = (lesson.guideline > 0 ? course.refresher->pretest : 0) + course.refresher->check;
    const auto available = std::ranges::count_if(course.items, [&](const Item& item) {
        return item.lesson == lesson.id && used_for(item.uses, Use::refresher);
    });
    if (available >= asked) return;
    checker.say("refresher-bank-small", "refresher/check",
                {{"lesson", lesson.id}, {"asked", std::to_string(asked)}, {"available", std::to_string(available)}});
}

}  // namespace

void check_refresher(const Course& course, Checker& checker) {
    if (!course.refresher) return;
    const RefresherBlueprint& blueprint = *course.refresher;
    checker.id("refresher/id", blueprint.id);
    if (!blueprint.id.empty() && blueprint.id == course.exam.id) checker.say("id-twice", "refresher/id", {{"id", blueprint.id}, {"first", "exam.yaml"}});
    checker.range("refresher/pretest", "pretest", blueprint.pretest, 1, 5);
    checker.range("refresher/check", "check", blueprint.check, 1, 5);
    checker.range("refresher/scenarios", "scenarios", blueprint.scenarios, 0, 5);
    checker.range("refresher/scenario_points", "scenario_points", blueprint.scenario_points, 1, 20);
    checker.range("refresher/minutes", "minutes", blueprint.minutes, 1, 120);
    if (blueprint.pass_mark != 0) checker.range("refresher/pass_mark", "pass_mark", blueprint.pass_mark, 50, 100);
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < blueprint.pages.size(); ++index) {
        const std::string here = "refresher/pages/" + std::to_string(index);
        checker.id(here, blueprint.pages[index]);
        checker.unique(names, blueprint.pages[index], here, "id-twice");
    }
    if (!checker.silenced("known/lessons")) {
        for (const Lesson& lesson : course.lessons) {
            if (!has_one_of(lesson, blueprint.pages) && !checker.silenced("refresher/pages"))
                checker.say("refresher-lesson-without-page", "refresher/pages", {{"lesson", lesson.id}});
            check_bank(course, lesson, checker);
        }
    }
    const auto available = std::ranges::count_if(course.scenarios, [](const Scenario& scenario) { return used_for(scenario.uses, Use::refresher); });
    if (available < blueprint.scenarios && !checker.silenced("known/scenarios"))
        checker.say("refresher-scenarios-few", "refresher/scenarios",
                    {{"asked", std::to_string(blueprint.scenarios)}, {"available", std::to_string(available)}});
}

}  // namespace rozwaga::course
