// rozwagactl simulate: made-up learners of several temperaments work through the real rules and leave real certificates.
#pragma once

#include <cstdint>
#include <string>

#include "cli/console.h"

namespace rozwaga::cli {

struct SimulateOptions {
    int learners = 10;
    std::uint64_t seed = 1;
    std::string out_folder;
    std::string packs;               ///< folder with the packs; empty: the ones installed
    std::string start;               ///< ISO 8601; empty: 30 days before today, so that the same day gives the same bytes
    std::string language;            ///< of the certificates; empty: alternating among the course's
};

/// DIR/certificates/NNNNN.pdf for each who passed, DIR/learners.json and DIR/roster.csv for all. The same options give the same
/// bytes.
ExitCode simulate(const Console& console, const SimulateOptions& options);

}  // namespace rozwaga::cli
