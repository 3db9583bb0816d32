#include "certificate/jcs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "certificate/bounded_json.h"
#include "certificate/canonical.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

void write_text(std::string_view text, std::string& out) {
    constexpr std::string_view plain = "\b\t\n\f\r\"\\", letters = "btnfr\"\\";
    const auto as_it_is = [](char letter) { return static_cast<unsigned char>(letter) >= 0x20 && letter != '"' && letter != '\\'; };
    out += '"';
    for (auto at_rest = text.begin(); at_rest != text.end();) {
        const auto run = std::find_if_not(at_rest, text.end(), as_it_is);
        out.append(at_rest, run);
        if (run == text.end()) break;
        const char letter = *run;
        at_rest = run + 1;
        if (const std::size_t at = plain.find(letter); at != std::string_view::npos) {
            out += '\\';
            out += letters[at];
        } else if (static_cast<unsigned char>(letter) < 0x20) {
            out += fmt::format("\\u{:04x}", int(letter));
        }
    }
    out += '"';
}

/// Orders as the UTF-16 forms would: the same as the UTF-8 ones, but that surrogates (U+10000 and above, lead byte F0 to F4)
/// come before U+E000 to U+FFFF (lead byte EE and EF).
bool before_in_utf16(const std::string& left, const std::string& right) {
    const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    if (l == left.end() || r == right.end()) return l == left.end() && r != right.end();
    const auto rank = [](char byte) {
        const int value = static_cast<unsigned char>(byte);
        return value == 0xee || value == 0xef ? value + 0x20 : value;
    };
    return rank(*l) < rank(*r);
}

/// Beyond this a double, which is what JSON's numbers are, cannot hold every whole one.
bool is_exact(const json& whole) {
    constexpr std::int64_t most = 1LL << 53;
    if (whole.is_number_unsigned()) return whole.get<std::uint64_t>() <= std::uint64_t(most);
    return whole.get<std::int64_t>() >= -most && whole.get<std::int64_t>() <= most;
}

// Bounded by the depth that parse_bounded() lets through, or by the shape of our own documents.
void write(const json& value, std::string& out) {
    switch (value.type()) {
        case json::value_t::object: {
            const auto& object = value.get_ref<const json::object_t&>();
            out += '{';
            bool first = true;
            const auto write_entry = [&](const json::object_t::value_type& entry) {
                if (!std::exchange(first, false)) out += ',';
                write_text(entry.first, out);
                out += ':';
                write(entry.second, out);
            };
            // The map has them in the order of their bytes, which nearly always is that of UTF-16.
            const auto before = [](const auto& a, const auto& b) { return before_in_utf16(a.first, b.first); };
            if (std::is_sorted(object.begin(), object.end(), before)) {
                for (const auto& entry : object) write_entry(entry);
            } else {
                std::vector<const json::object_t::value_type*> entries;
                for (const auto& entry : object) entries.push_back(&entry);
                std::ranges::sort(entries, [&](const auto* a, const auto* b) { return before(*a, *b); });
                for (const auto* entry : entries) write_entry(*entry);
            }
            out += '}';
            return;
        }
        case json::value_t::array:
            out += '[';
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (i > 0) out += ',';
                write(value[i], out);
            }
            out += ']';
            return;
        case json::value_t::string: write_text(value.get_ref<const std::string&>(), out); return;
        case json::value_t::boolean: out += value.get<bool>() ? "true" : "false"; return;
        case json::value_t::null: out += "null"; return;
        case json::value_t::number_integer:
        case json::value_t::number_unsigned:
            if (is_exact(value)) {
                out += std::to_string(value.get<std::int64_t>());
                return;
            }
            [[fallthrough]];
        default: out += canonical_number(value.get<double>()); return;
    }
}

}  // namespace

void append_canonical(std::string_view text, std::string& out) { write_text(text, out); }

std::string canonical(const json& value) {
    constexpr std::size_t usual = 4096;
    std::string out;
    out.reserve(usual);
    write(value, out);
    return out;
}

Result<std::string> canonical_json(std::string_view text) {
    const Result<json> value = parse_bounded(text);
    if (!value) return tl::unexpected(value.error());
    return canonical(*value);
}

std::string canonical_number(double number) {
    if (number == 0) return "0";
    std::array<char, 32> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number),
                                       std::chars_format::scientific);
    const std::string_view text(buffer.data(), std::size_t(written.ptr - buffer.data()));
    const std::size_t mark = text.find('e');
    std::string digits;
    for (const char digit : text.substr(0, mark))
        if (digit != '.') digits += digit;
    int exponent = std::stoi(std::string(text.substr(mark + 1)));

    // ECMAScript's Number::toString, with its names: the value is digits × 10^(n − k).
    const int k = int(digits.size()), n = exponent + 1;
    std::string out = number < 0 ? "-" : "";
    if (k <= n && n <= 21) return out + digits + std::string(std::size_t(n - k), '0');
    if (0 < n && n <= 21) return out + digits.substr(0, std::size_t(n)) + '.' + digits.substr(std::size_t(n));
    if (-6 < n && n <= 0) return out + "0." + std::string(std::size_t(-n), '0') + digits;
    out += digits[0];
    if (k > 1) out += '.' + digits.substr(1);
    return out + fmt::format("e{:+d}", exponent);
}

}  // namespace rozwaga::certificate
