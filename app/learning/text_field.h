// A short line typed by a person: trimmed, bounded in code points, without anything that cannot be seen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rozwaga::learning {

/// White space and invisible joiners are cut from both ends. Refused: more than `limit` code points, text
/// that is not UTF-8, control characters, line and paragraph separators, marks that turn the direction of
/// writing. Errors: learning.<field>-too-long {limit}, learning.<field>-characters.
Result<std::string> clean_line(std::string_view typed, std::string_view field, std::size_t limit);

}  // namespace rozwaga::learning
