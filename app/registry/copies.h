// One exam or one invitation in two people's hands: certificate::compare() over everything the registry holds, as each
// certificate comes in. For this room only.
#pragma once

#include <set>

#include "certificate/verify.h"
#include "registry/database.h"
#include "registry/people.h"

namespace rozwaga::registry {

/// Within the transaction that admitted it: it, and those it shares answers and times or an invitation with, are flagged
/// "copy.answers", "copy.enrolment" or "copy.corrected", whichever came first. A flag that is new is not accepted yet.
/// The people of the others are to be settled.
std::set<PersonId> flag_copies(Database& database, const certificate::Verdict& verdict);

}  // namespace rozwaga::registry
