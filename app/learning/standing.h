// Where a learner stands and what comes next: what home and the results show. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/course.h"
#include "progress/progress.h"

namespace rozwaga::learning {

struct LessonStanding {
    course::Id lesson;
    int pages = 0, pages_read = 0;
    int practice = 0, practice_done = 0;
    bool scenario = false, scenario_passed = false;   ///< whether the lesson has one to practise
    bool done = false;                                ///< all pages, all practice answered, the scenario passed
    int minutes_left = 0;                             ///< 180 words a minute + a minute an item + 4 a scenario, rounded up
};

struct NextStep {
    enum class Kind { lesson, practice, scenario, exam, exam_resume, certificate, nothing } kind = Kind::lesson;
    course::Id subject, part;
};

struct Standing {
    std::vector<LessonStanding> lessons;
    bool exam_ready = false;                          ///< every written lesson done
    std::optional<course::Id> passed_attempt;         ///< the newest passed
    NextStep next;
    int minutes_left = 0;
};

Standing standing(const course::LoadedCourse& loaded, const progress::Progress& progress);

/// Practice items of a lesson in course order.
std::vector<const course::Item*> practice_items(const course::Course& course, const course::Id& lesson);
/// The scenario practised with a lesson, if any.
const course::Scenario* practice_scenario(const course::Course& course, const course::Id& lesson);

}  // namespace rozwaga::learning
