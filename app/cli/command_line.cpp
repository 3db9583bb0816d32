#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/collect_command.h"
#include "cli/course_commands.h"
#include "cli/organisation_commands.h"
#include "cli/record_command.h"
#include "cli/registry_commands.h"
#include "cli/report_commands.h"
#include "cli/simulate_command.h"
#include "cli/verify_command.h"
#include "system/folders.h"
#include "system/real_clock.h"
#include "system/real_disk.h"

namespace rozwaga::cli {
namespace {

struct Options {
    std::optional<std::string> language;
    std::string data_folder, learner;
    CourseOptions course;
    VerifyOptions verify;
    SimulateOptions simulate;
    CollectOptions collect;
    MovingOptions moving;
    OrganisationOptions organisation;
    RegistryCommandOptions people;
    ReportCommandOptions reports;
    bool json = false;
};

void course_folders(CLI::App* command, CourseOptions& options, const text::Wording& words) {
    command->add_option("--lessons", options.folders.lessons, words("help.lessons"))->capture_default_str();
    command->add_option("--quizzes", options.folders.quizzes, words("help.quizzes"))->capture_default_str();
    command->add_option("--assets", options.folders.assets, words("help.assets"))->capture_default_str();
    command->add_option("--pictures", options.folders.pictures, words("help.pictures"));
}

struct Commands {
    CLI::App *check, *pack, *verify, *list, *export_one, *export_file, *import_file, *simulate, *collect;
    OrganisationCommands organisation;
    RegistryCommands people;
    ReportCommands reports;
};

Commands declare(CLI::App& app, Options& options, const text::Wording& words) {
    app.require_subcommand(1);
    app.fallthrough();
    app.set_help_flag("-h,--help", words("help.help"));
    app.set_version_flag("--version", ROZWAGA_VERSION, words("help.version"));
    app.add_option("--language", options.language, words("help.language"));
    app.footer(words("help.exit-codes"));
    Commands commands{};

    commands.check = app.add_subcommand("check", words("help.check"));
    course_folders(commands.check, options.course, words);
    commands.check->add_flag("--json", options.course.json, words("help.json"));
    commands.check->add_option("--against", options.course.against, words("help.against"));
    commands.check->footer(words("help.check-figures"));
    commands.check->add_option("--bots", options.course.bots, words("help.bots"))->check(CLI::Range(1, 1'000'000));
    commands.check->add_option("--seed", options.course.seed, words("help.seed"))->capture_default_str();

    commands.pack = app.add_subcommand("pack", words("help.pack"));
    course_folders(commands.pack, options.course, words);
    commands.pack->add_option("--out", options.course.out_folder, words("help.out"))->required();

    commands.verify = app.add_subcommand("verify", words("help.verify"));
    commands.verify->add_option("FILE", options.verify.files, words("help.file"))->required();
    commands.verify->add_option("--packs", options.verify.packs, words("help.verify-packs"));
    commands.verify->add_option("--trust", options.verify.trust, words("help.verify-trust"));
    commands.verify->add_option("--data", options.data_folder, words("help.data"));
    commands.verify->add_flag("--json", options.verify.json, words("help.json"));

    auto* record = app.add_subcommand("record", words("help.record"));
    record->require_subcommand(1);
    record->add_option("--data", options.data_folder, words("help.data"));
    commands.list = record->add_subcommand("list", words("help.record-list"));
    commands.list->add_flag("--json", options.json, words("help.json"));
    commands.export_one = record->add_subcommand("export", words("help.record-export"));
    commands.export_one->add_option("ID", options.learner, words("help.learner"))->required();
    commands.export_file = record->add_subcommand("export-file", words("help.record-pack"));
    commands.export_file->add_option("ID", options.moving.learner, words("help.learner"))->required();
    commands.export_file->add_option("--out", options.moving.file, words("help.moving-out"))->required();
    commands.import_file = record->add_subcommand("import", words("help.record-bring"));
    commands.import_file->add_option("FILE", options.moving.file, words("help.moving-file"))->required();
    for (auto* command : {commands.export_file, commands.import_file})
        command->add_option("--passphrase-file", options.moving.passphrase_file, words("help.passphrase-file"));
    for (auto* command : {commands.list, commands.export_one, commands.export_file, commands.import_file}) command->fallthrough();

    commands.simulate = app.add_subcommand("simulate", words("help.simulate"));
    commands.simulate->add_option("--learners", options.simulate.learners, words("help.learners"))
        ->check(CLI::Range(1, 1'000'000))->capture_default_str();
    commands.simulate->add_option("--seed", options.simulate.seed, words("help.seed"))->capture_default_str();
    commands.simulate->add_option("--out", options.simulate.out_folder, words("help.out"))->required();
    commands.simulate->add_option("--packs", options.simulate.packs, words("help.packs"));
    commands.simulate->add_option("--start", options.simulate.start, words("help.start"));
    commands.simulate->add_option("--certificate-language", options.simulate.language, words("help.certificate-language"));
    commands.collect = declare_collect(app, options.collect, options.data_folder, words);
    commands.organisation = declare_organisation(app, options.organisation, options.data_folder, words);
    commands.people = declare_people(app, options.people, options.data_folder, words);
    commands.reports = declare_reports(app, options.reports, options.data_folder, words);
    return commands;
}

ExitCode dispatch(const Console& console, const Commands& commands, const Options& options) {
    if (commands.check->parsed()) return check(console, options.course);
    if (commands.pack->parsed()) return pack(console, options.course);
    if (commands.verify->parsed()) return verify(console, options.verify);
    if (commands.list->parsed()) return list_records(console, options.json);
    if (commands.export_one->parsed()) return export_record(console, options.learner);
    if (commands.collect->parsed()) return collect(console, options.collect);
    if (commands.export_file->parsed()) return export_file(console, options.moving);
    if (commands.import_file->parsed()) return import_file(console, options.moving);
    if (const auto code = dispatch_organisation(console, commands.organisation, options.organisation)) return *code;
    if (const auto code = dispatch_people(console, commands.people, options.people)) return *code;
    if (const auto code = dispatch_reports(console, commands.reports, options.reports)) return *code;
    return simulate(console, options.simulate);
}

}  // namespace

int run(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
    system::RealDisk disk;
    const system::RealClock clock;
    system::RealRandomness randomness;
    const auto surroundings = system::Surroundings::of_this_process();
    const auto share = system::find_resources(surroundings, disk);
    const std::string share_folder = share ? *share : "";
    const std::string catalogues = share_folder + "/i18n";
    auto words = text::Wording::open(catalogues, language_of_user(language_asked(argc, argv), catalogues));
    if (!words) {
        // The build itself runs `pack` before there is anything to find; keys are better than silence.
        err << "rozwagactl: " << words.error().code << ": " << catalogues << '\n';
        words = text::Wording();
    }

    Options options;
    options.course.folders = {"lessons", "quizzes", "assets", ""};
    CLI::App app(words->operator()("help.about"), "rozwagactl");
    const Commands commands = declare(app, options, *words);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {
        app.exit(asked, out, err);
        return clean;
    } catch (const CLI::ParseError& problem) {
        app.exit(problem, out, err);
        return unusable;
    }
    std::string data_folder = options.data_folder;
    if (data_folder.empty())
        if (const auto folders = system::find_folders(surroundings, disk)) data_folder = folders->data;
    const Console console{out, err, *words, disk, clock, randomness, share_folder, data_folder};
    const ExitCode code = dispatch(console, commands, options);
    out.flush();
    return out ? code : unusable;
}

}  // namespace rozwaga::cli
