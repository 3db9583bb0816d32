#include "widgets/verdict.h"

#include <algorithm>

#include "widgets/paint.h"

namespace rozwaga::widgets {
namespace {

constexpr float sign_room = sign_size + 6;

}  // namespace

Tone tone_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::none: return Tone::neutral;
        case Verdict::right: return Tone::good;
        case Verdict::wrong: return Tone::bad;
        case Verdict::missed: return Tone::good;
    }
    return Tone::neutral;
}

Icon icon_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::none: return Icon::none;
        case Verdict::right: return Icon::right;
        case Verdict::wrong: return Icon::wrong;
        case Verdict::missed: return Icon::missed;
    }
    return Icon::none;
}

std::string word_of(const Ui& ui, Verdict verdict) {
    switch (verdict) {
        case Verdict::none: return {};
        case Verdict::right: return ui.words("widgets.verdict.right");
        case Verdict::wrong: return ui.words("widgets.verdict.wrong");
        case Verdict::missed: return ui.words("widgets.verdict.missed");
    }
    return {};
}

VerdictNote set_verdict(Ui& ui, Verdict verdict, std::string_view word, const RichText& feedback, float width) {
    auto& state = ui.state();
    VerdictNote note;
    const float above = state.gap(Space::tight);
    if (verdict != Verdict::none) {
        note.word = &set_type(state, word, {.size = TextSize::small, .weight = Weight::semibold}, width - state.type(sign_room));
        note.height += above + note.word->height();
    }
    if (!feedback.empty()) {
        note.feedback = &set_rich(state, feedback, {.size = TextSize::control, .weight = Weight::regular}, width);
        note.height += (note.word != nullptr ? state.units(3) : above) + note.feedback->height();
    }
    return note;
}

void draw_verdict(Ui& ui, const VerdictNote& note, Verdict verdict, ImVec2 at) {
    auto& state = ui.state();
    at.y += state.gap(Space::tight);
    if (note.word != nullptr) {
        const Colour ink = state.palette.tone(tone_of(verdict)).ink;
        const float icon = state.type(sign_size);
        paint::icon(state, icon_of(verdict), {at.x + icon / 2, at.y + note.word->line_px / 2}, icon, ink);
        paint::words(state, *note.word, {at.x + state.type(sign_room), at.y}, ink);
        at.y += note.word->height() + state.units(3);
    }
    if (note.feedback != nullptr) paint::words(state, *note.feedback, at, state.palette.ink);
}

void draw_surface(const Ui::State& state, const ImRect& box, const Surface& surface) {
    const Palette& p = state.palette;
    const float radius = state.units(radius_answer);
    const bool judged = surface.verdict != Verdict::none;
    const auto& tone = p.tone(judged ? tone_of(surface.verdict) : Tone::primary);
    // What was missed is pointed at calmly: the colour of a right answer, in dashes, and no ground.
    const bool missed = surface.verdict == Verdict::missed, tinted = (judged && !missed) || surface.selected;
    Colour ground = tinted ? tone.ground : surface.enabled || missed ? p.card : p.page;
    if (surface.enabled && surface.held) ground = paint::laid(p.press, ground);
    else if (surface.enabled && surface.hovered) ground = paint::laid(p.hover, ground);
    const Colour edge = tinted ? tone.line : surface.enabled ? p.line_strong : p.line;
    paint::fill(box, ground, radius);
    if (missed) paint::dashes(box, tone.line, radius, state.thick(edge_strong), state.units(6));
    else paint::outline(box, edge, radius, state.thick(tinted ? edge_strong : edge_hair));
    if (surface.ring) paint::ring(state, box, radius);
}

}  // namespace rozwaga::widgets
