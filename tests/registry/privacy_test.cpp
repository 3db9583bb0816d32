// Erasing leaves counts and nothing else; keeping has an end; a person can have all that is held.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "backends.h"
#include "samples.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using namespace rozwaga::tests;

namespace {

Graded graded_sample() {
    return {{{"item-1", 1000, {"a"}}, {"item-2", 500, {"card>group", "b"}}}, {{"scenario-1", 750, {"n1/a", "n2/c"}}}, {{"lesson-1", 3000, 4000}}};
}

/// Ada with everything there is about her, and Jan.
PersonId fill(Registry& registry) {
    take_over(registry, {person("Ada Nowakowska", "S-1", "IT", "ada@firma.pl"), person("Jan Lis", "2", "IT")}, by("2026-01-10"));
    const auto ada = id_of(registry, "ada", at("2026-01-10"));
    certificate::Enrolment enrolment;
    enrolment.id = uuid(50);
    enrolment.issued = at("2026-01-10");
    REQUIRE(registry.invite(ada, enrolment, by("2026-01-10")));
    Admission one = admission(ada, uuid(1), "2026-01-11", "2027-01-11", "Ada Nowakowska");
    one.submission.evidence = R"({"answers":"secret-picks"})";
    one.verdict.claim.evidence = certificate::EvidenceKind::answers;
    one.graded = graded_sample();
    REQUIRE(registry.admit({one}, by("2026-01-12")));
    REQUIRE(registry.remember_reminder(ada, "due-30 2026-12-12", by("2026-12-12")));
    REQUIRE(registry.waive(ada, "urlop Ady", at("2026-02-01"), by("2026-01-12")));
    PutAside aside;
    aside.file = "Ada Nowakowska.pdf";
    aside.file_hash = std::string(64, 'b');
    aside.reason = {"collect.unmatched", {}, {}};
    aside.name = "Ada Nowakowska";
    aside.submission = certificate::Submission{"{}", {}, ""};
    REQUIRE(*registry.put_aside({aside}, by("2026-01-12")) == 1);
    return ada;
}

}  // namespace

TEST_CASE("an erased person leaves counts, points without a name, and a log that still holds") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    const auto ada = fill(*registry);
    const auto now = at("2026-01-20");
    REQUIRE(registry->erase(ada, by("2026-01-20")));
    REQUIRE(registry->erase(ada, by("2026-01-21")));   // twice is once

    const auto overview = registry->overview({}, now);
    CHECK(overview->people == 1);
    CHECK(overview->months.back().completed == 1);
    CHECK(overview->set_aside == 0);
    PeopleQuery query;
    query.filter.with_left = true;
    CHECK(registry->people(query, now)->total == 1);
    CHECK(registry->waive(ada, "x", std::nullopt, by("2026-01-20")).error().code == "registry.erased");
    CHECK(registry->person_row(ada, now)->erased == at("2026-01-20"));
    CHECK(registry->person_row(ada, now)->name.empty());
    int results = 0;
    REQUIRE(registry->each_result([&](const AttemptFigures& figures) {
        ++results;
        CHECK(figures.graded == graded_sample());
        CHECK(figures.certificate.find("urn:uuid") == std::string::npos);
        return true;
    }));
    CHECK(results == 1);
    CHECK(registry->verify_audit()->whole());
    const auto log = registry->audit(0, 100);
    for (const AuditEntry& entry : log->entries)
        if (entry.person == ada && entry.act != "joined" && entry.act != "erased") CHECK(entry.details_erased);
    CHECK(*registry->admit({admission(ada, uuid(1), "2026-01-11", "2027-01-11")}, by("2026-01-22")) == std::vector<Admitted>{Admitted::erased});
    const auto jan = id_of(*registry, "jan", now);
    CHECK(*registry->admit({admission(jan, uuid(1), "2026-01-11", "2027-01-11")}, by("2026-01-22")) == std::vector<Admitted>{Admitted::erased});
    CHECK(registry->certificate_files(uuid(1)).error().code == "registry.no-such-certificate");
}

