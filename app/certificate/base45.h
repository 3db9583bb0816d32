// Bytes in the letters that a QR code holds best (RFC 9285).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rozwaga::certificate {

std::string to_base45(std::string_view bytes);
/// Nothing when the text is not what to_base45() writes.
std::optional<std::string> from_base45(std::string_view text);

}  // namespace rozwaga::certificate
