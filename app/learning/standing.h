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
    bool scenario = false, scenario_passed = false;  ///< whether the lesson has one to practise
    bool done = false;  ///< all pages, and of the practice what the course requires
    int minutes_left = 0;  ///< 180 words a minute + a minute an item + 4 a scenario, rounded up
};

/// subject and part by kind:
///   lesson       lesson id, the first unread page
///   practice     lesson id, the first unanswered item
///   scenario     scenario id, its newest practice run (empty: not begun); a finished one needs a replay
///   exam         the exam's id, the last attempt handed in (empty: this is the first)
///   exam_resume  attempt id, the first item unanswered, else the first scenario unfinished (empty: all is there)
///   certificate  attempt id, the certificate's id once issued and neither saved nor sent
///   nothing      empty
struct NextStep {
    enum class Kind { lesson, practice, scenario, exam, exam_resume, certificate, nothing } kind = Kind::lesson;
    course::Id subject, part;
};

struct Standing {
    std::vector<LessonStanding> lessons;
    bool exam_ready = false;  ///< every written lesson done
    std::optional<course::Id> passed_attempt;  ///< the newest passed
    NextStep next;
    int exam_minutes_left = 0;  ///< a minute an item, 4 a scenario still to answer; 0 once passed with none open
    int minutes_left = 0;  ///< of all lessons and the exam
};

/// Words are counted in `language`; in the course's first where it is empty or unknown.
/// The order of steps: an open attempt; the certificate of a passed one until it is saved or sent; in each
/// lesson pages, practice, scenario; the exam; nothing once it is passed.
Standing standing(const course::LoadedCourse& loaded, const progress::Progress& progress,
                  const course::Language& language = {});

/// Practice items of a lesson in course order.
std::vector<const course::Item*> practice_items(const course::Course& course, const course::Id& lesson);
/// The scenario practised with a lesson, if any.
const course::Scenario* practice_scenario(const course::Course& course, const course::Id& lesson);

}  // namespace rozwaga::learning
