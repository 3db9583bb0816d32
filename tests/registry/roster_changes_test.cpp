// A new roster against who is known: what is sure is changed, what is not is listed, nothing is deleted.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "backends.h"
#include "samples.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using namespace rozwaga::tests;

namespace {

struct Firm {
    std::unique_ptr<Backend> backend = make_backend("SQLite");
    std::unique_ptr<Registry> registry = backend->open();
    explicit Firm(std::vector<Person> people) { take_over(*registry, std::move(people), by("2026-01-10")); }
    RosterChanges compare(std::vector<Person> people) const {
        auto changes = registry->compare_roster(roster(std::move(people)), at("2026-02-10"));
        REQUIRE(changes);
        return *changes;
    }
    std::string why(const Person& row) const {
        const auto changes = compare({row});
        CHECK(changes.joined.empty());
        CHECK(changes.changed.empty());
        REQUIRE(changes.unsure.size() == 1);
        return changes.unsure.front().why;
    }
};

}  // namespace

TEST_CASE("joined, left, came back, moved, renamed: each is told, and nothing is lost") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    take_over(*registry, {person("Ada Nowak", "1", "IT"), person("Jan Lis", "2", "HR"), person("Ewa Kot", "3", "HR")}, by("2026-01-10"));
    const auto ada = id_of(*registry, "ada", at("2026-01-10"));
    REQUIRE(registry->admit({admission(ada, uuid(1), "2026-01-11", "2027-01-11")}, by("2026-01-12")));

    auto changes = take_over(*registry, {person("Ada Nowak-Bąk", "1", "HR"), person("Ewa Kot", "3", "HR"), person("Olga Maj", "4", "IT")},
                             by("2026-02-10"));
    CHECK(changes.joined.size() == 1);
    CHECK(changes.left.size() == 1);
    CHECK(changes.left.front().name == "Jan Lis");
    CHECK(changes.unchanged == 1);
    REQUIRE(changes.changed.size() == 1);
    CHECK(changes.changed.front().renamed);
    CHECK(changes.changed.front().moved);
    CHECK(changes.changed.front().before.name == "Ada Nowak");
    const auto row = registry->person_row(ada, at("2026-02-11"));
    CHECK(row->name == "Ada Nowak-Bąk");
    CHECK(row->state == State::compliant);
    PeopleFilter hr;
    hr.teams = {"HR"};
    CHECK(registry->overview(hr, at("2026-02-11"))->months[22].completed == 1);   // went with her, in January
    CHECK(registry->overview({}, at("2026-02-11"))->left == 1);

    changes = take_over(*registry, {person("Ada Nowak-Bąk", "1", "HR"), person("Ewa Kot", "3", "HR"), person("Olga Maj", "4", "IT"),
                                    person("Jan Lis", "2", "HR")}, by("2026-03-10"));
    REQUIRE(changes.changed.size() == 1);
    CHECK(changes.changed.front().returned);
    CHECK_FALSE(changes.changed.front().renamed);
    const auto jan = registry->person(id_of(*registry, "jan lis", at("2026-03-11")), at("2026-03-11"));
    CHECK_FALSE(jan->person.left);
    CHECK(jan->entries.size() == 3);
    CHECK(registry->compare_roster(roster({person("Ada Nowak-Bąk", "1", "HR"), person("Ewa Kot", "3", "HR"), person("Olga Maj", "4", "IT"),
                                           person("Jan Lis", "2", "HR")}), at("2026-03-11"))->empty());
}

TEST_CASE("who has no number is known by e-mail, else by name and team") {
    const Firm firm({person("Ada Nowak", "", "IT", "ada@firma.pl"), person("Jan Lis", "", "HR")});
    const auto changes = firm.compare({person("Ada Bąk", "", "HR", "ADA@firma.pl"), person("jan  lis", "", "HR")});
    CHECK(changes.left.empty());
    CHECK(changes.joined.empty());
    REQUIRE(changes.changed.size() == 2);
    CHECK(changes.changed[0].moved);
}

TEST_CASE("an empty cell takes nothing away") {
    Person full = person("Ada Nowak", "1", "IT", "ada@firma.pl");
    full.language = "pl";
    full.joined = at("2025-01-01");
    const Firm firm({full});
    CHECK(firm.compare({person("Ada Nowak", "1")}).empty());
}

TEST_CASE("what is not sure is listed with its reason, and nobody proposed leaves") {
    const Firm firm({person("Ada Nowak", "1", "IT", "ada@firma.pl"), person("Jan Lis", "2", "HR", "wspolny@firma.pl"),
                     person("Ewa Kot", "3", "HR", "wspolny@firma.pl"), person("Żaneta Żak", "", "IT"), person("Olga Maj", "", "A"),
                     person("Olga Maj", "", "B")});
    CHECK(firm.why(person("Piotr Wrona", "1", "IT")) == "number-other-name");
    CHECK(firm.why(person("Jan Lis", "1", "IT")) == "number-moved");
    CHECK(firm.why(person("Piotr Wrona", "", "IT", "ada@firma.pl")) == "email-other-name");
    CHECK(firm.why(person("Jan Nowy", "", "HR", "wspolny@firma.pl")) == "email-shared");
    CHECK(firm.why(person("Żaneta Żak", "", "HR")) == "name-other-team");
    CHECK(firm.why(person("Zaneta Zak", "", "IT")) == "name-similar");
    CHECK(firm.why(person("Żak Żaneta", "", "IT")) == "name-similar");
    CHECK(firm.why(person("Ada Nowak", "77", "IT")) == "name-other-number");
    const auto changes = firm.compare({person("Zaneta Zak", "", "IT")});
    CHECK(changes.left.size() == 5);
    for (const PersonRow& row : changes.left) CHECK(row.name != "Żaneta Żak");
}

TEST_CASE("a namesake with a number of their own is somebody new") {
    const Firm firm({person("Jan Nowak", "1", "IT")});
    const auto changes = firm.compare({person("Jan Nowak", "1", "IT"), person("Jan Nowak", "2", "IT")});
    CHECK(changes.unchanged == 1);
    CHECK(changes.joined.size() == 1);
    CHECK(changes.unsure.empty());
}

TEST_CASE("the manager's word settles what was unsure") {
    const Firm firm({person("Żaneta Żak", "", "IT"), person("Jan Lis", "5", "HR")});
    auto changes = firm.compare({person("Zaneta Zak", "9", "IT"), person("Jan Lis", "5", "HR")});
    REQUIRE(changes.unsure.size() == 1);
    auto same = changes, other = changes;
    settle(same, 0, same.unsure.front().candidates.front().id);
    CHECK(same.unsure.empty());
    REQUIRE(same.changed.size() == 1);
    CHECK(same.changed.front().renumbered);
    CHECK(same.left.empty());
    settle(other, 0, std::nullopt);
    CHECK(other.joined.size() == 1);
    CHECK(other.left.size() == 1);
    REQUIRE(firm.registry->apply_roster(same, by("2026-02-10")));
    CHECK(firm.registry->apply_roster(other, by("2026-02-10")).error().code == "registry.roster-moved-on");
}

TEST_CASE("a roster of nobody is a change like others, and applying nothing writes nothing") {
    const Firm firm({person("Ada Nowak", "1")});
    CHECK(firm.compare({}).left.size() == 1);
    const auto before = firm.registry->audit(0, 1)->total;
    REQUIRE(firm.registry->apply_roster(firm.compare({person("Ada Nowak", "1")}), by("2026-02-10")));
    CHECK(firm.registry->audit(0, 1)->total == before);
}
