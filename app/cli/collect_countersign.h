// collect --countersign: the organisation's own certificate on everything admitted without a warning that has none yet.
#pragma once

#include "certificate/verify.h"
#include "cli/console.h"
#include "registry/registry.h"

namespace rozwaga::cli {

/// How many were signed and entered. Stopped at any moment it goes on where it was: what is in the registry is signed, what was
/// only written is entered. Errors: those of Countersigner and of the registry.
Result<std::int64_t> countersign_admitted(const Console& console, const std::string& folder, const std::string& packs,
                                          registry::Registry& registry, const registry::By& by);

}  // namespace rozwaga::cli
