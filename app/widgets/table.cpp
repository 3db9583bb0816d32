#include "widgets/table.h"

#include <algorithm>
#include <cmath>

#include "widgets/amounts.h"
#include "widgets/contain.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/table_headings.h"
#include "widgets/table_rows.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

constexpr float bar_width = 14, least_thumb = 36;
constexpr std::int64_t least_rows = 6;
constexpr float most_of_window = 0.72F;

class DataTable {
public:
    DataTable(Ui& ui, NodeId id, const std::vector<TableColumn>& columns, const TableStyle& style, RowSource source)
        : ui_(ui), state_(ui.state()), id_(id), columns_(columns), style_(style), source_(source), memory_(state_.tables[id]),
          waits_(ui.words("widgets.table.waiting")) {}

    TableUse draw(std::string_view name) {
        const std::size_t table = state_.recorder.open(id_, Role::table, name, {});
        Node& node = state_.recorder.at(table);
        node.value = counted(ui_, "widgets.table.rows", style_.rows);
        node.of = static_cast<int>(std::min<std::int64_t>(style_.rows, INT32_MAX));
        const ImRect box = style_.rows > 0 ? draw_filled() : draw_empty();
        put_rect(state_.recorder.at(table), box);
        state_.recorder.close();
        want_gap(state_.flow(), state_.gap(Space::roomy));
        return std::move(use_);
    }

private:
    // --- asking the source
    const TableRow& row(std::int64_t index) {
        row_.key = 0;
        row_.ready = true;
        row_.cells.clear();
        source_(index, row_);
        return row_;
    }
    float height_of(std::int64_t index) { return row_height(state_, shape_, columns_, row(index)); }
    NodeId node_of(const TableRow& row, std::int64_t index) const {
        return row.ready ? hash(hash(id_, "row"), row.key) : hash(hash(id_, "waiting"), static_cast<std::uint64_t>(index));
    }

    // --- room
    float body_room(float top, float others) const {
        if (style_.height > 0) return style_.height * state_.zoom() - others;
        float room = 0, most = static_cast<float>(least_rows) * shape_.least;
        if (const ImGuiWindow* window = state_.scrolling; window != nullptr && state_.dialog_depth == 0) {
            const ImRect view = window->InnerRect;
            room = view.Max.y - state_.gap(Space::section) - (top + window->Scroll.y) - others;
            most = std::min(most, view.GetHeight() * most_of_window - others);
        }
        return std::max({room, most, shape_.least});
    }
    // Cards differ in height; the tallest seen so far is the measure, so that the table does not change its own while it scrolls.
    float usual_card() {
        if (std::abs(memory_.card_width - shape_.width / state_.zoom()) > 0.5F) memory_.card = 0;
        memory_.card_width = shape_.width / state_.zoom();
        const std::int64_t end = std::min(style_.rows, memory_.first + std::max<std::int64_t>(memory_.shown, 1));
        float tallest = std::max(memory_.card, shape_.least);
        for (std::int64_t i = std::clamp<std::int64_t>(memory_.first, 0, style_.rows - 1); i < end; ++i) tallest = std::max(tallest, height_of(i));
        if (tallest > memory_.card) state_.unsettled = true;
        return memory_.card = tallest;
    }
    std::int64_t fitting_from(std::int64_t first) {
        std::int64_t count = 0;
        for (float used = 0; first + count < style_.rows; ++count) {
            used += height_of(first + count);
            if (used > body_ + 0.5F) break;
        }
        return std::max<std::int64_t>(count, 1);
    }
    /// The uppermost row with which `last` is the lowest one in sight.
    std::int64_t first_for(std::int64_t last) {
        std::int64_t first = last;
        for (float used = height_of(last); first > 0; --first) {
            used += height_of(first - 1);
            if (used > body_ + 0.5F) break;
        }
        return first;
    }
    void bring_into_sight(std::int64_t index) {
        if (index < memory_.first) memory_.first = index;
        else if (index >= memory_.first + fitting_from(memory_.first)) memory_.first = first_for(index);
    }

