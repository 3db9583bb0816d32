#include "course/checking.h"
#include "course/reading_time.h"

namespace rozwaga::course {

namespace {

constexpr int most_minutes = 90, most_minutes_of_first_lesson = 10;

}  // namespace

void check_reading_time(const Course& course, const Organisation& organisation, Checker& checker) {
    for (const Language& language : course.languages) {
        const RequiredPath path = required_path(course, organisation, language);
        if (path.minutes() > most_minutes) {
            checker.say("path-too-long", "course/required",
                        {{"language", language}, {"minutes", std::to_string(path.minutes())}, {"most", std::to_string(most_minutes)}});
        }
        if (path.lessons.empty() || path.lessons.front().minutes() <= most_minutes_of_first_lesson) continue;
        checker.say("first-lesson-too-long", "lessons/0/text/" + language,
                    {{"lesson", path.lessons.front().lesson},
                     {"minutes", std::to_string(path.lessons.front().minutes())},
                     {"most", std::to_string(most_minutes_of_first_lesson)}});
    }
}

}  // namespace rozwaga::course
