#include "widgets/callouts.h"

#include <algorithm>

#include "widgets/contain.h"
#include "widgets/controls.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"
#include "widgets/words.h"

namespace rozwaga::widgets {
namespace {

struct Looks {
    Tone tone;
    Icon icon;
};

Looks looks_of(Callout callout) {
    switch (callout) {
        case Callout::note: return {Tone::primary, Icon::info};
        case Callout::law: return {Tone::neutral, Icon::law};
        case Callout::real_case: return {Tone::accent, Icon::real_case};
        case Callout::takeaway: return {Tone::primary, Icon::takeaway};
        case Callout::tip: return {Tone::accent, Icon::tip};
        case Callout::good: return {Tone::good, Icon::right};
        case Callout::warning: return {Tone::warning, Icon::warning};
        case Callout::bad: return {Tone::bad, Icon::wrong};
    }
    return {Tone::neutral, Icon::info};
}

// A tinted box with an icon in the margin; `role` is what it is to a reader.
void draw_box(Ui& ui, NodeId id, Role role, std::string_view title, Tone tone, Icon icon, Body body) {
    auto& state = ui.state();
    want_gap(state.flow(), state.gap(Space::roomy));
    const float padding = state.units(block_padding), disc = state.type(disc_size), beside = state.units(answer_padding);
    const bool slim = state.flow().width() < 420 * state.zoom();
    const float margin = slim ? 0 : disc + beside;
    Box box(ui, id, padding, padding);
    const ImRect rect = box.rect();
    const auto& colours = state.palette.tone(tone);
    const float radius = state.units(radius_block);
    paint::fill(rect, colours.ground, radius);
    if (state.look.scheme == Scheme::high_contrast) paint::outline(rect, colours.line, radius, state.thick(edge_hair));
    if (!slim && in_sight(rect)) {
        const ImVec2 centre{rect.Min.x + padding + disc / 2, rect.Min.y + padding + disc / 2};
        paint::circle(centre, disc / 2, tone == Tone::neutral ? state.palette.card : mix(colours.ground, colours.ink, 0.12));
        paint::icon(state, icon, centre, disc * 0.6F, colours.ink);
    }
    put_rect(state.recorder.at(state.recorder.open(id, role, title, {})), rect);
    state.recorder.enter(id);
    box.run([&] {
        indented_px(ui, margin, [&] {
            if (!title.empty()) {
                // The first line stands level with the icon.
                const float lift = slim ? 0 : std::max(0.0F, (disc - state.type(19 * 1.35F)) / 2);
                say_gap(state.flow(), std::round(lift));
                label(ui, title, {.size = TextSize::subheading, .tone = tone});
                say_gap(state.flow(), state.gap(Space::tight));
            }
            body();
        });
    });
    state.recorder.leave();
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::roomy));
}

// The sentence to remember: the only solid block on a page.
std::optional<std::string> draw_takeaway(Ui& ui, NodeId id, std::string_view title, const RichText& text, const RichText& footnote) {
    auto& state = ui.state();
    want_gap(state.flow(), state.gap(Space::roomy));
    const float padding = state.units(takeaway_padding);
    std::optional<std::string> pressed;
    Box box(ui, id, padding, padding);
    const auto& colours = state.palette.tone(Tone::primary);
    const Colour accent = state.palette.tone(Tone::accent).solid;
    const float radius = state.units(radius_card);
    const bool quiet = state.look.scheme != Scheme::light;
    const Colour ground = quiet ? colours.ground : colours.solid, ink = quiet ? state.palette.ink : colours.on_solid;
    paint::fill(box.rect(), ground, radius);
    if (quiet) paint::outline(box.rect(), colours.line, radius, state.thick(edge_strong));
    put_rect(state.recorder.at(state.recorder.open(id, Role::note, title, {})), box.rect());
    state.recorder.enter(id);
    box.run([&] {
        const float width = state.flow().width(), icon = state.type(22), beside = state.gap(Space::tight);
        if (!title.empty()) {
            const TextBlock& words = set_type(state, title, {.size = TextSize::control}, width - icon - beside);
            const ImRect line = place(state.flow(), width, std::max(icon, words.height()));
            paint::icon(state, Icon::takeaway, {line.Min.x + icon / 2, line.Min.y + words.line_px / 2}, icon, legible(accent, ground, 3));
            paint::words(state, words, {line.Min.x + icon + beside, line.Min.y}, ink);
            want_gap(state.flow(), state.gap(Space::tight));
        }
        const auto say = [&](std::string_view key, const RichText& said, const TextStyle& style) {
            const TextBlock& words = set_rich(state, said, style, width);
            const ImRect there = place(state.flow(), width, words.height());
            if (auto link = draw_words(ui, state.recorder.next_id(key), Role::text, said, words, there, style, ink)) pressed = link;
        };
        say("text", text, {.size = TextSize::lead, .weight = Weight::medium});
        if (footnote.empty()) return;
        want_gap(state.flow(), state.gap(Space::snug));
        say("footnote", footnote, {.size = TextSize::small});
    });
    state.recorder.leave();
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::roomy));
    return pressed;
}

