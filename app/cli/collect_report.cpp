#include "cli/collect_report.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;
using session::CollectedFile;
using session::Fate;

const char* fate_name(Fate fate) {
    switch (fate) {
        case Fate::admitted: return "admitted";
        case Fate::completed: return "completed";
        case Fate::known: return "known";
        case Fate::set_aside: return "set_aside";
        case Fate::waiting: return "waiting";
        case Fate::dismissed: return "dismissed";
        case Fate::erased: return "erased";
        case Fate::unreadable: break;
    }
    return "unreadable";
}

std::string flag_words(const Console& console, const certificate::Check& check) {
    return console.words(certificate::wording_key(check), console.words.as_written(check.arguments));
}

std::string person_words(const registry::PersonRow& person) {
    std::string text = person.name;
    if (!person.number.empty()) text += " (" + person.number + ")";
    return person.team.empty() ? text : text + ", " + person.team;
}

std::string counted(std::int64_t count) { return std::to_string(count); }

}  // namespace

void print_collected(const Console& console, const CollectedFile& file, const Proposed& proposed) {
    if (file.reason) {
        console.out << console.words("verify.mark-failed") << ' ' << file.file << ": " << console.words.error(*file.reason) << '\n';
        if (!file.ask_for.empty()) console.out << "    " << console.words(file.ask_for) << '\n';
        for (const registry::PersonRow& person : proposed) console.out << "    ? " << person_words(person) << '\n';
    } else if (!file.flags.empty()) {
        console.out << console.words("verify.mark-warning") << ' ' << file.file << ": "
                    << console.words("collect.flagged", {{"name", file.name}}) << '\n';
        for (const certificate::Check& check : file.flags) console.out << "    " << flag_words(console, check) << '\n';
    }
}

void print_collecting(const Console& console, const session::CollectingProgress& progress) {
    const auto& words = console.words;
    if (progress.seconds_left)
        console.err << words("collect.progress-left", {{"done", words.number(double(progress.done))},
                                                       {"total", words.number(double(progress.total))},
                                                       {"pace", words.number(progress.a_second)},
                                                       {"left", words.number(*progress.seconds_left)}});
    else console.err << words("collect.progress", {{"done", words.number(double(progress.done))}});
    console.err << std::endl;
}

void print_summary(const Console& console, const session::Collected& collected) {
    for (const Error& problem : collected.problems) console.err << console.words.error(problem) << '\n';
    const auto& counts = collected.counts;
    console.out << console.words.plural("collect.summary", long(counts.files),
                                        {{"admitted", counted(counts.admitted + counts.completed)},
                                         {"flagged", counted(counts.flagged)},
                                         {"known", counted(counts.known + counts.dismissed)},
                                         {"aside", counted(counts.set_aside)},
                                         {"waiting", counted(counts.waiting)},
                                         {"unreadable", counted(counts.unreadable)}})
                << '\n';
}

ordered_json collected_json(const Console& console, const CollectedFile& file, const Proposed& proposed) {
    ordered_json report = {{"file", file.file}, {"fate", fate_name(file.fate)}};
    if (!file.name.empty()) report["name"] = file.name;
    if (file.person) report["person"] = *file.person;
    if (!file.certificate.empty()) report["certificate"] = file.certificate;
    for (const certificate::Check& check : file.flags)
        report["flags"].push_back({{"code", check.why.empty() ? check.code : check.code + "." + check.why}, {"message", flag_words(console, check)}});
    if (file.reason) report["reason"] = {{"code", file.reason->code}, {"message", console.words.error(*file.reason)}};
    if (!file.ask_for.empty()) report["ask"] = {{"code", file.ask_for}, {"message", console.words(file.ask_for)}};
    for (const registry::PersonRow& person : proposed)
        report["proposals"].push_back({{"person", person.id}, {"name", person.name}, {"number", person.number}, {"team", person.team}});
    return report;
}

ordered_json summary_json(const Console& console, const session::Collected& collected) {
    const auto& counts = collected.counts;
    ordered_json problems = ordered_json::array();
    for (const Error& problem : collected.problems) problems.push_back({{"code", problem.code}, {"message", console.words.error(problem)}});
    return {{"files", counts.files},
            {"admitted", counts.admitted},
            {"completed", counts.completed},
            {"flagged", counts.flagged},
            {"known", counts.known},
            {"set_aside", counts.set_aside},
            {"waiting", counts.waiting},
            {"dismissed", counts.dismissed},
            {"erased", counts.erased},
            {"unreadable", counts.unreadable},
            {"milliseconds", std::int64_t(collected.seconds * 1000)},
            {"problems", problems},
            {"given_up", collected.given_up}};
}

}  // namespace rozwaga::cli
