// Everything a registry holds that a manager can tell, in an order of its own and without when it came: two registries with the
// same dump hold the same.
#pragma once

#include <string>

#include "registry/registry.h"

namespace rozwaga::tests {

std::string dump(registry::Registry& registry, Instant now);

}  // namespace rozwaga::tests
