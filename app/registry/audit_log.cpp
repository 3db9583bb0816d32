#include "registry/audit_log.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sodium.h>

#include "base/digest.h"
#include "registry/store.h"

namespace rozwaga::registry {
namespace {

using nlohmann::json;

std::string dumped(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

/// The canonical form: keys sorted, no space.
std::string chained_hash(std::int64_t number, Instant at, const std::string& who, const std::string& act, std::optional<PersonId> person,
                         const std::string& details_hash, const std::string& previous) {
    json entry{{"act", act}, {"at", at.milliseconds}, {"details", details_hash}, {"number", number}, {"previous", previous}, {"who", who}};
    entry["person"] = person ? json(*person) : json();
    return to_hex(sha256(dumped(entry)));
}

std::string hash_of_details(const std::string& salt, const std::string& details) { return to_hex(sha256(salt + "\n" + details)); }

std::string fresh_salt() {
    std::string bytes(16, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return to_hex(bytes);
}

/// As the database gives it back: zero bytes and what is not UTF-8 are replaced before it is hashed.
std::string clean_text(std::string text) {
    std::ranges::replace(text, '\0', ' ');
    return json::parse(dumped(json(text))).get<std::string>();
}

AuditEntry entry_in(const Rows& rows) {
    AuditEntry entry;
    entry.number = rows.integer(0);
    entry.at = Instant{rows.integer(1)};
    entry.who = rows.text(2);
    entry.act = rows.text(3);
    entry.person = rows.number(4);
    entry.details = arguments_of(rows.text(5));
    entry.hash = rows.text(6);
    entry.details_erased = !rows.text(7).empty() && rows.text(5).empty();
    return entry;
}

constexpr std::int64_t entries_at_once = 2000;

}  // namespace

std::string arguments_json(const Arguments& arguments) {
    json list = json::array();
    for (const auto& [name, value] : arguments) list.push_back({name, value});
    return dumped(list);
}

Arguments arguments_of(const std::string& text) {
    Arguments arguments;
    const json list = json::parse(text, nullptr, false);
    if (!list.is_array()) return arguments;
    for (const json& pair : list)
        if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string())
            arguments.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
    return arguments;
}

void write_audit(Database& database, const By& by, const std::string& act, std::optional<PersonId> person, const Arguments& details) {
    if (!database.log_end) {
        database.log_end.emplace();
        Rows last = database.select("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1", "it");
        if (last.next()) database.log_end = {last.integer(0), last.text(1)};
    }
    const std::int64_t number = database.log_end->number + 1;
    const std::string previous = database.log_end->hash;
    const std::string who = clean_text(by.who);
    const std::string text = details.empty() ? "" : arguments_json(details);
    const std::string salt = details.empty() ? "" : fresh_salt();
    const std::string details_hash = details.empty() ? "" : hash_of_details(salt, text);
    const std::string hash = chained_hash(number, by.at, who, act, person, details_hash, previous);
    database.run("INSERT INTO audit (number, at, who, act, person, details_hash, previous, hash)"
                 " VALUES (:number, :at, :who, :act, :person, :details_hash, :previous, :hash)",
                 {{"number", number}, {"at", by.at}, {"who", who}, {"act", act}, {"person", person}, {"details_hash", details_hash},
                  {"previous", previous}, {"hash", hash}});
    database.log_end = {number, hash};
    database.at_the_end("UPDATE counters SET value = (SELECT max(number) FROM audit) WHERE name = 'audit'");
    if (!details.empty())
        database.run("INSERT INTO audit_details (number, salt, details) VALUES (:number, :salt, :details)",
                     {{"number", number}, {"salt", salt}, {"details", text}});
}

void erase_audit_details(Database& database, PersonId person) {
    database.run("DELETE FROM audit_details WHERE number IN (SELECT number FROM audit WHERE person = :person)", {{"person", person}});
}

Result<AuditPage> Store::audit(std::int64_t offset, int limit) {
    return database_->read<AuditPage>([&]() -> Result<AuditPage> {
        AuditPage page;
        page.total = database_->integer("SELECT count(*) FROM audit");
        const std::int64_t before = page.total + 1 - std::max<std::int64_t>(offset, 0);   // numbers have no gap
        Rows rows = database_->select(
            "SELECT a.number, a.at, a.who, a.act, a.person, d.details, a.hash, a.details_hash FROM audit a"
            " LEFT JOIN audit_details d ON d.number = a.number WHERE a.number < :before ORDER BY a.number DESC LIMIT :limit",
            "iittittt", {{"before", before}, {"limit", std::clamp(limit, 0, 10'000)}});
        while (rows.next()) page.entries.push_back(entry_in(rows));
        return page;
    });
}

Result<bool> Store::audit_has(const std::string& hash) {
    return database_->read<bool>([&]() -> Result<bool> {
        return database_->integer("SELECT 1 FROM audit WHERE hash = :hash LIMIT 1", {{"hash", hash}}) != 0;
    });
}

Result<AuditVerdict> Store::verify_audit() {
    return database_->read<AuditVerdict>([&]() -> Result<AuditVerdict> {
        AuditVerdict verdict;
        std::int64_t last = 0;
        const auto broken = [&](std::int64_t at, const char* why) {
            verdict.broken_at = at;
            verdict.why = why;
        };
        for (bool more = true; more && verdict.whole();) {
            more = false;
            Rows rows = database_->select(
                "SELECT a.number, a.at, a.who, a.act, a.person, d.details, a.hash, a.details_hash, a.previous, d.salt FROM audit a"
                " LEFT JOIN audit_details d ON d.number = a.number WHERE a.number > :last ORDER BY a.number LIMIT :limit",
                "iittittttt", {{"last", last}, {"limit", entries_at_once}});
            while (rows.next() && verdict.whole()) {
                more = true;
                const std::int64_t number = rows.integer(0);
                const std::string& details_hash = rows.text(7);
                if (number != last + 1) broken(last + 1, "missing");
                else if (rows.text(8) != verdict.head) broken(number, "changed");
                else if (rows.text(6) != chained_hash(number, Instant{rows.integer(1)}, rows.text(2), rows.text(3), rows.number(4),
                                                      details_hash, verdict.head))
                    broken(number, "changed");
                else if (!rows.text(9).empty() && hash_of_details(rows.text(9), rows.text(5)) != details_hash)
                    broken(number, "details");
                if (!verdict.whole()) break;
                verdict.head = rows.text(6);
                last = number;
                ++verdict.entries;
            }
        }
        // What was cut off the end, unless the counter was set back as well: then only a head written down elsewhere tells.
        if (verdict.whole() && database_->integer("SELECT value FROM counters WHERE name = 'audit'") != verdict.entries)
            broken(verdict.entries + 1, "missing");
        return verdict;
    });
}

}  // namespace rozwaga::registry
