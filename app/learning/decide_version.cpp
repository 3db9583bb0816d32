#include <algorithm>

#include "course/changes.h"
#include "learning/asked_again.h"
#include "learning/decide_rules.h"

namespace rozwaga::learning {

Decided rule(const Asked& asked, const MeetCourse&) {
    const course::Course& course = asked.loaded.course;
    const bool met = std::ranges::any_of(asked.progress.versions, [&](const progress::CourseVersion& version) {
        return version.event.course == course.id && version.event.version == course.version;
    });
    if (met) return record::Events{};
    record::CourseMet event{course.id, course.version, {}};
    for (const course::LessonChange& change : course::changed_since(course, version_met(course, asked.progress, asked.progress.versions.size()))) {
        const auto lesson = asked.progress.lessons.find(change.lesson);
        if (lesson != asked.progress.lessons.end() && !lesson->second.pages_read.empty()) event.asked_again.push_back(change.lesson);
    }
    return record::Events{std::move(event)};
}

Decided rule(const Asked& asked, const MoveAttempt&) {
    const progress::ExamAttempt* open = asked.progress.open_attempt();
    if (!open) return fail("learning.exam-none-open");
    const std::string& version = asked.loaded.course.version;
    if (open->begun.version == version && open->begun.grading_hash == asked.loaded.grading_hash) return record::Events{};
    return record::Events{record::AttemptMoved{open->begun.attempt, version, asked.loaded.grading_hash}};
}

}  // namespace rozwaga::learning
