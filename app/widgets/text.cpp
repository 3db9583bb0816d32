#include "widgets/text.h"

#include <algorithm>

#include "widgets/contain.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/touch.h"
#include "widgets/words.h"

namespace rozwaga::widgets {
namespace {

// About 70 characters of Inter.
constexpr float longest_line_in_em = 38;

// An address is worth showing before it is followed; what stays in the app is not.
bool leads_outside(std::string_view target) { return target.find("//") != target.npos || target.starts_with("mailto:"); }

struct Set {
    const TextBlock* block;
    ImRect box;
};

Set place_words(Ui::State& state, const RichText& text, const TextStyle& style, float longest) {
    Flow& flow = state.flow();
    const float room = std::min(flow.width(), longest);
    const TextBlock& block = set_rich(state, text, style, room);
    const bool hugs = flow.is_row;
    return {&block, place(flow, hugs ? block.width : room, block.height())};
}

std::optional<std::string> draw_links(Ui& ui, NodeId id, const RichText& text, const TextBlock& block, ImVec2 at, std::optional<Colour> ink) {
    auto& state = ui.state();
    std::optional<std::string> pressed;
    std::uint64_t part = 0;
    for (std::size_t i = 0; i < block.pieces.size(); ++i) {
        const Piece& piece = block.pieces[i];
        if (!piece.link) continue;
        const TextRun& run = text.runs[piece.run];
        const NodeId link = hash(id, piece.run + 1);
        const float top = at.y + block.line_px * static_cast<float>(piece.line);
        const ImRect box{at.x + piece.x, top, at.x + piece.x + piece.width, top + block.line_px};
        const bool first = i == 0 || block.pieces[i - 1].run != piece.run;
        bool hit = false;
        if (first) {
            const Touch seen = touch(ui, {.id = link, .role = Role::link, .name = run.text, .box = box, .tip = leads_outside(run.link) ? run.link : ""});
            state.recorder.at(seen.node).target = run.link;
            hit = seen.pressed;
            if (seen.ring) paint::ring(state, box, state.units(radius_tight), ink);
        } else {
            bool hovered = false;
            hit = touch_more(ui, link, ++part, box, true, hovered);
        }
        if (hit) pressed = state.followed = run.link;
    }
    return pressed;
}

std::optional<std::string> put(Ui& ui, const RichText& text, const TextStyle& style, float longest, Role role) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("text");
    const Set set = place_words(state, text, style, longest);
    return draw_words(ui, id, role, text, *set.block, set.box, style);
}

}  // namespace

std::string RichText::plain() const {
    std::string words;
    for (const auto& run : runs) words += run.text;
    return words;
}

float longest_line(const Ui::State& state, TextSize size) { return state.type(type_step(size).size) * longest_line_in_em; }

std::optional<std::string> draw_words(Ui& ui, NodeId id, Role role, const RichText& text, const TextBlock& block, const ImRect& box,
                                      const TextStyle& style, std::optional<Colour> ink) {
    auto& state = ui.state();
    const bool linked = std::ranges::any_of(text.runs, [](const TextRun& run) { return !run.link.empty(); });
    const std::size_t index = state.recorder.open(id, role, text.plain(), {});
    put_rect(state.recorder.at(index), box);
    const paint::Inks inks{ink.value_or(ink_of(state, style)), ink.value_or(state.palette.tone(Tone::primary).ink)};
    if (in_sight(box)) paint::words(state, block, box.Min, inks, style.align, box.GetWidth());
    std::optional<std::string> pressed;
    if (linked && style.align == TextAlign::left) pressed = draw_links(ui, id, text, block, box.Min, ink);
    state.recorder.close();
    return pressed;
}

void heading(Ui& ui, int level, std::string_view name, TextAlign align) {
    constexpr TextSize sizes[] = {TextSize::title, TextSize::heading, TextSize::subheading};
    heading(ui, level, name, {.size = sizes[std::clamp(level, 1, 3) - 1], .align = align});
}

void heading(Ui& ui, int level, std::string_view name, const TextStyle& style) {
    auto& state = ui.state();
    const bool in_row = state.flow().is_row;
    if (!in_row && level > 1) want_gap(state.flow(), state.gap(level == 2 ? Space::wide : Space::roomy));
    const NodeId id = state.recorder.next_id("heading");
    const RichText text(name);
    const Set set = place_words(state, text, style, longest_line(state, style.size));
    Node& node = state.recorder.add(id, Role::heading, name, {});
    node.level = std::clamp(level, 1, 6);
    put_rect(node, set.box);
    ImRect room = set.box;
    if (style.align != TextAlign::left && !in_row) room.Max.x = state.flow().right;
    if (in_sight(room)) {
        const Colour ink = ink_of(state, style);
        const TextBlock& block = style.align == TextAlign::left ? *set.block : set_rich(state, text, style, room.GetWidth());
        paint::words(state, block, room.Min, {ink, ink}, style.align, room.GetWidth());
    }
    if (!in_row) want_gap(state.flow(), state.gap(level == 1 ? Space::base : level == 2 ? Space::snug : Space::tight));
}

std::optional<std::string> paragraph(Ui& ui, const RichText& text, const TextStyle& style) {
    auto& state = ui.state();
    const auto pressed = put(ui, text, style, style.align == TextAlign::left ? longest_line(state, style.size) : 1e6F, Role::text);
    want_gap(state.flow(), state.gap(Space::base));
    return pressed;
}

std::optional<std::string> label(Ui& ui, const RichText& text, const TextStyle& style) {
    return put(ui, text, style, style.align == TextAlign::left ? longest_line(ui.state(), style.size) : 1e6F, Role::text);
}