struct Side {
    std::string_view key, title;
    const RichText* text;
    Tone tone;
    Icon icon;
};

void draw_side(Ui& ui, const Side& side) {
    auto& state = ui.state();
    const auto& colours = state.palette.tone(side.tone);
    const NodeId id = state.recorder.id(side.key);
    const float padding = state.gap(Space::base), radius = state.units(radius_control);
    Box box(ui, id, padding, padding);
    paint::fill(box.rect(), colours.ground, radius);
    if (state.look.scheme == Scheme::high_contrast) paint::outline(box.rect(), colours.line, radius, state.thick(edge_hair));
    put_rect(state.recorder.at(state.recorder.open(id, Role::group, side.title, {})), box.rect());
    state.recorder.enter(id);
    box.run([&] {
        row(ui, {.gap = Space::tight}, [&] {
            decorative_icon(ui, side.icon, TextSize::body, side.tone);
            label(ui, side.title, {.size = TextSize::control, .tone = side.tone});
        });
        say_gap(state.flow(), state.gap(Space::tight));
        label(ui, *side.text);
    });
    state.recorder.leave();
    state.recorder.close();
}

}  // namespace

std::optional<std::string> callout(Ui& ui, std::string_view key, Callout kind, std::string_view title, const RichText& text,
                                   const RichText& footnote) {
    if (kind == Callout::takeaway) return draw_takeaway(ui, ui.state().recorder.id(key), title, text, footnote);
    std::optional<std::string> pressed;
    callout(ui, key, kind, title, [&] {
        pressed = label(ui, text);
        if (footnote.empty()) return;
        want_gap(ui.state().flow(), ui.state().gap(Space::tight));
        label(ui, footnote, {.size = TextSize::small, .muted = true});
    });
    return pressed;
}

void callout(Ui& ui, std::string_view key, Callout kind, std::string_view title, Body body) {
    const Looks looks = looks_of(kind);
    draw_box(ui, ui.state().recorder.id(key), Role::note, title, looks.tone, looks.icon, body);
}

void recall(Ui& ui, std::string_view key, std::string_view title, const RichText& prompt, std::string_view show, const RichText& answer) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    draw_box(ui, id, Role::note, title, Tone::primary, Icon::recall, [&] {
        label(ui, prompt);
        want_gap(state.flow(), state.gap(Space::snug));
        bool open = state.opened[id];
        if (secondary_button(ui, "show", show, {.icon = open ? Icon::collapse : Icon::expand, .small = true})) state.opened[id] = open = !open;
        if (!state.recorder.hushed()) {
            Node& button = state.recorder.at(state.recorder.so_far().size() - 1);
            button.states.expandable = true;
            button.states.expanded = open;
        }
        if (open) label(ui, answer);
        say_gap(state.flow(), 0);
    });
}

