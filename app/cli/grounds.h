// What a verifier on the command line knows: packs to grade with, keys and revocations.
#pragma once

#include <string>
#include <vector>

#include "certificate/trust.h"
#include "cli/console.h"

namespace rozwaga::cli {

/// Of the folders named; of the share folder where none is and it has any.
Result<std::vector<course::LoadedCourse>> packs_of(const Console& console, const std::vector<std::string>& folders);

/// The file named, which must be there; otherwise the store in the data folder.
Result<certificate::Trust> trust_of(const Console& console, const std::string& file);

}  // namespace rozwaga::cli
