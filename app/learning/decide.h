// The rules: ask, then do. Pure; time and randomness are parameters.
// Where an action would change nothing (a page already read, the same answer again) the list of events is
// empty and nothing needs to be kept.
//
// Errors, all worded for a learner as "error.learning.<why>":
//   name-empty, name-too-long {limit}, name-characters; the last two for number- and team- as well
//   unknown-lesson, unknown-page, unknown-item, unknown-scenario, unknown-run, unknown-option, unknown-attempt,
//   unknown-certificate: the action names what this course or this record does not have
//   not-practice: an item or scenario kept for the exam
//   answer-invalid {item}, answer-incomplete {item}
//   scenario-open {run}: one is under way; scenario-finished; scenario-unfinished: its end comes first
//   other-node {node}: not the node that waits
//   not-replayable: in an exam, or a node never visited
//   course-changed: what was begun no longer fits the course
//   name-needed, exam-not-ready {count} (lessons still open), exam-unavailable (the course cannot fill its exam)
//   exam-open, exam-none-open, exam-unanswered {count}, exam-scenarios-unfinished {count}
//
//   unknown-round: not the round under way; nothing-to-practise: no certificate earned yet, or no question for what was learnt
//   refresher-none: the course has none, or no certificate is there to renew; refresher-early {date}: its window has not opened;
//   refresher-none-open, pretest-unanswered {count}, pretest-open: it comes first; pretest-finished: its answers stay;
//   refresher-pages-unread {count}
//   policy-unread {count}, unknown-page: of the organisation's policy; policy-first: the exam waits for it
//
// When the course changes in the middle of an attempt nothing is refused that could be done before, but for answers
// to what the course no longer has: see grading.h.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "course/course.h"
#include "learning/actions.h"
#include "progress/progress.h"
#include "record/events.h"

namespace rozwaga::learning {

inline constexpr std::size_t name_limit = 90, number_limit = 20, team_limit = 60;  ///< code points

/// `seed` is fresh randomness; where it matters it is kept in an event.
Result<record::Events> decide(const course::LoadedCourse& loaded, const progress::Progress& progress,
                              const Action& action, Instant now, std::uint64_t seed);

}  // namespace rozwaga::learning
