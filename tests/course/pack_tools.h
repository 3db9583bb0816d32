// Taking packs apart and putting them together with a right hash, as somebody would who means harm.
#pragma once

#include <string>
#include <string_view>

#include "base/digest.h"

namespace rozwaga::test {

inline constexpr std::size_t pack_header_size = 52;

inline std::string little_endian(std::uint64_t value, std::size_t size) {
    std::string bytes;
    for (std::size_t at = 0; at < size; ++at) bytes += static_cast<char>(value >> (8 * at) & 0xFF);
    return bytes;
}

inline std::string contents_of(const std::string& pack) { return pack.substr(pack_header_size); }

/// The first bytes and the version of `pack`, around other contents.
inline std::string resealed(const std::string& pack, std::string_view contents) {
    return pack.substr(0, 12) + little_endian(contents.size(), 8) + sha256(contents) + std::string(contents);
}

}  // namespace rozwaga::test
