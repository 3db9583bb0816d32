// What the checker found: code, arguments, place. Worded in text/ as "finding.<code>".
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace rozwaga::course {

enum class Severity { error, warning };

struct Finding {
    std::string code;          ///< stable: "item-key-unknown"
    Severity severity = Severity::error;
    Place place;
    Arguments arguments;
};
using Findings = std::vector<Finding>;

}  // namespace rozwaga::course
