#include "system/real_clock.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <sys/random.h>

namespace rozwaga::system {

Instant RealClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

std::uint64_t RealRandomness::seed() {
    std::uint64_t value = 0;
    ssize_t count = 0;
    do {
        count = ::getrandom(&value, sizeof value, 0);
    } while (count < 0 && errno == EINTR);
    // A guessable learner id or exam seed would be worse than no program.
    if (count != ssize_t(sizeof value)) std::abort();
    return value;
}

}  // namespace rozwaga::system
