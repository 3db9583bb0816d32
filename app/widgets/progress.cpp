#include "widgets/progress.h"

#include <algorithm>

#include "widgets/contain.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

std::string percent(double share) { return std::to_string(std::lround(std::clamp(share, 0.0, 1.0) * 100)) + "%"; }

void draw_track(const Ui::State& state, const ImRect& box, double share, Tone tone) {
    const float radius = box.GetHeight() / 2;
    const Palette& p = state.palette;
    paint::fill(box, mix(p.sunken, p.ink, 0.06), radius);
    if (share <= 0) return;
    ImRect done = box;
    done.Max.x = box.Min.x + std::max(box.GetHeight(), box.GetWidth() * static_cast<float>(std::min(share, 1.0)));
    paint::fill(done, p.tone(tone).solid, radius);
}

// The bar with its figure at the end; the figure alone where there is no end to measure by.
void draw_reading(Ui::State& state, const Meter& meter, const std::string& value) {
    const Palette& p = state.palette;
    const TextBlock& figure = set_type(state, value, {.size = TextSize::control, .weight = Weight::bold, .tabular = true}, state.flow().width());
    const ImRect line = place(state.flow(), state.flow().width(), figure.height());
    if (!meter.bounded) return paint::words(state, figure, line.Min, p.ink);
    const double range = std::max(1, meter.highest - meter.lowest);
    const float half = std::round(state.units(3)), middle = std::round(line.GetCenter().y);
    paint::words(state, figure, {line.Max.x - figure.width, line.Min.y}, p.ink);
    draw_track(state, {line.Min.x, middle - half, line.Max.x - figure.width - state.units(10), middle + half},
               (meter.value - meter.lowest) / range, Tone::primary);
}

}  // namespace

void progress_bar(Ui& ui, std::string_view name, double share, std::string_view value, Tone tone) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("progress");
    const float thickness = state.units(8), beside = state.units(12);
    float right = 0, height = thickness;
    const TextBlock* words = nullptr;
    if (!value.empty()) {
        words = &set_type(state, value, {.size = TextSize::small, .weight = Weight::medium, .tabular = true}, state.flow().width() / 2);
        right = words->width + beside;
        height = std::max(height, words->height());
    }
    const float width = state.flow().is_row ? std::min(state.flow().width(), state.units(160) + right) : state.flow().width();
    const ImRect box = place(state.flow(), width, height);
    const float middle = std::round(box.GetCenter().y - thickness / 2);
    draw_track(state, {box.Min.x, middle, box.Max.x - right, middle + thickness}, share, tone);
    if (words != nullptr) paint::words(state, *words, {box.Max.x - words->width, std::round(box.GetCenter().y - words->height() / 2)}, state.palette.ink_muted);
    Node& node = state.recorder.add(id, Role::progress, name, {});
    node.value = value.empty() ? percent(share) : std::string(value);
    put_rect(node, box);
    want_gap(state.flow(), state.gap(Space::snug));
}

void progress_ring(Ui& ui, std::string_view name, double share, std::string_view centre, float diameter, Tone tone) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("progress");
    const float side = std::round(state.type(diameter)), thickness = std::max(state.units(4), side / 11);
    const ImRect box = place(state.flow(), side, side);
    const Palette& p = state.palette;
    const float radius = (side - thickness) / 2;
    if (in_sight(box)) {
        paint::arc(box.GetCenter(), radius, 0, 1, mix(p.sunken, p.ink, 0.06), thickness);
        if (share > 0) paint::arc(box.GetCenter(), radius, 0, static_cast<float>(std::min(share, 1.0)), p.tone(tone).solid, thickness);
        // The largest that leaves some air within the ring.
        constexpr TextSize sizes[] = {TextSize::heading, TextSize::subheading, TextSize::control, TextSize::caption};
        const TextBlock* set = nullptr;
        for (const TextSize size : sizes) {
            set = &set_type(state, centre, {.size = size, .weight = Weight::bold}, side * 2);
            if (set->width <= 0.8F * (side - 2 * thickness)) break;
        }
        const TextBlock& words = *set;
        const ImVec2 at{std::round(box.GetCenter().x - words.width / 2), std::round(box.GetCenter().y - words.height() / 2)};
        paint::words(state, words, at, p.ink);
    }
    Node& node = state.recorder.add(id, Role::progress, name, {});
    node.value = centre.empty() ? percent(share) : std::string(centre);
    put_rect(node, box);
    want_gap(state.flow(), state.gap(Space::snug));
}

void step_dots(Ui& ui, std::string_view name, std::size_t current, std::size_t count) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("steps");
    const float dot = state.units(8), gap = state.units(7), wide = state.units(22);
    const float width = static_cast<float>(count) * (dot + gap) - gap + (wide - dot);
    const ImRect box = place(state.flow(), width, std::max(dot, state.units(12)));
    const Palette& p = state.palette;
    float x = box.Min.x;
    const float top = std::round(box.GetCenter().y - dot / 2);
    for (std::size_t i = 0; i < count; ++i) {
        const float length = i == current ? wide : dot;
        const Colour colour = i <= current ? p.tone(Tone::primary).solid : mix(p.line_strong, p.page, 0.4);
        paint::fill({x, top, x + length, top + dot}, i == current ? colour : i < current ? mix(colour, p.page, 0.45) : colour, dot / 2);
        x += length + gap;
    }
    Node& node = state.recorder.add(id, Role::progress, name, {});
    node.value = ui.words("widgets.steps", {{"position", std::to_string(current + 1)}, {"of", std::to_string(count)}});
    put_rect(node, box);
}

