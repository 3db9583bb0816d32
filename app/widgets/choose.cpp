// One of several, any of several.
#include <algorithm>

#include "widgets/choices.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/touch.h"
#include "widgets/verdict.h"

namespace rozwaga::widgets {
namespace {

// What stands at the left of a choice: its letter, or an empty ring or square that is filled when it is chosen.
void draw_mark(Ui& ui, const Choice& choice, ImVec2 centre, float size, bool several, bool enabled) {
    auto& state = ui.state();
    const Palette& p = state.palette;
    const bool judged = choice.verdict != Verdict::none;
    const auto& tone = p.tone(judged ? tone_of(choice.verdict) : Tone::primary);
    // One that was to be picked and was not keeps an empty mark: it is pointed at, not praised.
    const bool solid = choice.selected || (judged && choice.verdict != Verdict::missed);
    const ImRect box{centre.x - size / 2, centre.y - size / 2, centre.x + size / 2, centre.y + size / 2};
    const float radius = several ? state.units(radius_small) : size / 2;
    paint::fill(box, solid ? tone.solid : choice.badge.empty() ? p.card : p.sunken, radius);
    if (!solid) paint::outline(box, judged ? tone.line : enabled ? p.line_strong : p.line, radius, state.thick(choice.badge.empty() ? edge_strong : edge_hair));
    if (!choice.badge.empty()) {
        const TextBlock& letter = set_type(state, choice.badge, {.size = TextSize::small, .weight = Weight::bold}, size * 2);
        const ImVec2 corner{std::round(centre.x - letter.width / 2), std::round(centre.y - letter.height() / 2)};
        paint::words(state, letter, corner, solid ? tone.on_solid : p.ink);
    } else if (solid && several) {
        paint::icon(state, choice.verdict == Verdict::wrong ? Icon::close : Icon::check, centre, size * 0.75F, tone.on_solid);
    } else if (solid) {
        paint::circle(centre, size * 0.2F, tone.on_solid);
    }
}

// Draws one choice over the whole width; true when pressed.
bool draw_choice(Ui& ui, NodeId id, const Choice& choice, std::size_t index, std::size_t count, bool several, const ChoiceStyle& style) {
    auto& state = ui.state();
    const float padding = state.units(answer_padding), mark = state.type(mark_size), beside = padding;
    const float width = state.flow().width() - 2 * padding - mark - beside;
    const TextBlock& words = set_rich(state, choice.text, {}, width);
    const std::string verdict = word_of(ui, choice.verdict);
    const VerdictNote note = set_verdict(ui, choice.verdict, verdict, choice.feedback, width);
    const float inner = std::max(mark, words.height()) + note.height;
    const ImRect box = place(state.flow(), state.flow().width(), std::max(inner + 2 * padding, state.units(56)));

    const bool usable = style.enabled;
    const std::string name = choice.text.plain();
    const Chord digit = style.digits && usable && index < 9 ? Chord(digit_key(static_cast<int>(index) + 1)) : Chord{};
    const Touch seen = touch(ui, {.id = id,
                                  .role = several ? Role::check : Role::choice,
                                  .name = name,
                                  .box = box,
                                  .enabled = usable,
                                  .claims = claims_press | claims_upright,
                                  .shortcut = digit,
                                  .shortcut_drawn = !choice.badge.empty()});
    Node& node = state.recorder.at(seen.node);
    node.value = verdict;
    node.description = choice.feedback.plain();
    node.states.checkable = true;
    node.states.checked = choice.selected;
    node.position = static_cast<int>(index) + 1;
    node.of = static_cast<int>(count);

    if (in_sight(box)) {
        draw_surface(state, box, {choice.selected, usable, seen.hovered, seen.held, seen.ring, choice.verdict});
        const float text_top = box.Min.y + padding + std::max(0.0F, mark - words.line_px) / 2;
        const float alone = note.height == 0 ? std::max(0.0F, (box.GetHeight() - 2 * padding - inner) / 2) : 0;
        const float left = box.Min.x + padding + mark + beside;
        draw_mark(ui, choice, {box.Min.x + padding + mark / 2, text_top + alone + words.line_px / 2}, mark, several, usable);
        const bool faded = !usable && !choice.selected && choice.verdict == Verdict::none;
        paint::words(state, words, {left, std::round(text_top + alone)}, faded ? state.palette.ink_muted : state.palette.ink);
        draw_verdict(ui, note, choice.verdict, {left, std::round(text_top + words.height())});
    }
    want_gap(state.flow(), state.units(answer_gap));
    return seen.pressed;
}

std::optional<std::string> choose(Ui& ui, std::string_view key, std::string_view name, const std::vector<Choice>& choices,
                                  bool several, const ChoiceStyle& style) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const std::size_t list = state.recorder.open(id, Role::group, name, {});
    const float top = state.flow().y;
    std::optional<std::string> pressed;
    std::vector<NodeId> stops;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        stops.push_back(hash(id, choices[i].key));
        if (draw_choice(ui, stops.back(), choices[i], i, choices.size(), several, style)) pressed = choices[i].key;
    }
    put_rect(state.recorder.at(list), {state.flow().left, top, state.flow().right, state.flow().y});
    state.recorder.close();
    if (style.enabled) step_between(state, stops, false);
    want_gap(state.flow(), state.gap(Space::roomy));
    return pressed;
}

}  // namespace

std::optional<std::string> choose_one(Ui& ui, std::string_view key, std::string_view name, const std::vector<Choice>& choices,
                                      const ChoiceStyle& style) {
    return choose(ui, key, name, choices, false, style);
}

std::optional<std::string> choose_many(Ui& ui, std::string_view key, std::string_view name, const std::vector<Choice>& choices,
                                       const ChoiceStyle& style) {
    return choose(ui, key, name, choices, true, style);
}

}  // namespace rozwaga::widgets
