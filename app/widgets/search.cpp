#include <algorithm>

#include "widgets/field_typing.h"
#include "widgets/find.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

constexpr float glass_size = 20;

bool draw_cross(Ui& ui, NodeId id, const ImRect& box, std::string_view name) {
    auto& state = ui.state();
    const Touch seen = touch(ui, {.id = id, .name = name, .box = box, .tip = name});
    const Palette& p = state.palette;
    const float radius = state.units(radius_tool);
    if (seen.hovered || seen.held) paint::fill(box, paint::laid(seen.held ? p.press : p.hover, p.card), radius);
    if (seen.ring) paint::ring(state, box, radius);
    paint::icon(state, Icon::close, box.GetCenter(), state.type(18), p.ink_muted);
    return seen.pressed;
}

}  // namespace

Edited search_field(Ui& ui, std::string_view key, std::string_view name, std::string& value, const SearchStyle& style) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const bool usable = !state.blocked();
    if (style.shortcut && ui.shortcut(ctrl(Key::letter_f), name)) state.focus.set(id, true, true);
    Edited edited;
    edited.changed = take_text(state, id, value, style.longest, usable);

    const float font = std::round(state.type(17) * state.fonts.em), padding = state.units(12), sign = state.type(glass_size);
    const float height = std::max(state.units(control_height), font + 2 * state.units(10));
    const ImRect box = place(state.flow(), std::min(state.flow().width(), style.at_most * state.zoom()), height);
    if (usable) claim_focus(state, id, box);
    const bool focused = usable && state.focus.current() == id;
    draw_field(state, box, focused, false, true);
    const float cross = std::max(state.units(32), state.type(24)), inset = std::round((height - cross) / 2);
    ImRect inner = box;
    inner.Min.x += padding + sign;
    inner.Max.x -= cross + inset;
    paint::icon(state, Icon::search, {box.Min.x + padding + sign / 2, box.GetCenter().y}, sign, state.palette.ink_muted);

    if (usable) {
        const Typed typed = type_into(ui, id, inner, font, state.units(8), value, style.longest);
        edited.changed = edited.changed || typed.changed;
        edited.entered = typed.entered;
        state.is_typing = state.is_typing || typed.active;
        if (typed.active) state.next_claims = claims_press | claims_sideways;
        if (typed.changed || typed.entered) state.unsettled = true;
    }
    if (value.empty() && !style.hint.empty()) {
        const TextStyle type{.muted = true};
        const TextBlock& hint = set_type(state, style.hint, type, 1e6F);
        const float room = inner.GetWidth() - state.units(8);
        // A hint that does not fit would be cut; the name says what the field is for.
        if (hint.width <= room) paint::words(state, hint, {inner.Min.x + state.units(8), std::round(box.GetCenter().y - hint.line_px / 2)}, state.palette.ink_muted);
    }

    Node& node = state.recorder.add(id, Role::text_field, name, {});
    put_rect(node, box);
    node.value = value;
    node.description = style.hint;
    if (style.shortcut) node.shortcut = ui.chord_text(ctrl(Key::letter_f));
    node.states.focusable = true;
    node.states.focused = focused;
    node.actions |= static_cast<std::uint8_t>(Allows::press) | static_cast<std::uint8_t>(Allows::focus) | static_cast<std::uint8_t>(Allows::set_value);

    bool emptied = focused && !value.empty() && state.dialog_depth == 0 && state.key_pressed(Key::escape, false);
    if (!value.empty()) {
        const ImRect at{box.Max.x - inset - cross, box.Min.y + inset, box.Max.x - inset, box.Min.y + inset + cross};
        emptied = draw_cross(ui, hash(id, "empty"), at, ui.words("widgets.search.empty")) || emptied;
    }
    if (emptied) {
        value.clear();
        edited.changed = true;
        ImGui::PushOverrideID(item_id(id));
        if (ImGuiInputTextState* open = ImGui::GetInputTextState(ImGui::GetID("##field"))) open->ReloadUserBufAndMoveToEnd();
        ImGui::PopID();
        state.focus.set(id, state.focus.visible(), true);
        state.unsettled = true;
    }
    if (!state.flow().is_row) want_gap(state.flow(), state.gap(Space::base));
    return edited;
}

}  // namespace rozwaga::widgets
