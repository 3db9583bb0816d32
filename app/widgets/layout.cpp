#include "widgets/layout.h"

#include <algorithm>
#include <cmath>

#include "widgets/contain.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

void keep_lines(Ui::State& state, Measured& memory, const Flow& flow) {
    const auto same = [](const ImVec2& a, const ImVec2& b) { return std::abs(a.x - b.x) < 0.5F && std::abs(a.y - b.y) < 0.5F; };
    if (!std::ranges::equal(memory.lines, flow.lines, same)) state.unsettled = true;
    memory.lines = flow.lines;
    state.keep(memory.width, flow.unwrapped);
    state.keep(memory.height, flow.natural - flow.top);
}

void step_past(Flow& flow, float bottom) { flow.y = flow.natural = std::max(flow.y, std::ceil(bottom)); }

}  // namespace

void space(Ui& ui, Space amount) {
    auto& state = ui.state();
    say_gap(state.flow(), state.gap(amount));
}

void divider(Ui& ui) {
    auto& state = ui.state();
    want_gap(state.flow(), state.gap(Space::base));
    const float thickness = state.thick(edge_hair);
    const ImRect box = place(state.flow(), state.flow().width(), thickness);
    paint::fill(box, state.palette.line);
    want_gap(state.flow(), state.gap(Space::base));
}

void row(Ui& ui, const RowStyle& style, Body body) {
    auto& state = ui.state();
    if (state.flow().is_row) return body();
    const NodeId id = state.recorder.next_id("row");
    const float top = std::round(take_gap(state.flow()));
    const Flow done = run_row(ui, state.flow().left, state.flow().right, top, style, state.memory(id), body);
    keep_lines(state, state.memory(id), done);
    step_past(state.flow(), done.natural);
    want_gap(state.flow(), state.gap(Space::base));
}

void spread(Ui& ui, Body left, Body right) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("spread");
    const NodeId left_id = hash(id, 1), right_id = hash(id, 2);
    const float top = std::round(take_gap(state.flow()));
    const float from = state.flow().left, to = state.flow().right, gap = state.gap(Space::base);
    const Measured on_left = state.memory(left_id), on_right = state.memory(right_id);
    const bool together = on_left.width + on_right.width + gap <= to - from;
    const float height = std::max(on_left.height, on_right.height);
    const auto lowered = [&](const Measured& part) { return together ? std::round(top + (height - part.height) / 2) : top; };

    const float left_end = together ? to - on_right.width - gap : to;
    const Flow first = run_row(ui, from, left_end, lowered(on_left), {}, state.memory(left_id), left);
    keep_lines(state, state.memory(left_id), first);
    const float second_top = together ? lowered(on_right) : first.natural + state.gap(Space::tight);
    const RowStyle style{.align = together ? Align::right : Align::left};
    // All the room the left leaves, not the width measured last: what was once narrow could never grow again.
    const float right_begin = together ? std::min(from + on_left.width + gap, to - on_right.width - 1) : from;
    const Flow second = run_row(ui, right_begin, to, second_top, style, state.memory(right_id), right);
    keep_lines(state, state.memory(right_id), second);
    step_past(state.flow(), std::max(first.natural, second.natural));
    want_gap(state.flow(), state.gap(Space::base));
}

void columns(Ui& ui, std::string_view key, std::size_t count, const ColumnStyle& style, IndexedBody cell) {
    if (count == 0) return;
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float width = state.flow().width(), gap = state.gap(style.gap), from = state.flow().left;
    const auto fitting = static_cast<int>((width + gap) / (style.at_least * state.zoom() + gap));
    const int most = std::min<int>(std::max(1, style.at_most), static_cast<int>(std::min<std::size_t>(count, 12)));
    const int fit = std::clamp(fitting, 1, most);
    // Four that fit three by three stand two and two.
    const int lines = (static_cast<int>(count) + fit - 1) / fit;
    const int across = (static_cast<int>(count) + lines - 1) / lines;
    const float each = std::floor((width - gap * static_cast<float>(across - 1)) / static_cast<float>(across));
    float top = std::round(take_gap(state.flow()));
    for (std::size_t begin = 0; begin < count; begin += static_cast<std::size_t>(across)) {
        const NodeId line = hash(id, 1000 + begin);
        const float stretch = across > 1 ? state.memory(line).height : 0;
        float bottom = top;
        const std::size_t end = std::min(count, begin + static_cast<std::size_t>(across));
        for (std::size_t i = begin; i < end; ++i) {
            Scope scope(ui, hash(hash(0, key), i));
            const float left = from + static_cast<float>(i - begin) * (each + gap);
            const Flow done = run_column(ui, left, left + each, top, [&] { cell(i); }, stretch);
            bottom = std::max(bottom, done.natural);
        }
        state.keep(state.memory(line).height, bottom - top);
        step_past(state.flow(), bottom);
        top = bottom + gap;
    }
    want_gap(state.flow(), state.gap(Space::base));
}

