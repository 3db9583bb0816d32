#include "registry/people.h"

#include <algorithm>

namespace rozwaga::registry {
namespace {

constexpr std::array<const char*, state_count> state_names{"not_started",   "invited",  "in_progress", "compliant",
                                                           "expiring_soon", "in_grace", "overdue",     "waived"};

}  // namespace

const char* name_of(State state) { return state_names[std::min(std::size_t(state), state_count - 1)]; }

std::optional<State> state_called(const std::string& name) {
    const auto found = std::ranges::find(state_names, name);
    if (found == state_names.end()) return std::nullopt;
    return State(found - state_names.begin());
}

}  // namespace rozwaga::registry
