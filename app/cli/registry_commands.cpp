#include "cli/registry_commands.h"

#include <CLI/CLI.hpp>

namespace rozwaga::cli {
namespace {

struct Declaring {
    std::string& data_folder;
    const text::Wording& words;

    void side(CLI::App* command, RegistrySide& side) const { declare_registry(command, side, data_folder, words); }
    void json(CLI::App* command, bool& flag) const { command->add_flag("--json", flag, words("help.json")); }
    void person(CLI::App* command, PersonOptions& options) const {
        command->add_option("PERSON", options.person, words("help.person"))->required();
        side(command, options.side);
    }
};

void declare_oversight(CLI::App& app, RegistryCommands& commands, RegistryCommandOptions& options, const Declaring& declaring) {
    const auto& words = declaring.words;
    auto* registry = app.add_subcommand("registry", words("help.registry-commands"));
    registry->require_subcommand(1);
    commands.audit = registry->add_subcommand("audit", words("help.registry-audit"));
    commands.audit->add_option("--limit", options.audit.limit, words("help.audit-limit"))->check(CLI::Range(0, 10'000))->capture_default_str();
    commands.audit->add_option("--expect", options.audit.expect, words("help.audit-expect"));
    declaring.side(commands.audit, options.audit.side);
    declaring.json(commands.audit, options.audit.json);
    commands.retention = registry->add_subcommand("retention", words("help.registry-retention"));
    commands.retention->add_option("--files-months", options.retention.files_months, words("help.files-months"))->check(CLI::Range(0, 1200));
    commands.retention->add_option("--left-months", options.retention.left_months, words("help.left-months"))->check(CLI::Range(0, 1200));
    commands.retention->add_option("--set-aside-days", options.retention.set_aside_days, words("help.set-aside-days"))->check(CLI::Range(0, 10'000));
    commands.retention->add_flag("--apply", options.retention.apply, words("help.retention-apply"));
    declaring.side(commands.retention, options.retention.side);
    declaring.json(commands.retention, options.retention.json);
    commands.exported = registry->add_subcommand("export-person", words("help.registry-export-person"));
    declaring.person(commands.exported, options.exported);
    commands.exported->add_option("--out", options.exported.out, words("help.export-person-out"));
    commands.packs = registry->add_subcommand("packs", words("help.registry-packs"));
    declaring.side(commands.packs, options.packs.side);
    declaring.json(commands.packs, options.packs.json);
    for (auto* command : {commands.audit, commands.retention, commands.exported, commands.packs}) command->fallthrough();
}

}  // namespace

RegistryCommands declare_people(CLI::App& app, RegistryCommandOptions& options, std::string& data_folder, const text::Wording& words) {
    const Declaring declaring{data_folder, words};
    RegistryCommands commands;
    auto* roster = app.add_subcommand("roster", words("help.roster-commands"));
    roster->require_subcommand(1);
    commands.roster = roster->add_subcommand("import", words("help.roster-import"));
    commands.roster->add_option("FILE", options.roster.file, words("help.roster"))->required();
    commands.roster->add_flag("--apply", options.roster.apply, words("help.roster-apply"));
    declaring.side(commands.roster, options.roster.side);
    declaring.json(commands.roster, options.roster.json);
    commands.roster->fallthrough();

    commands.status = app.add_subcommand("status", words("help.status"));
    declare_people_choice(commands.status, options.status.people, words);
    declaring.side(commands.status, options.status.side);
    declaring.json(commands.status, options.status.json);

    commands.waive = app.add_subcommand("waive", words("help.waive"));
    declaring.person(commands.waive, options.waive);
    commands.waive->add_option("--reason", options.waive.reason, words("help.waive-reason"));
    commands.waive->add_option("--until", options.waive.until, words("help.waive-until"));
    declaring.json(commands.waive, options.waive.json);
    commands.waive->add_flag("--end", options.waive.end, words("help.waive-end"));

    commands.erase = app.add_subcommand("erase", words("help.erase"));
    declaring.person(commands.erase, options.erase);
    declaring.json(commands.erase, options.erase.json);
    commands.erase->add_flag("--yes", options.erase.yes, words("help.erase-yes"));

    declare_oversight(app, commands, options, declaring);
    return commands;
}

std::optional<ExitCode> dispatch_people(const Console& console, const RegistryCommands& commands, const RegistryCommandOptions& options) {
    if (commands.roster->parsed()) return import_roster(console, options.roster);
    if (commands.status->parsed()) return status(console, options.status);
    if (commands.waive->parsed()) return waive(console, options.waive);
    if (commands.erase->parsed()) return erase_person(console, options.erase);
    if (commands.exported->parsed()) return export_person(console, options.exported);
    if (commands.audit->parsed()) return show_audit(console, options.audit);
    if (commands.retention->parsed()) return apply_retention(console, options.retention);
    if (commands.packs->parsed()) return list_packs(console, options.packs);
    return std::nullopt;
}

}  // namespace rozwaga::cli
