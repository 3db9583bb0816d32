// rozwagactl roster import: what a new roster changes, and taking it over.
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/registry_commands.h"
#include "registry/roster_csv.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;

ordered_json row_json(const registry::Person& row) {
    return {{"row", row.row}, {"name", row.name}, {"number", row.number}, {"team", row.team}};
}
ordered_json known_json(const registry::PersonRow& row) {
    return {{"id", row.id}, {"name", row.name}, {"number", row.number}, {"team", row.team}};
}

ordered_json changed_json(const registry::ChangedPerson& one) {
    ordered_json what = ordered_json::array();
    for (const auto& [is_so, name] : {std::pair{one.returned, "returned"}, {one.renamed, "renamed"}, {one.renumbered, "renumbered"},
                                      {one.moved, "moved"}, {one.contact, "contact"}})
        if (is_so) what.push_back(name);
    return {{"id", one.id}, {"what", what}, {"before", row_json(one.before)}, {"after", row_json(one.after)}};
}

void print_json(const Console& console, const registry::RosterChanges& changes, const std::vector<std::string>& left_aside, bool applied) {
    ordered_json all{{"format", 1}, {"applied", applied}, {"unchanged", changes.unchanged}, {"columns_left_aside", left_aside}};
    for (const char* list : {"joined", "changed", "left", "unsure"}) all[list] = ordered_json::array();
    for (const auto& one : changes.joined) all["joined"].push_back(row_json(one));
    for (const auto& one : changes.changed) all["changed"].push_back(changed_json(one));
    for (const auto& one : changes.left) all["left"].push_back(known_json(one));
    for (const auto& one : changes.unsure) {
        ordered_json unsure = row_json(one.row);
        unsure["why"] = one.why;
        unsure["candidates"] = ordered_json::array();
        for (const auto& candidate : one.candidates) unsure["candidates"].push_back(known_json(candidate));
        all["unsure"].push_back(std::move(unsure));
    }
    console.out << all.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

std::string called(const std::string& name, const std::string& number, const std::string& team) {
    std::string text = name;
    if (!number.empty()) text += " (" + number + ")";
    if (!team.empty()) text += ", " + team;
    return text;
}

void print_changes(const Console& console, const registry::RosterChanges& changes, bool applied) {
    const auto& words = console.words;
    const auto line = [&](const std::string& what, const std::string& who) { console.out << "  " << what << ": " << who << '\n'; };
    for (const auto& one : changes.joined) line(words("roster-change.joined"), called(one.name, one.number, one.team));
    for (const auto& one : changes.changed) {
        const std::string who = called(one.after.name, one.after.number, one.after.team);
        if (one.returned) line(words("roster-change.returned"), who);
        if (one.renamed) line(words("act.renamed", {{"from", one.before.name}, {"to", one.after.name}}), who);
        if (one.renumbered) line(words("act.renumbered", {{"from", one.before.number}, {"to", one.after.number}}), who);
        if (one.moved) line(words("act.moved", {{"from", one.before.team}, {"to", one.after.team}}), who);
        if (one.contact && !one.returned && !one.renamed && !one.renumbered && !one.moved) line(words("act.contact"), who);
    }
    for (const auto& one : changes.left) line(words("roster-change.left"), called(one.name, one.number, one.team));
    for (const auto& one : changes.unsure) {
        line(words("roster-change.unsure", {{"row", std::to_string(one.row.row)}}), called(one.row.name, one.row.number, one.row.team));
        console.out << "    " << words("roster-unsure." + one.why) << '\n';
        for (const auto& candidate : one.candidates) console.out << "    → " << called(candidate.name, candidate.number, candidate.team) << '\n';
    }
    console.out << words("roster-change.summary", {{"joined", std::to_string(changes.joined.size())},
                                                   {"changed", std::to_string(changes.changed.size())},
                                                   {"left", std::to_string(changes.left.size())},
                                                   {"unsure", std::to_string(changes.unsure.size())},
                                                   {"unchanged", std::to_string(changes.unchanged)}})
                << '\n';
    console.out << words(applied ? "roster-change.applied" : changes.empty() ? "roster-change.nothing" : "roster-change.not-applied") << '\n';
}

}  // namespace

ExitCode import_roster(const Console& console, const RosterOptions& options) {
    const auto bytes = console.disk.read(options.file, registry::roster_size_limit);
    if (!bytes) return console.refuse(bytes.error());
    const registry::Roster roster = registry::read_roster(*bytes, options.file);
    for (const Error& problem : roster.problems) console.err << console.words.error(problem) << '\n';
    if (!roster.problems.empty()) return faulty;
    const auto registry = open_registry(console, options.side, options.apply ? Missing::made : Missing::refused);
    if (!registry) return console.refuse(registry.error());
    const registry::By by = acting(console, options.side);
    const auto changes = (*registry)->compare_roster(roster, by.at);
    if (!changes) return console.refuse(changes.error());
    const bool applied = options.apply && !changes->empty();
    if (applied)
        if (auto taken = (*registry)->apply_roster(*changes, by); !taken) return console.refuse(taken.error());
    if (options.json) {
        print_json(console, *changes, roster.left_aside, applied);
    } else {
        for (const std::string& heading : roster.left_aside) console.err << console.words("cli.column-left-aside", {{"heading", heading}}) << '\n';
        print_changes(console, *changes, applied);
    }
    return changes->unsure.empty() ? clean : faulty;
}

}  // namespace rozwaga::cli
