// Texts and times that may stand in what an organisation signs. For this room only.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/instant.h"

namespace rozwaga::certificate {

/// Well-formed UTF-8 of `least` to `most` characters on one line: no control characters, and none that turn the direction of
/// writing, because they make one name look like another.
bool is_plain_line(std::string_view text, std::size_t least, std::size_t most);

/// From 1970 to 9999, whole seconds.
bool is_whole_second(Instant instant);
/// The same, midnight UTC.
bool is_midnight(Instant instant);

}  // namespace rozwaga::certificate
