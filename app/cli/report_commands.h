// rozwagactl report, remind, export-certificates: what the registry knows, for people and other programs. REPORTS.md has the formats.
#pragma once

#include <optional>
#include <string>

#include "cli/people_side.h"

namespace rozwaga::cli {

struct ReportOptions {
    RegistrySide from;
    PeopleChoice people;
    std::string what = "people", format = "csv", out, separator, encoding = "utf-8", sort = "name";
    bool names = false, descending = false;
};

struct RemindOptions {
    RegistrySide from;
    PeopleChoice people;
    std::string out, ask, send_to;
    bool digest = false, dry_run = false, json = false;
};

struct ExportOptions {
    RegistrySide from;
    PeopleChoice people;
    std::string out, form = "pdf";
    bool organisation_only = false, with_revoked = false, json = false;
};

struct ReportCommandOptions {
    ReportOptions report;
    RemindOptions remind;
    ExportOptions exported;
};
struct ReportCommands {
    CLI::App *report = nullptr, *remind = nullptr, *exported = nullptr;
};

ReportCommands declare_reports(CLI::App& app, ReportCommandOptions& options, std::string& data_folder, const text::Wording& words);
std::optional<ExitCode> dispatch_reports(const Console& console, const ReportCommands& commands, const ReportCommandOptions& options);

ExitCode report(const Console& console, const ReportOptions& options);
ExitCode remind(const Console& console, const RemindOptions& options);
ExitCode export_certificates(const Console& console, const ExportOptions& options);

}  // namespace rozwaga::cli
