#include "certificate/plain_text.h"

#include <algorithm>
#include <array>

#include "course/utf8.h"

namespace rozwaga::certificate {
namespace {

constexpr std::int64_t last_second = 253402300799000;   // 9999-12-31T23:59:59Z
constexpr std::int64_t second = 1000, day = 86'400'000;

/// In UTF-8: line and paragraph separators, embeddings and overrides, isolates, the byte order mark.
constexpr std::array<std::string_view, 14> unwelcome{
    "\u2028", "\u2029", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff"};

bool holds_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 || byte == 0x7f) return true;
        if (byte == 0xc2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0) return true;
    }
    return std::ranges::any_of(unwelcome, [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

bool is_multiple(Instant instant, std::int64_t of) {
    return instant.milliseconds >= 0 && instant.milliseconds <= last_second && instant.milliseconds % of == 0;
}

}  // namespace

bool is_plain_line(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() > most * 4 || course::first_malformed_byte(text) || holds_control(text)) return false;
    const std::size_t letters = course::character_count(text);
    return letters >= least && letters <= most;
}

bool is_whole_second(Instant instant) { return is_multiple(instant, second); }
bool is_midnight(Instant instant) { return is_multiple(instant, day); }

}  // namespace rozwaga::certificate
