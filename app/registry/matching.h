// Whose certificate it is. What is assumed and what only proposed:
//
// Assumed (admitted for that person):
// - the invitation it is bound to is one this registry knows, and its signature holds: whoever was invited, also under a new
//   surname (then with the flag "match.renamed");
// - number and name agree. The name may differ in case, diacritics and order of words; where it is not the very name, it
//   carries the flag "match.spelling";
// - no number to compare (the certificate or the roster has none), the very name (case and spaces aside) is on the roster, and
//   nobody else there is called alike, not even without diacritics or by look-alike letters. Self-declared it carries the flag
//   "match.name-only": nothing but a typed name says whose it is. Bound by a signature (an invitation, the organisation's own
//   word), diacritics and order may differ as well.
//
// Proposed (set aside with the people it may be of, for a manager to say), never assumed:
// - the number is somebody's who is called otherwise, or nobody's while the name is known: "match.number-other-name",
//   "match.number-unknown";
// - the name is several people's: "match.several";
// - it is like a known one but for diacritics, order, a double surname or second name: "match.similar";
// - it is like a known one by letters that only look alike, as a Cyrillic а for a Latin a: "match.look-alike";
// - a name that the square on a print had to cut short: "match.shortened".
// Nobody is called so: "match.nobody".
//
// Self-declared ones show as such by their standing for ever. The last roster read is what counts; people who left count only
// where nobody else is meant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "certificate/verify.h"
#include "registry/directory.h"

namespace rozwaga::registry {

struct Match {
    std::optional<PersonId> person;        ///< assumed
    std::vector<certificate::Check> flags; ///< warnings to go with it: code "match"
    Error reason;                          ///< where nobody is assumed: "match.…" {name, number}
    std::vector<PersonId> proposals;       ///< likeliest first
};

/// `invited`: whom this registry knows the invitation of; only asked of a verdict that is bound to one.
Match match(const certificate::Verdict& verdict, std::optional<PersonId> invited, const Directory& directory);

/// Dates that cannot be, as flags: code "dates". Awarded before the person's first day ("before-joining"); before this version of
/// the course can have existed, which is not before the year of its newest source ("before-version"). What verify() has of dates
/// is not said again: awarded in the future, signed before awarded, begun after handed in. `pack`: the course of that version,
/// where it is at hand.
std::vector<certificate::Check> impossible_dates(const certificate::Verdict& verdict, const RosterPerson& person,
                                                 const course::LoadedCourse* pack);

}  // namespace rozwaga::registry
