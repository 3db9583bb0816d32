// All in which SQLite and PostgreSQL differ. For this room only.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rozwaga::registry {

struct Dialect {
    bool server = false;
    const char* contains;                   ///< contains(text, part) > 0
    const char* greatest;                   ///< greatest(a, b, …), no NULL among them
    const char* among;                      ///< id is one of those in :ids, "5,17,21"
    std::vector<const char*> on_connect;
    std::vector<const char*> begin_reading;
    std::vector<const char*> begin_writing; ///< the last waits until no other writer is at work
    std::vector<const char*> after_erasing; ///< outside a transaction: what was erased is in no side file either
    const char* table_exists;               ///< counts tables called :name
    const char* tables;                     ///< counts tables of our own making or not

    /// As this database calls it: {id} the 64-bit number that is a row's key, {text} a text that sorts by bytes, {table} the end of a
    /// table of small rows that lie by their key.
    std::string definition(std::string_view sql) const;
};

const Dialect& dialect_of(const std::string& address);

/// What SOCI connects with. Error: "registry.not-a-path" {path}: SOCI cannot say it.
Result<std::string> connect_string(const std::string& address);

struct Failure {
    Error error;
    bool connection_lost = false;
    bool again = false;                     ///< nothing is wrong; another one was first
};
/// `address` is put out of every message that has it.
Failure failure_of(const std::exception& problem, const std::string& address);

/// "postgresql://…" without password.
std::string without_password(const std::string& address);

}  // namespace rozwaga::registry