void beside(Ui& ui, std::string_view key, float share, float at_least, Body left, Body right) {
    auto& state = ui.state();
    Scope scope(ui, key);
    const float from = state.flow().left, to = state.flow().right, gap = state.gap(Space::wide);
    const float top = std::round(take_gap(state.flow()));
    if (to - from < at_least * state.zoom()) {
        const Flow first = run_column(ui, from, to, top, left);
        const Flow second = run_column(ui, from, to, first.natural + state.gap(Space::roomy), right);
        step_past(state.flow(), second.natural);
    } else {
        const float middle = std::round(from + (to - from - gap) * share);
        const Flow first = run_column(ui, from, middle, top, left);
        const Flow second = run_column(ui, middle + gap, to, top, right);
        step_past(state.flow(), std::max(first.natural, second.natural));
    }
    want_gap(state.flow(), state.gap(Space::base));
}

void limited(Ui& ui, float units, Align align, Body body) {
    auto& state = ui.state();
    const float all = state.flow().width(), wide = std::min(all, units * state.zoom());
    const float shift = align == Align::left ? 0 : align == Align::centre ? (all - wide) / 2 : all - wide;
    const float left = std::round(state.flow().left + shift), top = std::round(take_gap(state.flow()));
    const Flow done = run_column(ui, left, left + wide, top, body);
    step_past(state.flow(), done.natural);
    want_gap(state.flow(), done.gap);
}

void keep_in_sight(Ui& ui, bool wanted, Body body) {
    auto& state = ui.state();
    const float top = state.flow().y;
    body();
    const Flow& flow = state.flow();
    if (wanted && flow.y > top) glide_to(ui, {flow.left, top, flow.right, flow.y});
}

void beside_sign(Ui& ui, Icon icon, Tone tone, float diameter, Body body) {
    auto& state = ui.state();
    const float disc = state.type(diameter), top = std::round(take_gap(state.flow()));
    Flow& before = state.flow();
    const ImRect box{before.left, top, before.left + disc, top + disc};
    const auto& colours = state.palette.tone(tone);
    if (in_sight(box)) {
        paint::circle(box.GetCenter(), disc / 2, mix(colours.ground, colours.ink, 0.12));
        paint::icon(state, icon, box.GetCenter(), disc * 0.62F, colours.ink);
    }
    const Flow done = run_column(ui, before.left + disc + state.units(answer_padding), before.right, top, body);
    Flow& after = state.flow();
    after.y = after.natural = std::max(std::ceil(done.natural), box.Max.y);
    want_gap(after, done.gap);
}

void indented(Ui& ui, Space by, Body body) { indented_px(ui, ui.state().gap(by), body); }

void card(Ui& ui, std::string_view key, const CardStyle& style, Body body) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float padding = state.gap(style.padding), radius = state.units(radius_card);
    Box box(ui, id, padding, padding);
    const ImRect rect = box.rect();
    const auto& tone = state.palette.tone(style.tone);
    const bool plain = style.tone == Tone::neutral;
    if (style.raised && plain) paint::shadow(state, rect, radius);
    if (style.filled) paint::fill(rect, plain ? state.palette.card : tone.ground, radius);
    if (!style.raised || !style.filled || state.look.scheme != Scheme::light)
        paint::outline(rect, plain ? state.palette.line : mix(tone.line, tone.ground, 0.6), radius, state.thick(edge_hair));
    const bool is_node = !style.name.empty() || style.role != Role::group;
    if (is_node) put_rect(state.recorder.at(state.recorder.open(id, style.role, style.name, {})), rect);
    state.recorder.enter(id);
    box.run(body);
    state.recorder.leave();
    if (is_node) state.recorder.close();
    want_gap(state.flow(), state.gap(Space::base));
}

bool card_button(Ui& ui, std::string_view key, const CardButton& button, Body body) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float padding = state.gap(button.padding), radius = state.units(radius_card);
    Box box(ui, id, padding, padding, state.units(control_height));
    const ImRect rect = box.rect();
    const Touch seen = touch(ui, {.id = id, .name = button.name, .box = rect, .enabled = button.enabled});
    Node& node = state.recorder.at(seen.node);
    node.description = button.description;
    node.states.checked = button.selected;
    node.states.current = button.current;

    const Palette& p = state.palette;
    const auto& tone = p.tone(button.tone);
    const bool plain = button.tone == Tone::neutral;
    Colour ground = plain ? p.card : tone.ground;
    if (seen.held) ground = paint::laid(p.press, ground);
    else if (seen.hovered && button.enabled) ground = paint::laid(p.hover, ground);
    if (button.enabled) paint::shadow(state, rect, radius, seen.hovered ? Elevation::floating : Elevation::raised);
    paint::fill(rect, button.enabled ? ground : p.page, radius);
    const bool marked = button.selected || button.current;
    const Colour edge = marked ? p.tone(Tone::primary).solid : seen.hovered && button.enabled ? p.line_strong : p.line;
    paint::outline(rect, edge, radius, marked ? state.thick(edge_strong) : state.thick(edge_hair));
    if (seen.ring) paint::ring(state, rect, radius);

    state.recorder.enter(id);
    state.recorder.hush();
    box.run(body);
    state.recorder.unhush();
    state.recorder.leave();
    want_gap(state.flow(), state.gap(Space::base));
    return seen.pressed;
}

void group(Ui& ui, std::string_view key, Role role, std::string_view name, Body body) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const std::size_t index = state.recorder.open(id, role, name, {});
    const Flow before = state.flow();
    state.recorder.enter(id);
    body();
    state.recorder.leave();
    const Flow& after = state.flow();
    put_rect(state.recorder.at(index), {before.left, before.y, before.right, std::max(before.y, after.natural)});
    state.recorder.close();
}

}  // namespace rozwaga::widgets
