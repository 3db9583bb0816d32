#include "widgets/table_headings.h"

#include <algorithm>
#include <cmath>

#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

constexpr TextStyle heading_type{.size = TextSize::small, .muted = true, .weight = Weight::semibold};
constexpr float heading_side = 8, heading_sign = 16, heading_gap = 4;

}  // namespace

TableHeadings::TableHeadings(Ui& ui, NodeId id, const std::vector<TableColumn>& columns, const TableShape& shape, std::string_view sorted_by,
                             bool descending)
    : ui_(ui), state_(ui.state()), id_(id), columns_(columns), shape_(shape), sorted_by_(sorted_by), descending_(descending) {
    if (shape.cards) set_above_cards();
    else set_above_columns();
}

float TableHeadings::sign() const { return state_.type(heading_sign) + state_.units(heading_gap); }

void TableHeadings::set_above_columns() {
    float tallest = 0;
    for (std::size_t i = 0; i < shape_.shown.size(); ++i) {
        const TableColumn& column = columns_[shape_.shown[i]];
        const float room = shape_.widths[i] - (column.sortable ? sign() : 0);
        const TextBlock& words = set_type(state_, column.title, heading_type, room);
        tallest = std::max(tallest, words.height());
        parts_.push_back({shape_.shown[i], &words, {shape_.lefts[i], 0, shape_.lefts[i] + shape_.widths[i], 0}});
    }
    height_ = std::round(std::max(state_.units(control_height), tallest + 2 * state_.units(10)));
    const float inset = state_.units(4), side = state_.units(heading_side);
    for (Part& part : parts_) {
        part.box.Min.y = inset;
        part.box.Max.y = height_ - inset;
        part.box.Min.x -= side;
        part.box.Max.x += side;
    }
}

void TableHeadings::set_above_cards() {
    const float side = state_.units(heading_side), gap = state_.units(4), high = state_.units(5), all = shape_.width - shape_.side * 2 + 2 * side;
    float x = shape_.side - side, y = state_.units(6), line = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (!columns_[i].sortable) continue;
        const TextBlock& words = set_type(state_, columns_[i].title, heading_type, all - sign() - 2 * side);
        const float width = words.width + sign() + 2 * side, height = std::max(state_.units(least_target + 6), words.height() + 2 * high);
        if (x + width > shape_.width - shape_.side + side && line > 0) {
            x = shape_.side - side;
            y += line + gap;
            line = 0;
        }
        parts_.push_back({i, &words, {x, y, x + width, y + height}});
        x += width + gap;
        line = std::max(line, height);
    }
    height_ = parts_.empty() ? state_.units(8) : std::round(y + line + state_.units(6));
}

std::optional<std::string> TableHeadings::draw(const ImRect& box) {
    const Palette& p = state_.palette;
    paint::fill(box, mix(p.card, p.sunken, 0.6), state_.units(radius_answer), ImDrawFlags_RoundCornersTop);
    const float hair = state_.thick(edge_hair);
    paint::fill({box.Min.x, box.Max.y - hair, box.Max.x, box.Max.y}, state_.palette.line);
    std::optional<std::string> pressed;
    for (const Part& part : parts_)
        if (draw_part(part, box.Min)) pressed = columns_[part.column].key;
    return pressed;
}

bool TableHeadings::draw_part(const Part& part, ImVec2 corner) {
    const TableColumn& column = columns_[part.column];
    const NodeId id = hash(hash(id_, "heading"), column.key);
    ImRect box = part.box;
    box.Translate(corner);
    const bool sorted = column.key == sorted_by_;
    Touch seen;
    if (column.sortable) {
        seen = touch(ui_, {.id = id, .role = Role::column_heading, .name = column.title, .box = box});
    } else {
        seen.node = state_.recorder.so_far().size();
        put_rect(state_.recorder.add(id, Role::column_heading, column.title, {}), box);
    }
    Node& node = state_.recorder.at(seen.node);
    node.position = static_cast<int>(part.column) + 1;
    node.of = static_cast<int>(columns_.size());
    if (sorted) {
        node.states.order = descending_ ? Order::descending : Order::ascending;
        node.value = ui_.words(descending_ ? "widgets.table.descending" : "widgets.table.ascending");
    }
    const Palette& p = state_.palette;
    const Colour ground = mix(p.card, p.sunken, 0.6);
    const float radius = state_.units(radius_tool);
    if (seen.hovered || seen.held) paint::fill(box, paint::laid(seen.held ? p.press : p.hover, ground), radius);
    if (seen.ring) {
        ImRect inner = box;
        inner.Expand(-(state_.units(focus_width) + state_.units(1)));
        paint::ring(state_, inner, radius);
    }
    const float side = state_.units(heading_side), size = state_.type(heading_sign), gap = state_.units(heading_gap);
    const float used = part.words->width + (column.sortable ? gap + size : 0);
    const float rest = box.GetWidth() - 2 * side - used;
    const float shift = column.align == TextAlign::left || shape_.cards ? 0 : column.align == TextAlign::centre ? rest / 2 : rest;
    const ImVec2 at{std::round(box.Min.x + side + shift), std::round(box.GetCenter().y - part.words->height() / 2)};
    const Colour ink = sorted ? p.ink : p.ink_muted;
    paint::words(state_, *part.words, at, ink);
    const Icon icon = sorted ? (descending_ ? Icon::descending : Icon::ascending) : Icon::either_way;
    if (column.sortable && (sorted || seen.hovered || seen.ring || shape_.cards))
        paint::icon(state_, icon, {at.x + part.words->width + gap + size / 2, box.GetCenter().y}, size, sorted ? p.tone(Tone::primary).ink : p.ink_muted);
    return seen.pressed;
}

}  // namespace rozwaga::widgets
