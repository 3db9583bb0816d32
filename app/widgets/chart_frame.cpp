#include "widgets/chart_frame.h"

#include <algorithm>
#include <cmath>

#include "widgets/contain.h"
#include "widgets/controls.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {

void chart_frame(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const std::vector<ListedValue>& values, Body drawing) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const std::size_t chart = state.recorder.open(id, Role::chart, title, {});
    state.recorder.at(chart).description = style.summary;
    Scope scope(ui, id);
    const float top = state.flow().y;
    const bool listed = state.opened[id];
    const float side = style.switchable ? std::max(state.units(small_control_height), state.type(28)) : 0, air = style.switchable ? state.gap(Space::snug) : 0;
    const float head_top = std::round(take_gap(state.flow()));
    say_gap(state.flow(), 0);
    state.flow().right -= side + air;
    heading(ui, 3, title);
    state.flow().right += side + air;
    if (style.switchable) {
        // Its middle is the middle of the title's first line.
        const float lift = std::round((side - state.type(19 * 1.35F)) / 2);
        run_row(ui, state.flow().right - side - 1, state.flow().right, head_top - lift, {}, state.memory(state.recorder.id("corner")), [&] {
            const std::string words = ui.words(listed ? "widgets.chart.as-picture" : "widgets.chart.as-list");
            if (!icon_button(ui, "switch", listed ? Icon::chart : Icon::list, words, {.small = true})) return;
            state.opened[id] = !listed;
            state.unsettled = true;
        });
    }
    say_gap(state.flow(), state.units(2));
    if (!style.summary.empty()) {
        label(ui, style.summary, {.size = TextSize::small, .muted = true});
        say_gap(state.flow(), state.gap(Space::base));
    }
    if (listed) {
        std::vector<std::pair<std::string, std::string>> lines;
        for (const auto& value : values) lines.emplace_back(value.name, value.value);
        facts(ui, lines);
    } else {
        drawing();
    }
    put_rect(state.recorder.at(chart), {state.flow().left, top, state.flow().right, state.flow().y});
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::roomy));
}

ChartCells::ChartCells(Ui& ui, std::size_t count, std::size_t across)
    : ui_(ui), state_(ui.state()), id_(state_.recorder.id("cells")), count_(count), across_(std::max<std::size_t>(across, 1)),
      place_(state_.places[id_]) {
    if (count_ == 0) return;
    place_ = std::min(place_, count_ - 1);
    if (state_.focus.current() != id_of(place_) || state_.blocked()) return;
    const auto pressed = [&](Key key) { return state_.key_pressed(key, true); };
    std::size_t next = place_;
    const std::size_t column = place_ % across_, line = place_ - column;
    const std::size_t line_end = std::min(line + across_, count_) - 1;
    const bool one_line = across_ >= count_;
    if (pressed(Key::right) || (one_line && pressed(Key::down))) next = std::min(place_ + 1, line_end);
    if (pressed(Key::left) || (one_line && pressed(Key::up))) next = column > 0 ? place_ - 1 : place_;
    if (!one_line && pressed(Key::down) && place_ + across_ < count_) next = place_ + across_;
    if (!one_line && pressed(Key::up) && place_ >= across_) next = place_ - across_;
    if (pressed(Key::home)) next = line;
    if (pressed(Key::end)) next = line_end;
    if (next == place_) return;
    place_ = next;
    state_.focus.set(id_of(next), true, true);
    state_.unsettled = true;
}

NodeId ChartCells::id_of(std::size_t index) const { return hash(id_, index); }

ChartCells::Seen ChartCells::cell(std::size_t index, const ImRect& box, std::string_view name, std::string_view value, bool pressable) {
    constexpr auto claims = static_cast<std::uint8_t>(claims_sideways | claims_upright | claims_pages);
    const NodeId id = id_of(index);
    Seen seen;
    if (state_.focus.current() == id && place_ != index) {
        place_ = index;
        state_.unsettled = true;
    }
    std::size_t at = 0;
    if (pressable) {
        const Touch touched = touch(ui_, {.id = id, .role = Role::cell, .name = name, .box = box, .claims = static_cast<std::uint8_t>(claims | claims_press)});
        seen = {touched.focused, touched.ring, touched.hovered, touched.pressed};
        at = touched.node;
    } else {
        if (!state_.blocked()) {
            claim_focus(state_, id, box);
            seen.hovered = ImGui::IsMouseHoveringRect(box.Min, box.Max) && ImGui::IsWindowHovered();
            if (seen.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
                state_.focus.set(id, false, false);
                state_.took_click = true;
            }
        }
        seen.focused = !state_.blocked() && state_.focus.current() == id;
        seen.ring = seen.focused && state_.focus.visible();
        if (seen.focused) state_.next_claims = claims;
        at = state_.recorder.so_far().size();
        Node& node = state_.recorder.add(id, Role::cell, name, {});
        put_rect(node, box);
        node.states.focused = seen.focused;
        node.actions |= static_cast<std::uint8_t>(Allows::focus);
    }
    if (state_.focus.current() == id && place_ != index) {
        place_ = index;
        state_.unsettled = true;
    }
    Node& node = state_.recorder.at(at);
    node.value = value;
    node.position = static_cast<int>(index) + 1;
    node.of = static_cast<int>(count_);
    node.states.focusable = index == place_;
    return seen;
}

