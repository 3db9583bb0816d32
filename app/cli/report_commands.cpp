#include "cli/report_commands.h"

#include <CLI/CLI.hpp>
#include <ostream>

#include "session/reporting.h"

namespace rozwaga::cli {
namespace {

using documents::Readers;
using session::ReportFormat;

std::vector<std::string> report_names() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < documents::report_kind_count; ++i) names.emplace_back(name_of(documents::ReportKind(i)));
    return names;
}

registry::SortBy sort_called(const std::string& name) {
    using registry::SortBy;
    return name == "number"      ? SortBy::number
           : name == "team"      ? SortBy::team
           : name == "state"     ? SortBy::state
           : name == "due"       ? SortBy::due
           : name == "completed" ? SortBy::completed
                                 : SortBy::name;
}

/// What Excel of the language's land expects, where nothing was asked for.
char separator_of(const std::string& asked, const std::string& language) {
    if (asked.empty()) return language == "en" ? ',' : ';';
    return asked == "tab" ? '\t' : asked.front();
}

text::Encoding encoding_called(const std::string& name) {
    return name == "utf-16" ? text::Encoding::utf16 : name == "windows-1250" ? text::Encoding::windows_1250 : text::Encoding::utf8;
}

session::ReportRequest request_of(const Console& console, const ReportOptions& options, registry::PeopleFilter filter) {
    session::ReportRequest request;
    request.kind = *documents::report_called(options.what);
    request.filter = std::move(filter);
    request.sort = sort_called(options.sort);
    request.descending = options.descending;
    request.format = options.format == "xlsx" ? ReportFormat::xlsx : options.format == "json" ? ReportFormat::json : ReportFormat::csv;
    const std::string& language = console.words.language();
    request.csv = *documents::csv_style(separator_of(options.separator, language), encoding_called(options.encoding), language);
    request.csv.headings = !options.names;
    return request;
}

}  // namespace

ReportCommands declare_reports(CLI::App& app, ReportCommandOptions& options, std::string& data_folder, const text::Wording& words) {
    ReportCommands commands;
    auto* report = commands.report = app.add_subcommand("report", words("help.report"));
    declare_registry(report, options.report.from, data_folder, words);
    report->add_option("--what", options.report.what, words("help.report-what"))->check(CLI::IsMember(report_names()))->required();
    report->add_option("--format", options.report.format, words("help.report-format"))
        ->check(CLI::IsMember({"csv", "xlsx", "json"}))->capture_default_str();
    report->add_option("--out", options.report.out, words("help.report-out"));
    report->add_option("--separator", options.report.separator, words("help.report-separator"))->check(CLI::IsMember({";", ",", "tab"}));
    report->add_option("--encoding", options.report.encoding, words("help.report-encoding"))
        ->check(CLI::IsMember({"utf-8", "utf-16", "windows-1250"}))->capture_default_str();
    report->add_flag("--names", options.report.names, words("help.report-names"));
    report->add_option("--sort", options.report.sort, words("help.report-sort"))
        ->check(CLI::IsMember({"name", "number", "team", "state", "due", "completed"}))->capture_default_str();
    report->add_flag("--descending", options.report.descending, words("help.report-descending"));
    declare_people_choice(report, options.report.people, words);

    auto* remind = commands.remind = app.add_subcommand("remind", words("help.remind"));
    declare_registry(remind, options.remind.from, data_folder, words);
    remind->add_option("--out", options.remind.out, words("help.remind-out"));
    remind->add_flag("--digest", options.remind.digest, words("help.remind-digest"));
    remind->add_flag("--dry-run", options.remind.dry_run, words("help.remind-dry-run"));
    remind->add_option("--ask", options.remind.ask, words("help.remind-ask"));
    remind->add_option("--send-to", options.remind.send_to, words("help.remind-send-to"));
    remind->add_flag("--json", options.remind.json, words("help.json"));
    declare_people_choice(remind, options.remind.people, words);

    auto* exported = commands.exported = app.add_subcommand("export-certificates", words("help.export-certificates"));
    declare_registry(exported, options.exported.from, data_folder, words);
    exported->add_option("--out", options.exported.out, words("help.export-out"))->required();
    exported->add_option("--form", options.exported.form, words("help.export-form"))->check(CLI::IsMember({"pdf", "json"}))->capture_default_str();
    exported->add_flag("--organisation-only", options.exported.organisation_only, words("help.export-organisation"));
    exported->add_flag("--with-revoked", options.exported.with_revoked, words("help.export-revoked"));
    exported->add_flag("--json", options.exported.json, words("help.json"));
    declare_people_choice(exported, options.exported.people, words);
    return commands;
}

std::optional<ExitCode> dispatch_reports(const Console& console, const ReportCommands& commands, const ReportCommandOptions& options) {
    if (commands.report->parsed()) return report(console, options.report);
    if (commands.remind->parsed()) return remind(console, options.remind);
    if (commands.exported->parsed()) return export_certificates(console, options.exported);
    return std::nullopt;
}

ExitCode report(const Console& console, const ReportOptions& options) {
    const auto opened = open_registry(console, options.from);
    if (!opened) return console.refuse(opened.error());
    registry::Registry& registry = **opened;
    const auto filter = filter_of(registry, options.people);
    if (!filter) return console.refuse(filter.error());
    const auto rules = registry.rules();
    if (!rules) return console.refuse(rules.error());
    const session::ReportRequest request = request_of(console, options, *filter);
    const bool coded = options.names || request.format == ReportFormat::json;
    const Instant now = console.clock.now();
    const documents::ReportTables tables(console.words, rules->calendar, now, coded ? Readers::programs : Readers::people);
    if (options.out.empty() && request.format != ReportFormat::xlsx) {
        const auto text = session::report_text(registry, request, tables, now);
        if (!text) return console.refuse(text.error());
        console.out << *text;
        return clean;
    }
    // What has no ending is a folder, there or not.
    if (options.out.find('.', options.out.rfind('/') + 1) == std::string::npos && !options.out.empty())
        if (auto made = console.disk.make_folders(options.out); !made) return console.refuse(made.error());
    const auto file = session::save_report(registry, console.disk, request, tables, options.out.empty() ? "." : options.out, now);
    if (!file) return console.refuse(file.error());
    console.err << console.words.plural("cli.report-written", long(file->rows), {{"path", file->path}}) << '\n';
    return clean;
}

}  // namespace rozwaga::cli
