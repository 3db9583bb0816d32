// What `rozwagactl verify` prints of its verdicts: lines for people, JSON for programs.
#pragma once

#include <string>
#include <vector>

#include "certificate/verify.h"
#include "cli/console.h"

namespace rozwaga::cli {

/// How many of a heap are what.
struct VerdictCounts {
    long valid = 0, flagged = 0, invalid = 0, unreadable = 0;   ///< the flagged are among the valid
};
VerdictCounts count(const std::vector<certificate::Verdict>& verdicts);

/// A headline a file with its checks; a line that sums up, when there are several.
void print_verdicts(const Console& console, const std::vector<std::string>& files, const std::vector<certificate::Verdict>& verdicts);
/// As VERIFY.md has it.
void print_verdicts_as_json(const Console& console, const std::vector<std::string>& files,
                            const std::vector<certificate::Verdict>& verdicts);

}  // namespace rozwaga::cli
