// What the commands on a registry share: which one it is, whose work it is, the course's words for it.
#pragma once

#include <memory>
#include <string>

#include "cli/console.h"
#include "registry/registry.h"

namespace CLI {
class App;
}

namespace rozwaga::cli {

struct RegistrySide {
    std::string registry;            ///< empty: registry.sqlite in the data folder
    std::string by;                  ///< empty: who is logged in
};

/// --registry, --by, --data.
void declare_registry(CLI::App* command, RegistrySide& side, std::string& data_folder, const text::Wording& words);

std::string registry_address(const Console& console, const RegistrySide& side);
enum class Missing : std::uint8_t { refused, made };
/// Errors: those of Registry::open().
Result<std::unique_ptr<registry::Registry>> open_registry(const Console& console, const RegistrySide& side, Missing missing = Missing::refused);
registry::By acting(const Console& console, const RegistrySide& side);

/// The organisation as the registry's newest pack has it, else as the installed one, else nothing but defaults.
course::LoadedCourse course_in_use(const Console& console, registry::Registry& registry);

}  // namespace rozwaga::cli
