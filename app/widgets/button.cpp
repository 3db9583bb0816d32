#include <algorithm>

#include "widgets/controls.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

enum class Kind : std::uint8_t { primary, secondary, quiet, danger, toggled };

struct Dress {
    Colour ground, ink, edge;
    bool filled = true, edged = false;
};

Dress dress(const Palette& p, Kind kind) {
    const auto& primary = p.tone(Tone::primary);
    switch (kind) {
        case Kind::primary: return {primary.solid, primary.on_solid, primary.solid};
        case Kind::secondary: return {p.card, p.ink, p.line_strong, true, true};
        case Kind::quiet: return {p.page, primary.ink, p.page, false};
        case Kind::danger: return {p.card, p.tone(Tone::bad).ink, p.tone(Tone::bad).line, true, true};
        case Kind::toggled: return {primary.ground, primary.ink, primary.line, true, true};
    }
    return {};
}

Dress undressed(const Palette& p, Kind kind) {
    return {p.sunken, p.ink_muted, p.line, kind != Kind::quiet, kind != Kind::quiet};
}

void draw_ground(const Ui::State& state, const ImRect& box, const Dress& look, const Touch& seen, bool enabled) {
    const float radius = state.units(radius_control);
    Colour ground = look.ground;
    if (enabled && seen.held) ground = paint::laid({look.ink.red, look.ink.green, look.ink.blue, 52}, ground);
    else if (enabled && seen.hovered) ground = paint::laid({look.ink.red, look.ink.green, look.ink.blue, 26}, ground);
    const bool lit = enabled && (seen.hovered || seen.held);
    if (look.filled || lit) paint::fill(box, ground, radius);
    // What cannot be pressed has a broken edge: on black its colours alone would not tell.
    if (look.edged && enabled) paint::outline(box, look.edge, radius, state.thick(edge_control));
    else if (look.edged) paint::dashes(box, look.edge, radius, state.thick(edge_control), state.units(4));
    if (seen.ring) paint::ring(state, box, radius);
}

bool button(Ui& ui, Kind kind, std::string_view key, std::string_view name, const ButtonStyle& style) {
    auto& state = ui.state();
    Flow& flow = state.flow();
    const TextStyle type{.size = TextSize::control, .weight = kind == Kind::quiet ? Weight::medium : Weight::semibold};
    const float icon = state.type(20), beside = state.units(8);
    const float padding = state.units(kind == Kind::quiet ? 10 : style.small ? 14 : 20);
    const float signs = (style.icon != Icon::none ? icon + beside : 0) + (style.trailing != Icon::none ? icon + beside : 0);
    const TextBlock& label = set_type(state, name, type, flow.width() - 2 * padding - signs);
    const float least = state.units(style.small ? small_control_height : control_height);
    const float height = std::max(least, label.height() + 2 * state.units(style.small ? 7 : 10));
    const float natural = label.width + signs + 2 * padding;
    ImRect box = place(flow, style.fill ? flow.width() : natural, height);
    // Without a ground of its own a button's words stand where the text stands.
    if (kind == Kind::quiet && !flow.is_row && !style.fill) box.TranslateX(-padding);

    std::string why;
    if (!style.enabled) why = style.reason;
    const Touch seen = touch(ui, {.id = state.recorder.id(key),
                                  .name = name,
                                  .box = box,
                                  .enabled = style.enabled,
                                  .tip = why,
                                  .shortcut = style.enabled ? style.shortcut : Chord{}});
    Node& node = state.recorder.at(seen.node);
    node.description = style.enabled ? style.description : style.reason;
    node.states.primary = kind == Kind::primary;
    if (kind == Kind::toggled) node.states.checked = true;

    const Dress look = style.enabled ? dress(state.palette, kind) : undressed(state.palette, kind);
    draw_ground(state, box, look, seen, style.enabled);
    if (in_sight(box)) {
        float x = std::round(box.GetCenter().x - (label.width + signs) / 2);
        const float middle = box.GetCenter().y;
        if (style.icon != Icon::none) {
            paint::icon(state, style.icon, {x + icon / 2, middle}, icon, look.ink);
            x += icon + beside;
        }
        paint::words(state, label, {x, std::round(middle - label.height() / 2)}, look.ink);
        if (style.trailing != Icon::none) paint::icon(state, style.trailing, {x + label.width + beside + icon / 2, middle}, icon, look.ink);
    }
    if (!flow.is_row) want_gap(state.flow(), state.gap(Space::base));
    return seen.pressed;
}

}  // namespace

bool primary_button(Ui& ui, std::string_view key, std::string_view name, const ButtonStyle& style) {
    return button(ui, Kind::primary, key, name, style);
}

bool secondary_button(Ui& ui, std::string_view key, std::string_view name, const ButtonStyle& style) {
    return button(ui, Kind::secondary, key, name, style);
}

bool quiet_button(Ui& ui, std::string_view key, std::string_view name, const ButtonStyle& style) {
    return button(ui, Kind::quiet, key, name, style);
}

bool danger_button(Ui& ui, std::string_view key, std::string_view name, const ButtonStyle& style) {
    return button(ui, Kind::danger, key, name, style);
}

bool toggle_button(Ui& ui, std::string_view key, std::string_view name, bool on, const ButtonStyle& style) {
    const bool pressed = button(ui, on ? Kind::toggled : Kind::secondary, key, name, style);
    auto& state = ui.state();
    if (!state.recorder.hushed() && !state.recorder.so_far().empty()) {
        Node& node = state.recorder.at(state.recorder.so_far().size() - 1);
        node.states.checkable = true;
        node.states.checked = on;
    }
    return pressed;
}

bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name, const ButtonStyle& style) {
    auto& state = ui.state();
    const float side = std::max(state.units(style.small ? small_control_height : control_height), state.type(28));
    const ImRect box = place(state.flow(), side, side);
    std::string tip(name);
    if (!style.enabled && !style.reason.empty()) tip.append(": ").append(style.reason);
    const Touch seen = touch(ui, {.id = state.recorder.id(key),
                                  .name = name,
                                  .box = box,
                                  .enabled = style.enabled,
                                  .tip = tip,
                                  .shortcut = style.enabled ? style.shortcut : Chord{}});
    state.recorder.at(seen.node).description = style.enabled ? style.description : style.reason;
    Dress look = style.enabled ? dress(state.palette, Kind::quiet) : undressed(state.palette, Kind::quiet);
    if (style.enabled) look.ink = state.palette.ink_muted;
    else look.ink = mix(state.palette.ink_muted, state.palette.card, 0.35);
    draw_ground(state, box, look, seen, style.enabled);
    paint::icon(state, icon, box.GetCenter(), state.type(22), look.ink);
    return seen.pressed;
}

}  // namespace rozwaga::widgets
