// What the commands on people share: which registry, who acts, which person is meant.
#pragma once

#include <memory>
#include <string>

#include "cli/console.h"
#include "registry/registry.h"

namespace rozwaga::cli {

struct PeopleSide {
    std::string registry;            ///< empty: registry.sqlite in the data folder
    std::string by;                  ///< empty: who is logged in
};

/// `create`: makes one where there is none. Errors: those of Registry::open().
Result<std::unique_ptr<registry::Registry>> registry_named(const Console& console, const PeopleSide& side, bool create);
registry::By acting(const Console& console, const PeopleSide& side);

/// By number, else by the very name, else by e-mail; "id:12" by the registry's own id. Errors: "cli.no-such-person" {person},
/// "cli.several-people" {person, count}.
Result<registry::PersonRow> person_meant(registry::Registry& registry, const std::string& person, Instant now);

/// "2026-12-31", or empty.
std::string day_written(const std::optional<Instant>& instant);

}  // namespace rozwaga::cli
