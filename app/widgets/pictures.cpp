#include "widgets/pictures.h"

#include <algorithm>

#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/text.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

void draw_pixels(Ui::State& state, const std::shared_ptr<const Pixels>& pixels, const ImRect& box, float radius) {
    if (!in_sight(box)) return;
    const ImTextureRef texture = state.textures.texture(pixels, box.GetWidth());
    ImGui::GetWindowDrawList()->AddImageRounded(texture, box.Min, box.Max, {0, 0}, {1, 1}, IM_COL32_WHITE, radius);
}

void draw_missing(Ui& ui, NodeId id, std::string_view alternative, float width) {
    auto& state = ui.state();
    const float padding = state.units(20), icon = state.type(28);
    const TextBlock& words = set_type(state, alternative, {.size = TextSize::control, .weight = Weight::regular}, width - 3 * padding - icon);
    const ImRect box = place(state.flow(), width, std::max(icon, words.height()) + 2 * padding);
    paint::fill(box, state.palette.sunken, state.units(radius_card));
    paint::icon(state, Icon::picture, {box.Min.x + padding + icon / 2, box.GetCenter().y}, icon, state.palette.ink_muted);
    paint::words(state, words, {box.Min.x + 2 * padding + icon, std::round(box.GetCenter().y - words.height() / 2)}, state.palette.ink_muted);
    put_rect(state.recorder.add(id, Role::image, alternative, {}), box);
}

constexpr float logo_width = 220, logo_height = 48;

// A logo made for dark ground would vanish on a white plate.
bool is_pale(const Pixels& pixels) {
    const std::size_t count = pixels.rgba.size() / 4, step = std::max<std::size_t>(1, count / 2000);
    double light = 0, seen = 0;
    for (std::size_t i = 0; i < count; i += step) {
        const std::uint8_t* pixel = &pixels.rgba[4 * i];
        const double weight = pixel[3] / 255.0;
        light += weight * luminance({pixel[0], pixel[1], pixel[2], 255});
        seen += weight;
    }
    return seen > 0 && light / seen > 0.6;
}

}  // namespace

void picture(Ui& ui, std::string_view id, std::string_view alternative, const PictureStyle& style) {
    auto& state = ui.state();
    const NodeId node = state.recorder.next_id("picture");
    want_gap(state.flow(), state.gap(Space::roomy));
    const float most = std::min(state.flow().width(), state.units(style.at_most));
    const auto pixels = state.textures.pixels(id);
    if (!pixels) {
        draw_missing(ui, node, alternative, most);
    } else {
        const float across = static_cast<float>(pixels->width), down = static_cast<float>(pixels->height);
        const float natural = state.units(across / std::max(0.1F, style.pixels_per_unit));
        const float width = std::round(std::min({most, natural, state.units(style.at_most_high) * across / down}));
        const float height = std::round(width * down / across);
        const bool in_row = state.flow().is_row;
        ImRect box = place(state.flow(), in_row ? width : state.flow().width(), height);
        box.Max.x = box.Min.x + width;
        const float radius = style.framed ? state.units(radius_card) : 0;
        draw_pixels(state, pixels, box, radius);
        if (style.framed) paint::outline(box, state.palette.line, radius, state.thick(edge_hair));
        put_rect(state.recorder.add(node, Role::image, alternative, {}), box);
    }
    if (!style.caption.empty()) {
        want_gap(state.flow(), state.gap(Space::tight));
        caption(ui, style.caption);
    }
    want_gap(state.flow(), state.gap(Space::roomy));
}

void logo(Ui& ui, std::string_view id, std::string_view alternative) {
    auto& state = ui.state();
    const auto pixels = state.textures.pixels(id);
    if (!pixels || pixels->width <= 0 || pixels->height <= 0) return;
    const float across = static_cast<float>(pixels->width), down = static_cast<float>(pixels->height);
    const float padding = state.gap(Space::snug);
    const float scale = std::min({state.type(logo_width) / across, state.type(logo_height) / down, (state.flow().width() - 2 * padding) / across});
    const ImVec2 size{std::round(across * scale), std::round(down * scale)};
    ImRect plate = place(state.flow(), size.x + 2 * padding, size.y + 2 * padding);
    plate.Max.x = plate.Min.x + size.x + 2 * padding;
    const bool pale = is_pale(*pixels);
    const Colour white = palette(Scheme::light).card, ink = palette(Scheme::light).ink;
    const float radius = state.units(radius_control);
    paint::fill(plate, pale ? ink : white, radius);
    if (!pale && state.look.scheme == Scheme::light) paint::outline(plate, state.palette.line, radius, state.thick(edge_hair));
    const ImRect inside{plate.Min.x + padding, plate.Min.y + padding, plate.Max.x - padding, plate.Max.y - padding};
    draw_pixels(state, pixels, inside, 0);
    put_rect(state.recorder.add(state.recorder.next_id("logo"), Role::image, alternative, {}), plate);
    want_gap(state.flow(), state.gap(Space::base));
}

void sheet(Ui& ui, std::string_view key, const std::shared_ptr<const Pixels>& pixels, std::string_view alternative, float at_most) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float room = std::min(state.flow().width(), state.units(at_most));
    if (!pixels || pixels->width <= 0 || pixels->height <= 0) {
        draw_missing(ui, id, alternative, room);
    } else {
        const float height = std::round(room * static_cast<float>(pixels->height) / static_cast<float>(pixels->width));
        ImRect box = place(state.flow(), state.flow().width(), height);
        const float shift = std::round((box.GetWidth() - room) / 2);
        box = {box.Min.x + shift, box.Min.y, box.Min.x + shift + room, box.Max.y};
        paint::shadow(state, box, state.units(radius_tight), Elevation::floating);
        draw_pixels(state, pixels, box, state.units(radius_tight));
        paint::outline(box, state.palette.line, state.units(radius_tight), state.thick(edge_hair));
        put_rect(state.recorder.add(id, Role::image, alternative, {}), box);
    }
    want_gap(state.flow(), state.gap(Space::roomy));
}

}  // namespace rozwaga::widgets
