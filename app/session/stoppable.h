// Work that tells how far it is and can be told to stop, between the thread that does it and the one that draws.
#pragma once

#include <atomic>
#include <cstdint>

#include "session/reporting.h"

namespace rozwaga::session {

struct Stoppable {
    std::atomic<bool> stop = false;
    std::atomic<std::int64_t> done = 0, total = 0;

    /// For the thread that works; this outlives it.
    Advance advance() {
        return [this](std::int64_t so_far, std::int64_t all) {
            done = so_far;
            total = all;
            return !stop;
        };
    }
};

}  // namespace rozwaga::session
