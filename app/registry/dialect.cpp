#include "registry/dialect.h"

#include <algorithm>
#include <soci/error.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace rozwaga::registry {
namespace {

// FULL: what a manager was told is admitted survives a power cut; NORMAL in WAL could lose the last commits.
const Dialect sqlite{
    false,
    "instr",
    "max",
    "id IN (SELECT value FROM json_each('[' || :ids || ']'))",
    {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY",
     "PRAGMA cache_size = -65536", "PRAGMA journal_size_limit = 67108864", "PRAGMA trusted_schema = OFF",
     "PRAGMA secure_delete = ON"},
    {"BEGIN"},
    {"BEGIN IMMEDIATE"},
    {"PRAGMA wal_checkpoint(TRUNCATE)"},
    "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name",
    "SELECT count(*) FROM sqlite_master WHERE type = 'table'",
};

// One writer at a time, as with SQLite: the audit log is one chain, so there is nothing that two could write side by side.
// Under the lock READ COMMITTED sees all that was written before; readers have a snapshot and never wait.
const Dialect postgresql{
    true,
    "strpos",
    "greatest",
    "id = ANY (CAST(string_to_array(:ids, ',') AS bigint[]))",
    {"SET client_encoding = 'UTF8'", "SET lock_timeout = '20s'", "SET idle_in_transaction_session_timeout = '10min'",
     "SET client_min_messages = warning", "SET standard_conforming_strings = on"},
    {"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"},
    {"BEGIN ISOLATION LEVEL READ COMMITTED", "SELECT pg_advisory_xact_lock(8240977130581)"},
    {},   // the server's own vacuum
    "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = :name",
    "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()",
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    if (from.empty()) return;
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

/// Of "…://user:password@…": what stands between.
std::string_view password_in(std::string_view address) {
    const auto scheme = address.find("://");
    if (scheme == address.npos) return {};
    const std::string_view rest = address.substr(scheme + 3);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
    const auto at = authority.rfind('@');
    if (at == authority.npos) return {};
    const auto colon = authority.substr(0, at).find(':');
    return colon == authority.npos ? std::string_view() : authority.substr(colon + 1, at - colon - 1);
}

/// Of "…?password=…".
std::string_view password_parameter(std::string_view address) {
    const auto question = address.find('?');
    if (question == address.npos) return {};
    for (const std::string_view name : {"?password=", "&password=", "?sslpassword=", "&sslpassword="})
        if (const auto at = address.find(name, question); at != address.npos) {
            const std::string_view value = address.substr(at + name.size());
            return value.substr(0, value.find('&'));
        }
    return {};
}

/// One line, without what SOCI and libpq say around it.
std::string tidied(std::string message, const std::string& address) {
    for (const std::string_view prefix : {"sqlite3_statement_backend::prepare: ", "sqlite3_statement_backend::loadOne: ",
                                          "Cannot establish connection to the database.", "Cannot prepare statement.",
                                          "Cannot execute query.", " Fatal error.", " Connection failed.", "ERROR:  "})
        replace_all(message, prefix, "");
    replace_all(message, address, without_password(address));
    for (const std::string_view secret : {password_in(address), password_parameter(address)}) replace_all(message, secret, "…");
    std::ranges::replace(message, '\n', ' ');
    const auto first = message.find_first_not_of(' ');
    if (first == message.npos) return "";
    message = message.substr(first, message.find_last_not_of(' ') - first + 1);
    return message.substr(0, 500);
}

Failure sqlite_failure(int code, const std::string& path, const std::string& reason) {
    enum { perm = 3, busy = 5, locked = 6, read_only = 8, io = 10, corrupt = 11, full = 13, cannot_open = 14, not_a_database = 26 };
    switch (code & 0xff) {
        case busy:
        case locked: return {Error{"registry.busy", {{"path", path}}, {}}, false, true};
        case perm:
        case read_only:
        case cannot_open: return {Error{"registry.no-access", {{"path", path}}, {}}};
        case full: return {Error{"registry.full", {{"path", path}}, {}}};
        case io: return {Error{"registry.not-written", {{"path", path}, {"reason", reason}}, {}}};
        case corrupt:
        case not_a_database: return {Error{"registry.damaged", {{"path", path}, {"reason", reason}}, {}}};
        default: return {Error{"registry.failed", {{"path", path}, {"reason", reason}}, {}}};
    }
}

Failure postgresql_failure(const std::string& state, const std::string& path, const std::string& reason) {
    if (state == "40001" || state == "40P01") return {Error{"registry.busy", {{"path", path}}, {}}, false, true};
    if (state == "55P03") return {Error{"registry.busy", {{"path", path}}, {}}};
    if (state == "53100") return {Error{"registry.full", {{"path", path}}, {}}};
    if (state == "42501" || state == "25006") return {Error{"registry.no-access", {{"path", path}}, {}}};
    if (state == "XX001" || state == "XX002") return {Error{"registry.damaged", {{"path", path}, {"reason", reason}}, {}}};
    if (state.starts_with("08") || state.starts_with("57P"))
        return {Error{"registry.unreachable", {{"path", path}, {"reason", reason}}, {}}, true, false};
    return {Error{"registry.failed", {{"path", path}, {"reason", reason}}, {}}};
}

}  // namespace

std::string Dialect::definition(std::string_view sql) const {
    std::string text(sql);
    replace_all(text, "{text}", server ? "text COLLATE \"C\"" : "text");
    // SQLite's own name for the key of a row; other integers are bigint, which SOCI reads with all their bits.
    replace_all(text, "{id}", server ? "bigint PRIMARY KEY" : "integer PRIMARY KEY");
    replace_all(text, "{table}", server ? "" : " WITHOUT ROWID");
    return text;
}

const Dialect& dialect_of(const std::string& address) {
    return address.starts_with("postgresql://") || address.starts_with("postgres://") ? postgresql : sqlite;
}

Result<std::string> connect_string(const std::string& address) {
    if (dialect_of(address).server) {
        // SOCI 4.0 takes what it connects with apart at spaces and puts it together again with "=": an address that has one and
        // no space comes through whole.
        if (address.find_first_of(std::string_view(" \t\r\n\"\0", 6)) != address.npos)
            return fail("registry.not-a-path", {{"path", without_password(address)}});
        if (address.find("connect_timeout=") != address.npos) return address;
        return address + (address.find('?') == address.npos ? "?" : "&") + "connect_timeout=10";
    }
    if (address.empty() || address.find_first_of(std::string_view("\"\0\n", 3)) != address.npos)
        return fail("registry.not-a-path", {{"path", address}});
    // A relative path that begins with "file:" would be a URI.
    const bool absolute = address.front() == '/';
    return "dbname=\"" + (absolute ? address : "./" + address) + "\" timeout=20";
}

Failure failure_of(const std::exception& problem, const std::string& address) {
    const std::string path = without_password(address);
    const auto* known = dynamic_cast<const soci::soci_error*>(&problem);
    const std::string reason = tidied(known ? known->get_error_message() : problem.what(), address);
    if (const auto* one = dynamic_cast<const soci::sqlite3_soci_error*>(&problem)) return sqlite_failure(one->result(), path, reason);
    if (const auto* one = dynamic_cast<const soci::postgresql_soci_error*>(&problem))
        return postgresql_failure(one->sqlstate(), path, reason);
    return {Error{"registry.failed", {{"path", path}, {"reason", reason}}, {}}};
}

std::string without_password(const std::string& address) {
    if (!dialect_of(address).server) return address;
    std::string text = address;
    if (const auto secret = password_parameter(text); !secret.empty()) text.replace(std::size_t(secret.data() - text.data()), secret.size(), "…");
    if (const auto secret = password_in(text); !secret.empty()) text.replace(std::size_t(secret.data() - text.data()), secret.size(), "…");
    return text;
}

}  // namespace rozwaga::registry
