// rozwagactl roster, status, waive, erase, registry: people and states from the command line. REGISTRY.md says what --json prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/people_side.h"

namespace CLI {
class App;
}

namespace rozwaga::cli {

struct RosterOptions {
    RegistrySide side;
    std::string file;
    bool apply = false, json = false;
};
struct StatusOptions {
    RegistrySide side;
    PeopleChoice people;
    bool json = false;
};
struct PersonOptions {
    RegistrySide side;
    std::string person, reason, until, out;
    bool end = false, yes = false, json = false;
};
struct OversightOptions {
    RegistrySide side;
    std::string expect;
    int limit = 50;
    std::optional<int> files_months, left_months, set_aside_days;
    bool apply = false, json = false;
};

struct RegistryCommandOptions {
    RosterOptions roster;
    StatusOptions status;
    PersonOptions waive, erase, exported;
    OversightOptions audit, retention, packs;
};
struct RegistryCommands {
    CLI::App *roster = nullptr, *status = nullptr, *waive = nullptr, *erase = nullptr;
    CLI::App *audit = nullptr, *retention = nullptr, *exported = nullptr, *packs = nullptr;
};

RegistryCommands declare_people(CLI::App& app, RegistryCommandOptions& options, std::string& data_folder, const text::Wording& words);
/// Nothing when none of these was asked for.
std::optional<ExitCode> dispatch_people(const Console& console, const RegistryCommands& commands, const RegistryCommandOptions& options);

// faulty: rows are unsure or cannot be read (roster), somebody is overdue (status), the log is broken (audit).
ExitCode import_roster(const Console& console, const RosterOptions& options);
ExitCode status(const Console& console, const StatusOptions& options);
ExitCode waive(const Console& console, const PersonOptions& options);
ExitCode erase_person(const Console& console, const PersonOptions& options);
ExitCode export_person(const Console& console, const PersonOptions& options);
ExitCode show_audit(const Console& console, const OversightOptions& options);
ExitCode apply_retention(const Console& console, const OversightOptions& options);
ExitCode list_packs(const Console& console, const OversightOptions& options);

}  // namespace rozwaga::cli
