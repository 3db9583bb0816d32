// The text of a table that Excel or an HR system saved, as UTF-8. For this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rozwaga::registry {

/// UTF-8 with or without its mark, UTF-16 with one (either byte order), Windows-1250 otherwise. Nothing where it is none of
/// these: zero bytes, half a character, a byte that Windows-1250 does not have.
std::optional<std::string> text_of_table(std::string_view bytes);

/// How `bytes` are written, once text_of_table() can read them: "UTF-8", "UTF-16", "Windows-1250".
const char* encoding_of_table(std::string_view bytes);

void append_utf8(std::string& text, char32_t character);

}  // namespace rozwaga::registry
