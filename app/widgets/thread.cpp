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
    if (!post.time.empty()) text.append(text.empty() ? "" : " · ").append(post.time);
    return text;
}

std::string reactions_in_words(const Post& post) {
    std::string text;
    for (const auto& reaction : post.reactions)
        text.append(text.empty() ? "" : ", ").append(std::to_string(reaction.count)).append(" ").append(reaction.name);
    return text;
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

float draw_reactions(Ui& ui, const Post& post, ImVec2 at, float width) {
    auto& state = ui.state();
    const float icon = state.type(17), height = state.type(24);
    float x = at.x;
    for (const auto& reaction : post.reactions) {
        const TextBlock& count = set_type(state, std::to_string(reaction.count), {.size = TextSize::small, .weight = Weight::medium}, width);
        const float y = at.y + height / 2;
        paint::icon(state, reaction.icon, {x + icon / 2, y}, icon, state.palette.ink_muted);
        x += icon + state.units(5);
        paint::words(state, count, {x, std::round(y - count.line_px / 2)}, state.palette.ink_muted);
        x += count.width + state.units(16);
    }
    return height;
}

std::size_t open_article(Ui::State& state, NodeId id, const Post& post) {
    const std::size_t index = state.recorder.open(id, Role::article, post.author, {});
    Node& node = state.recorder.at(index);
    node.value = post.text.plain();
    node.description = byline(post);
    if (const std::string reactions = reactions_in_words(post); !reactions.empty()) node.description += "; " + reactions;
    return index;
}

}  // namespace

void post(Ui& ui, std::string_view key, const Post& post) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float face = state.type(40), beside = state.units(12), side = state.units(16), above = state.units(11);
    const float all = state.flow().width();
    // On a narrow thread the picture stands beside the name, not beside the text.
    const float room = std::min(all - 2 * face - beside - 2 * side, longest_line(state, TextSize::body));
    const bool tight = room < state.type(220);
    const float wide = tight ? all - 2 * side : room;
    const TextBlock& words = set_rich(state, post.text, {.size = TextSize::control, .weight = Weight::regular}, wide);
    const TextBlock& name = set_type(state, post.author, {.size = TextSize::small, .weight = Weight::semibold}, wide - face);
    const TextBlock& by = set_type(state, byline(post), {.size = TextSize::small}, std::max(1.0F, wide - face));
    const bool one_line = name.width + by.width + state.units(8) <= (tight ? wide - face : wide + 2 * side);
    const float head = one_line ? name.height() : name.height() + by.height();
    const float head_height = std::max(head, tight ? face : 0) + state.units(4);
    const float bubble_height = words.height() + 2 * above;
    const float foot = post.reactions.empty() ? 0 : state.type(24) + state.units(4);
    const ImRect box = place(state.flow(), all, head_height + bubble_height + foot);
    const std::size_t index = open_article(state, id, post);
    put_rect(state.recorder.at(index), box);
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::base));
    const float share = arrival(ui, id, post.fresh);
    if (!in_sight(box)) return;

    const int first_vertex = ImGui::GetWindowDrawList()->VtxBuffer.Size;
    const Palette& p = state.palette;
    const float bubble_width = std::ceil(words.width) + 2 * side;
    const float indent = tight ? 0 : face + beside;
    const float left = post.mine ? box.Max.x - indent - bubble_width : box.Min.x + indent;
    const float head_left = tight ? box.Min.x + face + state.units(8) : post.mine ? 0 : left;
    const float head_width = one_line ? name.width + state.units(8) + by.width : std::max(name.width, by.width);
    const float head_x = post.mine && !tight ? box.Max.x - indent - head_width : head_left;
    paint::words(state, name, {head_x, box.Min.y}, post.mine ? p.tone(Tone::primary).ink : colours_of(state, post.author).ink);
    const ImVec2 by_at = one_line ? ImVec2{head_x + name.width + state.units(8), box.Min.y} : ImVec2{head_x, box.Min.y + name.height()};
    paint::words(state, by, by_at, p.ink_muted);

    const float top = box.Min.y + head_height, radius = std::min(state.units(radius_bubble), bubble_height / 2);
    const ImRect bubble{left, top, left + bubble_width, top + bubble_height};
    const ImDrawFlags corners = post.mine ? ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersTopRight
                                          : ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersTopLeft;
    paint::fill(bubble, post.mine ? p.tone(Tone::primary).ground : p.card, radius, corners);
    const Colour edge = post.mine ? mix(p.tone(Tone::primary).line, p.tone(Tone::primary).ground, 0.6) : p.line;
    paint::outline(bubble, edge, radius, std::max(1.0F, state.units(1)), corners);
    paint::words(state, words, {left + side, top + above}, p.ink);
    if (!post.reactions.empty()) draw_reactions(ui, post, {left + side / 2, bubble.Max.y + state.units(4)}, wide);

    const ImVec2 centre = tight ? ImVec2{box.Min.x + face / 2, box.Min.y + face / 2}
                                : ImVec2{post.mine ? box.Max.x - face / 2 : box.Min.x + face / 2, top + face / 2};
    draw_avatar(ui, post.author, centre, face, post.mine);
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
    paint::outline(box.rect(), state.palette.line, radius, std::max(1.0F, state.units(1)));
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
        const ImRect foot = place(state.flow(), width, state.type(24));
        if (in_sight(foot)) draw_reactions(ui, post, foot.Min, width);
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

void typing(Ui& ui, std::string_view key, std::string_view author, std::string_view sentence) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float face = state.type(40), beside = state.units(12), dot = state.type(4), step = state.type(14), side = state.units(16);
    const ImRect box = place(state.flow(), state.flow().width(), face);
    draw_avatar(ui, author, {box.Min.x + face / 2, box.Min.y + face / 2}, face, false);
    const float left = box.Min.x + face + beside;
    const ImRect bubble{left, box.Min.y, left + 2 * side + 2 * step + 2 * dot, box.Max.y};
    paint::fill(bubble, state.palette.card, bubble.GetHeight() / 2);
    paint::outline(bubble, state.palette.line, bubble.GetHeight() / 2, std::max(1.0F, state.units(1)));
    for (int i = 0; i < 3; ++i) {
        const double phase = ui.seconds() * 1.6 - i * 0.18;
        const double lift = state.still() ? 0.4 : std::max(0.0, std::sin((phase - std::floor(phase)) * 6.283));
        const ImVec2 centre{bubble.Min.x + side + dot + step * static_cast<float>(i), bubble.GetCenter().y - static_cast<float>(lift) * dot};
        paint::circle(centre, dot, mix(state.palette.line_strong, state.palette.ink_muted, lift));
    }
    if (!state.still()) ui.wake_after(0.04);
    const TextBlock& words = set_type(state, sentence, {.size = TextSize::small}, box.Max.x - bubble.Max.x - beside);
    paint::words(state, words, {bubble.Max.x + beside, std::round(box.GetCenter().y - words.height() / 2)}, state.palette.ink_muted);
    put_rect(state.recorder.add(id, Role::status, sentence, {}), box);
    want_gap(state.flow(), state.gap(Space::base));
}

}  // namespace rozwaga::widgets
