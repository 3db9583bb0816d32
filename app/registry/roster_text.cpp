#include "registry/roster_text.h"

#include <array>

#include "course/utf8.h"

namespace rozwaga::registry {
namespace {

/// The upper half of Windows-1250, from 0x80; 0 where it has no character.
constexpr std::array<char16_t, 128> windows_1250{
    0x20ac, 0, 0x201a, 0, 0x201e, 0x2026, 0x2020, 0x2021, 0, 0x2030, 0x0160, 0x2039, 0x015a, 0x0164, 0x017d, 0x0179,
    0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x0161, 0x203a, 0x015b, 0x0165, 0x017e, 0x017a,
    0x00a0, 0x02c7, 0x02d8, 0x0141, 0x00a4, 0x0104, 0x00a6, 0x00a7, 0x00a8, 0x00a9, 0x015e, 0x00ab, 0x00ac, 0x00ad, 0x00ae, 0x017b,
    0x00b0, 0x00b1, 0x02db, 0x0142, 0x00b4, 0x00b5, 0x00b6, 0x00b7, 0x00b8, 0x0105, 0x015f, 0x00bb, 0x013d, 0x02dd, 0x013e, 0x017c,
    0x0154, 0x00c1, 0x00c2, 0x0102, 0x00c4, 0x0139, 0x0106, 0x00c7, 0x010c, 0x00c9, 0x0118, 0x00cb, 0x011a, 0x00cd, 0x00ce, 0x010e,
    0x0110, 0x0143, 0x0147, 0x00d3, 0x00d4, 0x0150, 0x00d6, 0x00d7, 0x0158, 0x016e, 0x00da, 0x0170, 0x00dc, 0x00dd, 0x0162, 0x00df,
    0x0155, 0x00e1, 0x00e2, 0x0103, 0x00e4, 0x013a, 0x0107, 0x00e7, 0x010d, 0x00e9, 0x0119, 0x00eb, 0x011b, 0x00ed, 0x00ee, 0x010f,
    0x0111, 0x0144, 0x0148, 0x00f3, 0x00f4, 0x0151, 0x00f6, 0x00f7, 0x0159, 0x016f, 0x00fa, 0x0171, 0x00fc, 0x00fd, 0x0163, 0x02d9,
};

constexpr std::string_view utf8_mark = "\xef\xbb\xbf", little_mark = "\xff\xfe", big_mark = "\xfe\xff";

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::optional<std::string> from_utf16(std::string_view bytes, bool big) {
    if (bytes.size() % 2 != 0) return std::nullopt;
    const auto unit_at = [&](std::size_t at) {
        const unsigned first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
        return big ? first << 8 | second : second << 8 | first;
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        char32_t character = unit_at(at);
        if (character >= 0xdc00 && character < 0xe000) return std::nullopt;
        if (character >= 0xd800 && character < 0xdc00) {
            at += 2;
            if (at >= bytes.size()) return std::nullopt;
            const char32_t low = unit_at(at);
            if (low < 0xdc00 || low >= 0xe000) return std::nullopt;
            character = 0x10000 + ((character - 0xd800) << 10) + (low - 0xdc00);
        }
        append_utf8(text, character);
    }
    return text;
}

std::optional<std::string> from_windows_1250(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned byte = byte_at(bytes, at);
        const char32_t character = byte < 0x80 ? byte : windows_1250[byte - 0x80];
        if (character == 0) return std::nullopt;
        append_utf8(text, character);
    }
    return text;
}

/// Two bytes that are a letter like "ę" in UTF-8 and nonsense like "Ä™" in Windows-1250: a file that was cut off or pieced
/// together, whose names must not be signed as they look then.
bool is_damaged_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at + 1 < bytes.size(); ++at)
        if (byte_at(bytes, at) >= 0xc3 && byte_at(bytes, at) <= 0xc5 && byte_at(bytes, at + 1) >= 0x80 && byte_at(bytes, at + 1) < 0xc0) return true;
    return false;
}

std::optional<std::string> decoded(std::string_view bytes) {
    if (bytes.starts_with(little_mark)) return from_utf16(bytes.substr(little_mark.size()), false);
    if (bytes.starts_with(big_mark)) return from_utf16(bytes.substr(big_mark.size()), true);
    const bool marked = bytes.starts_with(utf8_mark);
    if (marked) bytes.remove_prefix(utf8_mark.size());
    if (!course::first_malformed_byte(bytes)) return std::string(bytes);
    return marked || is_damaged_utf8(bytes) ? std::nullopt : from_windows_1250(bytes);
}

}  // namespace

void append_utf8(std::string& text, char32_t character) {
    if (character < 0x80) {
        text += char(character);
        return;
    }
    const int further = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
    constexpr std::array<unsigned, 4> leads{0, 0xc0, 0xe0, 0xf0};
    text += char(leads[std::size_t(further)] | (character >> (6 * further)));
    for (int left = further - 1; left >= 0; --left) text += char(0x80 | ((character >> (6 * left)) & 0x3f));
}

const char* encoding_of_table(std::string_view bytes) {
    if (bytes.starts_with(little_mark) || bytes.starts_with(big_mark)) return "UTF-16";
    return bytes.starts_with(utf8_mark) || !course::first_malformed_byte(bytes) ? "UTF-8" : "Windows-1250";
}

std::optional<std::string> text_of_table(std::string_view bytes) {
    std::optional<std::string> text = decoded(bytes);
    if (!text || text->find('\0') != std::string::npos) return std::nullopt;
    return text;
}

}  // namespace rozwaga::registry
