// rozwagactl verify FILE…: is this certificate what it says it is?
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace rozwaga::cli {

struct VerifyOptions {
    std::vector<std::string> files;   ///< PDF or JSON, told apart by their first bytes
    bool json = false;
};

/// clean: every file is valid; faulty: at least one is not; unusable: at least one could not be read, and none is invalid.
ExitCode verify(const Console& console, const VerifyOptions& options);

}  // namespace rozwaga::cli
