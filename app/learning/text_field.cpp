#include "learning/text_field.h"

#include <optional>
#include <vector>

namespace rozwaga::learning {

namespace {

/// Bytes beyond this are not even decoded: four a code point, and room for white space around.
constexpr std::size_t byte_limit = 4096;

bool between(char32_t code, char32_t first, char32_t last) {
    return first <= code && code <= last;
}

bool is_blank(char32_t code) {
    return between(code, 0x09, 0x0d) || code == 0x20 || code == 0x85 || code == 0xa0 || code == 0x1680 ||
           between(code, 0x2000, 0x200d) || code == 0x2028 || code == 0x2029 || code == 0x202f ||
           code == 0x205f || code == 0x2060 || code == 0x3000 || code == 0xfeff;
}

bool is_refused(char32_t code) {
    return code < 0x20 || between(code, 0x7f, 0x9f) || between(code, 0x2028, 0x202e) ||
           between(code, 0x2066, 0x2069) || between(code, 0xfdd0, 0xfdef) || (code & 0xfffe) == 0xfffe ||
           code == 0xfffd;
}

struct Decoded {
    char32_t code = 0;
    std::size_t at = 0;  ///< byte
};

/// Nothing where the text is not UTF-8: cut short, overlong, a surrogate, or past the last code point.
std::optional<std::vector<Decoded>> decode(std::string_view text) {
    std::vector<Decoded> all;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(text[at + offset]); };
        const unsigned char lead = byte(0);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if ((lead >= 0x80 && lead < 0xc2) || lead > 0xf4 || at + length > text.size()) return std::nullopt;
        char32_t code = length == 1 ? lead : lead & (0x7f >> length);
        for (std::size_t offset = 1; offset < length; ++offset) {
            if ((byte(offset) & 0xc0) != 0x80) return std::nullopt;
            code = (code << 6) | (byte(offset) & 0x3f);
        }
        constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (code < least[length] || code > 0x10ffff || between(code, 0xd800, 0xdfff)) return std::nullopt;
        all.push_back({code, at});
        at += length;
    }
    return all;
}

}  // namespace

Result<std::string> clean_line(std::string_view typed, std::string_view field, std::size_t limit) {
    const std::string code = "learning." + std::string(field);
    const auto too_long = [&] { return fail(code + "-too-long", {{"limit", std::to_string(limit)}}); };
    if (typed.size() > byte_limit) return too_long();
    const auto decoded = decode(typed);
    if (!decoded) return fail(code + "-characters");

    std::size_t first = 0, last = decoded->size();
    while (first < last && is_blank((*decoded)[first].code))
        ++first;
    while (last > first && is_blank((*decoded)[last - 1].code))
        --last;
    for (std::size_t i = first; i < last; ++i)
        if (is_refused((*decoded)[i].code)) return fail(code + "-characters");
    if (last - first > limit) return too_long();
    if (first == last) return std::string();
    const std::size_t begin = (*decoded)[first].at;
    const std::size_t end = last < decoded->size() ? (*decoded)[last].at : typed.size();
    return std::string(typed.substr(begin, end - begin));
}

}  // namespace rozwaga::learning
