// What the outside gives us that is not a file: the time and randomness. Real ones stand in system/.
#pragma once

#include <cstdint>
#include <string>

#include "base/instant.h"

namespace rozwaga {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class Randomness {
public:
    virtual ~Randomness() = default;
    virtual std::uint64_t seed() = 0;
};

}  // namespace rozwaga
