// A made-up person who works through the whole course as people do: for `simulate`, benchmarks and tests. The same seed gives
// the same person.
#pragma once

#include <string>

#include "base/clock.h"
#include "certificate/keys.h"
#include "course/course.h"
#include "learning/random.h"
#include "learning/temperament.h"
#include "progress/progress.h"

namespace rozwaga::cli {

class SeededRandomness final : public Randomness {
public:
    explicit SeededRandomness(std::uint64_t seed) : generator_(seed) {}
    std::uint64_t seed() override { return generator_.next(); }

private:
    learning::Generator generator_;
};

struct SimulatedLearner {
    progress::Progress progress;
    learning::Manner manner = learning::Manner::average;
    std::string passed;              ///< id of the first exam attempt that was passed; empty where none was
    int percent = 0;                 ///< best
    int attempts = 0;
    Instant end;
};

/// `number` and `team` are what the person types in. Errors: those of learning::decide.
Result<SimulatedLearner> simulated_learner(const course::LoadedCourse& loaded, Instant start, Randomness& randomness,
                                           const std::string& number = {}, const std::string& team = {});

/// A signing key out of `randomness`, not to be used for anybody real.
Result<certificate::SigningKey> made_up_key(Randomness& randomness);

}  // namespace rozwaga::cli
