// Two histories of one person made into one, without losing or doubling anything: FORMAT.md, "Two histories". Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace rozwaga::record {

struct Merged {
    std::string log;             ///< whole, with the header of `learner`
    std::size_t added = 0;       ///< frames of `theirs` that `ours` did not have
    std::size_t missing = 0;     ///< frames of `ours` that `theirs` did not have
};

/// Both whole logs without damage; `ours` may be empty. Errors: "record.not-whole", "record.newer-format" {version},
/// "record.too-large".
Result<Merged> merge_logs(std::string_view ours, std::string_view theirs, const std::string& learner);

}  // namespace rozwaga::record
