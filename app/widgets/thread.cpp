#include "widgets/thread.h"

#include <algorithm>

#include "widgets/contain.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/person.h"
#include "widgets/touch.h"
#include "widgets/words.h"

namespace rozwaga::widgets {
namespace {

constexpr double fade_seconds = 0.2;

std::string byline(const Post& post) {
    std::string text = post.role;
    for (const auto& part : {post.channel, post.time})
        if (!part.empty()) text.append(text.empty() ? "" : " · ").append(part);
    return text;
}

std::string in_words(const Reaction& reaction) {
    return reaction.label.empty() ? std::to_string(reaction.count) + " " + reaction.name : reaction.label;
}

// How far a post that has just arrived has come into view, 0 to 1.
float arrival(Ui& ui, NodeId id, bool fresh) {
    auto& state = ui.state();
    if (!fresh || state.still()) return 1;
    const auto [born, is_new] = state.born.try_emplace(id, ui.seconds());
    (void)is_new;
    const double share = (ui.seconds() - born->second) / fade_seconds;
    if (share >= 1) return 1;
    ui.wake_after(0);
    return static_cast<float>(std::max(0.0, share));
}

void fade_since(int first_vertex, float share) {
    if (share >= 1) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (int i = first_vertex; i < list->VtxBuffer.Size; ++i) {
        ImU32& colour = list->VtxBuffer[i].col;
        const auto alpha = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * share);
        colour = (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
    }
}

// Wraps: with large text the words of the opening post do not fit on one line.
float draw_reactions(Ui& ui, const Post& post, ImVec2 at, float width, bool draw) {
    auto& state = ui.state();
    const float icon = state.type(18), height = state.type(24), beside = state.units(5), between = state.units(16);
    float x = at.x, y = at.y;
    for (const auto& reaction : post.reactions) {
        const std::string shown = reaction.label.empty() ? std::to_string(reaction.count) : reaction.label;
        const TextBlock& words = set_type(state, shown, {.size = TextSize::small, .weight = Weight::medium}, width - icon - beside);
        const float wide = icon + beside + words.width;
        if (x > at.x && x + wide > at.x + width) {
            x = at.x;
            y += height;
        }
        if (draw) {
            const Tone tone = reaction.icon == Icon::like ? Tone::good : reaction.icon == Icon::angry ? Tone::bad : Tone::neutral;
            const Colour ink = tone == Tone::neutral ? state.palette.ink_muted : state.palette.tone(tone).ink;
            paint::icon(state, reaction.icon, {x + icon / 2, y + height / 2}, icon, ink);
            paint::words(state, words, {x + icon + beside, std::round(y + (height - words.line_px) / 2)}, state.palette.ink_muted);
        }
        x += wide + between;
    }
    return y + height - at.y;
}

std::size_t open_article(Ui::State& state, NodeId id, const Post& post) {
    const std::size_t index = state.recorder.open(id, Role::article, post.author, {});
    Node& node = state.recorder.at(index);
    node.value = post.text.plain();
    node.description = byline(post);
    std::string reactions;
    for (const auto& reaction : post.reactions) reactions.append(reactions.empty() ? "" : ", ").append(in_words(reaction));
    if (!reactions.empty()) node.description.append(node.description.empty() ? "" : "; ").append(reactions);
    return index;
}

struct CommentMetrics {
    float face, indent, side, above;
};

// On a very narrow thread the bubbles take all the width and the pictures stay out.
CommentMetrics comment_metrics(const Ui::State& state, float all) {
    const float face = state.type(36), beside = state.units(12);
    const bool tight = all - face - beside < state.type(240);
    return {tight ? 0 : face, tight ? 0 : face + beside, state.units(14), state.units(10)};
}

void draw_thread_line(const Ui::State& state, const CommentMetrics& metrics, const ImRect& box) {
    if (metrics.face == 0) return;
    const float x = std::round(box.Min.x + metrics.face / 2), half = std::max(1.0F, state.units(edge_hair));
    paint::fill({x - half, box.Min.y + metrics.face, x + half, box.Max.y + state.gap(Space::base)}, state.palette.line);
}

}  // namespace

void post(Ui& ui, std::string_view key, const Post& post) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float all = state.flow().width();
    const CommentMetrics metrics = comment_metrics(state, all);
    const float room = std::min(all - metrics.indent - 2 * metrics.side, longest_line(state, TextSize::body)), apart = state.units(8);
    const TextBlock& name = set_type(state, post.author, {.size = TextSize::small, .weight = Weight::semibold}, room);
    const TextBlock& by = set_type(state, byline(post), {.size = TextSize::small}, room);
    const TextBlock& words = set_rich(state, post.text, {.size = TextSize::control, .weight = Weight::regular}, room);
    const bool wraps = name.height() > name.line_px || by.height() > by.line_px;
    const bool one_line = !wraps && name.width + apart + by.width <= room;
    const float head = (one_line ? name.height() : name.height() + by.height()) + state.units(2);
    const float head_width = one_line ? name.width + apart + by.width : std::max(name.width, by.width);
    const float bubble_height = head + words.height() + 2 * metrics.above, gap = state.units(4);
    const float foot = post.reactions.empty() ? 0 : draw_reactions(ui, post, {0, 0}, room, false) + gap;
    const ImRect box = place(state.flow(), all, bubble_height + foot);
    put_rect(state.recorder.at(open_article(state, id, post)), box);
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::base));
    const float share = arrival(ui, id, post.fresh);
    if (!in_sight(box)) return;

    const int first_vertex = ImGui::GetWindowDrawList()->VtxBuffer.Size;
    const Palette& p = state.palette;
    const auto& own = p.tone(Tone::primary);
    if (post.joined) draw_thread_line(state, metrics, box);
    if (metrics.face > 0)
        draw_avatar(ui, post.author, {box.Min.x + metrics.face / 2, box.Min.y + metrics.face / 2}, metrics.face, post.mine);
    const float left = box.Min.x + metrics.indent, radius = std::min(state.units(radius_bubble), bubble_height / 2);
    const ImRect bubble{left, box.Min.y, left + std::ceil(std::max(words.width, head_width)) + 2 * metrics.side, box.Min.y + bubble_height};
    const ImDrawFlags corners = ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersTopLeft;
    paint::fill(bubble, post.mine ? own.ground : p.card, radius, corners);
    const Colour edge = state.look.scheme == Scheme::high_contrast ? own.line : mix(own.line, own.ground, 0.4);
    paint::outline(bubble, post.mine ? edge : p.line, radius, std::max(1.0F, state.units(edge_hair)), corners);
    const ImVec2 at{left + metrics.side, bubble.Min.y + metrics.above};
    paint::words(state, name, at, post.mine ? own.ink : colours_of(state, post.author).ink);
    paint::words(state, by, one_line ? ImVec2{at.x + name.width + apart, at.y} : ImVec2{at.x, at.y + name.height()}, p.ink_muted);
    paint::words(state, words, {at.x, at.y + head}, p.ink);
    if (!post.reactions.empty()) draw_reactions(ui, post, {at.x, bubble.Max.y + gap}, room, true);
    fade_since(first_vertex, share);
}

