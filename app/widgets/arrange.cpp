// Put in order, sort into groups.
#include <algorithm>

#include "widgets/choices.h"
#include "widgets/contain.h"
#include "widgets/controls.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/segments.h"
#include "widgets/touch.h"
#include "widgets/verdict.h"

namespace rozwaga::widgets {
namespace {

struct RowParts {
    ImRect box, text, up, down;
};

RowParts divide(const Ui::State& state, const ImRect& box, bool with_buttons) {
    const float side = std::max(state.units(small_control_height), state.type(mark_size)), padding = state.gap(Space::tight);
    RowParts parts{box, box, {}, {}};
    if (!with_buttons) return parts;
    // Level with the first line, as the number is.
    const float top = std::round(box.Min.y + state.units(answer_padding) + (state.type(mark_size) - side) / 2);
    parts.down = {box.Max.x - padding - side, top, box.Max.x - padding, top + side};
    parts.up = parts.down;
    parts.up.Translate({-side - state.units(2), 0});
    parts.text.Max.x = parts.up.Min.x - padding;
    return parts;
}

bool move_button(Ui& ui, NodeId id, const ImRect& box, Icon icon, const std::string& name, bool enabled) {
    auto& state = ui.state();
    const Touch seen = touch(ui, {.id = id, .name = name, .box = box, .enabled = enabled, .tip = name});
    const Palette& p = state.palette;
    const float radius = state.units(radius_tool);
    if (enabled) paint::fill(box, seen.held ? paint::laid(p.press, p.sunken) : seen.hovered ? paint::laid(p.hover, p.sunken) : p.sunken, radius);
    if (seen.ring) paint::ring(state, box, radius);
    paint::icon(state, icon, box.GetCenter(), state.type(22), enabled ? p.ink : mix(p.ink_muted, p.card, 0.5));
    return seen.pressed;
}

class OrderRows {
public:
    OrderRows(Ui& ui, NodeId id, const std::vector<OrderRow>& rows, bool enabled) : ui_(ui), id_(id), rows_(rows), enabled_(enabled) {}

    std::optional<Moved> draw() {
        std::vector<NodeId> stops;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            stops.push_back(hash(id_, rows_[i].key));
            draw_row(i, stops.back());
        }
        if (enabled_) step_between(ui_.state(), stops, false);
        if (moved_) tell();
        return moved_;
    }

private:
    void draw_row(std::size_t i, NodeId id) {
        auto& state = ui_.state();
        const OrderRow& row = rows_[i];
        const float padding = state.units(answer_padding), mark = state.type(mark_size), beside = padding;
        const float buttons = enabled_ ? 2 * std::max(state.units(small_control_height), state.type(mark_size)) + state.units(18) : 0;
        const float width = state.flow().width() - 2 * padding - mark - beside - buttons;
        const TextBlock& words = set_rich(state, row.text, {}, width);
        const std::string verdict = word_of(ui_, row.verdict);
        const VerdictNote note = set_verdict(ui_, row.verdict, verdict, row.feedback, width);
        const float height = std::max(mark, words.height()) + note.height + 2 * padding;
        const RowParts parts = divide(state, place(state.flow(), state.flow().width(), height), enabled_);
        const std::string name = row.text.plain();
        const Touch seen = touch(ui_, {.id = id,
                                       .role = Role::list_item,
                                       .name = name,
                                       .box = parts.text,
                                       .enabled = enabled_,
                                       .claims = claims_upright,
                                       .tip = enabled_ ? ui_.words("widgets.order.hint") : std::string{}, 
                                       .keyboard_press = false});
        Node& node = state.recorder.at(seen.node);
        node.value = verdict;
        node.description = row.feedback.plain();
        node.position = static_cast<int>(i) + 1;
        node.of = static_cast<int>(rows_.size());
        if (seen.focused && state.key_pressed(alt(Key::up), true)) move(i, -1);
        if (seen.focused && state.key_pressed(alt(Key::down), true)) move(i, 1);

        draw_surface(state, parts.box, {false, enabled_, false, seen.held, seen.ring, row.verdict});
        const Palette& p = state.palette;
        const float top = parts.box.Min.y + padding + std::max(0.0F, mark - words.line_px) / 2;
        const ImVec2 centre{parts.box.Min.x + padding + mark / 2, top + words.line_px / 2};
        paint::circle(centre, mark / 2, row.verdict == Verdict::none ? p.tone(Tone::primary).ground : p.tone(tone_of(row.verdict)).solid);
        const TextBlock& number = set_type(state, std::to_string(i + 1), {.size = TextSize::small, .weight = Weight::bold}, 1000);
        paint::words(state, number, {std::round(centre.x - number.width / 2), std::round(centre.y - number.height() / 2)},
                     row.verdict == Verdict::none ? p.tone(Tone::primary).ink : p.tone(tone_of(row.verdict)).on_solid);
        const float left = parts.box.Min.x + padding + mark + beside;
        paint::words(state, words, {left, std::round(top)}, p.ink);
        draw_verdict(ui_, note, row.verdict, {left, std::round(top + words.height())});
        if (enabled_) draw_buttons(i, id, parts, name);
        want_gap(state.flow(), state.units(8));
    }

    void draw_buttons(std::size_t i, NodeId id, const RowParts& parts, const std::string& name) {
        auto& state = ui_.state();
        const bool can_rise = i > 0, can_sink = i + 1 < rows_.size();
        if (move_button(ui_, hash(id, "up"), parts.up, Icon::up, ui_.words("widgets.order.up", {{"text", name}}), can_rise)) {
            move(i, -1);
            if (i == 1) state.focus.set(id, state.by_keyboard, false);  // the button has no further use at the top
        }
        if (move_button(ui_, hash(id, "down"), parts.down, Icon::down, ui_.words("widgets.order.down", {{"text", name}}), can_sink)) {
            move(i, 1);
            if (i + 2 == rows_.size()) state.focus.set(id, state.by_keyboard, false);
        }
    }

