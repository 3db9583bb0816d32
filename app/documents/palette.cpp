#include "documents/palette.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace rozwaga::documents {
namespace {

constexpr Colour product_colour{0x0b / 255.0, 0x6e / 255.0, 0x6e / 255.0};
constexpr Colour white{1, 1, 1};

double to_linear(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }
double from_linear(double value) {
    return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
}

struct Oklch {
    double lightness = 0, chroma = 0, hue = 0;
};

Oklch to_oklch(const Colour& colour) {
    const double r = to_linear(colour.red), g = to_linear(colour.green), b = to_linear(colour.blue);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    const double along_a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    const double along_b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    const double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    return {lightness, std::hypot(along_a, along_b), std::atan2(along_b, along_a)};
}

Colour to_linear_colour(const Oklch& colour) {
    const double a = colour.chroma * std::cos(colour.hue), b = colour.chroma * std::sin(colour.hue);
    const double l = std::pow(colour.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(colour.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(colour.lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

/// Takes chroma away until the screen can show it.
Colour to_colour(Oklch colour) {
    colour.lightness = std::clamp(colour.lightness, 0.0, 1.0);
    const auto shown = [](const Colour& c) {
        constexpr double slack = 1e-4;
        return std::min({c.red, c.green, c.blue}) >= -slack && std::max({c.red, c.green, c.blue}) <= 1 + slack;
    };
    Colour linear = to_linear_colour(colour);
    for (int step = 0; step < 40 && !shown(linear); ++step) {
        colour.chroma *= 0.94;
        linear = to_linear_colour(colour);
    }
    const auto channel = [](double value) { return from_linear(std::clamp(value, 0.0, 1.0)); };
    return {channel(linear.red), channel(linear.green), channel(linear.blue)};
}

Colour read_colour(std::string_view text) {
    unsigned value = 0;
    if (text.size() != 7 || text[0] != '#') return product_colour;
    const auto [end, failure] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
    if (failure != std::errc() || end != text.data() + 7) return product_colour;
    return {(value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0};
}

double luminance(const Colour& colour) {
    return 0.2126 * to_linear(colour.red) + 0.7152 * to_linear(colour.green) + 0.0722 * to_linear(colour.blue);
}

}  // namespace

double contrast(const Colour& one, const Colour& other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});   // by value: the list form keeps no references
    return (light + 0.05) / (dark + 0.05);
}

Palette palette_of(std::string_view text) {
    Oklch base = to_oklch(read_colour(text));
    Palette palette;
    Oklch accent = base;
    while (accent.lightness > 0 && contrast(to_colour(accent), white) < 5.5) accent.lightness -= 0.01;
    palette.accent = to_colour(accent);

    // A bright colour stays bright and is drawn upon with darker tones; any other is drawn upon with lighter ones.
    const bool bright = base.lightness > 0.72;
    base.lightness = bright ? std::min(base.lightness, 0.90) : std::clamp(base.lightness, 0.30, 0.58);
    const double direction = bright ? -1 : 1;
    palette.panel = to_colour(base);
    constexpr std::array<double, 5> steps{-0.045, 0.04, 0.085, 0.17, 0.34};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Oklch tone = base;
        tone.lightness += direction * steps[i];
        tone.chroma *= steps[i] > 0.3 ? 0.7 : 1.05;   // a light one would glare, the others look paler than they are
        palette.tones[i] = to_colour(tone);
    }
    return palette;
}

}  // namespace rozwaga::documents
