// What `rozwagactl collect` prints: a line a file that needs somebody, a summary; or JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "cli/console.h"
#include "session/collecting.h"

namespace rozwaga::cli {

/// Whom a proposal names: in the order of CollectedFile::proposals.
using Proposed = std::vector<registry::PersonRow>;

/// Nothing for one that was admitted without a flag, or known.
void print_collected(const Console& console, const session::CollectedFile& file, const Proposed& proposed);
void print_collecting(const Console& console, const session::CollectingProgress& progress);
void print_summary(const Console& console, const session::Collected& collected);

/// As COLLECT.md has it.
nlohmann::ordered_json collected_json(const Console& console, const session::CollectedFile& file, const Proposed& proposed);
nlohmann::ordered_json summary_json(const Console& console, const session::Collected& collected);

}  // namespace rozwaga::cli
