// Learners without a screen, for simulations: each works through the real rules in a manner of its own, from
// the first name to the exam and up to three retakes. Pure: the same seed, course and record give the same
// next step.
//
//     Temperament learner = temperament(Manner::average, 7);
//     while (auto step = next_action(loaded, progress, learner)) {
//         now.milliseconds += step->milliseconds;
//         for (auto& event : *decide(loaded, progress, step->action, now, seed)) apply(progress, {now, event});
//     }
#pragma once

#include <cstdint>
#include <optional>

#include "course/course.h"
#include "learning/actions.h"
#include "learning/random.h"
#include "progress/progress.h"

namespace rozwaga::learning {

enum class Manner { careful, average, hasty, guessing };

/// Shares are permille.
struct Temperament {
    Manner manner = Manner::average;
    NameLearner learner;
    Generator generator{0};
    int knowledge = 0;  ///< items answered right; grows with every attempt handed in
    int judgement = 0;  ///< best options chosen in a scenario never met before
    int insight = 0;    ///< the same where its debrief was seen
    int restraint = 0;  ///< critical options kept away from when not choosing the best
    int words_a_minute = 180;
    int pace = 100;         ///< percent of an average learner's time for everything else
    int interruptions = 0;  ///< pages put off to another day
    int retakes = 3;
};

/// Traits vary a little with the seed; the learner gets a made-up name.
Temperament temperament(Manner manner, std::uint64_t seed);

struct Step {
    Action action;
    std::int64_t milliseconds = 0;  ///< since the step before
};

/// Nothing when the exam is passed (the certificate is the caller's to issue) or the retakes are used up.
std::optional<Step> next_action(const course::LoadedCourse& loaded, const progress::Progress& progress,
                                Temperament& temperament);

/// An answer by someone who does not know: every well-formed answer may come.
record::Answer guessed_answer(const course::Item& item, Generator& generator);
/// An answer by someone who nearly knows: one thing is wrong.
record::Answer slipped_answer(const course::Item& item, Generator& generator);

}  // namespace rozwaga::learning
