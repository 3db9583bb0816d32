#include "cli/registry_side.h"

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "session/packs_for_words.h"
#include "system/real_storage.h"

namespace rozwaga::cli {

void declare_registry(CLI::App* command, RegistrySide& side, std::string& data_folder, const text::Wording& words) {
    command->add_option("--registry", side.registry, words("help.registry"));
    command->add_option("--by", side.by, words("help.by"));
    command->add_option("--data", data_folder, words("help.data"));
}

std::string registry_address(const Console& console, const RegistrySide& side) {
    return side.registry.empty() ? console.data_folder + "/registry.sqlite" : side.registry;
}

Result<std::unique_ptr<registry::Registry>> open_registry(const Console& console, const RegistrySide& side, Missing missing) {
    const system::RealStorage storage;
    const std::string& language = console.words.language();
    return registry::Registry::open(registry_address(console, side), storage, {language.empty() ? "pl" : language, missing == Missing::made});
}

registry::By acting(const Console& console, const RegistrySide& side) {
    std::string who = side.by;
    for (const char* variable : {"LOGNAME", "USER"})
        if (const char* value = std::getenv(variable); who.empty() && value) who = value;
    return {who.empty() ? "rozwagactl" : who, console.clock.now()};
}

course::LoadedCourse course_in_use(const Console& console, registry::Registry& registry) {
    if (auto kept = session::packs_for_words(registry); kept && !kept->empty()) return std::move(kept->front());
    if (auto installed = load_packs(console, "")) return std::move(*installed);
    return {};
}

}  // namespace rozwaga::cli
