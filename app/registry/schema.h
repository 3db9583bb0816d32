// The tables, by versions: each version's statements bring the one before to it. SCHEMA.md says what the columns mean.
// For this room only.
#pragma once

#include "registry/database.h"

namespace rozwaga::registry {

inline constexpr std::int64_t schema_version = 1;

/// Makes the tables in an empty database, brings older ones up to date. One transaction, so that two at once do it once.
/// Errors: "registry.not-one", "registry.newer" {version}.
Result<void> bring_up_to_date(Database& database);

}  // namespace rozwaga::registry