std::optional<std::string> lone_post(Ui& ui, std::string_view key, const Post& post) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    want_gap(state.flow(), state.gap(Space::roomy));
    const float padding = state.units(20), radius = state.units(radius_card), face = state.type(44), beside = state.units(12);
    Box box(ui, id, padding, padding);
    paint::shadow(state, box.rect(), radius);
    paint::fill(box.rect(), state.palette.card, radius);
    paint::outline(box.rect(), state.palette.line, radius, std::max(1.0F, state.units(edge_hair)));
    put_rect(state.recorder.at(open_article(state, id, post)), box.rect());
    std::optional<std::string> pressed;
    state.recorder.enter(id);
    box.run([&] {
        const float width = state.flow().width();
        const TextBlock& name = set_type(state, post.author, {.size = TextSize::control}, width - face - beside);
        const TextBlock& by = set_type(state, byline(post), {.size = TextSize::small}, width - face - beside);
        const float head = byline(post).empty() ? name.height() : name.height() + by.height();
        const ImRect line = place(state.flow(), width, std::max(face, head));
        draw_avatar(ui, post.author, {line.Min.x + face / 2, line.Min.y + face / 2}, face, post.mine);
        const ImVec2 at{line.Min.x + face + beside, std::round(line.Min.y + std::max(0.0F, face - head) / 2)};
        paint::words(state, name, at, state.palette.ink);
        paint::words(state, by, {at.x, at.y + name.height()}, state.palette.ink_muted);
        want_gap(state.flow(), state.gap(Space::snug));
        const TextBlock& words = set_rich(state, post.text, {}, std::min(width, longest_line(state, TextSize::body)));
        const ImRect text = place(state.flow(), width, words.height());
        pressed = draw_words(ui, hash(id, "text"), Role::text, post.text, words, text, {});
        if (post.reactions.empty()) return;
        want_gap(state.flow(), state.gap(Space::snug));
        const ImRect rule = place(state.flow(), width, std::max(1.0F, state.units(edge_hair)));
        paint::fill(rule, state.palette.line);
        want_gap(state.flow(), state.gap(Space::tight));
        const ImRect foot = place(state.flow(), width, draw_reactions(ui, post, {0, 0}, width, false));
        if (in_sight(foot)) draw_reactions(ui, post, foot.Min, width, true);
    });
    state.recorder.leave();
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::roomy));
    return pressed;
}

