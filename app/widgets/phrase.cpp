// Faulty phrases marked inside the running text of a post.
#include <algorithm>

#include "widgets/choices.h"
#include "widgets/contain.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/person.h"
#include "widgets/touch.h"
#include "widgets/verdict.h"
#include "widgets/words.h"

namespace rozwaga::widgets {
namespace {

RichText as_runs(const std::vector<PhrasePart>& parts) {
    RichText text;
    // A phrase is laid out like a link: it keeps its own pieces, line by line. Thin spaces give its frame room.
    for (const auto& part : parts)
        text.runs.push_back({part.key.empty() ? part.text : "\u2009" + part.text + "\u2009", false, false, part.key});
    return text;
}

// Beside the letters there is room at the ends of a line, too; above, accents reach higher than tails reach below.
ImRect box_of(const Ui::State& state, const TextBlock& block, const Piece& piece, ImVec2 at) {
    const float top = at.y + block.line_px * static_cast<float>(piece.line), beside = state.units(3);
    const float left = at.x + piece.x, right = left + piece.seen;
    return {std::floor(left - beside), top, std::ceil(right + beside), top + block.line_px - state.units(1)};
}

struct Seen {
    Touch touch;
    bool pressed = false, hovered = false;
};

Seen touch_phrase(Ui& ui, NodeId id, const TextBlock& block, ImVec2 at, std::uint32_t run, const PhrasePart& part, bool enabled) {
    auto& state = ui.state();
    Seen seen;
    bool first = true;
    for (const Piece& piece : block.pieces) {
        if (piece.run != run) continue;
        const ImRect box = box_of(state, block, piece, at);
        if (first) {
            seen.touch = touch(ui, {.id = id, .role = Role::check, .name = part.text, .box = box, .enabled = enabled});
            seen.pressed = seen.touch.pressed;
            seen.hovered = seen.touch.hovered;
        } else if (touch_more(ui, id, piece.line, box, enabled, seen.hovered)) {
            seen.pressed = true;
        }
        first = false;
    }
    Node& node = state.recorder.at(seen.touch.node);
    node.states.checkable = true;
    node.states.checked = part.marked;
    node.value = word_of(ui, part.verdict);
    node.description = part.feedback.plain();
    return seen;
}

void draw_phrase(const Ui::State& state, const TextBlock& block, ImVec2 at, std::uint32_t run, const PhrasePart& part, const Seen& seen, bool enabled) {
    const Palette& p = state.palette;
    const bool judged = part.verdict != Verdict::none;
    const auto& tone = p.tone(judged ? tone_of(part.verdict) : Tone::accent);
    for (const Piece& piece : block.pieces) {
        if (piece.run != run) continue;
        const ImRect box = box_of(state, block, piece, at);
        const float radius = state.units(radius_tight), dash = state.units(4), thickness = state.thick(edge_hair);
        if (part.marked) paint::fill(box, tone.ground, radius);
        else if (judged) paint::dashes(box, tone.line, radius, state.thick(edge_control), dash);
        else if (seen.hovered && enabled) paint::fill(box, p.sunken, radius);
        if (part.marked) paint::outline(box, tone.line, radius, thickness);
        const float under = box.Max.y - state.units(2);
        if (!part.marked && enabled)
            for (float x = box.Min.x + state.units(2); x < box.Max.x - dash; x += 2 * dash)
                paint::fill({x, under, x + dash, under + thickness}, p.line_strong);
        if (seen.touch.ring) paint::ring(state, box, radius);
    }
}

void draw_feedback(Ui& ui, const std::vector<PhrasePart>& parts) {
    auto& state = ui.state();
    for (const auto& part : parts) {
        if (part.key.empty() || (part.verdict == Verdict::none && part.feedback.empty())) continue;
        const float width = std::min(state.flow().width(), longest_line(state, TextSize::control));
        const TextBlock& quoted = set_type(state, ui.words("widgets.quoted", {{"text", part.text}}), {.size = TextSize::control}, width);
        const std::string word = word_of(ui, part.verdict);
        const VerdictNote note = set_verdict(ui, part.verdict, word, part.feedback, width);
        const ImRect box = place(state.flow(), width, quoted.height() + note.height);
        paint::words(state, quoted, box.Min, state.palette.ink);
        draw_verdict(ui, note, part.verdict, {box.Min.x, box.Min.y + quoted.height() - state.units(6)});
        want_gap(state.flow(), state.gap(Space::base));
    }
}

}  // namespace

std::optional<std::string> phrase_post(Ui& ui, std::string_view key, std::string_view name, std::string_view author,
                                       std::string_view role, const std::vector<PhrasePart>& parts, bool enabled) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float padding = state.units(block_padding), radius = state.units(radius_card), face = state.type(stop_size), beside = state.units(12);
    want_gap(state.flow(), state.gap(Space::roomy));
    std::optional<std::string> pressed;
    Box box(ui, id, padding, padding);
    paint::shadow(state, box.rect(), radius);
    paint::fill(box.rect(), state.palette.card, radius);
    paint::outline(box.rect(), state.palette.line, radius, state.thick(edge_hair));
    const RichText text = as_runs(parts);
    const std::size_t index = state.recorder.open(id, Role::group, name, {});
    for (const auto& part : parts) state.recorder.at(index).description += part.text;
    put_rect(state.recorder.at(index), box.rect());
    box.run([&] {
        const float width = state.flow().width();
        const TextBlock& by = set_type(state, author, {.size = TextSize::control}, width - face - beside);
        const TextBlock& what = set_type(state, role, {.size = TextSize::small}, width - face - beside);
        const float head = by.height() + (role.empty() ? 0 : what.height());
        const ImRect line = place(state.flow(), width, std::max(face, head));
        draw_avatar(ui, author, {line.Min.x + face / 2, line.Min.y + face / 2}, face, false);
        const ImVec2 at{line.Min.x + face + beside, std::round(line.Min.y + std::max(0.0F, face - head) / 2)};
        paint::words(state, by, at, state.palette.ink);
        if (!role.empty()) paint::words(state, what, {at.x, at.y + by.height()}, state.palette.ink_muted);
        want_gap(state.flow(), state.gap(Space::snug));

        const TextBlock& words = set_rich(state, text, {.size = TextSize::body}, std::min(width, longest_line(state, TextSize::body)));
        const ImRect area = place(state.flow(), width, words.height());
        for (std::uint32_t i = 0; i < parts.size(); ++i) {
            if (parts[i].key.empty()) continue;
            const Seen seen = touch_phrase(ui, hash(id, parts[i].key), words, area.Min, i, parts[i], enabled);
            draw_phrase(state, words, area.Min, i, parts[i], seen, enabled);
            if (seen.pressed) pressed = parts[i].key;
        }
        paint::words_plain(state, words, area.Min, state.palette.ink);
    });
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::base));
    draw_feedback(ui, parts);
    want_gap(state.flow(), state.gap(Space::roomy));
    return pressed;
}

}  // namespace rozwaga::widgets
