// UTF-8: is it well formed, and in which column does a byte stand.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace rozwaga::course {

/// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and values past U+10FFFF are not).
std::optional<std::size_t> first_malformed_byte(std::string_view text);
/// Offset of the first control character other than tab and line feed.
std::optional<std::size_t> first_control_character(std::string_view text);
/// Characters, counting each start byte once; malformed bytes count too.
std::size_t character_count(std::string_view text);

}  // namespace rozwaga::course