    // --- where the table stands
    void keep_place() {
        const auto last = style_.rows - 1;
        if (memory_.question != style_.question) {
            if (memory_.question) memory_.first = memory_.cursor = 0;
            memory_.question = style_.question;
            memory_.cursor_key.reset();
            memory_.first_key.reset();
        }
        follow_key(memory_.first, memory_.first_key);
        follow_key(memory_.cursor, memory_.cursor_key);
        memory_.cursor = std::clamp<std::int64_t>(memory_.cursor, 0, last);
        memory_.first = std::clamp<std::int64_t>(memory_.first, 0, last);
    }
    // Rows came or went above: the row stays where it was on the screen, if it is found nearby.
    void follow_key(std::int64_t& place, const std::optional<std::uint64_t>& key) {
        if (!key) return;
        const auto is_it = [&](std::int64_t index) {
            if (index < 0 || index >= style_.rows) return false;
            const TableRow& found = row(index);
            return found.ready && found.key == *key;
        };
        if (is_it(place)) return;
        const std::int64_t reach = std::max<std::int64_t>(memory_.shown, 8);
        for (std::int64_t by = 1; by <= reach; ++by)
            for (const std::int64_t index : {place - by, place + by})
                if (is_it(index)) {
                    place = index;
                    return;
                }
    }

    // --- keyboard
    void move_by_keys() {
        const bool had_focus = memory_.focus != 0 && state_.focus.current() == memory_.focus;
        const std::int64_t before = memory_.cursor, last = style_.rows - 1;
        if (had_focus && !state_.blocked()) {
            const std::int64_t page = std::max<std::int64_t>(1, fitting_from(memory_.first) - 1);
            const auto pressed = [&](Key key) { return state_.key_pressed(key, true); };
            if (pressed(Key::down)) memory_.cursor += 1;
            if (pressed(Key::up)) memory_.cursor -= 1;
            if (pressed(Key::page_down)) memory_.cursor += page;
            if (pressed(Key::page_up)) memory_.cursor -= page;
            if (pressed(Key::home)) memory_.cursor = 0;
            if (pressed(Key::end)) memory_.cursor = last;
            memory_.cursor = std::clamp<std::int64_t>(memory_.cursor, 0, last);
            if (memory_.cursor != before || state_.focus.waits()) bring_into_sight(memory_.cursor);
        }
        const NodeId focus = node_of(row(memory_.cursor), memory_.cursor);
        if (memory_.cursor != before) {
            state_.focus.set(focus, true, true);
            use_.moved = memory_.cursor;
            state_.unsettled = true;
        } else if (had_focus && focus != memory_.focus) {
            state_.focus.set(focus, state_.focus.visible(), false);  // the same place, another row
        }
        memory_.focus = focus;
    }

