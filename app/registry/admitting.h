// One certificate into the tables. For this room only.
#pragma once

#include <set>

#include "registry/database.h"
#include "registry/intake.h"
#include "registry/oversight.h"

namespace rozwaga::registry {

/// Within a transaction. `touched` gains the people who are to be settled afterwards. Error: "registry.not-a-certificate".
Result<Admitted> admit_one(Database& database, const Admission& admission, const By& by, bool answers_kept, std::set<PersonId>& touched);

/// Under which an erased certificate is known again.
std::string erased_hash(const std::string& certificate);
bool is_erased(Database& database, const std::string& certificate);

}  // namespace rozwaga::registry
