// Opening, and what needs no table of its own.
#include <filesystem>
#include <fstream>

#include "registry/audit_log.h"
#include "registry/person_rows.h"
#include "registry/schema.h"
#include "registry/standing.h"
#include "registry/store.h"
#include "registry/tables.h"
#include "text/folding.h"

namespace rozwaga::registry {
namespace {

namespace fs = std::filesystem;

/// A file that is nobody else's before anything stands in it. WAL on a network share corrupts, so there is none made there.
Result<void> prepare_file(const std::string& path, const Storage& storage, const OpenOptions& options) {
    if (auto said = connect_string(path); !said) return tl::unexpected(said.error());
    if (const std::string kind = storage.network_share(path); !kind.empty())
        return fail("registry.network-share", {{"path", path}, {"kind", kind}});
    std::error_code problem;
    if (fs::exists(path, problem)) return {};
    if (!options.create) return fail("disk.not-found", {{"path", path}});
    if (const fs::path folder = fs::path(path).parent_path(); !folder.empty()) fs::create_directories(folder, problem);
    if (!std::ofstream(path, std::ios::app)) return fail("registry.no-access", {{"path", path}});
    storage.close_to_others(path);
    return {};
}

Result<void> first_settings(Database& database, const OpenOptions& options) {
    const auto there = database.read<bool>([&]() -> Result<bool> { return !read_setting(database, setting::language).empty(); });
    if (!there) return tl::unexpected(there.error());
    if (*there) return {};
    return database.write<void>([&]() -> Result<void> {
        if (!read_setting(database, setting::language).empty()) return {};
        write_setting(database, setting::language, options.language);
        write_setting(database, setting::answers_kept, "1");
        for (const char* counter : {"person", "team", "roster", "set_aside", "audit"})
            database.run("INSERT INTO counters (name, value) VALUES (:name, 0) ON CONFLICT (name) DO NOTHING", {{"name", counter}});
        return {};
    });
}

/// Names sort by the new language from now on.
void sort_anew(Database& database, const std::string& language) {
    std::vector<std::pair<std::int64_t, std::string>> teams;
    {
        Rows rows = database.select("SELECT id, name FROM teams", "it");
        while (rows.next()) teams.emplace_back(rows.integer(0), rows.text(1));
    }
    for (const auto& [id, name] : teams) {
        const std::string key = text::sort_key(name, language).substr(0, longest_sort_key);
        database.run("UPDATE teams SET sort_key = :key WHERE id = :id", {{"key", key}, {"id", id}});
        database.run("UPDATE people SET team_key = :key WHERE team = :id AND presence < 2", {{"key", key}, {"id", id}});
    }
    for (PersonId last = 0;;) {
        std::vector<std::pair<PersonId, std::string>> people;
        {
            Rows rows = database.select("SELECT id, name FROM people WHERE id > :last AND presence < 2 ORDER BY id LIMIT 1000", "it",
                                        {{"last", last}});
            while (rows.next()) people.emplace_back(rows.integer(0), rows.text(1));
        }
        if (people.empty()) return;
        for (const auto& [id, name] : people)
            database.run("UPDATE people SET name_key = :key WHERE id = :id", {{"key", text::sort_key(name, language).substr(0, longest_sort_key)}, {"id", id}});
        last = people.back().first;
    }
}

}  // namespace

bool is_server_address(const std::string& address) { return dialect_of(address).server; }
std::string shown(const std::string& address) { return without_password(address); }

Result<std::unique_ptr<Registry>> Registry::open(const std::string& address, const Storage& storage, const OpenOptions& options) {
    if (!is_server_address(address))
        if (auto ready = prepare_file(address, storage, options); !ready) return tl::unexpected(ready.error());
    auto database = Database::connect(address);
    if (!database) return tl::unexpected(database.error());
    if (auto current = bring_up_to_date(**database); !current) return tl::unexpected(current.error());
    if (auto set = first_settings(**database, options); !set) return tl::unexpected(set.error());
    return std::make_unique<Store>(std::move(*database));
}

Result<learning::RenewalRules> Store::rules() {
    return database_->read<learning::RenewalRules>([&]() -> Result<learning::RenewalRules> { return kept_rules(*database_); });
}

Result<void> Store::use_rules(const learning::RenewalRules& rules, const By& by) {
    return database_->write<void>([&]() -> Result<void> {
        const std::string before = rules_json(kept_rules(*database_)), after = rules_json(rules);
        if (before == after) return {};
        keep_rules(*database_, rules);
        write_audit(*database_, by, "rules", std::nullopt, {{"from", before}, {"to", after}});
        settle_everybody(*database_);
        bring_states_to(*database_, by.at);
        return {};
    });
}

Result<std::string> Store::setting(const std::string& key) {
    return database_->read<std::string>([&]() -> Result<std::string> { return read_setting(*database_, key); });
}

Result<void> Store::set_setting(const std::string& key, const std::string& value, const By& by) {
    return database_->write<void>([&]() -> Result<void> {
        const std::string before = read_setting(*database_, key);
        if (before == value) return {};
        write_setting(*database_, key, value);
        write_audit(*database_, by, "setting", std::nullopt, {{"setting", key}, {"from", before}, {"to", value}});
        if (key == setting::language) sort_anew(*database_, value);
        if (key == setting::course_since) {
            settle_everybody(*database_);
            bring_states_to(*database_, by.at);
        }
        return {};
    });
}

}  // namespace rozwaga::registry
