#include "cli/organisation_commands.h"

#include <CLI/CLI.hpp>

namespace rozwaga::cli {
namespace {

void declare_keys(CLI::App& app, OrganisationCommands& commands, KeyOptions& options, std::string& data_folder, const text::Wording& words) {
    auto* key = app.add_subcommand("key", words("help.key"));
    key->require_subcommand(1);
    key->footer(words("help.key-passphrase"));
    key->add_option("--data", data_folder, words("help.data"));
    key->add_option("--packs", options.packs, words("help.packs"));
    commands.key_create = key->add_subcommand("create", words("help.key-create"));
    commands.key_show = key->add_subcommand("show", words("help.key-show"));
    commands.key_show->add_flag("--json", options.json, words("help.json"));
    commands.key_backup = key->add_subcommand("backup", words("help.key-backup"));
    commands.key_restore = key->add_subcommand("restore", words("help.key-restore"));
    for (auto* command : {commands.key_backup, commands.key_restore}) {
        command->add_option("FILE", options.file, words("help.key-file"))->required();
        command->add_option("--passphrase-file", options.passphrase_file, words("help.passphrase-file"));
    }
    commands.key_rotate = key->add_subcommand("rotate", words("help.key-rotate"));
    for (auto* command : {commands.key_create, commands.key_show, commands.key_backup, commands.key_restore, commands.key_rotate})
        command->fallthrough();
}

void declare_signing(CLI::App& app, OrganisationCommands& commands, OrganisationOptions& options, std::string& data_folder,
                     const text::Wording& words) {
    auto* enrol = commands.enrol = app.add_subcommand("enrol", words("help.enrol"));
    enrol->add_option("ROSTER", options.enrol.roster, words("help.roster"))->required();
    enrol->add_option("--out", options.enrol.out_folder, words("help.out"))->required();
    enrol->add_option("--due", options.enrol.due, words("help.due"));
    enrol->add_option("--occasion", options.enrol.occasion, words("help.occasion"))
        ->check(CLI::IsMember({"onboarding", "renewal"}))->capture_default_str();
    enrol->add_option("--invited-by", options.enrol.invited_by, words("help.invited-by"));
    enrol->add_option("--packs", options.enrol.packs, words("help.packs"));
    enrol->add_flag("--json", options.enrol.json, words("help.json"));
    enrol->footer(words("help.enrol-columns"));

    auto* countersign = commands.countersign = app.add_subcommand("countersign", words("help.countersign"));
    countersign->add_option("FILE", options.countersign.files, words("help.file"))->required();
    countersign->add_option("--out", options.countersign.out_folder, words("help.out"))->required();
    countersign->add_option("--packs", options.countersign.packs, words("help.packs"));
    countersign->add_flag("--accept-warnings", options.countersign.accept_warnings, words("help.accept-warnings"));

    auto* revoke = commands.revoke = app.add_subcommand("revoke", words("help.revoke"));
    revoke->add_option("CERTIFICATE", options.revoke.certificate, words("help.revoke-what"))->required();
    revoke->add_option("--reason", options.revoke.reason, words("help.reason"))->required();
    revoke->add_option("--packs", options.revoke.packs, words("help.packs"));
    revoke->add_option("--registry", options.revoke.registry, words("help.revoke-registry"));
    revoke->add_option("--by", options.revoke.by, words("help.by"));
    revoke->add_flag("--json", options.revoke.json, words("help.json"));
    for (auto* command : {enrol, countersign, revoke}) command->add_option("--data", data_folder, words("help.data"));
}

void declare_trust(CLI::App& app, OrganisationCommands& commands, TrustOptions& options, std::string& data_folder,
                   const text::Wording& words) {
    auto* trust = app.add_subcommand("trust", words("help.trust"));
    trust->require_subcommand(1);
    trust->add_option("--data", data_folder, words("help.data"));
    trust->add_option("--packs", options.packs, words("help.packs"));
    commands.trust_show = trust->add_subcommand("show", words("help.trust-show"));
    commands.trust_show->add_flag("--json", options.json, words("help.json"));
    commands.trust_export = trust->add_subcommand("export", words("help.trust-export"));
    commands.trust_import = trust->add_subcommand("import", words("help.trust-import"));
    commands.trust_import->add_option("--accept", options.accept, words("help.accept"));
    commands.trust_forget = trust->add_subcommand("forget", words("help.trust-forget"));
    commands.trust_forget->add_option("KEY", options.key, words("help.forgotten-key"))->required();
    for (auto* command : {commands.trust_export, commands.trust_import})
        command->add_option("FILE", options.file, words("help.trust-file"))->required();
    for (auto* command : {commands.trust_show, commands.trust_export, commands.trust_import, commands.trust_forget}) command->fallthrough();
}

}  // namespace

OrganisationCommands declare_organisation(CLI::App& app, OrganisationOptions& options, std::string& data_folder,
                                          const text::Wording& words) {
    OrganisationCommands commands{};
    declare_signing(app, commands, options, data_folder, words);
    declare_keys(app, commands, options.key, data_folder, words);
    declare_trust(app, commands, options.trust, data_folder, words);
    return commands;
}

std::optional<ExitCode> dispatch_organisation(const Console& console, const OrganisationCommands& commands,
                                              const OrganisationOptions& options) {
    if (commands.key_create->parsed()) return create_key(console, options.key);
    if (commands.key_show->parsed()) return show_key(console, options.key);
    if (commands.key_backup->parsed()) return back_up_key(console, options.key);
    if (commands.key_restore->parsed()) return restore_key(console, options.key);
    if (commands.key_rotate->parsed()) return rotate_key(console, options.key);
    if (commands.enrol->parsed()) return enrol(console, options.enrol);
    if (commands.countersign->parsed()) return countersign(console, options.countersign);
    if (commands.revoke->parsed()) return revoke(console, options.revoke);
    if (commands.trust_show->parsed()) return show_trust(console, options.trust);
    if (commands.trust_export->parsed()) return export_trust(console, options.trust);
    if (commands.trust_import->parsed()) return import_trust(console, options.trust);
    if (commands.trust_forget->parsed()) return forget_key(console, options.trust);
    return std::nullopt;
}

}  // namespace rozwaga::cli