TEST_CASE("nothing of an erased person is left in any column") {
    const auto backend = make_backend("SQLite");
    {
        const auto registry = backend->open();
        REQUIRE(registry->erase(fill(*registry), by("2026-01-20")));
    }
    std::ifstream file(backend->address(), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    for (const char* trace : {"Nowakowska", "nowakowska", "S-1", "ada@firma.pl", "secret-picks", "urlop Ady", "due-30", "-000000000001", "-000000000050"}) {
        INFO(trace);
        CHECK(bytes.str().find(trace) == std::string::npos);
    }
    CHECK(bytes.str().find("Jan Lis") != std::string::npos);
}

TEST_CASE("one person's data can be had whole, and that it was is logged") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    const auto ada = fill(*registry);
    const auto text = registry->export_person(ada, by("2026-01-15"));
    REQUIRE(text);
    const auto all = nlohmann::json::parse(*text);
    CHECK(all["format"] == 1);
    CHECK(all["person"]["name"] == "Ada Nowakowska");
    CHECK(all["person"]["state"] == "waived");
    REQUIRE(all["certificates"].size() == 1);
    CHECK(all["certificates"][0]["evidence"]["answers"] == "secret-picks");
    CHECK(all["invitations"].size() == 1);
    CHECK(all["reminders"].size() == 1);
    CHECK(all["set_aside"].size() == 1);
    CHECK(all["results"].size() == 1);
    CHECK(all["log"].size() == 6);
    CHECK(all["log"].back()["act"] == "exported");
    CHECK(text->find("Jan Lis") == std::string::npos);
}

TEST_CASE("what has outlived its time is told before it goes") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    fill(*registry);
    CHECK(registry->retention(false, by("2040-01-01"))->empty());   // nothing is said: everything is kept
    REQUIRE(registry->set_setting(setting::keep_files_months, "6", by("2026-01-20")));
    REQUIRE(registry->set_setting(setting::keep_left_months, "12", by("2026-01-20")));
    REQUIRE(registry->set_setting(setting::keep_set_aside_days, "90", by("2026-01-20")));
    take_over(*registry, {person("Ada Nowakowska", "S-1", "IT")}, by("2026-02-01"));   // Jan leaves
    CHECK(registry->retention(true, by("2026-04-01"))->empty());
    const auto before = registry->audit(0, 1)->total;
    const auto planned = registry->retention(true, by("2027-08-01"));
    CHECK(planned->files == 1);
    CHECK(planned->set_aside == 1);
    REQUIRE(planned->erased.size() == 1);
    CHECK(planned->erased.front().name == "Jan Lis");
    CHECK(registry->audit(0, 1)->total == before);
    const auto done = registry->retention(false, by("2027-08-01"));
    CHECK(done->files == 1);
    CHECK(done->erased.size() == 1);
    CHECK(registry->retention(true, by("2027-08-01"))->empty());
    const auto history = registry->person(id_of(*registry, "ada", at("2027-08-01")), at("2027-08-01"));
    REQUIRE(history->certificates.size() == 1);
    CHECK_FALSE(history->certificates.front().files_kept);
    CHECK(history->certificates.front().percent == 88);
    CHECK(registry->verify_audit()->whole());
}

TEST_CASE("a registry that keeps summaries only keeps no answer") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    REQUIRE(registry->set_setting(setting::answers_kept, "0", by("2026-01-09")));
    fill(*registry);
    CHECK_FALSE(registry->certificate_files(uuid(1))->evidence);
    REQUIRE(registry->each_result([&](const AttemptFigures& figures) {
        CHECK(figures.graded.items.empty());
        CHECK(figures.graded.scenarios.empty());
        CHECK(figures.graded.lessons == graded_sample().lessons);
        CHECK(figures.first);
        return true;
    }));
}