void badge(Ui& ui, std::string_view text, Tone tone, Icon icon) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("badge");
    const float side = state.units(10), above = state.units(3), sign = icon == Icon::none ? 0 : state.type(16), gap = sign > 0 ? state.units(5) : 0;
    const TextStyle style{.size = TextSize::caption, .weight = Weight::semibold};
    const TextBlock& words = set_type(state, text, style, state.flow().width() - 2 * side - sign - gap);
    const ImRect box = place(state.flow(), words.width + sign + gap + 2 * side, words.height() + 2 * above);
    const auto& colours = state.palette.tone(tone);
    paint::fill(box, colours.ground, std::min(box.GetHeight() / 2, state.units(radius_block)));
    if (state.look.scheme == Scheme::high_contrast) paint::outline(box, colours.line, state.units(radius_block), state.thick(edge_hair));
    if (sign > 0) paint::icon(state, icon, {box.Min.x + side + sign / 2, box.Min.y + above + words.line_px / 2}, sign, colours.ink);
    paint::words(state, words, {box.Min.x + side + sign + gap, box.Min.y + above}, colours.ink);
    put_rect(state.recorder.add(id, Role::text, text, {}), box);
    if (!state.flow().is_row) want_gap(state.flow(), state.gap(Space::tight));
}

void busy(Ui& ui, std::string_view name) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("busy");
    const float sign = state.type(24), beside = state.units(12);
    const TextBlock& words = set_type(state, name, {}, state.flow().width() - sign - beside);
    const ImRect box = place(state.flow(), sign + beside + words.width, std::max(sign, words.height()));
    const ImVec2 centre{box.Min.x + sign / 2, box.GetCenter().y};
    const float thickness = std::max(state.units(3), sign / 9);
    const double turn = state.still() ? 0 : ui.seconds() * 0.9;
    const auto from = static_cast<float>(turn - std::floor(turn));
    paint::arc(centre, (sign - thickness) / 2, 0, 1, mix(state.palette.sunken, state.palette.ink, 0.06), thickness);
    paint::arc(centre, (sign - thickness) / 2, from, from + 0.3F, state.palette.tone(Tone::primary).solid, thickness);
    if (!state.still()) ui.wake_after(0.033);
    paint::words(state, words, {box.Min.x + sign + beside, std::round(box.GetCenter().y - words.height() / 2)}, state.palette.ink);
    put_rect(state.recorder.add(id, Role::status, name, {}), box);
    want_gap(state.flow(), state.gap(Space::base));
}

void figure(Ui& ui, std::string_view value, std::string_view name, Tone tone) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("figure");
    const float all = state.flow().width();
    const TextBlock& number = set_type(state, value, {.size = TextSize::title, .weight = Weight::bold, .tabular = true}, all);
    const TextBlock& words = set_type(state, name, {.size = TextSize::small, .muted = true}, all);
    const float width = state.flow().is_row ? std::max(number.width, words.width) : all;
    const ImRect box = place(state.flow(), width, number.height() + words.height());
    paint::words(state, number, box.Min, state.palette.tone(tone).ink);
    paint::words(state, words, {box.Min.x, box.Min.y + number.height()}, state.palette.ink_muted);
    Node& node = state.recorder.add(id, Role::term, name, {});
    node.value = value;
    put_rect(node, box);
    if (!state.flow().is_row) want_gap(state.flow(), state.gap(Space::base));
}

void meter(Ui& ui, std::string_view key, const Meter& meter) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const Palette& p = state.palette;
    const float padding = state.units(answer_padding);
    Box box(ui, id, padding, padding);
    const ImRect rect = box.rect();
    paint::fill(rect, p.card, state.units(radius_answer));
    paint::outline(rect, p.line, state.units(radius_answer), state.thick(edge_hair));

    std::string value = std::to_string(meter.value);
    if (!meter.unit.empty()) value.append("\u00a0").append(meter.unit);
    std::string change;
    Tone tone = Tone::neutral;
    Icon arrow = Icon::none;
    if (meter.change && *meter.change != 0) {
        const bool up = *meter.change > 0, better = up == meter.better_high;
        tone = better ? Tone::good : Tone::bad;
        arrow = up ? Icon::up : Icon::down;
        change = (up ? "+" : "−") + std::to_string(std::abs(*meter.change)) + " " + ui.words(better ? "widgets.meter.better" : "widgets.meter.worse");
        if (!meter.bounded) {
            tone = Tone::neutral;
            change = (up ? "+" : "−") + std::to_string(std::abs(*meter.change));
            if (!meter.unit.empty()) change.append("\u00a0").append(meter.unit);
        }
    } else if (meter.change) {
        change = ui.words("widgets.meter.same");
    }
    Node& node = state.recorder.add(id, Role::meter, meter.name, {});
    node.value = change.empty() ? value : value + ", " + change;
    put_rect(node, rect);

    state.recorder.enter(id);
    state.recorder.hush();
    box.run([&] {
        row(ui, {.gap = Space::tight, .line_gap = Space::hair}, [&] {
            if (meter.icon != Icon::none) decorative_icon(ui, meter.icon, TextSize::small, Tone::primary);
            label(ui, meter.name, {.size = TextSize::small, .weight = Weight::medium});
        });
        say_gap(state.flow(), state.units(4));
        draw_reading(state, meter, value);
        say_gap(state.flow(), state.units(6));
        if (!change.empty()) badge(ui, change, tone, arrow);
        else if (meter.steady) {
            const TextBlock& none = set_type(state, "0", {.size = TextSize::caption, .weight = Weight::semibold}, state.flow().width());
            place(state.flow(), 1, none.height() + 2 * state.units(3));
        }
        say_gap(state.flow(), 0);
    });
    state.recorder.unhush();
    state.recorder.leave();
    want_gap(state.flow(), state.gap(Space::base));
}

}  // namespace rozwaga::widgets
