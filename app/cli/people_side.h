// Which people a command means: some by a filter, or one by name or number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/registry_side.h"

namespace rozwaga::cli {

/// As on the people screen.
struct PeopleChoice {
    std::vector<std::string> teams, states;
    std::string search, due_from, due_until;
    bool flagged = false, with_left = false;
};

/// --team, --state, --search, --due-from, --due-until, --flagged, --with-left.
void declare_people_choice(CLI::App* command, PeopleChoice& choice, const text::Wording& words);
/// Days are the registry's. Errors: "cli.not-a-date" {value}, "cli.no-such-state" {value, known}, those of the registry.
Result<registry::PeopleFilter> filter_of(registry::Registry& registry, const PeopleChoice& choice);

/// By number, else by the very name, else by e-mail; "id:12" by the registry's own id. Errors: "cli.no-such-person" {person},
/// "cli.several-people" {person, count}.
Result<registry::PersonRow> person_meant(registry::Registry& registry, const std::string& person, Instant now);

/// "2026-12-31", or empty.
std::string day_written(const std::optional<Instant>& instant);

}  // namespace rozwaga::cli
