#include "cli/simulated_learner.h"

#include <algorithm>
#include <array>

#include "learning/decide.h"

namespace rozwaga::cli {
namespace {

using learning::Manner;

constexpr int most_steps = 20'000;

Manner drawn_manner(Randomness& randomness) {
    const auto lot = randomness.seed() % 10;
    return lot < 2 ? Manner::careful : lot < 7 ? Manner::average : lot < 9 ? Manner::hasty : Manner::guessing;
}

}  // namespace

Result<SimulatedLearner> simulated_learner(const course::LoadedCourse& loaded, Instant now, Randomness& randomness,
                                           const std::string& number, const std::string& team) {
    SimulatedLearner simulated;
    simulated.manner = drawn_manner(randomness);
    auto temperament = learning::temperament(simulated.manner, randomness.seed());
    for (int steps = 0; steps < most_steps; ++steps) {
        auto step = learning::next_action(loaded, simulated.progress, temperament);
        if (!step) break;
        if (auto* named = std::get_if<learning::NameLearner>(&step->action)) {
            named->number = number;
            named->team = team;
        }
        now.milliseconds += step->milliseconds;
        const auto events = learning::decide(loaded, simulated.progress, step->action, now, randomness.seed());
        if (!events) return tl::unexpected(events.error());
        for (const auto& event : *events) progress::apply(simulated.progress, {now, event});
    }
    simulated.end = now;
    simulated.attempts = int(simulated.progress.attempts.size());
    for (const auto& attempt : simulated.progress.attempts) {
        if (!attempt.graded) continue;
        simulated.percent = std::max(simulated.percent, int(attempt.graded->percent));
        if (attempt.graded->passed && simulated.passed.empty()) simulated.passed = attempt.begun.attempt;
    }
    return simulated;
}

Result<certificate::SigningKey> made_up_key(Randomness& randomness) {
    std::array<std::uint8_t, 32> bytes{};
    for (std::size_t i = 0; i < bytes.size(); i += 8) {
        const auto lot = randomness.seed();
        for (std::size_t j = 0; j < 8; ++j) bytes[i + j] = std::uint8_t(lot >> (8 * j));
    }
    return certificate::SigningKey::from_seed(bytes);
}

}  // namespace rozwaga::cli
