#include "documents/containers.h"

#include <algorithm>
#include <array>
#include <glib.h>

#include "documents/unpacking.h"

namespace rozwaga::documents {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t inside_megabyte = 1024 * 1024;

struct Beginning {
    std::string_view bytes;
    const char* refused;   ///< the error's code; null: an archive that is read
};

constexpr std::array beginnings{
    Beginning{"PK\x03\x04"sv, nullptr},
    Beginning{"PK\x05\x06"sv, nullptr},   // empty
    Beginning{"\x78\x9f\x3e\x22"sv, "documents.winmail"},
    Beginning{"7z\xbc\xaf\x27\x1c"sv, "documents.archive-other"},
    Beginning{"Rar!\x1a\x07"sv, "documents.archive-other"},
    Beginning{"\x1f\x8b\x08"sv, "documents.archive-other"},
    Beginning{"BZh"sv, "documents.archive-other"},
    Beginning{"\xfd""7zXZ\x00"sv, "documents.archive-other"},
};

/// Outlook's .msg is a compound file that names its streams like this; other old Office files are not.
bool is_outlook_message(std::string_view bytes) {
    constexpr auto compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv;
    constexpr auto stream = "_\0_\0s\0u\0b\0s\0t\0g\0"sv;
    return bytes.starts_with(compound) && bytes.find(stream) != std::string_view::npos;
}

const char* refused_as(std::string_view bytes) {
    if (is_outlook_message(bytes)) return "documents.outlook-message";
    const auto found = std::ranges::find_if(beginnings, [&](const Beginning& one) { return bytes.starts_with(one.bytes); });
    return found == beginnings.end() ? nullptr : found->refused;
}

bool is_archive(std::string_view bytes) {
    return std::ranges::any_of(beginnings, [&](const Beginning& one) { return !one.refused && bytes.starts_with(one.bytes); });
}

/// A message begins with fields; two that every message has are enough, and what is no field ends them.
bool looks_like_mail(std::string_view bytes) {
    constexpr std::array fields{"from"sv, "to"sv, "subject"sv, "date"sv, "received"sv, "mime-version"sv, "content-type"sv,
                                "message-id"sv, "return-path"sv, "delivered-to"sv};
    constexpr std::size_t far_enough = 64 * 1024;
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    bytes = bytes.substr(0, far_enough);
    std::size_t known = 0;
    while (!bytes.empty() && known < 2) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (line.starts_with(' ') || line.starts_with('\t')) continue;   // goes on with the field before
        const std::size_t colon = line.find(':');
        if (colon == 0 || colon == std::string_view::npos || colon > 76) return false;
        std::string field(line.substr(0, colon));
        for (char& sign : field) {
            if (sign <= ' ' || sign > '~') return false;
            if (sign >= 'A' && sign <= 'Z') sign = char(sign - 'A' + 'a');
        }
        known += std::ranges::find(fields, field) != fields.end();
    }
    return known >= 2;
}

/// Signs that cannot be seen, or make what follows look otherwise than it is.
bool is_unseen(gunichar sign) {
    return g_unichar_iscntrl(sign) || g_unichar_type(sign) == G_UNICODE_FORMAT || g_unichar_type(sign) == G_UNICODE_LINE_SEPARATOR ||
           g_unichar_type(sign) == G_UNICODE_PARAGRAPH_SEPARATOR;
}

bool is_utf8(std::string_view text) { return g_utf8_validate(text.data(), gssize(text.size()), nullptr); }

std::string as_utf8(std::string_view raw, const char* charset) {
    if (is_utf8(raw)) return std::string(raw);
    gsize written = 0;
    gchar* converted = g_convert_with_fallback(raw.data(), gssize(raw.size()), "UTF-8", charset, "?", nullptr, &written, nullptr);
    if (converted) {
        std::string text(converted, written);
        g_free(converted);
        if (is_utf8(text)) return text;
    }
    std::string text(raw);
    for (char& sign : text)
        if (static_cast<unsigned char>(sign) >= 0x80) sign = '?';
    return text;
}

}  // namespace

std::string shown_name(std::string_view raw, const char* charset, const std::string& otherwise) {
    constexpr std::size_t longest = 120, longest_raw = 4096;
    std::string text = as_utf8(raw.substr(0, longest_raw), charset);
    if (const std::size_t slash = text.find_last_of("/\\"); slash != std::string::npos) text.erase(0, slash + 1);
    std::string shown;
    for (const char* at = text.c_str(); *at; at = g_utf8_next_char(at)) {
        if (is_unseen(g_utf8_get_char(at))) continue;
        const std::size_t length = std::size_t(g_utf8_next_char(at) - at);
        if (shown.size() + length > longest) break;
        shown.append(at, length);
    }
    return shown.empty() ? otherwise : shown;
}

ContainerKind container_kind(std::string_view bytes) {
    if (refused_as(bytes)) return ContainerKind::refused;
    if (is_archive(bytes)) return ContainerKind::archive;
    return looks_like_mail(bytes) ? ContainerKind::mail : ContainerKind::none;
}

Unpacking::Unpacking(std::size_t size, const UnpackLimits& limits, const std::function<bool(Inside)>& take)
    : limits_(limits), take_(take) {
    const std::uint64_t by_ratio = inside_megabyte + limits.ratio * size;
    ratio_is_bound_ = by_ratio < limits.all;
    bytes_left_ = std::min(by_ratio, limits.all);
}

bool Unpacking::count_one() {
    if (++parts_ <= limits_.files) return true;
    problem("", "documents.too-many-inside", {{"limit", std::to_string(limits_.files)}});
    stop();
    return false;
}

bool Unpacking::count_bytes(std::size_t bytes) {
    if (bytes <= bytes_left_) {
        bytes_left_ -= bytes;
        return true;
    }
    if (ratio_is_bound_) problem("", "documents.archive-bomb");
    else problem("", "documents.inside-too-much", {{"limit", std::to_string(limits_.all / inside_megabyte)}});
    stop();
    return false;
}

void Unpacking::hand_over(Inside found) {
    if (!stopped_ && !take_(std::move(found))) stop();
}

void Unpacking::problem(const std::string& name, std::string code, Arguments arguments) {
    Inside found{names_, {}, Error{std::move(code), std::move(arguments), {}}, false};
    if (!name.empty()) found.names.push_back(name);
    hand_over(std::move(found));
}

bool Unpacking::go_in(const std::string& name) {
    if (stopped_) return false;
    if (int(names_.size()) + 1 >= limits_.depth) {
        problem(name, "documents.too-deep", {{"limit", std::to_string(limits_.depth)}});
        return false;
    }
    names_.push_back(name);
    return true;
}

void Unpacking::file(const std::string& name, std::string bytes, bool in_passing) {
    if (stopped_) return;
    if (container_kind(bytes) != ContainerKind::none) return inside(name, [&] { open(bytes); });
    Inside found{names_, std::move(bytes), std::nullopt, in_passing};
    found.names.push_back(name);
    hand_over(std::move(found));
}

void Unpacking::open(std::string_view bytes) {
    switch (container_kind(bytes)) {
        case ContainerKind::archive: return read_zip(bytes, *this);
        case ContainerKind::mail: return read_mail(bytes, *this);
        case ContainerKind::refused: return problem("", refused_as(bytes));
        case ContainerKind::none: return;
    }
}

void unpack(std::string_view bytes, const UnpackLimits& limits, const std::function<bool(Inside)>& take) {
    Unpacking(bytes.size(), limits, take).open(bytes);
}

}  // namespace rozwaga::documents
