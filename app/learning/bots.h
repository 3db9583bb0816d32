// Learners who understand nothing, or half, sit the exam: does guessing pay? Each sitting is a first attempt by the real
// draw, order of options, scenario engine and grading. Pure: the same course, count and seed give the same figures.
//
//   bot          one answer      several, phrases       order           groups             scenario
//   random       any             each or not by a coin  any             any group          any option
//   longest      the longest     the longer half        any             any group          the longest option
//   first        the first       the first half         as shown        all in the first   the first option shown
//   politest     the politest    the politer half; of   any             any group          the politest option
//                                phrases the ruder
//   half         knows a random half of the lessons (of an odd number one more or one less), anew each sitting: right
//                there and the best option in their scenarios, random elsewhere
//   remembers    right in what practice asked and told, word for word: practice items and scenarios; random elsewhere
//
// "Half" is rounded down and at least one. Equals are drawn by lot. Polite is who has most of polite_words.h.
// Everybody has practised the required scenarios, so that the draw prefers others; `remembers` has practised all.
#pragma once

#include <cstdint>
#include <vector>

#include "course/course.h"
#include "learning/random.h"
#include "progress/progress.h"

namespace rozwaga::learning {

enum class Bot { random, longest, first, politest, half, remembers };
inline constexpr Bot all_bots[] = {Bot::random, Bot::longest, Bot::first, Bot::politest, Bot::half, Bot::remembers};

/// Knows nothing of the course: must not pass.
constexpr bool only_guesses(Bot bot) { return bot <= Bot::politest; }
/// Goes by the wording, so each language is an exam of its own.
constexpr bool reads_wording(Bot bot) { return bot == Bot::longest || bot == Bot::politest; }

struct BotFigures {
    Bot bot = Bot::random;
    course::Language language;             ///< empty where it makes no difference
    int sittings = 0, passed = 0;
    std::int64_t median = 0, maximum = 0;  ///< thousandths of a point
    double share() const { return sittings > 0 ? static_cast<double>(passed) / sittings : 0; }
};

/// Every bot, in the order of all_bots, those that read once for each language.
std::vector<BotFigures> sit_exams(const course::LoadedCourse& loaded, int sittings, std::uint64_t seed);
/// One bot, one language.
BotFigures sit_exams(const course::LoadedCourse& loaded, Bot bot, const course::Language& language, int sittings,
                     std::uint64_t seed);

/// Of only_guesses(): whether so many passed that guessing pays, one in a thousand or more. Fewer than a thousand sittings
/// do not tell.
bool guessing_pays(const BotFigures& figures);

}  // namespace rozwaga::learning
