#include "registry/tables.h"

#include <nlohmann/json.hpp>

#include "registry/oversight.h"
#include "text/folding.h"

namespace rozwaga::registry {
namespace {

constexpr const char* rules_key = "rules";

}  // namespace

std::string read_setting(Database& database, const std::string& key) {
    return database.text("SELECT value FROM settings WHERE key = :key", {{"key", key}});
}

void write_setting(Database& database, const std::string& key, const std::string& value) {
    database.run("INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                 {{"key", key}, {"value", value}});
}

std::int64_t next_numbers(Database& database, const char* kind, std::int64_t count) {
    if (database.run("UPDATE counters SET value = value + :count WHERE name = :name", {{"count", count}, {"name", kind}}) == 0)
        database.run("INSERT INTO counters (name, value) VALUES (:name, :count)", {{"name", kind}, {"count", count}});
    return database.integer("SELECT value FROM counters WHERE name = :name", {{"name", kind}}) - count + 1;
}

std::int64_t next_number(Database& database, const char* kind) { return next_numbers(database, kind, 1); }

std::int64_t team_number(Database& database, const std::string& name) {
    if (const auto known = database.integer("SELECT id FROM teams WHERE name = :name", {{"name", name}})) return known;
    const auto number = next_number(database, "team");
    database.run("INSERT INTO teams (id, name, sort_key) VALUES (:id, :name, :sort_key)",
                 {{"id", number}, {"name", name}, {"sort_key", text::sort_key(name, sorting_language(database))}});
    return number;
}

std::string team_name(Database& database, std::int64_t team) {
    return database.text("SELECT name FROM teams WHERE id = :id", {{"id", team}});
}

std::string sorting_language(Database& database) {
    const std::string language = read_setting(database, setting::language);
    return language.empty() ? "pl" : language;
}

std::string rules_json(const learning::RenewalRules& rules) {
    return nlohmann::json{{"basis", int(rules.basis)},
                          {"months", rules.months},
                          {"fixed_month", rules.fixed_month},
                          {"fixed_day", rules.fixed_day},
                          {"window_days", rules.window_days},
                          {"grace_days", rules.grace_days},
                          {"onboarding_days", rules.onboarding_days},
                          {"reminder_days", rules.reminder_days},
                          {"minutes_ahead", rules.calendar.minutes_ahead},
                          {"summer_time", rules.calendar.summer_time}}
        .dump();
}

learning::RenewalRules kept_rules(Database& database) {
    learning::RenewalRules rules;
    const auto kept = nlohmann::json::parse(read_setting(database, rules_key), nullptr, false);
    if (!kept.is_object()) return rules;
    const int basis = kept.value("basis", 0);
    if (basis >= 0 && basis <= int(learning::ExpiryBasis::fixed_date)) rules.basis = learning::ExpiryBasis(basis);
    rules.months = kept.value("months", rules.months);
    rules.fixed_month = kept.value("fixed_month", 0);
    rules.fixed_day = kept.value("fixed_day", 0);
    rules.window_days = kept.value("window_days", rules.window_days);
    rules.grace_days = kept.value("grace_days", rules.grace_days);
    rules.onboarding_days = kept.value("onboarding_days", rules.onboarding_days);
    rules.reminder_days = kept.value("reminder_days", rules.reminder_days);
    rules.calendar.minutes_ahead = kept.value("minutes_ahead", rules.calendar.minutes_ahead);
    rules.calendar.summer_time = kept.value("summer_time", rules.calendar.summer_time);
    return rules;
}

void keep_rules(Database& database, const learning::RenewalRules& rules) { write_setting(database, rules_key, rules_json(rules)); }

}  // namespace rozwaga::registry
