#include "learning/asked_again.h"

#include <algorithm>

#include "course/changes.h"
#include "course/ids.h"

namespace rozwaga::learning {

std::string version_met(const course::Course& course, const progress::Progress& progress, std::size_t until) {
    std::string latest;
    const auto look = [&](const std::string& of, const std::string& version) {
        if (of != course.id || !course::is_version(version)) return;
        if (latest.empty() || course::earlier_version(latest, version)) latest = version;
    };
    for (std::size_t index = 0; index < until; ++index) look(progress.versions[index].event.course, progress.versions[index].event.version);
    // Records older than these events still tell under which version an exam began.
    if (latest.empty())
        for (const progress::ExamAttempt& attempt : progress.attempts) look(attempt.begun.course, attempt.begun.version);
    return latest;
}

std::vector<const course::ChangeNote*> why_asked_again(const course::Course& course, const progress::Progress& progress,
                                                       const course::Id& lesson) {
    const auto read = progress.lessons.find(lesson);
    const course::Lesson* there = course.lesson(lesson);
    if (!there || read == progress.lessons.end() || read->second.asked_again.empty()) return {};
    const auto was_read = [&](const course::Id& page) { return read->second.pages_read.contains(page); };
    if (std::ranges::all_of(there->pages, was_read)) return {};
    for (std::size_t index = progress.versions.size(); index-- > 0;) {
        const auto& asked = progress.versions[index].event.asked_again;
        if (std::ranges::find(asked, lesson) == asked.end()) continue;
        for (const course::LessonChange& change : course::changed_since(course, version_met(course, progress, index)))
            if (change.lesson == lesson) return change.notes;
        break;
    }
    return {};
}

}  // namespace rozwaga::learning
