// What the commands on a registry share: opening it, whose work it is, which people are meant.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/console.h"
#include "registry/registry.h"

namespace CLI {
class App;
}

namespace rozwaga::cli {

struct RegistryOptions {
    std::string registry, by;
    std::vector<std::string> teams, states;
    std::string search, due_from, due_until;
    bool flagged = false, with_left = false;
};

/// --registry and --by.
void declare_registry(CLI::App* command, RegistryOptions& options, const text::Wording& words);
/// --team, --state, --search, --due-from, --due-until, --flagged, --with-left.
void declare_filter(CLI::App* command, RegistryOptions& options, const text::Wording& words);

/// One that is there. Errors: those of Registry::open().
Result<std::unique_ptr<registry::Registry>> open_registry(const Console& console, const RegistryOptions& options);
/// Who was named, else who is logged in.
registry::By done_by(const Console& console, const RegistryOptions& options);
/// Days are the registry's. Errors: "cli.not-a-date" {value}, "cli.no-such-state" {value, known}, those of the registry.
Result<registry::PeopleFilter> filter_of(registry::Registry& registry, const RegistryOptions& options);

/// The organisation as the registry's newest pack has it, else as the installed one, else nothing but defaults.
course::LoadedCourse course_in_use(const Console& console, registry::Registry& registry);

}  // namespace rozwaga::cli
