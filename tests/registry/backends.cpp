#include "backends.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstdlib>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "../certificate/temporary_folder.h"
#include "postgres_server.h"

namespace rozwaga::tests {
namespace {

class InFile final : public Backend {
public:
    std::string address() const override { return folder_.path("people.rozwaga"); }
    std::string behind() const override { return "dbname=" + address() + " timeout=20"; }

private:
    TemporaryFolder folder_;
};

/// A schema of its own for each test: quicker than a database.
class OnServer final : public Backend {
public:
    OnServer() {
        static int made = 0;
        schema_ = "test" + std::to_string(++made);
        soci::session session(soci::postgresql, server_address());
        session << "CREATE SCHEMA " << schema_;
    }
    ~OnServer() override {
        try {
            soci::session session(soci::postgresql, server_address());
            session << "SET client_min_messages = warning";
            session << "DROP SCHEMA " << schema_ << " CASCADE";
        } catch (const std::exception& problem) {
            std::fprintf(stderr, "schema %s stays: %s\n", schema_.c_str(), problem.what());
        }
    }
    std::string address() const override { return server_address("options=-c%20search_path%3D" + schema_ + "%20-c%20client_min_messages%3Dwarning"); }

private:
    std::string schema_;
};

soci::session session_behind(const Backend& backend) {
    if (backend.server()) return soci::session(soci::postgresql, backend.behind());
    return soci::session(soci::sqlite3, backend.behind());
}

}  // namespace

std::string server_address(const std::string& options) { return PostgresServer::get()->address(options); }

std::unique_ptr<registry::Registry> Backend::open(const registry::OpenOptions& options) const {
    auto opened = registry::Registry::open(address(), FakeStorage(), options);
    if (!opened) {
        std::string why = opened.error().code;
        for (const auto& [name, value] : opened.error().arguments) why += " " + name + "=" + value;
        FAIL("the registry does not open: " << why);
    }
    return std::move(*opened);
}

void Backend::tamper(const std::vector<std::string>& statements) const {
    soci::session session = session_behind(*this);
    for (const std::string& statement : statements) session << statement;
}

long long Backend::count(const std::string& sql) const {
    soci::session session = session_behind(*this);
    long long number = 0;
    soci::indicator indicator = soci::i_ok;
    session << sql, soci::into(number, indicator);
    return number;
}

std::vector<std::string> backends() {
    if (PostgresServer::get()) return {"SQLite", "PostgreSQL"};
    const char* ci = std::getenv("CI");
    if (ci && std::string(ci) == "true") FAIL("no PostgreSQL server program in /usr/lib/postgresql/*/bin: install the package postgresql");
    static const bool said = [] {
        std::fprintf(stderr, "NOT TESTED on PostgreSQL: no server program in /usr/lib/postgresql/*/bin (package postgresql)\n");
        return true;
    }();
    (void)said;
    return {"SQLite"};
}

std::unique_ptr<Backend> make_backend(const std::string& name) {
    if (name == "PostgreSQL") return std::make_unique<OnServer>();
    return std::make_unique<InFile>();
}

}  // namespace rozwaga::tests
