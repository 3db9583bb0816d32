// What the course takes pictures for: enough of PNG and SVG to refuse what is none, or too large.
#pragma once

#include <optional>
#include <string_view>

namespace rozwaga::course {

inline constexpr unsigned picture_side_limit = 4096;   ///< pixels

struct PictureSize {
    unsigned width = 0, height = 0;
};

/// Absent where the bytes are no PNG.
std::optional<PictureSize> png_size(std::string_view bytes);
bool fits(const PictureSize& size);

bool is_svg(std::string_view text);
/// Holds scripts, entities, or names something outside itself.
bool is_active_svg(std::string_view text);

}  // namespace rozwaga::course
