#include "widgets/path.h"

#include <algorithm>

#include "widgets/contain.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/progress.h"
#include "widgets/text.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

void draw_disc(Ui& ui, const Stop& stop, ImVec2 centre, float size) {
    auto& state = ui.state();
    const Palette& p = state.palette;
    const float radius = size / 2;
    const auto& primary = p.tone(Tone::primary);
    const auto& good = p.tone(Tone::good);
    Colour ground = p.card, ink = p.ink, edge = p.line_strong;
    Icon icon = stop.icon;
    switch (stop.state) {
        case StopState::done: ground = good.ground; edge = good.line; ink = good.ink; icon = Icon::check; break;
        case StopState::current: ground = edge = primary.solid; ink = primary.on_solid; break;
        case StopState::open: edge = primary.line; ink = primary.ink; break;
        case StopState::locked: ground = p.sunken; edge = p.line; ink = p.ink_muted; icon = Icon::lock; break;
        case StopState::planned: ground = p.page; edge = p.line; ink = p.ink_muted; break;
    }
    paint::circle(centre, radius, edge);
    paint::circle(centre, radius - state.thick(edge_strong), ground);
    if (icon != Icon::none) return paint::icon(state, icon, centre, size * 0.52F, ink);
    const TextBlock& number = set_type(state, stop.number, {.size = TextSize::control, .weight = Weight::bold}, size * 2);
    paint::words(state, number, {std::round(centre.x - number.width / 2), std::round(centre.y - number.height() / 2)}, ink);
}

void draw_rail(const Ui::State& state, const Stop& stop, ImVec2 centre, float top, float bottom) {
    const Palette& p = state.palette;
    const float half = std::round(state.units(1.5F));
    const Colour behind = stop.state == StopState::done || stop.state == StopState::current ? p.tone(Tone::good).solid : p.line;
    const Colour ahead = stop.state == StopState::done ? p.tone(Tone::good).solid : p.line;
    if (!stop.first) paint::fill({centre.x - half, top, centre.x + half, centre.y}, behind);
    if (!stop.last) paint::fill({centre.x - half, centre.y, centre.x + half, bottom}, ahead);
}

Tone tone_of(StopState state) {
    switch (state) {
        case StopState::done: return Tone::good;
        case StopState::current: return Tone::primary;
        default: return Tone::neutral;
    }
}

// What is behind takes one line; what lies ahead says what it is about.
void draw_done(Ui& ui, const Stop& stop) {
    row(ui, {.gap = Space::snug, .line_gap = Space::none}, [&] {
        label(ui, stop.title, {.weight = Weight::medium});
        if (!stop.state_text.empty()) label(ui, stop.state_text, {.size = TextSize::small, .muted = true});
    });
}

void draw_ahead(Ui& ui, const Stop& stop, bool usable) {
    auto& state = ui.state();
    const bool current = stop.state == StopState::current;
    label(ui, stop.title, {.size = current ? TextSize::subheading : TextSize::body, .muted = !usable, .weight = Weight::semibold});
    if (!stop.summary.empty()) {
        want_gap(state.flow(), state.units(2));
        label(ui, stop.summary, {.size = TextSize::control, .muted = true, .weight = Weight::regular});
    }
    // An open stop is told by its number and needs no label of its state.
    const bool labelled = !stop.state_text.empty() && stop.state != StopState::open;
    if (labelled || !stop.detail.empty()) {
        say_gap(state.flow(), state.gap(Space::hair));
        row(ui, {.gap = Space::snug}, [&] {
            if (labelled) badge(ui, stop.state_text, tone_of(stop.state));
            if (!stop.detail.empty()) label(ui, stop.detail, {.size = TextSize::small, .muted = true, .tabular = true});
        });
    }
    if (stop.share > 0 && stop.share < 1) {
        say_gap(state.flow(), state.gap(Space::tight));
        progress_bar(ui, stop.title, stop.share);
    }
}

void draw_inside(Ui& ui, const Stop& stop, bool usable) {
    if (stop.state == StopState::done) draw_done(ui, stop);
    else draw_ahead(ui, stop, usable);
    say_gap(ui.state().flow(), 0);
}

}  // namespace

bool path_stop(Ui& ui, std::string_view key, const Stop& stop) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const bool usable = stop.state != StopState::locked && stop.state != StopState::planned;
    const bool current = stop.state == StopState::current;
    const bool done_with = stop.state == StopState::done;
    const float room = state.type(stop_size), disc = done_with ? state.type(disc_size) : room;
    const float beside = state.gap(Space::snug), gap = state.units(current ? 10 : done_with ? 1 : 4);
    const float padding = state.units(current ? 18 : done_with ? 9 : 12), side = state.units(block_padding);
    const float top = std::round(take_gap(state.flow()));
    const float left = state.flow().left, right = state.flow().right;
    Measured& memory = state.memory(id);
    const ImRect box{left + room + beside, top + gap, right, top + gap + memory.height};
    const ImVec2 centre{left + room / 2, box.GetCenter().y};

    Touch seen;
    if (usable) seen = touch(ui, {.id = id, .name = stop.title, .box = box});
    else {
        seen.node = state.recorder.so_far().size();
        Node& node = state.recorder.add(id, Role::button, stop.title, {});
        node.states.disabled = true;
        put_rect(node, box);
    }
    Node& node = state.recorder.at(seen.node);
    node.value = stop.state_text;
    node.description = stop.summary;
    node.states.current = current;

    draw_rail(state, stop, centre, top, box.Max.y + gap);
    draw_disc(ui, stop, centre, disc);
    const Palette& p = state.palette;
    const float radius = state.units(radius_block);
    if (current) {
        paint::shadow(state, box, radius);
        paint::fill(box, seen.held ? paint::laid(p.press, p.card) : seen.hovered ? paint::laid(p.hover, p.card) : p.card, radius);
        paint::outline(box, p.tone(Tone::primary).solid, radius, state.thick(edge_strong));
    } else if (usable && (seen.hovered || seen.held)) {
        paint::fill(box, paint::laid(seen.held ? p.press : p.hover, p.page), radius);
    }
    if (seen.ring) paint::ring(state, box, radius);
    const float sign = state.type(24);
    if (usable) paint::icon(state, Icon::forward, {box.Max.x - side - sign / 2, box.GetCenter().y}, sign,
                            current ? p.tone(Tone::primary).ink : mix(p.ink_muted, p.page, seen.hovered ? 0 : 0.2));

    state.recorder.enter(id);
    state.recorder.hush();
    const Flow done = run_column(ui, box.Min.x + side, box.Max.x - side - sign - state.units(8), box.Min.y + padding,
                                 [&] { draw_inside(ui, stop, usable); });
    state.recorder.unhush();
    state.recorder.leave();
    const float height = std::max(done.natural + padding - box.Min.y, disc);
    state.keep(state.memory(id).height, height);
    state.flow().y = state.flow().natural = box.Min.y + height + gap;
    return seen.pressed;
}

}  // namespace rozwaga::widgets
