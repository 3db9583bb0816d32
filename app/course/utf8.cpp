#include "course/utf8.h"

#include <algorithm>

namespace rozwaga::course {

namespace {

struct Sequence {
    std::size_t length;
    unsigned char second_least, second_most;
};

/// The well-formed byte sequences of the Unicode Standard, table 3-7. Length 0: no sequence begins like this.
Sequence sequence_for(unsigned char first) {
    if (first < 0x80) return {1, 0, 0};
    if (first < 0xC2) return {0, 0, 0};
    if (first < 0xE0) return {2, 0x80, 0xBF};
    if (first == 0xE0) return {3, 0xA0, 0xBF};
    if (first == 0xED) return {3, 0x80, 0x9F};
    if (first < 0xF0) return {3, 0x80, 0xBF};
    if (first == 0xF0) return {4, 0x90, 0xBF};
    if (first < 0xF4) return {4, 0x80, 0xBF};
    if (first == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

std::optional<std::size_t> first_malformed_byte(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequence_for(byte(at));
        if (sequence.length == 0 || at + sequence.length > text.size()) return at;
        if (sequence.length > 1 && (byte(at + 1) < sequence.second_least || byte(at + 1) > sequence.second_most)) return at;
        for (std::size_t next = 2; next < sequence.length; ++next) {
            if (!is_continuation(byte(at + next))) return at;
        }
        at += sequence.length;
    }
    return std::nullopt;
}

std::optional<std::size_t> first_control_character(std::string_view text) {
    const auto found = std::ranges::find_if(text, [](unsigned char byte) {
        return (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
    });
    if (found == text.end()) return std::nullopt;
    return static_cast<std::size_t>(found - text.begin());
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return !is_continuation(static_cast<unsigned char>(byte)); }));
}

}  // namespace rozwaga::course
