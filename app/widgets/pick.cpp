#include <algorithm>

#include "text/folding.h"
#include "widgets/amounts.h"
#include "widgets/dialog.h"
#include "widgets/find.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

std::string chosen_words(Ui& ui, const std::vector<PickOption>& options, const PickStyle& style) {
    std::int64_t count = 0;
    const PickOption* first = nullptr;
    for (const auto& option : options) {
        if (!option.chosen) continue;
        if (first == nullptr) first = &option;
        ++count;
    }
    if (first == nullptr) return std::string(style.none);
    return count == 1 ? first->label : counted(ui, "widgets.pick.chosen", count);
}

// The closed box: a small label above what is chosen.
bool draw_opener(Ui& ui, NodeId id, std::string_view label, const std::string& chosen, const PickStyle& style, bool open) {
    auto& state = ui.state();
    const float side = state.units(14), sign = state.type(20), gap = state.units(8);
    const float most = std::min(state.flow().width(), style.at_most * state.zoom());
    const float before = style.icon == Icon::none ? 0 : sign + gap;
    const bool any = !chosen.empty() && chosen != style.none;
    const std::string shown = any ? std::string(label) + ": " + chosen : chosen.empty() ? std::string(label) : chosen;
    const TextBlock& words = set_type(state, shown, {.size = TextSize::control, .weight = Weight::medium},
                                      most - 2 * side - sign - gap - before);
    const float height = std::max(state.units(control_height), words.height() + 2 * state.units(10));
    const float wide = state.flow().is_row ? words.width + before + sign + gap + 2 * side : most;
    const ImRect box = place(state.flow(), wide, height);
    const Touch seen = touch(ui, {.id = id, .role = Role::combo_box, .name = label, .box = box, .claims = claims_press | claims_upright});
    Node& node = state.recorder.at(seen.node);
    node.value = chosen;
    node.states.expandable = true;
    node.states.expanded = open;
    const Palette& p = state.palette;
    const float radius = state.units(radius_control);
    paint::fill(box, seen.held ? paint::laid(p.press, p.card) : seen.hovered ? paint::laid(p.hover, p.card) : p.card, radius);
    paint::outline(box, p.line_strong, radius, state.thick(edge_control));
    if (seen.ring) paint::ring(state, box, radius);
    const float middle = box.GetCenter().y;
    if (before > 0) paint::icon(state, style.icon, {box.Min.x + side + sign / 2, middle}, sign, p.ink_muted);
    paint::words(state, words, {box.Min.x + side + before, std::round(middle - words.height() / 2)}, p.ink);
    paint::icon(state, Icon::expand, {box.Max.x - side - sign / 2, middle}, sign, p.ink_muted);
    return seen.pressed || (seen.focused && (state.key_pressed(Key::down, false) || state.key_pressed(alt(Key::down), false)));
}