    // --- pointer
    void turn_wheel(const ImRect& body) {
        const bool over = !state_.blocked() && ImGui::IsMouseHoveringRect(body.Min, body.Max) && ImGui::IsWindowHovered();
        if (!over || (memory_.first == 0 && memory_.shown >= style_.rows)) return;
        const ImGuiID owner = item_id(hash(id_, "wheel"));
        const float turned = ImGui::GetIO().MouseWheel;
        if (turned != 0 && ImGui::TestKeyOwner(ImGuiKey_MouseWheelY, owner)) {
            constexpr float rows_a_notch = 3;
            memory_.wheel -= turned * rows_a_notch;
            const auto whole = static_cast<std::int64_t>(memory_.wheel);
            memory_.wheel -= static_cast<float>(whole);
            memory_.first = std::clamp<std::int64_t>(memory_.first + whole, 0, style_.rows - 1);
            if (whole != 0) state_.unsettled = true;
        }
        ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, owner);
    }
    void draw_bar(const ImRect& track) {
        const float all = track.GetHeight();
        const double share = static_cast<double>(memory_.shown) / static_cast<double>(style_.rows);
        const float thumb = std::round(std::max(std::min(state_.units(least_thumb), all), static_cast<float>(all * share)));
        const auto lowest = std::max<std::int64_t>(1, style_.rows - memory_.shown);
        const double place = std::min(1.0, static_cast<double>(memory_.first) / static_cast<double>(lowest));
        const float top = std::round(track.Min.y + static_cast<float>((all - thumb) * place));
        const ImRect grip{track.Min.x + state_.units(3), top + state_.units(2), track.Max.x - state_.units(3), top + thumb - state_.units(2)};

        const ImGuiID id = item_id(hash(id_, "bar"));
        ImGui::ItemAdd(track, id, nullptr, static_cast<ImGuiItemFlags>(ImGuiItemFlags_NoNav));
        if (state_.checking) state_.items.push_back(id);
        bool hovered = false, held = false;
        if (!state_.blocked()) ImGui::ButtonBehavior(track, id, &hovered, &held, ImGuiButtonFlags_NoNavFocus | ImGuiButtonFlags_NoFocus);
        if (held) {
            state_.took_click = true;
            const float at = ImGui::GetIO().MousePos.y;
            if (!memory_.grab) memory_.grab = at >= top && at < top + thumb ? at - top : thumb / 2;
            const float rest = std::max(1.0F, all - thumb);
            const double wanted = std::clamp((at - *memory_.grab - track.Min.y) / rest, 0.0F, 1.0F);
            const auto first = static_cast<std::int64_t>(std::llround(wanted * static_cast<double>(lowest)));
            if (first != memory_.first) state_.unsettled = true;
            memory_.first = std::clamp<std::int64_t>(first, 0, style_.rows - 1);
        } else {
            memory_.grab.reset();
        }
        const Palette& p = state_.palette;
        paint::fill(grip, held ? p.ink_muted : hovered ? p.line_strong : mix(p.line_strong, p.card, 0.25), grip.GetWidth() / 2);
    }

    // --- rows
    void draw_body(const ImRect& body, float room) {
        ImGui::PushClipRect(body.Min, body.Max, true);
        const std::int64_t end = memory_.first + memory_.shown;
        if (memory_.cursor < memory_.first) record_unseen(body.Min.y);
        float y = body.Min.y;
        for (std::int64_t i = memory_.first; i < end; ++i) {
            const TableRow& shown = row(i);
            const float height = row_height(state_, shape_, columns_, shown);
            draw_one(shown, i, {body.Min.x, y, body.Min.x + room, y + height}, i + 1 < end || y + height < body.Max.y - 1);
            y += height;
        }
        if (memory_.cursor >= end) record_unseen(body.Max.y);
        ImGui::PopClipRect();
    }

    void draw_one(const TableRow& shown, std::int64_t index, const ImRect& box, bool ruled) {
        const Palette& p = state_.palette;
        const NodeId id = node_of(shown, index);
        if (state_.focus.current() == id && memory_.cursor != index) take_cursor(index, id);
        const std::string name = name_of(shown, index);
        const Touch seen = touch(ui_, {.id = id,
                                       .role = Role::row,
                                       .name = name,
                                       .box = box,
                                       .claims = static_cast<std::uint8_t>(claims_press | claims_upright | claims_pages)});
        if (state_.focus.current() == id && memory_.cursor != index) take_cursor(index, id);
        if (seen.pressed && shown.ready) use_.opened = index;
        const bool selected = shown.ready && style_.selected == shown.key;
        describe(state_.recorder.at(seen.node), index, selected);

        if (selected) paint::fill(box, p.tone(Tone::primary).ground);
        if (seen.held || seen.hovered) paint::fill(box, seen.held ? p.press : p.hover);
        if (selected) paint::fill({box.Min.x, box.Min.y, box.Min.x + state_.units(4), box.Max.y}, p.tone(Tone::primary).solid);
        const float hair = state_.thick(edge_hair);
        if (ruled) paint::fill({box.Min.x, box.Max.y - hair, box.Max.x, box.Max.y}, p.line);
        state_.recorder.into_last();
        if (shown.ready) {
            draw_row(state_, shape_, columns_, shown, box);
            record_cells(shown, id, box);
        } else {
            draw_waiting_row(state_, shape_, index, box);
        }
        state_.recorder.close();
        if (!seen.ring) return;
        // Inside: beyond the row's edge the ring would be cut.
        ImRect inner = box;
        inner.Expand(-(state_.units(focus_width) + state_.units(2) + state_.units(1)));
        paint::ring(state_, inner, state_.units(radius_tool));
    }

    void describe(Node& node, std::int64_t index, bool selected) const {
        node.position = static_cast<int>(std::min<std::int64_t>(index + 1, INT32_MAX));
        node.of = static_cast<int>(std::min<std::int64_t>(style_.rows, INT32_MAX));
        node.states.selected = selected;
        node.states.focusable = index == memory_.cursor;
    }
    void record_cells(const TableRow& shown, NodeId id, const ImRect& box) {
        for (std::size_t i = 0; i < shown.cells.size() && i < columns_.size(); ++i) {
            const auto place = std::ranges::find(shape_.shown, i);
            if (place == shape_.shown.end() && !shape_.cards) continue;
            const auto at = static_cast<std::size_t>(place - shape_.shown.begin());
            ImRect cell = box;
            if (!shape_.cards) {
                cell.Min.x = box.Min.x + shape_.lefts[at];
                cell.Max.x = cell.Min.x + shape_.widths[at];
            }
            Node& node = state_.recorder.add(hash(id, i + 1), Role::cell, shown.cells[i].text, {});
            node.description = columns_[i].title;
            node.position = static_cast<int>(i) + 1;
            node.of = static_cast<int>(columns_.size());
            put_rect(node, cell);
        }
    }
    // The keyboard's row keeps its node and its place in the order where the wheel has left it.
    void record_unseen(float y) {
        const TableRow& unseen = row(memory_.cursor);
        const NodeId id = node_of(unseen, memory_.cursor);
        const ImRect nowhere{state_.flow().left, y, state_.flow().right, y};
        const bool asked = take_request(state_, id, Request::Kind::scroll_to).has_value() || (state_.focus.current() == id && state_.focus.waits());
        if (take_request(state_, id, Request::Kind::press) && unseen.ready) use_.opened = memory_.cursor;
        if (asked) {
            bring_into_sight(memory_.cursor);
            state_.unsettled = true;
        }
        Node& node = state_.recorder.add(id, Role::row, name_of(unseen, memory_.cursor), {});
        put_rect(node, nowhere);
        node.states.offscreen = true;
        node.states.focused = state_.focus.current() == id;
        node.actions |= static_cast<std::uint8_t>(Allows::press) | static_cast<std::uint8_t>(Allows::focus);
        if (node.states.focused) {
            state_.next_claims = static_cast<std::uint8_t>(claims_press | claims_upright | claims_pages);
            if (unseen.ready && (state_.key_pressed(Key::enter, false) || state_.key_pressed(Key::space, false))) use_.opened = memory_.cursor;
        }
        describe(node, memory_.cursor, unseen.ready && style_.selected == unseen.key);
    }
    void take_cursor(std::int64_t index, NodeId id) {
        memory_.cursor = index;
        memory_.focus = id;
        use_.moved = index;
        state_.unsettled = true;
    }
    std::string name_of(const TableRow& shown, std::int64_t index) const {
        if (shown.ready) return row_name(shown);
        return waits_ + " " + std::to_string(index + 1);
    }

    // --- the whole
    ImRect draw_filled() {
        const float bar = state_.units(bar_width);
        shape_ = shape_table(state_, columns_, state_.flow().width() - bar);
        TableHeadings headings(ui_, id_, columns_, shape_, style_.sorted_by, style_.descending);
        const float hair = state_.thick(edge_hair);
        const std::string range_text = said_range(style_.rows, style_.rows);
        const float under = std::ceil(set_type(state_, range_text, range_type, shape_.width).height() + 2 * state_.units(8));
        const float top = std::round(take_gap(state_.flow()));
        say_gap(state_.flow(), 0);
        float room = body_room(top, headings.height() + under + hair);
        const float usual = shape_.cards ? usual_card() : shape_.least;
        room = std::max(shape_.cards ? 2.0F : 1.0F, std::floor(room / usual)) * usual;
        body_ = room;
        keep_place();
        move_by_keys();
        memory_.shown = fitting_from(memory_.first);
        if (memory_.first + memory_.shown >= style_.rows) {
            // No room stays empty below the last row while there are rows above.
            memory_.first = std::min(memory_.first, first_for(style_.rows - 1));
            memory_.shown = std::min(fitting_from(memory_.first), style_.rows - memory_.first);
        }
        const bool all = memory_.shown >= style_.rows;
        if (all) {
            room = 0;
            for (std::int64_t i = 0; i < style_.rows; ++i) room += height_of(i);
            room = std::min(room, body_);
        }
        const float foot = all ? 0 : under;
        const ImRect box = place(state_.flow(), state_.flow().width(), headings.height() + room + foot + hair);
        const float radius = state_.units(radius_answer);
        paint::fill(box, state_.palette.card, radius);
        use_.sort = headings.draw({box.Min.x, box.Min.y, box.Max.x, box.Min.y + headings.height()});
        const ImRect body{box.Min.x, box.Min.y + headings.height(), box.Max.x, box.Min.y + headings.height() + room};
        turn_wheel(body);
        draw_body(body, all ? box.GetWidth() : shape_.width);
        if (!all) {
            draw_bar({body.Max.x - bar, body.Min.y, body.Max.x, body.Max.y});
            draw_range({box.Min.x, body.Max.y, box.Max.x, box.Max.y});
        }
        paint::outline(box, state_.palette.line, radius, hair);
        remember();
        return box;
    }

    void remember() {
        use_.first = memory_.first;
        use_.shown = memory_.shown;
        const TableRow& first = row(memory_.first);
        memory_.first_key = first.ready ? std::optional(first.key) : std::nullopt;
        const TableRow& cursor = row(memory_.cursor);
        memory_.cursor_key = cursor.ready ? std::optional(cursor.key) : std::nullopt;
        memory_.focus = node_of(cursor, memory_.cursor);
    }

    static constexpr TextStyle range_type{.size = TextSize::small, .muted = true, .tabular = true};
    std::string said_range(std::int64_t first, std::int64_t last) {
        return ui_.words("widgets.table.range", {{"first", number_text(ui_, static_cast<double>(first))},
                                                 {"last", number_text(ui_, static_cast<double>(last))},
                                                 {"count", number_text(ui_, static_cast<double>(style_.rows))}});
    }
    // "1–14 z 100 000", under the rows.
    void draw_range(const ImRect& box) {
        const std::string text = said_range(memory_.first + 1, memory_.first + memory_.shown);
        const TextBlock& words = set_type(state_, text, range_type, box.GetWidth() - 2 * shape_.side);
        paint::fill({box.Min.x, box.Min.y, box.Max.x, box.Min.y + state_.thick(edge_hair)}, state_.palette.line);
        const ImVec2 at{box.Max.x - shape_.side - words.width, std::round(box.GetCenter().y - words.height() / 2)};
        paint::words(state_, words, at, state_.palette.ink_muted);
        put_rect(state_.recorder.add(hash(id_, "range"), Role::text, text, {}), {at.x, at.y, at.x + words.width, at.y + words.height()});
    }

    ImRect draw_empty() {
        memory_.first = memory_.cursor = memory_.shown = 0;
        memory_.focus = 0;
        memory_.first_key.reset();
        memory_.cursor_key.reset();
        memory_.question = style_.question;
        const float padding = state_.gap(Space::section);
        Box inside(ui_, hash(id_, "empty"), state_.gap(Space::roomy), padding);
        const ImRect box = inside.rect();
        paint::fill(box, state_.palette.card, state_.units(radius_answer));
        paint::outline(box, state_.palette.line, state_.units(radius_answer), state_.thick(edge_hair));
        state_.recorder.enter(hash(id_, "empty"));
        inside.run([&] {
            if (style_.empty) style_.empty();
            else label(ui_, ui_.words("widgets.table.empty"), {.muted = true});
        });
        state_.recorder.leave();
        return box;
    }

    Ui& ui_;
    Ui::State& state_;
    NodeId id_;
    const std::vector<TableColumn>& columns_;
    const TableStyle& style_;
    RowSource source_;
    TableMemory& memory_;
    std::string waits_;
    TableShape shape_;
    TableRow row_;
    TableUse use_;
    float body_ = 0;   ///< height for rows
};

}  // namespace

TableUse data_table(Ui& ui, std::string_view key, std::string_view name, const std::vector<TableColumn>& columns, const TableStyle& style,
                    RowSource source) {
    return DataTable(ui, ui.state().recorder.id(key), columns, style, source).draw(name);
}

}  // namespace rozwaga::widgets
