// The time and randomness of this machine.
#pragma once

#include "base/clock.h"

namespace rozwaga::system {

class RealClock final : public Clock {
public:
    Instant now() const override;
};

/// From the kernel, never from the time. Ends the program if the system has none to give.
class RealRandomness final : public Randomness {
public:
    std::uint64_t seed() override;
};

}  // namespace rozwaga::system
