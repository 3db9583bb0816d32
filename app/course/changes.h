// What changed between versions of a course, as its authors noted it (lessons/changes.yaml).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "course/course.h"

namespace rozwaga::course {

/// The lesson that a lesson's, item's or scenario's id belongs to; nothing where the course has no such thing.
std::optional<Id> lesson_of(const Course& course, const Id& subject);

struct LessonChange {
    Id lesson;
    std::vector<const ChangeNote*> notes;   ///< oldest first; at least one
};
/// Lessons with material changes that came after `version`, in course order. Somebody who learned that version is asked these
/// again. Of a version later than the course's, or malformed: none.
std::vector<LessonChange> changed_since(const Course& course, std::string_view version);

}  // namespace rozwaga::course
