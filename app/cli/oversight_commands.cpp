// rozwagactl registry audit, retention, packs.
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/registry_commands.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;

ordered_json entry_json(const registry::AuditEntry& entry) {
    ordered_json details = ordered_json::object();
    for (const auto& [name, value] : entry.details) details[name] = value;
    return {{"number", entry.number}, {"at", to_iso8601(entry.at)}, {"who", entry.who}, {"act", entry.act},
            {"person", entry.person ? ordered_json(*entry.person) : ordered_json()}, {"details", details},
            {"details_erased", entry.details_erased}, {"hash", entry.hash}};
}

void print_entry(const Console& console, const registry::AuditEntry& entry) {
    console.out << entry.number << '\t' << to_iso8601(entry.at) << '\t' << entry.who << '\t' << (entry.details_erased ? console.words("act.details-erased", {{"act", entry.act}}) : console.words("act." + entry.act, entry.details));
    if (entry.person) console.out << "\tid:" << *entry.person;
    console.out << '\n';
}

void print_log_verdict(const Console& console, const registry::AuditVerdict& verdict, bool other_head) {
    const auto& words = console.words;
    if (!verdict.whole()) {
        console.out << words("cli.audit-broken", {{"number", std::to_string(*verdict.broken_at)}, {"why", words("audit." + verdict.why)}}) << '\n';
        return;
    }
    console.out << words(other_head ? "cli.audit-other-head" : "cli.audit-whole", {{"count", std::to_string(verdict.entries)}, {"hash", verdict.head}}) << '\n';
}

Result<void> set_periods(registry::Registry& registry, const OversightOptions& options, const registry::By& by) {
    for (const auto& [key, value] : {std::pair{registry::setting::keep_files_months, options.files_months},
                                     {registry::setting::keep_left_months, options.left_months},
                                     {registry::setting::keep_set_aside_days, options.set_aside_days}})
        if (value)
            if (auto set = registry.set_setting(key, std::to_string(*value), by); !set) return set;
    return {};
}

}  // namespace

ExitCode show_audit(const Console& console, const OversightOptions& options) {
    const auto registry = open_registry(console, options.side);
    if (!registry) return console.refuse(registry.error());
    const auto verdict = (*registry)->verify_audit();
    if (!verdict) return console.refuse(verdict.error());
    const auto page = (*registry)->audit(0, options.limit);
    if (!page) return console.refuse(page.error());
    // A head written down earlier is still in the log unless it was cut short or made anew.
    bool other_head = false;
    if (!options.expect.empty()) {
        const auto known = (*registry)->audit_has(options.expect);
        if (!known) return console.refuse(known.error());
        other_head = !*known;
    }
    if (options.json) {
        ordered_json entries = ordered_json::array();
        for (const auto& entry : page->entries) entries.push_back(entry_json(entry));
        ordered_json all{{"format", 1}, {"whole", verdict->whole() && !other_head}, {"entries", verdict->entries}, {"head", verdict->head}};
        all["broken_at"] = verdict->broken_at ? ordered_json(*verdict->broken_at) : ordered_json();
        all["why"] = !verdict->whole() ? verdict->why : other_head ? "head" : "";
        all["newest"] = entries;
        console.out << all.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    } else {
        for (const auto& entry : page->entries) print_entry(console, entry);
        print_log_verdict(console, *verdict, other_head);
    }
    return verdict->whole() && !other_head ? clean : faulty;
}

ExitCode apply_retention(const Console& console, const OversightOptions& options) {
    const auto registry = open_registry(console, options.side);
    if (!registry) return console.refuse(registry.error());
    const registry::By by = acting(console, options.side);
    if (auto set = set_periods(**registry, options, by); !set) return console.refuse(set.error());
    const auto gone = (*registry)->retention(!options.apply, by);
    if (!gone) return console.refuse(gone.error());
    if (options.json) {
        ordered_json erased = ordered_json::array();
        for (const auto& row : gone->erased) erased.push_back({{"id", row.id}, {"name", row.name}, {"left", day_written(row.left)}});
        console.out << ordered_json{{"format", 1}, {"applied", options.apply}, {"files", gone->files}, {"set_aside", gone->set_aside}, {"erased", erased}}
                           .dump(2, ' ', false, ordered_json::error_handler_t::replace)
                    << '\n';
        return clean;
    }
    for (const auto& row : gone->erased)
        console.out << console.words("cli.retention-person", {{"name", row.name}, {"date", day_written(row.left)}}) << '\n';
    console.out << console.words(options.apply ? "cli.retention-applied" : "cli.retention-planned",
                                 {{"files", std::to_string(gone->files)}, {"set_aside", std::to_string(gone->set_aside)},
                                  {"people", std::to_string(gone->erased.size())}})
                << '\n';
    return clean;
}

ExitCode list_packs(const Console& console, const OversightOptions& options) {
    const auto registry = open_registry(console, options.side);
    if (!registry) return console.refuse(registry.error());
    const auto packs = (*registry)->packs();
    if (!packs) return console.refuse(packs.error());
    ordered_json list = ordered_json::array();
    for (const auto& pack : *packs) {
        if (options.json)
            list.push_back({{"hash", pack.hash}, {"course", pack.course}, {"title", pack.title}, {"version", pack.version},
                            {"grading_hash", pack.grading_hash}, {"organisation", pack.organisation}, {"seen", to_iso8601(pack.seen)}, {"size", pack.size}});
        else
            console.out << pack.hash.substr(0, 12) << '\t' << pack.course << ' ' << pack.version << '\t' << pack.title << '\t' << pack.organisation << '\t'
                        << day_written(pack.seen) << '\n';
    }
    if (options.json)
        console.out << ordered_json{{"format", 1}, {"packs", list}}.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    return clean;
}

}  // namespace rozwaga::cli
