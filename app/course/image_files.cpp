#include "course/image_files.h"

#include <algorithm>
#include <string>

namespace rozwaga::course {

namespace {

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

unsigned big_endian(std::string_view bytes) {
    unsigned number = 0;
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign; });
    return small;
}

/// href="…" and url(…) may name a part of the drawing itself, or data inside it.
bool names_something_outside(const std::string& svg) {
    for (const std::string_view reference : {"href", "url("}) {
        for (std::size_t at = svg.find(reference); at != std::string::npos; at = svg.find(reference, at + 1)) {
            const std::size_t value = svg.find_first_not_of(" \t\n='\"", at + reference.size());
            if (value == std::string::npos) return false;
            const std::string_view target = std::string_view(svg).substr(value);
            if (!target.starts_with('#') && !target.starts_with("data:image/png")) return true;
        }
    }
    return false;
}

}  // namespace

std::optional<PictureSize> png_size(std::string_view bytes) {
    if (bytes.size() < 45 || !bytes.starts_with(png_signature) || bytes.substr(12, 4) != "IHDR") return std::nullopt;
    const PictureSize size{big_endian(bytes.substr(16, 4)), big_endian(bytes.substr(20, 4))};
    if (size.width == 0 || size.height == 0) return std::nullopt;
    return size;
}

bool fits(const PictureSize& size) { return size.width <= picture_side_limit && size.height <= picture_side_limit; }

bool is_svg(std::string_view text) { return text.substr(0, 4096).find("<svg") != std::string_view::npos; }

bool is_active_svg(std::string_view text) {
    const std::string small = in_small_letters(text);
    for (const std::string_view refused : {"<script", "<!entity", "<foreignobject", "javascript:", "@import"}) {
        if (small.find(refused) != std::string::npos) return true;
    }
    return names_something_outside(small);
}

}  // namespace rozwaga::course
