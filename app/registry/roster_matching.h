// Which row of a roster is whom. Pure. For this room only.
#pragma once

#include <string>
#include <vector>

#include "registry/roster_changes.h"

namespace rozwaga::registry {

struct KnownPerson {
    PersonId id = 0;
    bool here = true;                      ///< false: has left
    Person person;
    std::string number_key, email_key, skeleton;
};

struct UnsureMatch {
    Person row;
    std::string why;
    std::vector<PersonId> candidates;
};

struct Matched {
    std::vector<Person> joined;
    std::vector<ChangedPerson> changed;
    std::vector<PersonId> left;
    std::vector<UnsureMatch> unsure;
    std::int64_t unchanged = 0;
};

/// By number, else by e-mail, else by name and team. Nobody is matched twice, nobody proposed for an unsure row leaves.
Matched match_roster(const std::vector<Person>& rows, const std::vector<KnownPerson>& known);

}  // namespace rozwaga::registry
