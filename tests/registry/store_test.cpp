// The registry from its first roster to the page a manager looks at; the same on every backend.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "backends.h"
#include "samples.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using namespace rozwaga::tests;

namespace {

std::vector<std::string> names(const PeoplePage& page) {
    std::vector<std::string> all;
    for (const PersonRow& row : page.rows) all.push_back(row.name);
    return all;
}

std::vector<Person> staff() {
    return {person("Żaneta Żak", "12", "Łódź", "zaneta@firma.pl"), person("Ćma Barbara", "7", "Łódź"), person("Łukasz Dąb", "A-3", "Kraków"),
            person("adam nowak", "100", "Kraków"), person("Zenon Nowak", "9", "")};
}

}  // namespace

TEST_CASE("a roster is compared, then applied, then read in pages") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    const auto changes = registry->compare_roster(roster(staff()), at("2026-01-10"));
    REQUIRE(changes);
    CHECK(changes->joined.size() == 5);
    CHECK(registry->people({}, at("2026-01-10"))->total == 0);
    REQUIRE(registry->apply_roster(*changes, by("2026-01-10")));

    PeopleQuery query;
    const auto now = at("2026-01-11");
    CHECK(names(*registry->people(query, now)) ==
          std::vector<std::string>{"adam nowak", "Ćma Barbara", "Łukasz Dąb", "Zenon Nowak", "Żaneta Żak"});
    query.descending = true;
    query.limit = 2;
    query.offset = 1;
    const auto page = registry->people(query, now);
    CHECK(page->total == 5);
    CHECK(names(*page) == std::vector<std::string>{"Zenon Nowak", "Łukasz Dąb"});
    query = {};
    query.sort = SortBy::number;
    CHECK(names(*registry->people(query, now)) ==
          std::vector<std::string>{"Ćma Barbara", "Zenon Nowak", "Żaneta Żak", "adam nowak", "Łukasz Dąb"});
    CHECK(*registry->teams() == std::vector<std::string>{"", "Kraków", "Łódź"});
}

TEST_CASE("search finds words in any order, without diacritics, in name, number, e-mail and team") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    take_over(*registry, staff(), by("2026-01-10"));
    const auto found = [&](const std::string& search) {
        PeopleQuery query;
        query.filter.search = search;
        return names(*registry->people(query, at("2026-01-11")));
    };
    CHECK(found("zak ZANETA") == std::vector<std::string>{"Żaneta Żak"});
    CHECK(found("nowak") == std::vector<std::string>{"adam nowak", "Zenon Nowak"});
    CHECK(found("lodz").size() == 2);
    CHECK(found("a-3") == std::vector<std::string>{"Łukasz Dąb"});
    CHECK(found("@firma") == std::vector<std::string>{"Żaneta Żak"});
    CHECK(found("nowak krakow") == std::vector<std::string>{"adam nowak"});
    CHECK(found("nobody").empty());
    CHECK(found("100%").empty());
    CHECK(found("'; DROP TABLE people; --").empty());
    CHECK(found("  ").size() == 5);
}

TEST_CASE("filters combine") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    take_over(*registry, staff(), by("2026-01-10"));
    const auto now = at("2026-01-12");
    const PersonId ada = id_of(*registry, "adam", now), zaneta = id_of(*registry, "zaneta", now);
    REQUIRE(registry->admit({admission(ada, uuid(1), "2026-01-11", "2027-01-11"), admission(zaneta, uuid(2), "2026-01-11", "2027-01-11")}, by("2026-01-12")));
    PeopleQuery query;
    query.filter.states = {State::compliant, State::waived};
    CHECK(registry->people(query, now)->total == 2);
    query.filter.teams = {"Łódź"};
    CHECK(names(*registry->people(query, now)) == std::vector<std::string>{"Żaneta Żak"});
    query.filter.due_until = at("2026-06-01");
    CHECK(registry->people(query, now)->total == 0);
    query.filter = {};
    query.filter.teams = {"", "no such team"};
    CHECK(names(*registry->people(query, now)) == std::vector<std::string>{"Zenon Nowak"});
    query.filter.teams = {"no such team"};
    CHECK(registry->people(query, now)->rows.empty());
}

TEST_CASE("a certificate is admitted once however often it comes") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    take_over(*registry, staff(), by("2026-01-10"));
    const auto now = at("2026-01-12");
    const PersonId ada = id_of(*registry, "adam", now), zaneta = id_of(*registry, "zaneta", now);
    const Admission one = admission(ada, uuid(1), "2026-01-11", "2027-01-11");
    CHECK(*registry->admit({one, one}, by("2026-01-12")) == std::vector<Admitted>{Admitted::admitted, Admitted::already_there});
    CHECK(*registry->admit({one}, by("2026-01-13")) == std::vector<Admitted>{Admitted::already_there});
    Admission other = one;
    other.person = zaneta;
    CHECK(*registry->admit({other}, by("2026-01-13")) == std::vector<Admitted>{Admitted::other_person});
    Admission forged = one;
    forged.submission.credential += " ";
    CHECK(*registry->admit({forged}, by("2026-01-13")) == std::vector<Admitted>{Admitted::other_content});
    CHECK(*registry->admit({admission(999, uuid(9), "2026-01-11", "2027-01-11")}, by("2026-01-13")) ==
          std::vector<Admitted>{Admitted::unknown_person});
    const auto row = registry->person_row(ada, now);
    CHECK(row->certificates == 1);
    CHECK(row->state == State::compliant);
    CHECK(row->percent == 88);
    CHECK((*registry->seen(one.file_hash))->admitted);
    CHECK_FALSE(registry->seen(std::string(64, '0'))->has_value());
    const auto files = registry->certificate_files(uuid(1));
    REQUIRE(files);
    CHECK(files->credential == one.submission.credential);
    const auto overview = registry->overview({}, now);
    CHECK(overview->people == 5);
    CHECK(overview->months.size() == 24);
    CHECK(overview->months.back() == MonthCount{2026, 1, 1});
    CHECK(overview->last_admitted == at("2026-01-12"));
}

TEST_CASE("the longest cells that a roster may have are taken in and found") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    std::string name, team;
    for (int i = 0; i < 45; ++i) name += "Ż龍";
    for (int i = 0; i < 90; ++i) team += "Щ";
    take_over(*registry, {person(name, std::string(60, '7'), team, std::string(240, 'x') + "@firma.pl")}, by("2026-01-10"));
    PeopleQuery query;
    query.filter.search = name;
    for (const SortBy sort : {SortBy::name, SortBy::number, SortBy::team, SortBy::state, SortBy::due, SortBy::completed}) {
        query.sort = sort;
        CHECK(names(*registry->people(query, at("2026-01-11"))) == std::vector<std::string>{name});
    }
}
