// A registry as version 1 wrote it opens in every later version with all that was in it.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "backends.h"
#include "samples.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using namespace rozwaga::tests;

namespace {

/// What stands in golden/version_1.sql: written once, by version 1.
void write_golden(Registry& registry) {
    Person ada = person("Ada Żak", "S-1", "Łódź", "ada@firma.pl");
    ada.joined = at("2025-12-01", "00:00:00");
    ada.leader = "Jan Lis";
    take_over(registry, {ada, person("Jan Lis", "2", "HR"), person("Ewa Kot", "3", "HR")}, by("2026-01-10"));
    const auto now = at("2026-01-10");
    const auto id = id_of(registry, "zak", now), jan = id_of(registry, "jan lis 2", now), ewa = id_of(registry, "ewa", now);
    certificate::Enrolment enrolment;
    enrolment.id = uuid(50);
    enrolment.issued = now;
    REQUIRE(registry.invite(id, enrolment, by("2026-01-10")));
    Admission one = admission(id, uuid(1), "2026-01-11", "2027-01-11", "Ada Żak");
    one.graded = Graded{{{"item-1", 500, {"a"}}}, {}, {{"lesson-1", 500, 1000}}};
    REQUIRE(registry.admit({one}, by("2026-01-12")));
    REQUIRE(registry.waive(jan, "urlop", std::nullopt, by("2026-01-12")));
    PutAside aside;
    aside.file = "skan.png";
    aside.file_hash = std::string(64, 'c');
    aside.reason = {"disk.too-large", {{"path", "skan.png"}, {"limit", "5"}}, {"skan.png", 0, 0}};
    aside.proposals = {id};
    REQUIRE(registry.put_aside({aside}, by("2026-01-12")));
    REQUIRE(registry.remember_reminder(ewa, "due-7", by("2026-02-01")));
    REQUIRE(registry.erase(ewa, by("2026-02-02")));
}

const std::string golden_path = std::string(ROZWAGA_SOURCE_DIR) + "/tests/registry/golden/version_1.sql";

}  // namespace

TEST_CASE("a registry for golden/version_1.sql is written", "[.golden]") {
    const char* path = std::getenv("ROZWAGA_GOLDEN");
    REQUIRE(path);
    auto registry = Registry::open(path, FakeStorage());
    REQUIRE(registry);
    write_golden(**registry);
}

TEST_CASE("a registry of version 1 opens with everything in it") {
    const auto backend = make_backend("SQLite");
    std::ifstream file(golden_path);
    REQUIRE(file);
    std::vector<std::string> statements;
    std::string statement;
    for (std::string line; std::getline(file, line);) {
        statement += line + "\n";
        if (!line.ends_with(";")) continue;
        statements.push_back(statement);
        statement.clear();
    }
    backend->tamper(statements);
    REQUIRE(backend->count("SELECT version FROM registry_schema") == 1);
    const auto registry = backend->open();
    const auto now = at("2026-03-01");
    CHECK(registry->verify_audit()->whole());
    CHECK(registry->verify_audit()->entries == 10);
    const auto ada = registry->person(id_of(*registry, "zak", now), now);
    CHECK(ada->person.name == "Ada Żak");
    CHECK(ada->person.state == State::compliant);
    CHECK(ada->person.leader == "Jan Lis");
    CHECK(ada->person.joined == at("2025-12-01", "00:00:00"));
    REQUIRE(ada->certificates.size() == 1);
    CHECK(ada->certificates.front().id == uuid(1));
    CHECK(registry->person_row(id_of(*registry, "jan lis 2", now), now)->waiver == "urlop");
    const auto overview = registry->overview({}, now);
    CHECK(overview->people == 2);
    CHECK(overview->set_aside == 1);
    CHECK(overview->months[21].completed == 1);
    const auto aside = registry->set_aside();
    REQUIRE(aside->size() == 1);
    CHECK(aside->front().reason == Error{"disk.too-large", {{"path", "skan.png"}, {"limit", "5"}}, {"skan.png", 0, 0}});
    CHECK(aside->front().proposals == std::vector<PersonId>{ada->person.id});
    int results = 0;
    REQUIRE(registry->each_result([&](const AttemptFigures& figures) { return ++results, figures.graded.items.size() == 1; }));
    CHECK(results == 1);
    // And goes on from there.
    take_over(*registry, {person("Ada Żak", "S-1"), person("Nowa Osoba", "9")}, by("2026-03-01"));
    CHECK(registry->people({}, now)->total == 2);
    CHECK(registry->verify_audit()->whole());
}
