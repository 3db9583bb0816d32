// Shapes and words on the current Dear ImGui window. Internal to widgets/. Pixels throughout.
#pragma once

#include <optional>
#include <string_view>

#include "widgets/state.h"

namespace rozwaga::widgets::paint {

ImU32 packed(Colour colour, float opacity = 1);
/// `over` laid on `under` by over's alpha.
Colour laid(Colour over, Colour under);

void fill(const ImRect& box, Colour colour, float radius = 0, ImDrawFlags corners = 0);
void outline(const ImRect& box, Colour colour, float radius, float thickness, ImDrawFlags corners = 0);
/// The same in dashes.
void dashes(const ImRect& box, Colour colour, float radius, float thickness, float dash);
/// What a surface of this elevation casts; drawn before the surface.
void shadow(const Ui::State& state, const ImRect& box, float radius, Elevation level = Elevation::raised);
/// The focus ring, outside of the box; in `ink` where it stands on a strong fill.
void ring(const Ui::State& state, const ImRect& box, float radius, std::optional<Colour> ink = {});
void circle(ImVec2 centre, float radius, Colour colour);
void arc(ImVec2 centre, float radius, float from, float to, Colour colour, float thickness);
void line(ImVec2 from, ImVec2 to, Colour colour, float thickness);
/// An icon in a square of `size` with the given centre.
void icon(Ui::State& state, Icon which, ImVec2 centre, float size, Colour colour);

/// Keeps a piece for those who check, with its place and ink.
void note(Ui::State& state, const ImRect& box, Colour ink, Drawn piece);

struct Inks {
    Colour text;
    Colour link;
    bool underline = true;  ///< of links
};
/// Words laid out before, from their upper left corner; aligned within `room` pixels.
void words(Ui::State& state, const TextBlock& block, ImVec2 at, const Inks& inks, TextAlign align = TextAlign::left, float room = 0);
inline void words(Ui::State& state, const TextBlock& block, ImVec2 at, Colour ink) { words(state, block, at, {ink, ink}); }
/// The same without the underline of links: phrases that are pieces of their own.
void words_plain(Ui::State& state, const TextBlock& block, ImVec2 at, Colour ink);

}  // namespace rozwaga::widgets::paint

namespace rozwaga::widgets {

/// Lays out in a style; `width` in pixels.
const TextBlock& set_rich(Ui::State& state, const RichText& text, const TextStyle& style, float width);
const TextBlock& set_type(Ui::State& state, std::string_view text, const TextStyle& style, float width);
Colour ink_of(const Ui::State& state, const TextStyle& style);

}  // namespace rozwaga::widgets
