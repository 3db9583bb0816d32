// How simulated people forget: not as the scheduler believes. The activation model of Pavlik and Anderson ("Practice and
// forgetting effects on vocabulary memory: an activation-based model of the spacing effect", Cognitive Science 29, 2005; with
// the terms for person and item of their "Using a model to compute the optimal schedule of practice", J. Exp. Psychol.: Applied
// 14, 2008): every exposure leaves a trace that decays as a power of its age, traces add up, a trace that comes while much is
// still active decays faster, and recall is a logistic function of the logarithm of the sum. FSRS assumes one power curve with
// one stability instead. Assumptions and what they are worth: RETENTION.md.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "learning/random.h"

namespace rozwaga::bench {

struct Forgetting {
    double decay = 0.177;         ///< a: of a trace that nothing was active before
    double interference = 0.217;  ///< c: how much what is active makes a trace decay faster
    double threshold = -0.704;    ///< τ
    double noise = 0.255;         ///< s
    double outside = 0.025;       ///< h: time between sessions counts this much of time in them
    double ease = 1.1;            ///< β of everybody and everything: rules with reasons stay better than pairs of words
    double spread_of_people = 0.35, spread_of_rules = 0.35, spread_of_pairs = 0.25;   ///< standard deviations of β
};

/// Evenly distributed, 0 to 1.
inline double share(learning::Generator& generator) { return double(generator.next() >> 11) * 0x1.0p-53; }
/// Normally distributed (Box and Muller).
inline double normal(learning::Generator& generator) {
    const double radius = std::sqrt(-2 * std::log(1 - share(generator))), angle = 6.283185307179586 * share(generator);
    return radius * std::cos(angle);
}

/// What one person holds of one rule.
class TrueMemory {
public:
    explicit TrueMemory(double ease) : ease_(ease) {}

    /// `second`: of the simulation.
    void meet(const Forgetting& model, double second) {
        const double active = activation(model, second);
        traces_.push_back({second, model.interference * std::exp(active) + model.decay});
    }
    double recall(const Forgetting& model, double second) const {
        if (traces_.empty()) return 0;
        return 1 / (1 + std::exp((model.threshold - activation(model, second) - ease_) / model.noise));
    }

private:
    struct Trace { double at, decay; };
    static constexpr double session = 4 * 3600;

    /// Without ease; −∞ before the first exposure.
    double activation(const Forgetting& model, double second) const {
        double sum = 0;
        for (const Trace& trace : traces_) {
            const double apart = std::max(second - trace.at, 1.0);
            const double age = std::min(apart, session) + std::max(apart - session, 0.0) * model.outside;
            sum += std::pow(age, -trace.decay);
        }
        return std::log(sum);
    }

    double ease_;
    std::vector<Trace> traces_;
};

}  // namespace rozwaga::bench
