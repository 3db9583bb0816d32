#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace rozwaga::widgets {
namespace {

constexpr Colour hex(std::uint32_t rgb, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb), alpha};
}

// ink, ground, line, solid, on_solid; in the order of Tone
constexpr std::array<ToneColours, tone_count> light_tones{{
    {hex(0x17323A), hex(0xF4EDE1), hex(0x82796A), hex(0x17323A), hex(0xFFFFFF)},
    {hex(0x0B6E6E), hex(0xE0F0EC), hex(0x0B6E6E), hex(0x0B6E6E), hex(0xFFFFFF)},
    {hex(0x7A4A00), hex(0xFDF0D8), hex(0xB3741A), hex(0xF2A93B), hex(0x17323A)},
    {hex(0x17633F), hex(0xDFF2E7), hex(0x2C8A5D), hex(0x1F7A50), hex(0xFFFFFF)},
    {hex(0x7D4500), hex(0xFCEBCF), hex(0xB56A12), hex(0xE08A1E), hex(0x17323A)},
    {hex(0xA1341F), hex(0xFCE7E2), hex(0xCB5640), hex(0xB5412B), hex(0xFFFFFF)},
}};
constexpr std::array<ToneColours, tone_count> dark_tones{{
    {hex(0xE9EFEC), hex(0x24363C), hex(0x7E9298), hex(0xE9EFEC), hex(0x10222A)},
    {hex(0x6FD0C4), hex(0x15393B), hex(0x4DB3A8), hex(0x57C2B6), hex(0x06252A)},
    {hex(0xF6C169), hex(0x3A2E18), hex(0xC2924A), hex(0xF2A93B), hex(0x17222A)},
    {hex(0x7FD6A6), hex(0x16372A), hex(0x4FA97D), hex(0x63C08F), hex(0x06251A)},
    {hex(0xF3B765), hex(0x3B2B16), hex(0xC08A45), hex(0xE9A246), hex(0x1A1A18)},
    {hex(0xF59A86), hex(0x40231E), hex(0xC9705D), hex(0xF08A74), hex(0x2A0E09)},
}};
constexpr std::array<ToneColours, tone_count> contrast_tones{{
    {hex(0xFFFFFF), hex(0x000000), hex(0xFFFFFF), hex(0xFFFFFF), hex(0x000000)},
    {hex(0x7CF5E6), hex(0x001A1A), hex(0x7CF5E6), hex(0x7CF5E6), hex(0x000000)},
    {hex(0xFFD21F), hex(0x1C1600), hex(0xFFD21F), hex(0xFFD21F), hex(0x000000)},
    {hex(0x8CFFB4), hex(0x001A0C), hex(0x8CFFB4), hex(0x8CFFB4), hex(0x000000)},
    {hex(0xFFC04D), hex(0x1C1200), hex(0xFFC04D), hex(0xFFC04D), hex(0x000000)},
    {hex(0xFFB3A3), hex(0x240500), hex(0xFFB3A3), hex(0xFFB3A3), hex(0x000000)},
}};

// Flat, raised, floating. On black nothing casts a shadow: there the edge says it.
constexpr std::array<Shadow, elevation_count> light_shadows{{{}, {hex(0x3A2E17, 15), 13, 1}, {hex(0x3A2E17, 34), 24, 4}}};
constexpr std::array<Shadow, elevation_count> dark_shadows{{{}, {hex(0x000000, 33), 13, 1}, {hex(0x000000, 80), 24, 4}}};

// Hues of people: calm, told apart, none of them a verdict.
constexpr std::array<Colour, 8> people_light{hex(0x4B5FA8), hex(0x7A4E9E), hex(0x9C4471), hex(0x8A5A2B),
                                             hex(0x2F6F8F), hex(0x5C6B2F), hex(0x3F6E63), hex(0x6B5B4D)};
constexpr std::array<Colour, 8> people_dark{hex(0xA9B8F0), hex(0xCFAEEB), hex(0xEFA6CB), hex(0xE2B98C),
                                            hex(0x94CDE8), hex(0xC3D28B), hex(0x9CD1C4), hex(0xD2C0B0)};

std::array<ToneColours, 8> people(const std::array<Colour, 8>& inks, Colour card, double softness, Colour on_solid) {
    std::array<ToneColours, 8> tones{};
    for (std::size_t i = 0; i < inks.size(); ++i)
        tones[i] = {inks[i], mix(inks[i], card, softness), inks[i], inks[i], on_solid};
    return tones;
}

Palette light() {
    Palette p{};
    p.page = hex(0xFBF8F3);
    p.card = hex(0xFFFFFF);
    p.sunken = hex(0xF4EDE1);
    p.bar = hex(0xFFFFFF);
    p.ink = hex(0x17323A);
    p.ink_muted = hex(0x4C6168);
    p.line = hex(0xE7DFD2);
    p.line_strong = hex(0x74868A);
    p.hover = hex(0x17323A, 14);
    p.press = hex(0x17323A, 30);
    p.focus = hex(0x0A4FA3);
    p.shadows = light_shadows;
    p.scrim = hex(0x0E2027, 130);
    p.tones = light_tones;
    p.people = people(people_light, p.card, 0.86, hex(0xFFFFFF));
    return p;
}

