// Text as other programs want it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rozwaga::text {

enum class Encoding : std::uint8_t { utf8, utf16, windows_1250 };

/// What stands before a text so that its reader knows the encoding: none for Windows-1250, which has no such mark.
std::string_view encoding_mark(Encoding encoding);
/// From valid UTF-8, without a mark; UTF-16 with the small half first. Error: "text.not-in-encoding" {letters} (each once, ten at most).
Result<std::string> encode(std::string_view text, Encoding encoding);

}  // namespace rozwaga::text
