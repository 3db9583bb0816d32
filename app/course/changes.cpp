#include "course/changes.h"

#include <algorithm>

#include "course/ids.h"

namespace rozwaga::course {

std::optional<Id> lesson_of(const Course& course, const Id& subject) {
    if (course.lesson(subject)) return subject;
    if (const Item* item = course.item(subject)) return item->lesson;
    if (const Scenario* scenario = course.scenario(subject)) return scenario->lesson;
    return std::nullopt;
}

std::vector<LessonChange> changed_since(const Course& course, std::string_view version) {
    std::vector<LessonChange> changed;
    if (!is_version(version)) return changed;
    std::vector<const ChangeNote*> later;
    for (const ChangeNote& note : course.changes)
        if (note.material && earlier_version(version, note.version)) later.push_back(&note);
    std::ranges::stable_sort(later, [](const ChangeNote* left, const ChangeNote* right) { return earlier_version(left->version, right->version); });
    for (const Lesson& lesson : course.lessons) {
        LessonChange one{lesson.id, {}};
        for (const ChangeNote* note : later)
            if (lesson_of(course, note->subject) == lesson.id) one.notes.push_back(note);
        if (!one.notes.empty()) changed.push_back(std::move(one));
    }
    return changed;
}

}  // namespace rozwaga::course
