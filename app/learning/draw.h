// What an exam asks, and in which order options stand. Deterministic from course, progress and seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "course/course.h"
#include "progress/progress.h"

namespace rozwaga::learning {

struct ExamDraw {
    std::vector<course::Id> items;  ///< grouped by nothing: shuffled
    std::vector<course::Id> scenarios;
};

/// Items unused in earlier attempts first, then those used longest ago; scenarios likewise, those never
/// practised first.
ExamDraw draw_exam(const course::Course& course, const progress::Progress& progress, std::uint64_t seed);

/// Whether a draw is what the blueprint asks: so many different exam items of each lesson, so many different
/// exam scenarios. For a draw of our own and for one that came in a certificate.
bool follows_blueprint(const course::Course& course, const ExamDraw& draw);

/// The same seed and subject give the same order on every machine (own generator, not the library's).
/// An `order` item is never shown solved; `phrases` keep their order, because the post does.
std::vector<course::Id> shuffled_options(const course::Item& item, std::uint64_t seed);
std::vector<course::Id> shuffled_options(const course::ScenarioNode& node, const course::Id& run,
                                         std::uint64_t seed);

}  // namespace rozwaga::learning
