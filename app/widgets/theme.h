// The design tokens, in one table: type scale, spacing, radii, edges, elevation, colours of every scheme.
// Lengths are in window units at 100 %; Ui scales them. Contrast is held by tests/widgets.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rozwaga::widgets {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    friend bool operator==(const Colour&, const Colour&) = default;
};

/// "#0B6E6E" or "#0b6e6eff"; nothing where it is neither.
std::optional<Colour> parse_colour(std::string_view text);
/// WCAG 2.2 relative luminance, 0 to 1; alpha is ignored.
double luminance(Colour colour);
/// WCAG 2.2 contrast ratio, 1 to 21.
double contrast(Colour one, Colour other);
Colour mix(Colour from, Colour to, double share);
/// The colour nearest to `wanted` that reaches `least` against `ground`: darkened on light grounds, lightened on dark ones.
Colour legible(Colour wanted, Colour ground, double least);

enum class Scheme : std::uint8_t { light, dark, high_contrast };

/// What a piece of the screen means; each has an ink, a soft ground and a line in every scheme.
enum class Tone : std::uint8_t { neutral, primary, accent, good, warning, bad };
inline constexpr std::size_t tone_count = 6;

struct ToneColours {
    Colour ink;     ///< text and icons; >= 4.5:1 on ground, card and page
    Colour ground;  ///< soft fill behind ink
    Colour line;    ///< border; >= 3:1 on card and page
    Colour solid;   ///< strong fill
    Colour on_solid;  ///< text on solid; >= 4.5:1
};

/// How far a surface stands out from what it lies on: flat ones have an edge only, cards are raised, what lies over the
/// screen floats.
enum class Elevation : std::uint8_t { flat, raised, floating };
inline constexpr std::size_t elevation_count = 3;

/// A soft shadow: nearest to the surface in full, gone at `spread` units, moved down by `drop`.
struct Shadow {
    Colour colour{0, 0, 0, 0};  ///< alpha 0: none
    float spread = 0, drop = 0;
};

struct Palette {
    Colour page;        ///< behind everything
    Colour card;        ///< raised surfaces
    Colour sunken;      ///< fields, tracks, quiet fills
    Colour bar;         ///< header and footer
    Colour ink;         ///< body text
    Colour ink_muted;   ///< secondary text; >= 4.5:1 on page, card and sunken
    Colour line;        ///< hairlines between things
    Colour line_strong; ///< edges of controls; >= 3:1
    Colour hover;       ///< laid over what the pointer is on (alpha)
    Colour press;       ///< laid over what is held (alpha)
    Colour focus;       ///< the ring; >= 3:1 on page and card
    Colour scrim;       ///< behind a dialog (alpha)
    std::array<ToneColours, tone_count> tones;
    std::array<ToneColours, 8> people;  ///< avatars and names, by a stable hash of the author
    std::array<Shadow, elevation_count> shadows;

    const ToneColours& tone(Tone which) const { return tones[static_cast<std::size_t>(which)]; }
    const Shadow& shadow(Elevation level) const { return shadows[static_cast<std::size_t>(level)]; }
};

/// `primary` is the organisation's colour; its contrast is corrected before use.
Palette palette(Scheme scheme, std::optional<Colour> primary = {});

/// `control` is the size of buttons and small headings, semibold unless said otherwise.
enum class TextSize : std::uint8_t { caption, small, control, body, lead, subheading, heading, title, display };
enum class Weight : std::uint8_t { regular, medium, semibold, bold };

struct TypeStep {
    float size;      ///< units
    float leading;   ///< line height as a multiple of size
    Weight weight;   ///< unless said otherwise
};
TypeStep type_step(TextSize size);

/// The 4-unit grid.
enum class Space : std::uint8_t { none, hair, tight, snug, base, roomy, wide, section, chapter };
float space_units(Space space);  ///< 0, 4, 8, 12, 16, 24, 32, 48, 64

inline constexpr float radius_tight = 4, radius_small = 6, radius_tool = 8, radius_control = 10, radius_answer = 12, radius_block = 14,
                       radius_card = 16, radius_bubble = 18;
inline constexpr float edge_hair = 1, edge_control = 1.5F, edge_strong = 2, focus_width = 3;
inline constexpr float answer_padding = 14, block_padding = 20, takeaway_padding = 28, answer_gap = 10;
/// What stands before a text grows with the text: a choice's mark, a verdict's sign, a callout's disc, a stop on the path.
inline constexpr float sign_size = 18, mark_size = 28, disc_size = 36, stop_size = 44;
inline constexpr float control_height = 44, small_control_height = 36, least_target = 24;
inline constexpr float reading_measure = 660, wide_measure = 1040;

}  // namespace rozwaga::widgets