    void move(std::size_t from, int by) {
        if ((by < 0 && from == 0) || (by > 0 && from + 1 >= rows_.size())) return;
        moved_ = Moved{from, by < 0 ? from - 1 : from + 1};
        ui_.state().unsettled = true;
    }

    void tell() {
        ui_.announce(ui_.words("widgets.order.moved", {{"text", rows_[moved_->from].text.plain()},
                                                       {"position", std::to_string(moved_->to + 1)},
                                                       {"of", std::to_string(rows_.size())}}));
    }

    Ui& ui_;
    NodeId id_;
    const std::vector<OrderRow>& rows_;
    bool enabled_;
    std::optional<Moved> moved_;
};

constexpr TextStyle card_type{.weight = Weight::medium};

// A card's text, and the groups it may go into: beside it where that makes every card of the set lower, else beneath.
class GroupCards {
public:
    GroupCards(Ui& ui, const std::vector<GroupCard>& cards, const std::vector<CardGroup>& groups, bool enabled) : ui_(ui), enabled_(enabled) {
        auto& state = ui.state();
        for (const auto& group : groups) segments_.push_back({group.key, group.name});
        choice_ = measure_segments(state, segments_).together;
        text_ = state.flow().width() - 2 * padding() - choice_ - state.gap(Space::base);
        beside_ = text_ >= state.type(least_text);
        for (const auto& card : cards) {
            if (!beside_) break;
            const TextBlock& words = set_rich(state, card.text, card_type, text_);
            beside_ = words.line_widths.size() <= 2;
        }
    }

    void draw(NodeId id, const GroupCard& card) {
        auto& state = ui_.state();
        Box box(ui_, id, padding(), state.gap(Space::snug));
        draw_surface(state, box.rect(), {false, enabled_, false, false, false, card.verdict});
        const std::string verdict = word_of(ui_, card.verdict);
        const std::size_t index = state.recorder.open(id, Role::list_item, card.text.plain(), {});
        Node& node = state.recorder.at(index);
        put_rect(node, box.rect());
        node.value = verdict;
        node.description = card.feedback.plain();
        state.recorder.enter(id);
        box.run([&] {
            if (beside_) draw_side_by_side(card);
            else draw_stacked(card);
            const float width = state.flow().width();
            const VerdictNote note = set_verdict(ui_, card.verdict, verdict, card.feedback, width);
            if (note.height > 0) draw_verdict(ui_, note, card.verdict, place(state.flow(), width, note.height).Min);
        });
        state.recorder.leave();
        state.recorder.close();
        want_gap(state.flow(), state.units(answer_gap));
    }

    const std::optional<Sorted>& sorted() const { return sorted_; }

private:
    static constexpr float least_text = 200;

    float padding() const { return ui_.state().gap(Space::base); }

    void draw_stacked(const GroupCard& card) {
        auto& state = ui_.state();
        const float width = state.flow().width();
        const TextBlock& words = set_rich(state, card.text, card_type, width);
        paint::words(state, words, place(state.flow(), width, words.height()).Min, state.palette.ink);
        want_gap(state.flow(), state.gap(Space::tight));
        choose(card);
        say_gap(state.flow(), 0);
    }

    void draw_side_by_side(const GroupCard& card) {
        auto& state = ui_.state();
        const TextBlock& words = set_rich(state, card.text, card_type, text_);
        const float top = state.flow().y, left = state.flow().left, right = state.flow().right;
        Measured& memory = state.memory(state.recorder.id("choice"));
        const float height = std::max(words.height(), memory.height);
        paint::words(state, words, {left, std::round(top + (height - words.height()) / 2)}, state.palette.ink);
        const float from = std::round(top + (height - memory.height) / 2);
        const Flow done = run_column(ui_, right - choice_, right, from, [&] { choose(card); });
        state.keep(state.memory(state.recorder.id("choice")).height, done.natural - from);
        place(state.flow(), state.flow().width(), height);
        say_gap(state.flow(), 0);
    }

    void choose(const GroupCard& card) {
        if (auto chosen = segmented(ui_, "group", card.text.plain(), segments_, card.group, enabled_)) sorted_ = Sorted{card.key, *chosen};
    }

    Ui& ui_;
    bool enabled_;
    std::vector<Segment> segments_;
    float choice_ = 0, text_ = 0;
    bool beside_ = false;
    std::optional<Sorted> sorted_;
};

}  // namespace

std::optional<Moved> order_list(Ui& ui, std::string_view key, std::string_view name, const std::vector<OrderRow>& rows, bool enabled) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const std::size_t list = state.recorder.open(id, Role::list, name, {});
    const float top = state.flow().y;
    const auto moved = OrderRows(ui, id, rows, enabled).draw();
    put_rect(state.recorder.at(list), {state.flow().left, top, state.flow().right, state.flow().y});
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::roomy));
    return moved;
}

std::optional<Sorted> group_cards(Ui& ui, std::string_view key, std::string_view name, const std::vector<GroupCard>& cards,
                                  const std::vector<CardGroup>& groups, bool enabled) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const std::size_t list = state.recorder.open(id, Role::list, name, {});
    const float top = state.flow().y;
    GroupCards drawn(ui, cards, groups, enabled);
    for (const auto& card : cards) drawn.draw(hash(id, card.key), card);
    put_rect(state.recorder.at(list), {state.flow().left, top, state.flow().right, state.flow().y});
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::roomy));
    return drawn.sorted();
}

}  // namespace rozwaga::widgets
