// What the registry is tested on: a file, and Debian's PostgreSQL in a private folder on loopback, started with the first test
// that asks and stopped with the program. Where no server program is installed the tests say so, and fail in CI (CI=true).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/storage.h"
#include "registry/registry.h"

namespace rozwaga::tests {

/// A disk of this machine, or what a test says it is.
struct FakeStorage final : Storage {
    std::string share;
    std::string network_share(const std::string&) const override { return share; }
    void close_to_others(const std::string&) const override {}
};

/// An empty place for a registry; gone with the object.
class Backend {
public:
    virtual ~Backend() = default;
    virtual std::string address() const = 0;
    /// SOCI's words for the same place, for a look behind the registry.
    virtual std::string behind() const { return address(); }
    bool server() const { return registry::is_server_address(address()); }
    std::unique_ptr<registry::Registry> open(const registry::OpenOptions& options = {}) const;
    /// Runs SQL behind the registry's back.
    void tamper(const std::vector<std::string>& statements) const;
    /// The first column of the first row, as a number.
    long long count(const std::string& sql) const;
};

/// "SQLite", "PostgreSQL": those that can be had here.
std::vector<std::string> backends();
std::unique_ptr<Backend> make_backend(const std::string& name);

/// "postgresql://…" of the server, to some database of it.
std::string server_address(const std::string& options = "");

}  // namespace rozwaga::tests