void draw_value(Ui::State& state, std::string_view text, ImVec2 at, const ImRect& room) {
    const float side = state.units(10), above = state.units(5);
    const auto& tone = state.palette.tone(Tone::neutral);
    const TextBlock& words = set_type(state, text, {.size = TextSize::small, .weight = Weight::semibold}, std::max(1.0F, room.GetWidth() - 2 * side));
    const ImVec2 size{words.width + 2 * side, words.height() + 2 * above};
    ImVec2 corner{std::round(at.x - size.x / 2), std::round(at.y - size.y - state.units(10))};
    corner.x = std::clamp(corner.x, room.Min.x, std::max(room.Min.x, room.Max.x - size.x));
    if (corner.y < room.Min.y) corner.y = std::round(at.y + state.units(14));
    const ImRect box{corner, {corner.x + size.x, corner.y + size.y}};
    paint::fill(box, tone.solid, state.units(radius_tool));
    paint::words(state, words, {box.Min.x + side, box.Min.y + above}, tone.on_solid);
}

namespace {

void hatch(const ImRect& box, Colour ink, float step, float thickness, bool rising) {
    const float high = box.GetHeight();
    for (float x = box.Min.x - high; x < box.Max.x; x += step) {
        const float from = rising ? box.Max.y : box.Min.y, to = rising ? box.Min.y : box.Max.y;
        paint::line({x, from}, {x + high, to}, ink, thickness);
    }
}

void dot(const ImRect& box, Colour ink, float step, float radius) {
    bool odd = false;
    for (float y = box.Min.y + step / 2; y < box.Max.y; y += step, odd = !odd)
        for (float x = box.Min.x + (odd ? step : step / 2); x < box.Max.x; x += step) paint::circle({x, y}, radius, ink);
}

}  // namespace

void draw_part(const Ui::State& state, const ImRect& box, Tone which, Pattern pattern, float radius, ImDrawFlags corners) {
    if (!in_sight(box) || box.GetWidth() <= 0) return;
    const auto& tone = state.palette.tone(which);
    const Colour mark = tone.on_solid;
    if (pattern == Pattern::hollow) {
        paint::fill(box, tone.ground, radius, corners);
        return paint::outline(box, tone.line, radius, state.thick(edge_control), corners);
    }
    paint::fill(box, tone.solid, radius, corners);
    if (pattern == Pattern::plain) return;
    const float step = state.units(pattern == Pattern::crossed ? 9 : 7), thin = state.thick(1.5F);
    Colour faint = mark;
    faint.alpha = pattern == Pattern::crossed ? 105 : 130;
    ImGui::PushClipRect(box.Min, box.Max, true);
    if (pattern == Pattern::stripes || pattern == Pattern::crossed) hatch(box, faint, step, thin, true);
    if (pattern == Pattern::crossed) hatch(box, faint, step, thin, false);
    if (pattern == Pattern::dots) dot(box, faint, step, state.units(1.5F));
    if (pattern == Pattern::lines)
        for (float y = box.Min.y + step / 2; y < box.Max.y; y += step) paint::line({box.Min.x, y}, {box.Max.x, y}, faint, thin);
    ImGui::PopClipRect();
}

std::vector<double> axis_steps(double highest, int most) {
    highest = std::max(highest, 1.0);
    double step = std::pow(10.0, std::floor(std::log10(highest / most)));
    step = std::max(step, 1.0);
    for (int i = 0; highest / step > most; ++i) step *= i % 3 == 1 ? 2.5 : 2;
    std::vector<double> steps{0};
    while (steps.back() < highest) steps.push_back(steps.back() + step);
    return steps;
}

}  // namespace rozwaga::widgets
