// The shortest whole journey on a database that several managers share: the list, certificates, overview, one person.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "manager/world.h"
#include "registry/backends.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using namespace rozwaga::session::managing;

TEST_CASE("managers who share a PostgreSQL database see what one alone sees in a file, and each what the other did") {
    const auto known = backends();
    if (std::ranges::find(known, "PostgreSQL") == known.end()) SKIP("no PostgreSQL server is installed here");
    const auto shared = make_backend("PostgreSQL");
    ManagerWorld alone("pl");
    alone.begin();
    ManagerWorld anna("pl", shared->address()), jan("en", shared->address());
    REQUIRE(anna.shows<OverviewView>());
    for (ManagerWorld* world : {&alone, &anna}) {
        world->import_roster(small_company() + "/roster.csv");
        world->collect(small_company() + "/inbox");
        REQUIRE(world->shows<CollectedView>());
        world->go("overview");
    }
    const auto counts = anna.screen<OverviewView>().counts;
    CHECK(counts.people == 20);
    CHECK(counts.states == alone.screen<OverviewView>().counts.states);
    CHECK(counts.teams == alone.screen<OverviewView>().counts.teams);
    CHECK(counts.months == alone.screen<OverviewView>().counts.months);

    // The other one collects the same, and nothing doubles.
    jan.collect(small_company() + "/inbox");
    CHECK(jan.screen<CollectedView>().admitted == 0);
    jan.go("overview");
    CHECK(jan.screen<OverviewView>().counts.states == counts.states);

    jan.go("people");
    const auto rows = jan.screen<PeopleView>().rows;
    REQUIRE(rows.size() == 20);
    const auto done = std::ranges::find_if(rows, [](const auto& row) { return row.certificates > 0; });
    REQUIRE(done != rows.end());
    jan.wish(ManagerWish(ShowPerson{done->id}));
    jan.wish(ManagerWish(Waive{done->id, "Parental leave", "2027-03-31"}));
    REQUIRE(jan.screen<PersonView>().history.person.state == registry::State::waived);

    anna.wish(ManagerWish(ShowPeople{{}}));
    anna.wish(ManagerWish(ShowPerson{done->id}));
    CHECK(anna.screen<PersonView>().history.person.waiver == "Parental leave");
    anna.press("manage.look");
    CHECK(anna.screen<JudgedView>().verdict.overall == certificate::Overall::valid);
    anna.go("settings");
    CHECK(anna.says(anna.words()("manage.registry-shared")));
}