void time_marker(Ui& ui, std::string_view text) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("time");
    const float side = state.units(12), above = state.units(4);
    const TextBlock& words = set_type(state, text, {.size = TextSize::small, .weight = Weight::medium}, state.flow().width() - 2 * side);
    const ImRect box = place(state.flow(), state.flow().width(), words.height() + 2 * above);
    const float left = std::round(box.GetCenter().x - words.width / 2 - side);
    const ImRect pill{left, box.Min.y, left + words.width + 2 * side, box.Max.y};
    const float middle = std::round(pill.GetCenter().y), hairline = std::max(1.0F, state.units(edge_hair)), apart = state.units(12);
    paint::fill({box.Min.x, middle, pill.Min.x - apart, middle + hairline}, state.palette.line);
    paint::fill({pill.Max.x + apart, middle, box.Max.x, middle + hairline}, state.palette.line);
    paint::fill(pill, state.palette.sunken, pill.GetHeight() / 2);
    paint::words(state, words, {pill.Min.x + side, pill.Min.y + above}, state.palette.ink_muted);
    put_rect(state.recorder.add(id, Role::text, text, {}), pill);
    want_gap(state.flow(), state.gap(Space::base));
}

void thread_note(Ui& ui, std::string_view key, const RichText& text, Icon icon) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float side = state.units(16), above = state.units(11), sign = state.type(20), beside = state.units(10);
    const float room = std::min(state.flow().width() - 2 * side - sign - beside, state.type(520));
    const TextBlock& words = set_rich(state, text, {.size = TextSize::control, .weight = Weight::regular}, room);
    const ImRect line = place(state.flow(), state.flow().width(), words.height() + 2 * above);
    const float width = words.width + sign + beside + 2 * side;
    const float left = std::round(line.GetCenter().x - width / 2);
    const ImRect box{left, line.Min.y, left + width, line.Max.y};
    const auto& tone = state.palette.tone(Tone::neutral);
    paint::fill(box, tone.ground, state.units(radius_control + 2));
    paint::icon(state, icon, {box.Min.x + side + sign / 2, box.Min.y + above + words.line_px / 2}, sign, state.palette.ink_muted);
    paint::words(state, words, {box.Min.x + side + sign + beside, box.Min.y + above}, tone.ink);
    put_rect(state.recorder.add(id, Role::note, text.plain(), {}), box);
    want_gap(state.flow(), state.gap(Space::base));
}

void typing(Ui& ui, std::string_view key, std::string_view author, std::string_view sentence, bool mine) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const CommentMetrics metrics = comment_metrics(state, state.flow().width());
    const float dot = state.type(3.5F), step = state.type(13), dots = 2 * step + 2 * dot;
    const float room = state.flow().width() - metrics.indent - 2 * metrics.side - dots - state.units(10);
    const TextBlock& words = set_type(state, sentence, {.size = TextSize::small}, room);
    const float height = std::max(state.type(36), words.height() + 2 * metrics.above);
    const ImRect box = place(state.flow(), state.flow().width(), height);
    const Palette& p = state.palette;
    if (metrics.face > 0) draw_avatar(ui, author, {box.Min.x + metrics.face / 2, box.Min.y + metrics.face / 2}, metrics.face, mine);
    const float left = box.Min.x + metrics.indent;
    const ImRect bubble{left, box.Min.y, left + dots + state.units(10) + words.width + 2 * metrics.side, box.Max.y};
    const float radius = std::min(state.units(radius_bubble), bubble.GetHeight() / 2);
    const ImDrawFlags corners = ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersTopLeft;
    paint::fill(bubble, mine ? p.tone(Tone::primary).ground : p.card, radius, corners);
    paint::outline(bubble, p.line, radius, std::max(1.0F, state.units(edge_hair)), corners);
    // In steps, so that the app draws three times a second and sleeps between.
    constexpr double beat = 0.35;
    const double beats = ui.seconds() / beat;
    const int lit = state.still() ? 3 : static_cast<int>(std::fmod(std::floor(beats), 3.0));
    for (int i = 0; i < 3; ++i)
        paint::circle({left + metrics.side + dot + step * static_cast<float>(i), bubble.GetCenter().y}, dot,
                      i == lit ? p.ink_muted : mix(p.ink_muted, p.card, 0.55));
    if (!state.still()) ui.wake_after((std::floor(beats) + 1 - beats) * beat + 0.001);
    paint::words(state, words, {left + metrics.side + dots + state.units(10), std::round(box.GetCenter().y - words.height() / 2)}, p.ink_muted);
    put_rect(state.recorder.add(id, Role::status, sentence, {}), box);
    want_gap(state.flow(), state.gap(Space::base));
}

}  // namespace rozwaga::widgets
