// Numbers as the log writes them: little-endian, whatever the machine.
#pragma once

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace rozwaga::record {

template <class Number>
void append_number(std::string& bytes, Number number) {
    static_assert(std::is_arithmetic_v<Number>);
    char raw[sizeof(Number)];
    std::memcpy(raw, &number, sizeof number);
    if constexpr (std::endian::native == std::endian::big) std::reverse(raw, raw + sizeof raw);
    bytes.append(raw, sizeof raw);
}

/// `at + sizeof(Number)` must not be past the end.
template <class Number>
Number number_at(std::string_view bytes, std::size_t at) {
    static_assert(std::is_arithmetic_v<Number>);
    char raw[sizeof(Number)];
    std::memcpy(raw, bytes.data() + at, sizeof raw);
    if constexpr (std::endian::native == std::endian::big) std::reverse(raw, raw + sizeof raw);
    Number number;
    std::memcpy(&number, raw, sizeof number);
    return number;
}

}  // namespace rozwaga::record
