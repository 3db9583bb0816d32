// Who did what when: a chain of entries, each hashed with the one before. What is personal stands apart, salted and hashed into
// the entry, so that erasing it breaks nothing. For this room only.
#pragma once

#include <optional>
#include <string>

#include "registry/database.h"
#include "registry/oversight.h"

namespace rozwaga::registry {

/// Within a transaction that writes.
void write_audit(Database& database, const By& by, const std::string& act, std::optional<PersonId> person, const Arguments& details = {});

/// The details of all entries about a person go; the entries stay.
void erase_audit_details(Database& database, PersonId person);

std::string arguments_json(const Arguments& arguments);
Arguments arguments_of(const std::string& json);

}  // namespace rozwaga::registry
