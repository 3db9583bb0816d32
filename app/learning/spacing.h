// Practice between the years: what a learner is about to forget, and three questions about it when they feel like it. Pure:
// the same record, course, seed and moment give the same questions.
//
// What is remembered is what a lesson wants to achieve (an objective), not the wording of one question: every item that was
// answered with its verdict or handed in is a review of its objective, in practice, an exam or a refresher alike. The grade comes
// from correctness alone: full points are "good", some points "hard", none "again". Never "easy": nobody is asked how it felt,
// and a quick right answer may be luck. An answer that no longer fits the course is no review.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "course/course.h"
#include "learning/fsrs.h"
#include "progress/progress.h"

namespace rozwaga::learning {

inline constexpr int round_questions = 3;
inline constexpr double wanted_retention = 0.9;
/// A round that was left is offered to be gone on with for so long.
inline constexpr std::int64_t round_keeps = std::int64_t(24) * 60 * 60 * 1000;

/// Lesson and objective.
using Objective = std::pair<course::Id, course::Id>;

/// Everything that was reviewed, from the whole record.
std::map<Objective, fsrs::Memory> memories(const course::Course& course, const progress::Progress& progress);

/// The day (midnight UTC) an objective is due: after the interval that leaves nine in ten, and never later than a certificate is
/// valid.
Instant due_at(const fsrs::Memory& memory, int valid_months);

struct PracticeStanding {
    bool offered = false;               ///< a certificate was earned, no exam is open, and there is something to practise
    bool resting = false;               ///< a round was finished today (UTC), which is enough for a day
    int due = 0;                        ///< objectives due now
    std::optional<Instant> next;        ///< the first day something will be due, where nothing is
    const progress::PracticeRound* open = nullptr;  ///< to be gone on with: not finished, not old, still in the course
    int questions() const { return due < round_questions ? due : round_questions; }
    /// Whether home should say so today.
    bool today() const { return offered && (open || (due > 0 && !resting)); }
};

PracticeStanding practice_standing(const course::LoadedCourse& loaded, const progress::Progress& progress, Instant now);

/// The questions of a round: the least remembered objectives first, those due before those not; of each the practice item asked
/// longest ago. Neighbours come from different lessons where that is possible. Empty where there is nothing to practise.
std::vector<course::Id> plan_round(const course::LoadedCourse& loaded, const progress::Progress& progress, Instant now,
                                   std::uint64_t seed);

}  // namespace rozwaga::learning
