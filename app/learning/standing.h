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
    bool asked_again = false;  ///< read before; its rules changed since, and it was not read whole again
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
///   policy       empty, the first page of the policy not read yet (empty: only the acknowledgement is missing)
///   nothing      empty
struct NextStep {
    enum class Kind { lesson, practice, scenario, exam, exam_resume, certificate, nothing, policy } kind = Kind::lesson;
    course::Id subject, part;
};

/// The organisation's policy. Without one everything is acknowledged.
struct PolicyStanding {
    bool there = false;
    int pages = 0, pages_read = 0;         ///< of the text as it reads now, in any language
    bool acknowledged = true;              ///< the text as it reads now
    bool changed = false;                  ///< an earlier text was acknowledged, not this one
    std::optional<Instant> at;             ///< of the acknowledgement that holds
    course::Id first_unread;               ///< empty once every page was read
    int minutes_left = 0;
};

struct Standing {
    std::vector<LessonStanding> lessons;
    PolicyStanding policy;
    bool exam_ready = false;  ///< every written lesson done, the policy acknowledged
    std::optional<course::Id> passed_attempt;  ///< the newest passed
    NextStep next;
    int exam_minutes_left = 0;  ///< a minute an item, 4 a scenario still to answer; 0 once passed with none open
    int minutes_left = 0;  ///< of all lessons and the exam
};

/// Words are counted in `language`; in the course's first where it is empty or unknown.
/// The order of steps: an open attempt; the certificate of a passed one until it is saved or sent; in each
/// lesson pages, required practice and scenario; the policy; the exam; nothing once it is passed. A policy that
/// changed after a pass comes before everything but an open attempt.
Standing standing(const course::LoadedCourse& loaded, const progress::Progress& progress,
                  const course::Language& language = {});

/// Under which name the reading of the policy's pages is kept.
std::string policy_reading(const std::string& hash);

/// Practice items of a lesson in course order.
std::vector<const course::Item*> practice_items(const course::Course& course, const course::Id& lesson);
/// The scenario practised with a lesson, if any.
const course::Scenario* practice_scenario(const course::Course& course, const course::Id& lesson);

}  // namespace rozwaga::learning
