// Where a person stands, kept as columns: the thresholds of learning/renewal.h worked out when something about the person
// changes, the state for the stretch of time in which it is the same, so that reading is an index away. For this room only.
#pragma once

#include <optional>

#include "learning/renewal.h"
#include "registry/database.h"
#include "registry/people.h"

namespace rozwaga::registry {

/// Moments of one person; what rules make of a Duty.
struct Thresholds {
    std::optional<Instant> onboarding_due, opens, grace_until;
};
Thresholds thresholds_of(const learning::RenewalRules& rules, const learning::Duty& duty);

/// What is the same for everybody: read once, however many are settled.
struct Ground {
    learning::RenewalRules rules;
    Instant course_since;              ///< nobody is late before there was a course
};
Ground ground_of(Database& database);

/// Works everything about one person out again from what the tables hold: which certificates count, completions by month, the
/// thresholds. After every change to a person, certificate, invitation or waiver; bring_states_to() follows.
void settle_person(Database& database, const Ground& ground, PersonId person);
/// The same for everybody.
void settle_everybody(Database& database);

/// Whether some state is no longer, or not yet, what it was kept as.
bool states_are_stale(Database& database, Instant now);
/// Brings those up to date, in one statement whose CASE says what learning::renewal_state() says.
void bring_states_to(Database& database, Instant now);

}  // namespace rozwaga::registry
