#include "widgets/callouts.h"

#include <algorithm>

#include "widgets/contain.h"
#include "widgets/controls.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

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
    const float padding = state.units(20), disc = state.type(36), beside = state.units(14);
    const bool slim = state.flow().width() < 420 * state.zoom();
    const float margin = slim ? 0 : disc + beside;
    Box box(ui, id, padding, padding);
    const ImRect rect = box.rect();
    const auto& colours = state.palette.tone(tone);
    const float radius = state.units(radius_card - 2);
    paint::fill(rect, colours.ground, radius);
    if (state.look.scheme == Scheme::high_contrast) paint::outline(rect, colours.line, radius, state.units(1));
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
    const float padding = state.units(28);
    Box box(ui, id, padding, padding);
    const auto& colours = state.palette.tone(Tone::primary);
    const Colour accent = state.palette.tone(Tone::accent).solid;
    const float radius = state.units(radius_card);
    const bool quiet = state.look.scheme != Scheme::light;
    const Colour ground = quiet ? colours.ground : colours.solid, ink = quiet ? state.palette.ink : colours.on_solid;
    paint::fill(box.rect(), ground, radius);
    put_rect(state.recorder.at(state.recorder.open(id, Role::note, title, {})), box.rect());
    state.recorder.enter(id);
    box.run([&] {
        const float width = state.flow().width(), icon = state.type(22), beside = state.units(8);
        if (!title.empty()) {
            const TextBlock& words = set_type(state, title, {.size = TextSize::control}, width - icon - beside);
            const ImRect line = place(state.flow(), width, std::max(icon, words.height()));
            paint::icon(state, Icon::takeaway, {line.Min.x + icon / 2, line.Min.y + words.line_px / 2}, icon, legible(accent, ground, 3));
            paint::words(state, words, {line.Min.x + icon + beside, line.Min.y}, ink);
            want_gap(state.flow(), state.gap(Space::tight));
        }
        const TextBlock& words = set_rich(state, text, {.size = TextSize::lead, .weight = Weight::medium}, width);
        const ImRect place_of = place(state.flow(), width, words.height());
        paint::words(state, words, place_of.Min, {ink, ink});
        put_rect(state.recorder.add(state.recorder.next_id("text"), Role::text, text.plain(), {}), place_of);
        if (!footnote.empty()) {
            want_gap(state.flow(), state.gap(Space::snug));
            const TextBlock& small = set_rich(state, footnote, {.size = TextSize::small}, width);
            paint::words(state, small, place(state.flow(), width, small.height()).Min, ink);
        }
    });
    state.recorder.leave();
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::roomy));
    return {};
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
    Scope scope(ui, key);
    want_gap(state.flow(), state.gap(Space::roomy));
    struct Side {
        std::string_view key, title;
        const RichText* text;
        Tone tone;
        Icon icon;
    };
    const Side sides[] = {{"do", do_title, &good, Tone::good, Icon::right}, {"dont", dont_title, &bad, Tone::bad, Icon::wrong}};
    columns(ui, "pair", 2, {.at_least = 260, .at_most = 2}, [&](std::size_t i) {
        const Side& side = sides[i];
        const auto& colours = state.palette.tone(side.tone);
        const NodeId id = state.recorder.id(side.key);
        const float padding = state.units(20), radius = state.units(radius_card - 2);
        Box box(ui, id, padding, padding);
        // A band of colour along the upper edge: the whole box in colour, and the card laid over it.
        paint::fill(box.rect(), colours.solid, radius);
        ImRect paper = box.rect();
        paper.Min.y += state.units(5);
        paint::fill(paper, state.palette.card, radius, ImDrawFlags_RoundCornersBottom);
        paint::outline(paper, state.palette.line, radius, std::max(1.0F, state.units(1)), ImDrawFlags_RoundCornersBottom);
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
    });
    if (!why.empty()) {
        say_gap(state.flow(), state.gap(Space::snug));
        paragraph(ui, why);
    }
    want_gap(state.flow(), state.gap(Space::roomy));
}

void feedback(Ui& ui, std::string_view key, Tone tone, std::string_view title, const RichText& text) {
    const Icon icon = tone == Tone::good ? Icon::right : tone == Tone::bad ? Icon::wrong : tone == Tone::warning ? Icon::warning
                    : tone == Tone::accent ? Icon::tip : Icon::info;
    draw_box(ui, ui.state().recorder.id(key), Role::status, title, tone, icon, [&] {
        if (!text.empty()) label(ui, text);
    });
}

}  // namespace rozwaga::widgets
