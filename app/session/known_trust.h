// What this machine's manager trusts: the store of known keys and revocations, the keys that the organisation's part of the course
// names, and the organisation's own key where it lies here.
#pragma once

#include <string>

#include "base/disk.h"
#include "base/instant.h"
#include "certificate/organisation_key.h"
#include "certificate/trust.h"
#include "course/course.h"

namespace rozwaga::session {

std::string organisation_key_folder(const std::string& data_folder);
std::string trust_file(const std::string& data_folder);

/// Errors: as load_trust() and open_organisation_key(), but for "key.none".
Result<certificate::Trust> known_trust(Disk& disk, const std::string& data_folder, const course::Organisation& organisation, Instant now);

}  // namespace rozwaga::session
