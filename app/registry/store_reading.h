// What every reading call begins with. For this room only.
#pragma once

#include "registry/standing.h"
#include "registry/store.h"

namespace rozwaga::registry {

template <class Value>
Result<Value> Store::read_at(Instant now, const std::function<Result<Value>()>& work) {
    // Time goes by between two calls; then the states are brought up to date first. Several managers' clocks may differ, so
    // another one may set them back in between: that is tried again, and at last answered as it is.
    constexpr int attempts = 3;
    for (int attempt = 1;; ++attempt) {
        bool stale = false;
        auto answer = database_->read<Value>([&]() -> Result<Value> {
            stale = states_are_stale(*database_, now);
            if (stale && attempt < attempts) return tl::unexpected(Error{});
            return work();
        });
        if (!stale || attempt == attempts) return answer;
        auto brought = database_->write<void>([&]() -> Result<void> {
            bring_states_to(*database_, now);
            return {};
        });
        if (!brought) return tl::unexpected(brought.error());
    }
}

}  // namespace rozwaga::registry
