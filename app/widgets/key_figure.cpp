#include <algorithm>
#include <cmath>

#include "widgets/amounts.h"
#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/progress.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

Icon arrow_of(Trend trend) {
    switch (trend) {
        case Trend::none: return Icon::none;
        case Trend::up: return Icon::ascending;
        case Trend::down: return Icon::descending;
        case Trend::level: return Icon::forward;
    }
    return Icon::none;
}

void draw_figure(Ui& ui, const KeyFigure& figure) {
    auto& state = ui.state();
    const auto beside_icon = [&](Icon icon, Tone tone, std::string_view words, const TextStyle& type, float size) {
        const float sign = icon == Icon::none ? 0 : state.type(size), gap = icon == Icon::none ? 0 : state.units(6);
        const TextBlock& block = set_type(state, words, type, state.flow().width() - sign - gap);
        const ImRect box = place(state.flow(), state.flow().width(), block.height());
        if (icon != Icon::none) paint::icon(state, icon, {box.Min.x + sign / 2, box.Min.y + block.line_px / 2}, sign, state.palette.tone(tone).ink);
        paint::words(state, block, {box.Min.x + sign + gap, box.Min.y}, ink_of(state, type));
    };
    beside_icon(figure.icon, Tone::primary, figure.name, {.size = TextSize::small, .muted = true, .weight = Weight::medium}, 20);
    say_gap(state.flow(), state.units(6));
    const TextBlock& value = set_type(state, figure.value, {.size = TextSize::title}, state.flow().width());
    paint::words(state, value, place(state.flow(), state.flow().width(), value.height()).Min, state.palette.ink);
    if (figure.comparison.empty()) return;
    say_gap(state.flow(), state.units(6));
    beside_icon(arrow_of(figure.trend), figure.tone, figure.comparison,
                {.size = TextSize::small, .tone = figure.tone, .muted = figure.tone == Tone::neutral, .weight = Weight::medium}, 18);
}

std::string time_left(Ui& ui, double seconds) {
    if (seconds < 60) return counted(ui, "widgets.work.seconds-left", std::max<std::int64_t>(1, std::llround(seconds)));
    if (seconds < 5400) return counted(ui, "widgets.work.minutes-left", std::llround(seconds / 60));
    return counted(ui, "widgets.work.hours-left", std::llround(seconds / 3600));
}

}  // namespace

bool key_figure(Ui& ui, std::string_view key, const KeyFigure& figure) {
    auto& state = ui.state();
    const std::string name = std::string(figure.value) + " " + std::string(figure.name);
    if (figure.opens)
        return card_button(ui, key, {.name = name, .description = figure.comparison, .padding = Space::base}, [&] { draw_figure(ui, figure); });
    card(ui, key, {.padding = Space::base, .role = Role::meter, .name = name}, [&] {
        state.recorder.hush();
        draw_figure(ui, figure);
        state.recorder.unhush();
    });
    // The card's node is the last one: nothing inside it has one of its own.
    if (!state.recorder.hushed() && !state.recorder.so_far().empty()) {
        Node& node = state.recorder.at(state.recorder.so_far().size() - 1);
        node.description = figure.comparison;
    }
    return false;
}

bool long_work(Ui& ui, std::string_view key, const LongWork& work) {
    auto& state = ui.state();
    bool stopped = false;
    const double share = work.total > 0 ? std::clamp(static_cast<double>(work.done) / static_cast<double>(work.total), 0.0, 1.0) : 0;
    std::vector<std::string> said{ui.words("widgets.work.done", {{"done", number_text(ui, static_cast<double>(work.done))},
                                                                 {"total", number_text(ui, static_cast<double>(work.total))}})};
    // A rate means something once the work has run for a while.
    constexpr double soon = 2;
    if (work.seconds >= soon && work.done > 0) {
        const double rate = static_cast<double>(work.done) / work.seconds;
        said.push_back(rate >= 1 ? ui.words("widgets.work.a-second", {{"rate", number_text(ui, std::round(rate))}})
                                 : ui.words("widgets.work.a-minute", {{"rate", number_text(ui, std::round(rate * 60))}}));
        if (work.done < work.total) said.push_back(time_left(ui, static_cast<double>(work.total - work.done) / rate));
    }
    if (work.stopping) said.push_back(ui.words("widgets.work.stopping"));
    std::string line;
    for (const auto& part : said) line += (line.empty() ? "" : "  ·  ") + part;

    card(ui, key, {.padding = Space::base}, [&] {
        spread(ui, [&] { label(ui, work.name, {.size = TextSize::control}); },
               [&] {
                   if (!work.stop.empty()) stopped = secondary_button(ui, "stop", work.stop, {.icon = Icon::close, .enabled = !work.stopping, .reason = ui.words("widgets.work.stopping"), .small = true});
               });
        say_gap(state.flow(), state.units(10));
        const std::size_t bar = state.recorder.so_far().size();
        progress_bar(ui, work.name, share);
        Node& node = state.recorder.at(bar);
        node.value = percent_text(ui, share);
        node.description = line;
        say_gap(state.flow(), state.units(8));
        label(ui, line, {.size = TextSize::small, .muted = true, .tabular = true});
    });
    return stopped;
}