std::optional<std::string> lead(Ui& ui, const RichText& text) {
    const auto pressed = paragraph(ui, text, {.size = TextSize::lead});
    want_gap(ui.state().flow(), ui.state().gap(Space::roomy));
    return pressed;
}

void caption(Ui& ui, std::string_view text) {
    label(ui, text, {.size = TextSize::small, .muted = true});
    want_gap(ui.state().flow(), ui.state().gap(Space::snug));
}

void eyebrow(Ui& ui, std::string_view text, Tone tone) {
    label(ui, text, {.size = TextSize::small, .tone = tone, .weight = Weight::semibold});
    // Said, not wanted: a heading of any level stands close under it.
    if (!ui.state().flow().is_row) say_gap(ui.state().flow(), ui.state().gap(Space::tight));
}

std::optional<std::string> quote(Ui& ui, const RichText& text, std::string_view source) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("quote");
    want_gap(state.flow(), state.gap(Space::roomy));
    Box box(ui, id, state.units(24), state.units(4));
    const ImRect rect = box.rect();
    paint::fill({rect.Min.x, rect.Min.y, rect.Min.x + state.units(4), rect.Max.y}, state.palette.tone(Tone::accent).solid, state.units(2));
    put_rect(state.recorder.at(state.recorder.open(id, Role::quote, {}, {})), rect);
    std::optional<std::string> pressed;
    box.run([&] {
        pressed = label(ui, text, {.size = TextSize::lead});
        if (source.empty()) return;
        want_gap(state.flow(), state.gap(Space::tight));
        label(ui, source, {.size = TextSize::small, .muted = true});
    });
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::roomy));
    return pressed;
}

std::optional<std::string> bullets(Ui& ui, const std::vector<RichText>& entries, bool numbered) {
    auto& state = ui.state();
    std::optional<std::string> pressed;
    const NodeId id = state.recorder.next_id("list");
    const TextStyle style{}, number_style{.weight = Weight::semibold, .tabular = true};
    const float beside = state.type(8);
    // All numbers end at the same edge, however many there are.
    const float widest = numbered ? set_type(state, std::to_string(entries.size()) + ".", number_style, 1e6F).width : 0;
    const float hang = std::max(state.type(24), widest + beside);
    const float room = std::min(state.flow().width(), longest_line(state, style.size)) - hang;
    const std::size_t list = state.recorder.open(id, Role::list, {}, {});
    const float top = state.flow().y;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const TextBlock& block = set_rich(state, entries[i], style, room);
        const ImRect box = place(state.flow(), state.flow().width(), block.height());
        const ImRect words{box.Min.x + hang, box.Min.y, box.Min.x + hang + room, box.Max.y};
        const Colour mark = state.palette.tone(Tone::primary).ink;
        if (numbered && in_sight(box)) {
            const TextBlock& number = set_type(state, std::to_string(i + 1) + ".", number_style, 1e6F);
            paint::words(state, number, {words.Min.x - number.width - beside, box.Min.y}, mark);
        } else if (in_sight(box)) {
            paint::circle({words.Min.x - state.type(13), box.Min.y + block.line_px * 0.52F}, state.type(2.75F), mark);
        }
        if (auto link = draw_words(ui, hash(id, i), Role::list_item, entries[i], block, words, style)) pressed = link;
        want_gap(state.flow(), state.gap(Space::tight));
    }
    put_rect(state.recorder.at(list), {state.flow().left, top, state.flow().right, state.flow().y});
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::base));
    return pressed;
}

void facts(Ui& ui, const std::vector<std::pair<std::string, std::string>>& terms) {
    auto& state = ui.state();
    const NodeId id = state.recorder.next_id("facts");
    const TextStyle term_style{.muted = true}, value_style{.weight = Weight::medium, .tabular = true};
    const float width = state.flow().width();
    float column = 0, widest = 0;
    for (const auto& [term, value] : terms) {
        column = std::max(column, set_type(state, term, term_style, width).width);
        widest = std::max(widest, set_type(state, value, value_style, width).width);
    }
    column += state.gap(Space::roomy);
    // Beside long terms there is room enough for values that are short.
    const bool stacked = column > width * 0.45F && column + widest > width;
    const std::size_t list = state.recorder.open(id, Role::list, {}, {});
    const float top = state.flow().y;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto& [term, value] = terms[i];
        const TextBlock& left = set_type(state, term, term_style, stacked ? width : column);
        const TextBlock& right = set_type(state, value, value_style, stacked ? width : width - column);
        const float height = stacked ? left.height() + right.height() : std::max(left.height(), right.height());
        const ImRect box = place(state.flow(), width, height);
        paint::words(state, left, box.Min, ink_of(state, term_style));
        const ImVec2 at{box.Min.x + (stacked ? 0 : column), box.Min.y + (stacked ? left.height() : 0)};
        paint::words(state, right, at, ink_of(state, value_style));
        Node& node = state.recorder.add(hash(id, i), Role::list_item, term, {});
        node.value = value;
        put_rect(node, box);
        want_gap(state.flow(), state.gap(Space::tight));
    }
    put_rect(state.recorder.at(list), {state.flow().left, top, state.flow().right, state.flow().y});
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::base));
}

void decorative_icon(Ui& ui, Icon icon, TextSize size, Tone tone) {
    auto& state = ui.state();
    const float side = std::round(state.type(type_step(size).size * 1.25F));
    const ImRect box = place(state.flow(), side, side);
    if (in_sight(box)) paint::icon(state, icon, box.GetCenter(), side, ink_of(state, {.tone = tone}));
}

}  // namespace rozwaga::widgets
