// People, certificates and moments for tests of the registry.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "base/digest.h"
#include "registry/registry.h"

namespace rozwaga::tests {

inline Instant at(const std::string& day, const std::string& time = "12:00:00") { return *from_iso8601(day + "T" + time + "Z"); }
inline registry::By by(const std::string& day, const std::string& who = "Anna Kadrowa") { return {who, at(day)}; }

inline registry::Person person(const std::string& name, const std::string& number = "", const std::string& team = "",
                               const std::string& email = "") {
    registry::Person one;
    one.name = name;
    one.number = number;
    one.team = team;
    one.email = email;
    return one;
}

inline registry::Roster roster(std::vector<registry::Person> people) {
    registry::Roster all;
    all.people = std::move(people);
    return all;
}

/// Compared and applied as it is.
inline registry::RosterChanges take_over(registry::Registry& registry, std::vector<registry::Person> people, const registry::By& who) {
    auto changes = registry.compare_roster(roster(std::move(people)), who.at);
    REQUIRE(changes);
    REQUIRE(registry.apply_roster(*changes, who));
    return *changes;
}

inline registry::PersonId id_of(registry::Registry& registry, const std::string& name, Instant now) {
    registry::PeopleQuery query;
    query.filter.search = name;
    query.filter.with_left = true;
    const auto page = registry.people(query, now);
    REQUIRE(page);
    REQUIRE(page->rows.size() == 1);
    return page->rows.front().id;
}

inline registry::State state_of(registry::Registry& registry, registry::PersonId person, Instant now) {
    const auto row = registry.person_row(person, now);
    REQUIRE(row);
    return row->state;
}

/// A certificate as verify() would tell of it: the registry looks at nothing else.
inline registry::Admission admission(registry::PersonId person, const std::string& id, const std::string& awarded, const std::string& valid_until,
                                     const std::string& name = "Ada Nowak") {
    registry::Admission one;
    one.person = person;
    one.file = name + ".pdf";
    one.file_hash = to_hex(sha256("file of " + id));
    one.submission.credential = "{\"id\":\"" + id + "\",\"name\":\"" + name + "\"}";
    one.submission.square = "SQUARE";
    one.verdict.overall = certificate::Overall::valid;
    one.verdict.issuer = "did:key:z6MkTest";
    certificate::Claim& claim = one.verdict.claim;
    claim.id = id;
    claim.name = name;
    claim.organisation = "Rozwaga";
    claim.course = "social-media";
    claim.title = "Media społecznościowe";
    claim.version = "1.0";
    claim.language = "pl";
    claim.percent = 88;
    claim.pass_mark = 80;
    claim.awarded = at(awarded);
    claim.valid_until = at(valid_until, "22:59:59");
    claim.attempt = "attempt of " + id;
    claim.grading_hash = std::string(64, 'a');
    return one;
}

inline std::string uuid(int number) {
    std::string digits = std::to_string(number);
    return "urn:uuid:00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

}  // namespace rozwaga::tests