bool draw_option(Ui& ui, NodeId id, const PickOption& option, std::size_t place_in_list, std::size_t of) {
    auto& state = ui.state();
    const float side = state.units(10), sign = state.type(20), gap = state.units(10), above = state.units(9);
    const TextBlock& detail = set_type(state, option.detail, {.size = TextSize::small, .tabular = true}, state.flow().width() / 3);
    const float rest = option.detail.empty() ? 0 : detail.width + gap;
    const TextBlock& words = set_type(state, option.label, {.size = TextSize::control, .weight = option.chosen ? Weight::semibold : Weight::regular},
                                      state.flow().width() - 2 * side - sign - gap - rest);
    const ImRect box = place(state.flow(), state.flow().width(), std::max(state.units(40), words.height() + 2 * above));
    const Touch seen = touch(ui, {.id = id, .role = Role::option, .name = option.label, .box = box, .claims = claims_press | claims_upright});
    Node& node = state.recorder.at(seen.node);
    node.value = option.detail;
    node.position = static_cast<int>(place_in_list) + 1;
    node.of = static_cast<int>(of);
    node.states.checkable = true;
    node.states.checked = node.states.selected = option.chosen;
    const Palette& p = state.palette;
    const float radius = state.units(radius_tool);
    const Colour ground = option.chosen ? p.tone(Tone::primary).ground : p.card;
    if (option.chosen || seen.hovered || seen.held)
        paint::fill(box, seen.held ? paint::laid(p.press, ground) : seen.hovered ? paint::laid(p.hover, ground) : ground, radius);
    if (seen.ring) {
        ImRect inner = box;
        inner.Expand(-state.units(focus_width));
        paint::ring(state, inner, radius);
    }
    const float middle = box.GetCenter().y;
    const Colour ink = option.chosen ? p.tone(Tone::primary).ink : p.ink;
    if (option.chosen) paint::icon(state, Icon::check, {box.Min.x + side + sign / 2, middle}, sign, ink);
    paint::words(state, words, {box.Min.x + side + sign + gap, std::round(middle - words.height() / 2)}, ink);
    if (!option.detail.empty())
        paint::words(state, detail, {box.Max.x - side - detail.width, std::round(middle - detail.height() / 2)}, option.chosen ? ink : p.ink_muted);
    return seen.pressed;
}

struct Picking {
    std::optional<std::string> pressed;
    bool closes = false;
};

Picking draw_list(Ui& ui, NodeId id, std::string_view label, const std::vector<PickOption>& options, const PickStyle& style, std::string& typed) {
    auto& state = ui.state();
    Picking picking;
    std::vector<NodeId> stops;
    const auto body = [&] {
        const Edited edited = search_field(ui, "search", ui.words("widgets.pick.search"), typed, {.hint = ui.words("widgets.pick.hint"), .shortcut = false, .at_most = 600});
        const NodeId field = state.recorder.id("search");
        const std::string wanted = text::fold(typed);
        std::vector<const PickOption*> fitting;
        for (const auto& option : options)
            if (wanted.empty() || text::fold(option.label).find(wanted) != std::string::npos) fitting.push_back(&option);
        group(ui, "options", Role::list, label, [&] {
            for (std::size_t i = 0; i < fitting.size(); ++i) {
                stops.push_back(hash(id, fitting[i]->key));
                if (draw_option(ui, stops.back(), *fitting[i], i, fitting.size())) picking.pressed = fitting[i]->key;
            }
        });
        if (fitting.empty()) caption(ui, ui.words("widgets.pick.none"));
        if (state.focus.current() == field && !stops.empty() && state.key_pressed(Key::down, false)) {
            state.focus.set(stops.front(), true, true);
            state.unsettled = true;
        } else {
            step_between(state, stops, false);
        }
        if (edited.entered && !wanted.empty() && !fitting.empty()) picking.pressed = fitting.front()->key;
    };
    const auto buttons = [&] { picking.closes = primary_button(ui, "done", ui.words("widgets.pick.done")); };
    const bool left = style.several ? dialog(ui, "list", label, {.width = 420}, body, buttons) : dialog(ui, "list", label, {.width = 420}, body, {});
    picking.closes = picking.closes || left || (picking.pressed && !style.several);
    return picking;
}

}  // namespace

std::optional<std::string> pick(Ui& ui, std::string_view key, std::string_view label, const std::vector<PickOption>& options, const PickStyle& style) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const bool open = state.opened.try_emplace(id, style.open).first->second;
    if (draw_opener(ui, id, label, chosen_words(ui, options, style), style, open) && !open) {
        state.opened[id] = true;
        state.typed[id].clear();
        state.unsettled = true;
    }
    if (!state.flow().is_row) want_gap(state.flow(), state.gap(Space::base));
    if (!open) return {};
    Scope scope(ui, id);
    Picking picking = draw_list(ui, id, label, options, style, state.typed[id]);
    if (picking.closes) {
        state.opened[id] = false;
        state.unsettled = true;
    }
    return picking.pressed;
}

}  // namespace rozwaga::widgets
