#include "text/encodings.h"

#include <boost/locale/encoding.hpp>
#include <set>

namespace rozwaga::text {
namespace {

namespace conversion = boost::locale::conv;

std::string as_windows_1250(std::string_view text) {
    return conversion::from_utf<char>(text.data(), text.data() + text.size(), "windows-1250", conversion::stop);
}

bool is_first_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

/// Found one by one, since the converter only says that there are some.
std::string letters_missing(std::string_view text) {
    constexpr std::size_t most = 10;
    std::set<std::string_view> met;
    std::string missing;
    for (std::size_t at = 0; at < text.size() && met.size() < most;) {
        std::size_t end = at + 1;
        while (end < text.size() && !is_first_byte(text[end])) ++end;
        const std::string_view letter = text.substr(at, end - at);
        at = end;
        if (letter.size() == 1 || met.contains(letter)) continue;
        try {
            as_windows_1250(letter);
        } catch (const conversion::conversion_error&) {
            met.insert(letter);
            missing += letter;
        }
    }
    return missing;
}

std::string as_utf16(std::string_view text) {
    const std::u16string units = conversion::utf_to_utf<char16_t>(text.data(), text.data() + text.size());
    std::string bytes;
    bytes.reserve(units.size() * 2);
    for (const char16_t unit : units) {
        bytes += char(unit & 0xff);
        bytes += char(unit >> 8);
    }
    return bytes;
}

}  // namespace

std::string_view encoding_mark(Encoding encoding) {
    return encoding == Encoding::utf8 ? "\xef\xbb\xbf" : encoding == Encoding::utf16 ? "\xff\xfe" : "";
}

Result<std::string> encode(std::string_view text, Encoding encoding) {
    if (encoding == Encoding::utf8) return std::string(text);
    if (encoding == Encoding::utf16) return as_utf16(text);
    try {
        return as_windows_1250(text);
    } catch (const conversion::conversion_error&) {
        return fail("text.not-in-encoding", {{"letters", letters_missing(text)}});
    }
}

}  // namespace rozwaga::text