void item_legend(Ui& ui) {
    auto& state = ui.state();
    const Palette& p = state.palette;
    const auto& primary = p.tone(Tone::primary);
    const float high = state.units(12), gap = state.units(8), mark = state.thick(2);
    const auto entry = [&](float wide, const std::string& words, const auto& draw) {
        const TextBlock& block = set_type(state, words, {.size = TextSize::small, .muted = true}, state.flow().width() - wide - gap);
        const ImRect box = place(state.flow(), wide + gap + block.width, std::max(block.height(), high));
        const float top = std::round(box.Min.y + (block.line_px - high) / 2);
        draw(ImRect{box.Min.x, top, box.Min.x + wide, top + high});
        paint::words(state, block, {box.Min.x + wide + gap, box.Min.y}, p.ink_muted);
        put_rect(state.recorder.add(state.recorder.next_id("legend"), Role::text, words, {}), box);
    };
    row(ui, {.gap = Space::roomy, .line_gap = Space::hair}, [&] {
        entry(state.units(28), ui.words("widgets.item.facility"), [&](const ImRect& box) {
            paint::fill({box.Min.x, box.Min.y + high / 4, box.Max.x, box.Max.y - high / 4}, primary.solid, high / 4);
        });
        entry(state.units(28), ui.words("widgets.item.fitting"), [&](const ImRect& box) {
            paint::fill(box, mix(primary.ground, primary.ink, 0.16));
            for (const float edge : {box.Min.x, box.Max.x - mark}) paint::fill({edge, box.Min.y, edge + mark, box.Max.y}, p.line_strong);
        });
        entry(mark, ui.words("widgets.item.chance"), [&](const ImRect& box) {
            paint::fill({box.Min.x, box.Min.y - state.units(3), box.Max.x, box.Max.y + state.units(3)}, p.ink);
        });
    });
}

bool item_figure(Ui& ui, std::string_view key, const ItemFigure& item) {
    auto& state = ui.state();
    const Palette& p = state.palette;
    const NodeId id = state.recorder.id(key);
    const float side = state.units(16), above = state.units(12), gap = state.gap(Space::base), width = state.flow().width();
    // Name and advice at the left, the bar and the words about it at the right; beneath each other where it is narrow.
    const bool together = width >= 620 * state.zoom();
    const float left = together ? std::round((width - 2 * side - gap) * 0.5F) : width - 2 * side;
    const float right = together ? width - 2 * side - gap - left : left;
    const TextBlock& name = set_type(state, item.name, {.size = TextSize::control, .weight = Weight::medium}, left);
    const float sign = item.icon == Icon::none ? 0 : state.type(sign_size) + state.units(6);
    const TextStyle advice_type{.size = TextSize::small, .tone = item.tone, .weight = Weight::medium};
    const TextBlock* advice = item.advice.empty() ? nullptr : &set_type(state, item.advice, advice_type, left - sign);
    const TextBlock& said = set_type(state, item.said, {.size = TextSize::small, .muted = true, .tabular = true}, right);
    const float bar = state.units(12), between = state.units(6);
    const float first = name.height() + (advice != nullptr ? state.units(4) + advice->height() : 0), second = bar + between + said.height();
    const float height = together ? std::max(first, second) : first + state.units(10) + second;
    const bool ruled = !state.flow().empty;
    const ImRect box = place(state.flow(), width, std::max(state.units(control_height), height + 2 * above));
    const Touch seen = touch(ui, {.id = id, .role = Role::list_item, .name = item.name, .box = box});
    Node& node = state.recorder.at(seen.node);
    node.value = item.said;
    node.description = item.advice;

    const float radius = state.units(radius_control);
    if (seen.hovered || seen.held) paint::fill(box, paint::laid(seen.held ? p.press : p.hover, p.page), radius);
    if (seen.ring) {
        ImRect inner = box;
        inner.Expand(-(state.units(focus_width) + state.units(2)));
        paint::ring(state, inner, radius);
    }
    const float top = box.Min.y + above;
    paint::words(state, name, {box.Min.x + side, top}, p.ink);
    if (advice != nullptr) {
        const float y = top + name.height() + state.units(4);
        if (sign > 0) paint::icon(state, item.icon, {box.Min.x + side + state.type(sign_size) / 2, y + advice->line_px / 2}, state.type(sign_size), ink_of(state, advice_type));
        paint::words(state, *advice, {box.Min.x + side + sign, y}, ink_of(state, advice_type));
    }
    const float x = together ? box.Max.x - side - right : box.Min.x + side;
    const float y = std::round(together ? top + std::max(0.0F, name.line_px - bar) / 2 : top + first + state.units(10));
    const ImRect track{x, y, x + right, y + bar};
    const auto at = [&](double share) { return std::round(x + right * static_cast<float>(std::clamp(share, 0.0, 1.0))); };
    const auto& primary = p.tone(Tone::primary);
    paint::fill(track, mix(p.sunken, p.ink, 0.06), bar / 2);
    // The band where a useful question lies, behind a slimmer bar.
    paint::fill({at(item.fitting_from), y, at(item.fitting_to), y + bar}, mix(primary.ground, primary.ink, 0.16));
    const float inset = std::round(bar / 4);
    paint::fill({x, y + inset, std::max(x + bar / 2, at(item.facility)), y + bar - inset}, primary.solid, bar / 4);
    const float mark = state.thick(2), high = state.units(3);
    for (const double edge : {item.fitting_from, item.fitting_to}) paint::fill({at(edge) - mark / 2, y, at(edge) + mark / 2, y + bar}, p.line_strong);
    if (item.chance) paint::fill({at(*item.chance) - mark / 2, y - high, at(*item.chance) + mark / 2, y + bar + high}, p.ink);
    paint::words(state, said, {x, y + bar + between}, p.ink_muted);
    if (ruled) paint::fill({box.Min.x + side, box.Min.y, box.Max.x - side, box.Min.y + state.thick(edge_hair)}, p.line);
    return seen.pressed;
}

}  // namespace rozwaga::widgets