void do_dont(Ui& ui, std::string_view key, std::string_view do_title, const RichText& good, std::string_view dont_title,
             const RichText& bad, const RichText& why) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    want_gap(state.flow(), state.gap(Space::roomy));
    const float padding = state.gap(Space::base);
    Box paper(ui, id, padding, padding);
    // One sheet holds the pair and its reason, so that nobody reads the reason as the next pair's.
    paint::fill(paper.rect(), state.palette.card, state.units(radius_card));
    paint::outline(paper.rect(), state.palette.line, state.units(radius_card), state.thick(edge_hair));
    const Side sides[] = {{"do", do_title, &good, Tone::good, Icon::right}, {"dont", dont_title, &bad, Tone::bad, Icon::wrong}};
    state.recorder.enter(id);
    paper.run([&] {
        columns(ui, "pair", 2, {.at_least = 250, .at_most = 2}, [&](std::size_t i) { draw_side(ui, sides[i]); });
        if (why.empty()) return say_gap(state.flow(), 0);
        say_gap(state.flow(), state.gap(Space::snug));
        indented_px(ui, padding, [&] { label(ui, why); });
        say_gap(state.flow(), 0);
    });
    state.recorder.leave();
    want_gap(state.flow(), state.gap(Space::roomy));
}

namespace {

Icon sign_of(Tone tone) {
    return tone == Tone::good ? Icon::right : tone == Tone::bad ? Icon::wrong : tone == Tone::warning ? Icon::warning
         : tone == Tone::accent ? Icon::tip : Icon::info;
}

}  // namespace

void feedback(Ui& ui, std::string_view key, Tone tone, std::string_view title, const RichText& text) {
    draw_box(ui, ui.state().recorder.id(key), Role::status, title, tone, sign_of(tone), [&] {
        if (!text.empty()) label(ui, text);
    });
}

namespace {

// What stands between a question and its answers: as high before the answer as after it, so that nothing below moves.
float line_under_question(const Ui::State& state, float content) { return std::max(state.units(small_control_height), content); }

}  // namespace

void instruction(Ui& ui, std::string_view text) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("instruction");
    const float width = std::min(state.flow().width(), longest_line(state, TextSize::small));
    const TextBlock& words = set_type(state, text, {.size = TextSize::small}, width);
    const ImRect box = place(state.flow(), width, line_under_question(state, words.height()));
    paint::words(state, words, {box.Min.x, std::round(box.GetCenter().y - words.height() / 2)}, state.palette.ink_muted);
    put_rect(state.recorder.add(id, Role::text, text, {}), box);
    want_gap(state.flow(), state.gap(Space::snug));
}

void outcome(Ui& ui, std::string_view key, Tone tone, std::string_view title, std::string_view detail) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float side = state.gap(Space::snug), above = state.gap(Space::hair), sign = state.type(22), beside = state.gap(Space::tight);
    const float room = state.flow().width() - 2 * side - sign - beside;
    const TextBlock& verdict = set_type(state, title, {.size = TextSize::control}, room);
    const TextBlock& more = set_type(state, detail, {.size = TextSize::small, .tabular = true}, room);
    const bool together = verdict.width + beside + more.width <= room;
    const float height = together ? std::max({sign, verdict.height(), more.height()}) : verdict.height() + more.height();
    const float width = together ? verdict.width + beside + more.width : std::max(verdict.width, more.width);
    const ImRect line = place(state.flow(), state.flow().width(), line_under_question(state, height + 2 * above));
    const ImRect pill{line.Min, {line.Min.x + width + 2 * side + sign + beside, line.Max.y}};
    const auto& colours = state.palette.tone(tone);
    const float radius = state.units(radius_control);
    paint::fill(pill, colours.ground, radius);
    if (state.look.scheme == Scheme::high_contrast) paint::outline(pill, colours.line, radius, state.thick(edge_hair));
    const float top = std::round(pill.GetCenter().y - (together ? verdict.height() : height) / 2);
    const ImVec2 at{pill.Min.x + side + sign + beside, top};
    paint::icon(state, sign_of(tone), {pill.Min.x + side + sign / 2, top + verdict.line_px / 2}, sign, colours.ink);
    paint::words(state, verdict, at, colours.ink);
    const ImVec2 after{at.x + (together ? verdict.width + beside : 0), together ? std::round(pill.GetCenter().y - more.height() / 2) : at.y + verdict.height()};
    paint::words(state, more, after, state.palette.ink);
    Node& node = state.recorder.add(id, Role::status, title, {});
    node.value = detail;
    put_rect(node, pill);
    want_gap(state.flow(), state.gap(Space::snug));
}

}  // namespace rozwaga::widgets