Palette dark() {
    Palette p{};
    p.page = hex(0x0F1E24);
    p.card = hex(0x182A31);
    p.sunken = hex(0x20343C);
    p.bar = hex(0x14262D);
    p.ink = hex(0xE9EFEC);
    p.ink_muted = hex(0xAEBFBF);
    p.line = hex(0x2C424A);
    p.line_strong = hex(0x7E9298);
    p.hover = hex(0xFFFFFF, 16);
    p.press = hex(0xFFFFFF, 34);
    p.focus = hex(0xFFD479);
    p.shadows = dark_shadows;
    p.scrim = hex(0x000000, 150);
    p.tones = dark_tones;
    p.people = people(people_dark, p.card, 0.84, hex(0x10222A));
    return p;
}

Palette high_contrast() {
    Palette p{};
    p.page = p.card = p.bar = hex(0x000000);
    p.sunken = hex(0x101010);
    p.ink = p.ink_muted = p.line = p.line_strong = hex(0xFFFFFF);
    p.hover = hex(0xFFFFFF, 40);
    p.press = hex(0xFFFFFF, 70);
    p.focus = hex(0xFFD21F);
    p.scrim = hex(0x000000, 200);
    p.tones = contrast_tones;
    p.people = people(people_dark, p.card, 0.9, hex(0x000000));
    return p;
}

void take_primary(Palette& p, Colour wanted, Scheme scheme) {
    const bool is_light = scheme == Scheme::light;
    const double least = scheme == Scheme::high_contrast ? 7.0 : 4.5;
    auto& tone = p.tones[static_cast<std::size_t>(Tone::primary)];
    // As much of the colour as leaves the quietest text on it readable.
    double softness = is_light ? 0.89 : 0.78;
    do {
        tone.ground = mix(wanted, p.card, softness);
        softness += 0.03;
    } while (softness < 1 && contrast(p.ink_muted, tone.ground) < 4.5);
    // Links stand on every soft ground, so the ink must read on the hardest of the surfaces.
    Colour hardest = is_light ? tone.ground : p.sunken;
    for (const auto& other : p.tones)
        if ((luminance(other.ground) < luminance(hardest)) == is_light) hardest = other.ground;
    tone.ink = legible(legible(wanted, p.page, least), hardest, least);
    tone.line = wanted;
    for (const Colour ground : {p.card, p.page, p.sunken}) tone.line = legible(tone.line, ground, 3.2);  // smoothing takes a little
    tone.solid = is_light ? legible(wanted, hex(0xFFFFFF), least) : tone.ink;
    tone.on_solid = is_light ? hex(0xFFFFFF) : legible(p.page, tone.solid, least);
}

double channel(std::uint8_t value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text.front() != '#') return {};
    std::uint32_t value = 0;
    for (const char letter : text.substr(1)) {
        const char low = static_cast<char>(letter | 0x20);
        if (letter >= '0' && letter <= '9') value = value * 16 + static_cast<std::uint32_t>(letter - '0');
        else if (low >= 'a' && low <= 'f') value = value * 16 + static_cast<std::uint32_t>(low - 'a' + 10);
        else return {};
    }
    if (text.size() == 7) return hex(value);
    return hex(value >> 8, static_cast<std::uint8_t>(value));
}

double luminance(Colour c) { return 0.2126 * channel(c.red) + 0.7152 * channel(c.green) + 0.0722 * channel(c.blue); }

double contrast(Colour one, Colour other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Colour mix(Colour from, Colour to, double share) {
    const auto blend = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a + (b - a) * std::clamp(share, 0.0, 1.0)));
    };
    return {blend(from.red, to.red), blend(from.green, to.green), blend(from.blue, to.blue), blend(from.alpha, to.alpha)};
}

Colour legible(Colour wanted, Colour ground, double least) {
    const Colour black = hex(0x000000), white = hex(0xFFFFFF);
    const Colour end = contrast(black, ground) >= contrast(white, ground) ? black : white;
    for (int step = 0; step <= 50; ++step) {
        const Colour tried = mix(wanted, end, step / 50.0);
        if (contrast(tried, ground) >= least) return tried;
    }
    return end;
}

Palette palette(Scheme scheme, std::optional<Colour> primary) {
    Palette p = scheme == Scheme::light ? light() : scheme == Scheme::dark ? dark() : high_contrast();
    if (primary) take_primary(p, *primary, scheme);
    return p;
}

TypeStep type_step(TextSize size) {
    switch (size) {
        case TextSize::caption: return {13, 1.4F, Weight::regular};
        case TextSize::small: return {14, 1.45F, Weight::regular};
        case TextSize::control: return {16, 1.3F, Weight::semibold};
        case TextSize::body: return {17, 1.55F, Weight::regular};
        case TextSize::lead: return {20, 1.5F, Weight::regular};
        case TextSize::subheading: return {19, 1.35F, Weight::semibold};
        case TextSize::heading: return {24, 1.3F, Weight::bold};
        case TextSize::title: return {32, 1.2F, Weight::bold};
        case TextSize::display: return {44, 1.12F, Weight::bold};
    }
    return {17, 1.55F, Weight::regular};
}

float space_units(Space space) {
    constexpr std::array<float, 9> steps{0, 4, 8, 12, 16, 24, 32, 48, 64};
    return steps[static_cast<std::size_t>(space)];
}

}  // namespace rozwaga::widgets
