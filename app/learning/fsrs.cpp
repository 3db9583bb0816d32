#include "learning/fsrs.h"

#include <algorithm>
#include <cmath>

namespace rozwaga::learning::fsrs {

namespace {

constexpr double least_stability = 0.001, least_difficulty = 1, most_difficulty = 10;
constexpr std::int64_t day = 86'400'000;

double number(Grade grade) { return static_cast<double>(grade); }

double decay(const Weights& w) { return -w[20]; }
double factor(const Weights& w) {
    static const double usual = std::pow(0.9, 1 / decay(default_weights)) - 1;
    return &w == &default_weights ? usual : std::pow(0.9, 1 / decay(w)) - 1;
}

double kept(double stability) { return std::max(stability, least_stability); }

double raw_first_difficulty(Grade grade, const Weights& w) { return w[4] - std::exp(w[5] * (number(grade) - 1)) + 1; }

double bounded(double difficulty) { return std::clamp(difficulty, least_difficulty, most_difficulty); }

/// Changes less the nearer it is to the hardest, and leans towards that of the easiest.
double next_difficulty(double difficulty, Grade grade, const Weights& w) {
    const double change = -w[6] * (number(grade) - 3) * (most_difficulty - difficulty) / 9;
    return bounded(w[7] * raw_first_difficulty(Grade::easy, w) + (1 - w[7]) * (difficulty + change));
}

double same_day(double stability, Grade grade, const Weights& w) {
    double growth = std::exp(w[17] * (number(grade) - 3 + w[18])) * std::pow(stability, -w[19]);
    if (grade >= Grade::good) growth = std::max(growth, 1.0);
    return stability * growth;
}

double after_lapse(const Memory& memory, double retrieved, const Weights& w) {
    const double long_term = w[11] * std::pow(memory.difficulty, -w[12]) * (std::pow(memory.stability + 1, w[13]) - 1) *
                             std::exp((1 - retrieved) * w[14]);
    return std::min(long_term, memory.stability / std::exp(w[17] * w[18]));
}

double after_recall(const Memory& memory, double retrieved, Grade grade, const Weights& w) {
    const double penalty = grade == Grade::hard ? w[15] : 1, bonus = grade == Grade::easy ? w[16] : 1;
    const double growth = std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
                          (std::exp((1 - retrieved) * w[10]) - 1) * penalty * bonus;
    return memory.stability * (1 + growth);
}

}  // namespace

std::int64_t days_between(Instant earlier, Instant later) {
    // Instants come from records: their difference might not fit.
    if (later <= earlier) return 0;
    const std::uint64_t apart = std::uint64_t(later.milliseconds) - std::uint64_t(earlier.milliseconds);
    return std::int64_t(apart / std::uint64_t(day));
}

double retrievability(const Memory& memory, Instant now, const Weights& w) {
    const auto days = static_cast<double>(days_between(memory.last_review, now));
    return std::pow(1 + factor(w) * days / kept(memory.stability), decay(w));
}

Memory review(const std::optional<Memory>& memory, Grade grade, Instant now, const Weights& w) {
    if (!memory) return {kept(w[std::size_t(grade) - 1]), bounded(raw_first_difficulty(grade, w)), now};
    const double retrieved = retrievability(*memory, now, w);
    const double stability = days_between(memory->last_review, now) < 1 ? same_day(memory->stability, grade, w)
                             : grade == Grade::again                    ? after_lapse(*memory, retrieved, w)
                                                                        : after_recall(*memory, retrieved, grade, w);
    return {kept(stability), next_difficulty(memory->difficulty, grade, w), std::max(now, memory->last_review)};
}

int interval_days(double stability, double retention, int longest, const Weights& w) {
    const double days = kept(stability) / factor(w) * (std::pow(retention, 1 / decay(w)) - 1);
    if (!(days < longest)) return std::max(longest, 1);
    return std::max(1, static_cast<int>(std::nearbyint(days)));
}

}  // namespace rozwaga::learning::fsrs
