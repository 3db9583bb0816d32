// The log of what was done: whole, or told where it is not.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "backends.h"
#include "samples.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using namespace rozwaga::tests;

namespace {

AuditVerdict verdict_after(const std::string& name, const std::vector<std::string>& tampering) {
    const auto backend = make_backend(name);
    {
        const auto registry = backend->open();
        take_over(*registry, {person("Ada Nowak", "1"), person("Jan Lis", "2"), person("Ewa Kot", "3")}, by("2026-01-10"));
        REQUIRE(registry->set_setting(setting::inbox, "/dane", by("2026-01-11")));
        REQUIRE(registry->verify_audit()->whole());
        REQUIRE(registry->verify_audit()->entries == 5);
    }
    backend->tamper(tampering);
    return *backend->open()->verify_audit();
}

}  // namespace

TEST_CASE("who did what and when can be read page by page") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    take_over(*registry, {person("Ada Nowak", "1"), person("Jan Lis", "2")}, by("2026-01-10", "Anna Kadrowa"));
    REQUIRE(registry->set_setting(setting::inbox, "/dane/\"x\"", by("2026-01-11", std::string("Zły\xff\0Znak", 10))));
    const auto page = registry->audit(0, 2);
    REQUIRE(page);
    CHECK(page->total == 4);
    REQUIRE(page->entries.size() == 2);
    CHECK(page->entries[0].number == 4);
    CHECK(page->entries[0].act == "setting");
    CHECK(page->entries[0].at == at("2026-01-11"));
    CHECK(page->entries[0].details == Arguments{{"setting", "inbox"}, {"from", ""}, {"to", "/dane/\"x\""}});
    CHECK(page->entries[1].who == "Anna Kadrowa");
    CHECK(page->entries[1].person.has_value());
    CHECK(registry->audit(2, 10)->entries.size() == 2);
    CHECK(registry->audit(100, 10)->entries.empty());
    CHECK(registry->verify_audit()->whole());
    CHECK(*registry->audit_has(page->entries[1].hash));
    CHECK_FALSE(*registry->audit_has(std::string(64, '0')));
}

TEST_CASE("a changed, removed, inserted or reordered entry is found") {
    const std::string name = GENERATE(from_range(backends()));
    CHECK(verdict_after(name, {}).whole());
    CHECK(verdict_after(name, {"UPDATE audit SET who = 'Ktoś' WHERE number = 2"}).broken_at == 2);
    CHECK(verdict_after(name, {"UPDATE audit SET at = at + 1 WHERE number = 3"}).broken_at == 3);
    CHECK(verdict_after(name, {"UPDATE audit SET person = 3 WHERE number = 2"}).broken_at == 2);
    CHECK(verdict_after(name, {"DELETE FROM audit WHERE number = 3"}).why == "missing");
    CHECK(verdict_after(name, {"DELETE FROM audit_details WHERE number = 5", "DELETE FROM audit WHERE number = 5"}).broken_at == 5);   // the end cut off
    CHECK(verdict_after(name, {"INSERT INTO audit (number, at, who, act, details_hash, previous, hash) VALUES (6, 1, 'x', 'erased', '', '', 'y')"})
              .broken_at == 6);
    CHECK(verdict_after(name, {"UPDATE audit SET number = 99 WHERE number = 2", "UPDATE audit SET number = 2 WHERE number = 3",
                               "UPDATE audit SET number = 3 WHERE number = 99"}).broken_at == 2);
    CHECK(verdict_after(name, {"UPDATE audit_details SET details = '[[\"to\",\"/inne\"]]' WHERE number = 5"}).why == "details");
}

TEST_CASE("a log made anew from the beginning has another head") {
    CHECK(verdict_after("SQLite", {}).head != verdict_after("SQLite", {}).head);   // salted: nobody makes the same twice
    CHECK(verdict_after("SQLite", {}).head.size() == 64);
}
