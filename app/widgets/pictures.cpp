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
        if (style.framed) paint::outline(box, state.palette.line, radius, std::max(1.0F, state.units(1)));
        put_rect(state.recorder.add(node, Role::image, alternative, {}), box);
    }
    if (!style.caption.empty()) {
        want_gap(state.flow(), state.gap(Space::tight));
        caption(ui, style.caption);
    }
    want_gap(state.flow(), state.gap(Space::roomy));
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
        paint::shadow(state, box, state.units(4), 2);
        draw_pixels(state, pixels, box, state.units(3));
        paint::outline(box, state.palette.line, state.units(3), std::max(1.0F, state.units(1)));
        put_rect(state.recorder.add(id, Role::image, alternative, {}), box);
    }
    want_gap(state.flow(), state.gap(Space::roomy));
}

}  // namespace rozwaga::widgets
