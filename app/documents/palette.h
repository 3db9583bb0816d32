// The colours of a page, worked out from one: tints that look evenly spaced, and text that stays readable on white.
// Colours are sRGB, 0 to 1. Lightness, chroma and hue are those of Oklab (Björn Ottosson, 2020).
#pragma once

#include <array>
#include <string_view>

namespace rozwaga::documents {

struct Colour {
    double red = 0, green = 0, blue = 0;
};

struct Palette {
    Colour panel;                    ///< the band at the side
    std::array<Colour, 5> tones;     ///< on the panel, from close to it to far from it
    Colour accent;                   ///< for headings on white, contrast at least 5.5 to 1
    Colour ink{0.09, 0.11, 0.13};    ///< for text
    Colour quiet{0.36, 0.39, 0.42};  ///< for labels and small print, contrast 6 to 1
    Colour hairline{0.84, 0.86, 0.87};
};

/// `text` is "#0B6E6E"; anything else gives the product's own colour.
Palette palette_of(std::string_view text);

/// The contrast ratio of WCAG 2, 1 to 21.
double contrast(const Colour& one, const Colour& other);

}  // namespace rozwaga::documents
