// SHA-256 and small encodings everyone shares.
#pragma once

#include <string>
#include <string_view>

namespace rozwaga {

/// 32 bytes.
std::string sha256(std::string_view bytes);
/// Lower-case.
std::string to_hex(std::string_view bytes);

}  // namespace rozwaga
