// How long something is remembered: FSRS-6, the free spaced repetition scheduler, with its published default weights. Pure.
// Model and weights: the open-spaced-repetition project; in short, with w the weights, t the whole days since the last review:
//     R(t) = (1 + F·t/S)^D    D = −w20, F = 0.9^(1/D) − 1: after S days nine in ten are remembered
// Difficulty runs from 1 to 10, stability is in days. A review on the day of the last one moves stability by a rule of its own.
// Figures are doubles: another machine may differ in the last digits.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/instant.h"

namespace rozwaga::learning::fsrs {

enum class Grade : std::uint8_t { again = 1, hard = 2, good = 3, easy = 4 };

using Weights = std::array<double, 21>;

inline constexpr Weights default_weights{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                                         1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

struct Memory {
    double stability = 0, difficulty = 0;
    Instant last_review;
};

/// Whole days, never fewer than none: a clock that was set back makes nobody remember better.
std::int64_t days_between(Instant earlier, Instant later);

/// The probability of remembering at `now`.
double retrievability(const Memory& memory, Instant now, const Weights& weights = default_weights);

/// The first review where there is no memory yet. A moment before the last review counts as that day.
Memory review(const std::optional<Memory>& memory, Grade grade, Instant now, const Weights& weights = default_weights);

/// Whole days after which `retention` (0 to 1) is left; at least 1, at most `longest`.
int interval_days(double stability, double retention, int longest, const Weights& weights = default_weights);

}  // namespace rozwaga::learning::fsrs
