// What a new roster would change. Nothing is ever deleted: who is not on it any more has left. Values only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "registry/people.h"
#include "registry/roster_csv.h"

namespace rozwaga::registry {

/// One person on both, with something different. `before` has what the registry holds, `after` what it will: an empty
/// cell of the roster changes nothing.
struct ChangedPerson {
    PersonId id = 0;
    Person before, after;
    bool returned = false;                 ///< had left
    bool renamed = false, renumbered = false, moved = false;   ///< name, number, team
    bool contact = false;                  ///< e-mail, language, leader, joined or due
};

/// A row that may be somebody who is known, or not: it waits until a manager says. Applied as it stands, it changes nothing
/// and nobody proposed for it leaves.
struct UnsurePerson {
    Person row;
    /// "number-other-name": the number is somebody's who is called quite otherwise; "number-moved": the same, and e-mail or name are
    /// another one's; "email-other-name": likewise with the e-mail; "email-shared": several have the e-mail; "name-several": several
    /// of that name and team; "name-other-team": the name is known in another team, and no number tells; "name-other-number": the
    /// name is known under another number that is not on the new roster; "name-similar": like a known one but for diacritics,
    /// order or look-alike letters. Worded as "roster-unsure.<why>".
    std::string why;
    std::vector<PersonRow> candidates;
};

struct RosterChanges {
    std::vector<Person> joined;
    std::vector<ChangedPerson> changed;    ///< returned, renamed, renumbered, moved, contact
    std::vector<PersonRow> left;
    std::vector<UnsurePerson> unsure;
    std::int64_t unchanged = 0;
    std::string basis;                     ///< what they were compared with: apply_roster() refuses when it is no longer so
    bool empty() const { return joined.empty() && changed.empty() && left.empty(); }
};

/// The manager's word on an unsure row: that person, or (no id) somebody new. Moves it from `unsure` to where it belongs.
void settle(RosterChanges& changes, std::size_t unsure, std::optional<PersonId> who);

}  // namespace rozwaga::registry
