// rozwagactl verify FILE…: is this certificate what it says it is? VERIFY.md has the output for programs.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace rozwaga::cli {

struct VerifyOptions {
    std::vector<std::string> files;   ///< PDF, picture or JSON, told apart by their first bytes; a folder means the files in it
    std::vector<std::string> packs;   ///< folders with packs, the one in use first; empty: the installed ones
    std::string trust;                ///< file with known keys and revocations; empty: the one of the data folder
    bool json = false;
};

/// clean: every file is valid; faulty: at least one is not; unusable: at least one could not be read, and none is invalid.
ExitCode verify(const Console& console, const VerifyOptions& options);

}  // namespace rozwaga::cli
