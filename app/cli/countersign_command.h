// rozwagactl countersign: the organisation looked at these certificates, accepts them, and says so with its own signature.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace rozwaga::cli {

struct CountersignOptions {
    std::vector<std::string> files;
    std::string out_folder, packs;
    bool accept_warnings = false;
};

/// One PDF for each valid certificate; the key it was signed with is known from then on as its owner's. A certificate that was
/// countersigned into the folder before stays as it is. faulty: at least one was not valid, or has warnings that were not accepted.
ExitCode countersign(const Console& console, const CountersignOptions& options);

}  // namespace rozwaga::cli
