#include "cli/course_commands.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/course_changes.h"
#include "cli/course_figures.h"
#include "course/analysis.h"
#include "course/pack.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;

ordered_json finding_json(const text::Wording& words, const course::Finding& finding) {
    ordered_json arguments = ordered_json::object();
    for (const auto& [name, value] : finding.arguments) arguments[name] = value;
    return {{"file", finding.place.file}, {"line", finding.place.line}, {"column", finding.place.column},
            {"severity", severity_name(finding.severity)}, {"code", finding.code}, {"arguments", arguments},
            {"message", words("finding." + finding.code, finding.arguments)}};
}

ordered_json figures_json(const course::Scenario& scenario, const course::ScenarioFigures& figures) {
    ordered_json endings = ordered_json::object();
    for (const auto& ending : scenario.endings) {
        const auto reach = figures.ending_reach.find(ending.id);
        endings[ending.id] = reach == figures.ending_reach.end() ? 0.0 : reach->second;
    }
    return {{"scenario", scenario.id}, {"paths", figures.paths}, {"decisions", scenario.decisions}, {"best", figures.best},
            {"worst", figures.worst}, {"maximum", figures.maximum}, {"pass", scenario.pass},
            {"passed_at_random", figures.passed_at_random}, {"quickest_minutes", figures.quickest_minutes},
            {"quickest_points", figures.quickest_points}, {"endings", endings}};
}

std::string percent(double share) { return fmt::format("{:.1f} %", share * 100); }

void print_figures(const Console& console, const course::Scenario& scenario, const course::ScenarioFigures& figures) {
    std::string endings;
    for (const auto& ending : scenario.endings) {
        const auto reach = figures.ending_reach.find(ending.id);
        endings += (endings.empty() ? "" : ", ") + ending.id + " " +
                   percent(reach == figures.ending_reach.end() ? 0 : reach->second);
    }
    console.out << console.words("cli.scenario-figures",
                                 {{"scenario", scenario.id},
                                  {"paths", std::to_string(figures.paths)},
                                  {"decisions", std::to_string(scenario.decisions)},
                                  {"best", std::to_string(figures.best)},
                                  {"worst", std::to_string(figures.worst)},
                                  {"maximum", std::to_string(figures.maximum)},
                                  {"pass", std::to_string(scenario.pass)},
                                  {"random", percent(figures.passed_at_random)},
                                  {"endings", endings}})
                << '\n';
}

void print_json(const Console& console, const course::ReadOutcome& outcome, const std::vector<learning::BotFigures>& bots,
                const std::optional<Against>& against) {
    ordered_json report = {{"format", 1}, {"findings", ordered_json::array()}, {"scenarios", ordered_json::array()}};
    for (const auto& finding : outcome.findings) report["findings"].push_back(finding_json(console.words, finding));
    if (outcome.loaded) {
        for (const auto& scenario : outcome.loaded->course.scenarios)
            report["scenarios"].push_back(figures_json(scenario, course::analyse(scenario)));
        report["times"] = times_json(*outcome.loaded);
    }
    if (!bots.empty()) report["bots"] = bots_json(bots);
    if (against) report["against"] = changes_json(console, *against);
    console.out << report.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

void print_text(const Console& console, const course::ReadOutcome& outcome, const std::vector<learning::BotFigures>& bots,
                const std::optional<Against>& against, long errors) {
    for (const auto& finding : outcome.findings) console.out << finding_line(console.words, finding) << '\n';
    if (outcome.loaded) {
        for (const auto& scenario : outcome.loaded->course.scenarios) print_figures(console, scenario, course::analyse(scenario));
        print_times(console, *outcome.loaded);
    }
    if (!bots.empty()) print_bots(console, bots);
    if (against) print_changes(console, outcome.loaded->course, *against);
    const long warnings = long(outcome.findings.size()) - errors;
    console.out << console.words("cli.check-summary", {{"errors", console.words.plural("cli.errors", errors)},
                                                       {"warnings", console.words.plural("cli.warnings", warnings)}})
                << '\n';
}

}  // namespace

std::string severity_name(course::Severity severity) { return severity == course::Severity::error ? "error" : "warning"; }

std::string finding_line(const text::Wording& words, const course::Finding& finding) {
    const std::string place = text::place_as_text(finding.place);
    return fmt::format("{}{}{}: {} [{}]", place, place.empty() ? "" : ": ", severity_name(finding.severity),
                       words("finding." + finding.code, finding.arguments), finding.code);
}

ExitCode check(const Console& console, const CourseOptions& options) {
    auto outcome = course::read_course(console.disk, options.folders);
    if (!outcome) return console.refuse(outcome.error());
    course::Findings& findings = outcome->findings;
    std::vector<learning::BotFigures> bots;
    if (outcome->loaded && options.bots > 0) {
        bots = learning::sit_exams(*outcome->loaded, options.bots, options.seed);
        for (auto& finding : bots_findings(bots, options.folders.quizzes + "/exam.yaml")) findings.push_back(std::move(finding));
    }
    std::optional<Against> against;
    if (outcome->loaded && !options.against.empty()) {
        auto compared = compare_with_pack(console, outcome->loaded->course, options.against, options.folders.lessons + "/changes.yaml");
        if (!compared) return console.refuse(compared.error());
        against = std::move(*compared);
        findings.insert(findings.end(), against->findings.begin(), against->findings.end());
    }
    const auto errors = std::count_if(findings.begin(), findings.end(),
                                      [](const auto& finding) { return finding.severity == course::Severity::error; });
    if (options.json) print_json(console, *outcome, bots, against);
    else print_text(console, *outcome, bots, against, errors);
    return errors > 0 ? faulty : clean;
}

ExitCode pack(const Console& console, const CourseOptions& options) {
    const auto outcome = course::read_course(console.disk, options.folders);
    if (!outcome) return console.refuse(outcome.error());
    for (const auto& finding : outcome->findings)
        if (finding.severity == course::Severity::error || !outcome->loaded)
            console.err << finding_line(console.words, finding) << '\n';
    if (!outcome->loaded) {
        console.err << console.words("cli.pack-refused") << '\n';
        return faulty;
    }
    if (auto made = console.disk.make_folders(options.out_folder); !made) return console.refuse(made.error());
    const auto& loaded = *outcome->loaded;
    const std::pair<const char*, std::string> packs[] = {
        {"course.pack", course::write_course_pack(loaded.course)},
        {"organisation.pack", course::write_organisation_pack(loaded.organisation)}};
    for (const auto& [name, bytes] : packs) {
        const std::string path = options.out_folder + "/" + name;
        if (auto written = console.disk.write(path, bytes); !written) return console.refuse(written.error());
        console.out << console.words("cli.packed", {{"path", path}, {"size", console.words.number(double(bytes.size()))}}) << '\n';
    }
    console.out << console.words("cli.pack-hashes", {{"content", loaded.content_hash}, {"grading", loaded.grading_hash}}) << '\n';
    return clean;
}

}  // namespace rozwaga::cli
