#include "widgets/paint.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "widgets/glyphs.h"

namespace rozwaga::widgets {
namespace paint {
namespace {

ImDrawList* list() { return ImGui::GetWindowDrawList(); }

ImRect glyph_box(const ImFontGlyph& shape, float x, float y, float scale) {
    return {x + shape.X0 * scale, y + shape.Y0 * scale, x + shape.X1 * scale, y + shape.Y1 * scale};
}

// Each letter where the layout put it; Dear ImGui's own text has no tracking.
void draw_glyphs(ImFont* font, float font_px, ImVec2 at, ImU32 ink, std::span<const Glyph> glyphs) {
    ImFontBaked* baked = font->GetFontBaked(font_px);
    const float scale = font_px / baked->Size;
    // A letter that is new to the atlas may move the others, so all are fetched before any is drawn.
    for (const Glyph& glyph : glyphs) baked->FindGlyph(static_cast<ImWchar>(glyph.code));
    ImDrawList* target = list();
    const auto count = static_cast<int>(glyphs.size());
    target->PrimReserve(count * 6, count * 4);
    int drawn = 0;
    for (const Glyph& glyph : glyphs) {
        const ImFontGlyph* shape = baked->FindGlyph(static_cast<ImWchar>(glyph.code));
        if (shape == nullptr || shape->Visible == 0) continue;
        const ImRect box = glyph_box(*shape, std::round(at.x + glyph.x), at.y, scale);  // between pixels a letter is a blur
        target->PrimRectUV(box.Min, box.Max, {shape->U0, shape->V0}, {shape->U1, shape->V1}, ink);
        ++drawn;
    }
    target->PrimUnreserve((count - drawn) * 6, (count - drawn) * 4);
}

// Around the letters; inverted where there is none to see.
ImRect letters_box(ImFont* font, float font_px, ImVec2 at, std::span<const Glyph> glyphs) {
    ImFontBaked* baked = font->GetFontBaked(font_px);
    const float scale = font_px / baked->Size;
    ImRect around{FLT_MAX, FLT_MAX, -FLT_MAX, -FLT_MAX};
    for (const Glyph& glyph : glyphs) {
        const ImFontGlyph* shape = baked->FindGlyph(static_cast<ImWchar>(glyph.code));
        if (shape != nullptr && shape->Visible != 0) around.Add(glyph_box(*shape, std::round(at.x + glyph.x), at.y, scale));
    }
    return around;
}

Weight weight_of(Face face) {
    switch (face) {
        case Face::medium: return Weight::medium;
        case Face::semibold: return Weight::semibold;
        case Face::bold: return Weight::bold;
        default: return Weight::regular;
    }
}

}  // namespace

ImU32 packed(Colour c, float opacity) {
    const auto alpha = static_cast<unsigned>(std::lround(c.alpha * std::clamp(opacity, 0.0F, 1.0F)));
    return IM_COL32(c.red, c.green, c.blue, alpha);
}

Colour laid(Colour over, Colour under) {
    Colour result = mix(under, over, over.alpha / 255.0);
    result.alpha = 255;
    return result;
}

void fill(const ImRect& box, Colour colour, float radius, ImDrawFlags corners) {
    if (in_sight(box)) list()->AddRectFilled(box.Min, box.Max, packed(colour), radius, corners);
}

void outline(const ImRect& box, Colour colour, float radius, float thickness, ImDrawFlags corners) {
    if (!in_sight(box)) return;
    ImRect middle = box;
    // Dear ImGui moves a rectangle's line half a pixel inwards by itself; an edge of whole pixels must begin on one.
    middle.Expand(0.5F - thickness / 2);
    list()->AddRect(middle.Min, middle.Max, packed(colour), std::max(0.0F, radius - thickness / 2), corners, thickness);
}

void dashes(const ImRect& box, Colour colour, float radius, float thickness, float dash) {
    if (!in_sight(box)) return;
    ImRect middle = box;
    middle.Expand(-thickness / 2);
    list()->PathRect(middle.Min, middle.Max, std::max(0.0F, radius - thickness / 2));
    const ImVector<ImVec2> corners = list()->_Path;
    list()->PathClear();
    const ImU32 ink = packed(colour);
    float walked = 0;
    for (int i = 0; i < corners.Size; ++i) {
        const ImVec2 from = corners[i], to = corners[(i + 1) % corners.Size];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        for (float at = 0; at < length;) {
            // Dash and gap are equally long and go on round the corners.
            const float phase = std::fmod(walked + at, 2 * dash);
            const float step = std::min(length - at, (phase < dash ? dash : 2 * dash) - phase + 0.01F);
            const auto point = [&](float along) { return ImVec2{from.x + (to.x - from.x) * along / length, from.y + (to.y - from.y) * along / length}; };
            if (phase < dash) list()->AddLine(point(at), point(at + step), ink, thickness);
            at += step;
        }
        walked += length;
    }
}

void shadow(const Ui::State& state, const ImRect& box, float radius, Elevation level) {
    const Shadow& cast = state.palette.shadow(level);
    if (cast.colour.alpha == 0 || !in_sight(box)) return;
    // A tight layer that grounds the edge and wide faint ones that fall downwards; each so faint that none shows its own edge.
    const int layers = std::clamp(cast.colour.alpha / 2, 7, 24);
    const float spread = state.units(cast.spread), drop = state.units(cast.drop);
    for (int i = layers; i >= 1; --i) {
        const float share = static_cast<float>(i - 1) / static_cast<float>(layers - 1), grow = spread * share * share;
        ImRect layer = box;
        layer.Expand(grow * 0.8F);
        layer.Translate({0, drop + grow * 0.4F});
        list()->AddRectFilled(layer.Min, layer.Max, packed(cast.colour, 1.0F / static_cast<float>(layers)), radius + grow * 0.8F);
    }
}

void ring(const Ui::State& state, const ImRect& box, float radius, std::optional<Colour> ink) {
    const float width = state.units(focus_width), away = state.units(2);
    ImRect around = box;
    around.Expand(away + width);
    outline(around, ink.value_or(state.palette.focus), radius + away + width, width);
}

void circle(ImVec2 centre, float radius, Colour colour) { list()->AddCircleFilled(centre, radius, packed(colour)); }

void arc(ImVec2 centre, float radius, float from, float to, Colour colour, float thickness) {
    constexpr float turn = 2 * std::numbers::pi_v<float>, top = turn / 4;
    list()->PathArcTo(centre, radius, from * turn - top, to * turn - top, 48);
    list()->PathStroke(packed(colour), 0, thickness);
}

void line(ImVec2 from, ImVec2 to, Colour colour, float thickness) { list()->AddLine(from, to, packed(colour), thickness); }

void note(Ui::State& state, const ImRect& box, Colour ink, Drawn piece) {
    if (!state.checking || box.Min.x >= box.Max.x) return;
    piece.rect = as_rect(box);
    piece.clip = as_rect(ImGui::GetCurrentWindowRead()->ClipRect);
    piece.ink = ink;
    const bool on_page = ImGui::GetCurrentWindowRead()->RootWindow == state.root;
    piece.layer = on_page ? Layer::page : state.dialog_depth > 0 ? Layer::dialog : Layer::overlay;
    state.drawn.push_back(std::move(piece));
}

void icon(Ui::State& state, Icon which, ImVec2 centre, float size, Colour colour) {
    const char32_t code = glyph(which);
    ImFont* font = state.fonts[Face::icons];
    if (code == 0 || font == nullptr) return;
    const float font_px = std::round(size);
    const ImVec2 at{std::round(centre.x - font_px / 2), std::round(centre.y - font_px / 2)};
    const Glyph sign{code, 0};
    if (state.letters) draw_glyphs(font, font_px, at, packed(colour), {&sign, 1});
    if (state.checking) note(state, letters_box(font, font_px, at, {&sign, 1}), colour, {.icon = true, .size = font_px});
}

void words(Ui::State& state, const TextBlock& block, ImVec2 at, const Inks& inks, TextAlign align, float room) {
    const ImRect clip = ImGui::GetCurrentWindowRead()->ClipRect;
    const float lift = std::round((block.line_px - block.font_px) / 2);
    if (state.checking && (at.x < clip.Min.x - 1 || at.x + block.width > clip.Max.x + 1 || (room > 0 && block.width > room + 1)))
        state.overflows.push_back(block.text);
    const std::uint64_t shown = state.drawn.size() + 1;
    for (const Piece& piece : block.pieces) {
        const float top = std::round(at.y + block.line_px * static_cast<float>(piece.line));
        if (top > clip.Max.y || top + block.line_px < clip.Min.y) continue;
        const float rest = room > 0 ? room - block.line_widths[piece.line] : 0;
        const float shift = align == TextAlign::left ? 0 : align == TextAlign::centre ? rest / 2 : rest;
        const float left = std::round(at.x + shift + piece.x);
        const Colour colour = piece.link ? inks.link : inks.text;
        const ImU32 ink = packed(colour);
        const auto glyphs = std::span(block.glyphs).subspan(piece.first_glyph, piece.glyphs);
        ImFont* font = state.fonts[piece.face];
        if (state.letters) draw_glyphs(font, block.font_px, {left, top + lift}, ink, glyphs);
        if (state.checking)
            note(state, letters_box(font, block.font_px, {left, top + lift}, glyphs), colour,
                 {.text = block.text.substr(piece.begin, piece.end - piece.begin), .size = block.font_px, .weight = weight_of(piece.face),
                  .block = shown, .line = piece.line, .lines = static_cast<std::uint32_t>(block.line_widths.size())});
        if (piece.link && inks.underline && state.letters) {
            const float under = top + lift + std::round(block.font_px * 0.93F);
            list()->AddRectFilled({left, under}, {left + piece.seen, under + std::max(1.0F, std::round(block.font_px / 18))}, ink);
        }
    }
}

void words_plain(Ui::State& state, const TextBlock& block, ImVec2 at, Colour ink) { words(state, block, at, {ink, ink, false}); }

}  // namespace paint

namespace {

Face face_of(Weight weight) {
    switch (weight) {
        case Weight::regular: return Face::regular;
        case Weight::medium: return Face::medium;
        case Weight::semibold: return Face::semibold;
        case Weight::bold: return Face::bold;
    }
    return Face::regular;
}

Face face_of(const TextRun& run, Weight base) {
    if (run.strong) return base >= Weight::semibold ? Face::bold : Face::semibold;
    if (run.emphasis) return Face::italic;
    return face_of(base);
}

const TextBlock& set_runs(Ui::State& state, std::span<const RunView> runs, const TypeStep& step, float width) {
    const float size = state.type(step.size);
    // Inter is drawn for small sizes; larger ones are set closer (its designer's curve).
    const float tracking = (0.185F * std::exp(-0.1745F * step.size) - 0.0223F + state.look.letter_spacing) * size;
    const float leading = std::round(size * step.leading * state.look.line_spacing);
    return state.texts.lay_out(state.fonts, runs, std::round(size * state.fonts.em), leading, tracking, width);
}

}  // namespace

const TextBlock& set_rich(Ui::State& state, const RichText& text, const TextStyle& style, float width) {
    const TypeStep step = type_step(style.size);
    const Weight weight = style.weight.value_or(step.weight);
    std::vector<RunView> runs;
    runs.reserve(text.runs.size());
    for (const auto& run : text.runs) runs.push_back({run.text, face_of(run, weight), !run.link.empty(), style.tabular});
    return set_runs(state, runs, step, width);
}

const TextBlock& set_type(Ui::State& state, std::string_view text, const TextStyle& style, float width) {
    const TypeStep step = type_step(style.size);
    const RunView run{text, face_of(style.weight.value_or(step.weight)), false, style.tabular};
    return set_runs(state, {&run, 1}, step, width);
}

Colour ink_of(const Ui::State& state, const TextStyle& style) {
    if (style.muted) return state.palette.ink_muted;
    return style.tone == Tone::neutral ? state.palette.ink : state.palette.tone(style.tone).ink;
}

}  // namespace rozwaga::widgets
