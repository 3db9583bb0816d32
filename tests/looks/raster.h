// Dear ImGui's triangles as pixels, without a graphics card: what a Headless has drawn becomes a picture.
#pragma once

#include "widgets/ui.h"

struct ImDrawData;

namespace rozwaga::tests {

/// Whole pixels of the window.
struct Area {
    int x = 0, y = 0, width = 0, height = 0;
};

/// The part of the window that `area` covers; black where nothing was drawn. Textures are read where Dear ImGui keeps them.
widgets::Pixels rasterise(const ImDrawData& data, const Area& area);

inline widgets::Colour pixel(const widgets::Pixels& pixels, int x, int y) {
    const auto* at = pixels.rgba.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) + static_cast<std::size_t>(x)) * 4;
    return {at[0], at[1], at[2], at[3]};
}

}  // namespace rozwaga::tests
