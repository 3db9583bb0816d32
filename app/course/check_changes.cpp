#include "course/changes.h"
#include "course/checking.h"
#include "course/ids.h"

namespace rozwaga::course {

namespace {

void check_change_version(const Course& course, const ChangeNote& note, const std::string& path, Checker& checker) {
    if (!is_version(note.version)) {
        checker.say("version-malformed", path + "/version", {{"version", note.version}});
    } else if (is_version(course.version) && earlier_version(course.version, note.version)) {
        checker.say("change-version-later", path + "/version", {{"version", note.version}, {"course", course.version}});
    }
}

std::vector<Id> subjects_of(const Course& course) {
    std::vector<Id> known = ids_of(course.lessons);
    for (const Item& item : course.items) known.push_back(item.id);
    for (const Scenario& scenario : course.scenarios) known.push_back(scenario.id);
    return known;
}

}  // namespace

void check_changes(const Course& course, Checker& checker) {
    std::map<Id, std::string> met;
    for (std::size_t index = 0; index < course.changes.size(); ++index) {
        const ChangeNote& note = course.changes[index];
        const std::string path = "changes/" + std::to_string(index);
        check_change_version(course, note, path, checker);
        // What a later version took out again stays in the list: only the newest notes must name something there is.
        if (note.version == course.version && !lesson_of(course, note.subject) && !checker.silenced("known/lessons") &&
            !checker.silenced("known/items") && !checker.silenced("known/scenarios") && !checker.silenced(path + "/subject")) {
            checker.known("change-subject-unknown", path + "/subject", "subject", note.subject, subjects_of(course));
        }
        if (!note.subject.empty()) checker.unique(met, note.version + " " + note.subject, path, "change-twice");
        if (note.material || !note.what.empty()) checker.every_language(path, "what", course.languages, note.what);
    }
}

}  // namespace rozwaga::course
