#include "widgets/table_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "widgets/hash.h"
#include "widgets/paint.h"

namespace rozwaga::widgets {
namespace {

constexpr float cell_gap = 20, chip_side = 10, chip_above = 3, cell_sign = 18, chip_sign = 16, sign_gap = 6;

struct SetCell {
    const TextBlock* words = nullptr;
    float width = 0, height = 0;
    float sign = 0;  ///< room of the icon
};

TextStyle type_of(const TableCell& cell, TextAlign align) {
    if (cell.chip) return {.size = TextSize::caption, .weight = Weight::semibold};
    return {.size = TextSize::control, .muted = cell.muted, .weight = cell.strong ? Weight::semibold : Weight::regular, .tabular = align == TextAlign::right};
}

SetCell set_cell(Ui::State& state, const TableCell& cell, TextAlign align, float room) {
    SetCell set;
    if (cell.text.empty()) return set;
    set.sign = cell.icon == Icon::none ? 0 : state.type(cell.chip ? chip_sign : cell_sign) + state.units(sign_gap);
    const float around = cell.chip ? 2 * state.units(chip_side) : 0;
    set.words = &set_type(state, cell.text, type_of(cell, align), std::max(1.0F, room - set.sign - around));
    set.width = set.words->width + set.sign + around;
    set.height = set.words->height() + (cell.chip ? 2 * state.units(chip_above) : 0);
    return set;
}

void draw_cell(Ui::State& state, const TableCell& cell, const SetCell& set, TextAlign align, ImVec2 at) {
    if (set.words == nullptr) return;
    const Palette& p = state.palette;
    const ImRect box{at.x, at.y, at.x + set.width, at.y + set.height};
    const auto& tone = p.tone(cell.tone);
    float left = at.x, top = at.y;
    if (cell.chip) {
        const float radius = std::min(box.GetHeight() / 2, state.units(radius_block));
        paint::fill(box, tone.ground, radius);
        if (state.look.scheme == Scheme::high_contrast) paint::outline(box, tone.line, radius, state.thick(edge_hair));
        left += state.units(chip_side);
        top += state.units(chip_above);
    }
    const Colour ink = cell.chip ? tone.ink : ink_of(state, type_of(cell, align));
    if (set.sign > 0) {
        const float size = state.type(cell.chip ? chip_sign : cell_sign);
        paint::icon(state, cell.icon, {left + size / 2, top + set.words->line_px / 2}, size, cell.chip ? ink : p.tone(cell.tone).ink);
    }
    paint::words(state, *set.words, {left + set.sign, top}, {ink, ink}, align, set.words->width);
}

// A card: the first cell in bold, the chips at the right or beneath, all else in a line of its own.
struct CardParts {
    TableCell title, rest;
    SetCell title_set, rest_set;
    std::vector<std::pair<const TableCell*, SetCell>> chips;
    float chips_width = 0, chips_height = 0;
    bool chips_beside = false;
    float first_line = 0, height = 0;
};

CardParts set_card(Ui::State& state, const TableShape& shape, const std::vector<TableColumn>& columns, const TableRow& row) {
    CardParts card;
    const float room = shape.width - 2 * shape.side, gap = state.units(8);
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
        const TableCell& cell = row.cells[i];
        if (cell.text.empty()) continue;
        if (cell.chip && i > 0) {
            card.chips.emplace_back(&cell, set_cell(state, cell, TextAlign::left, room));
            continue;
        }
        if (i == 0) {
            card.title = cell;
            card.title.strong = true;
            card.title.chip = false;
            continue;
        }
        if (!card.rest.text.empty()) card.rest.text += "  ·  ";
        if (columns[i].labelled) card.rest.text.append(columns[i].title).append(": ");
        card.rest.text += cell.text;
    }
    card.rest.muted = true;
    for (const auto& [cell, set] : card.chips) {
        card.chips_width += set.width + (card.chips_width > 0 ? gap : 0);
        card.chips_height = std::max(card.chips_height, set.height);
    }
    card.chips_beside = card.chips_width <= room * 0.55F;
    card.title_set = set_cell(state, card.title, TextAlign::left, card.chips_beside && card.chips_width > 0 ? room - card.chips_width - gap : room);
    card.rest_set = set_cell(state, card.rest, TextAlign::left, room);
    card.first_line = std::max(card.title_set.height, card.chips_beside ? card.chips_height : 0);
    const float between = state.units(4);
    card.height = card.first_line;
    if (card.rest_set.height > 0) card.height += between + card.rest_set.height;
    if (!card.chips_beside)
        for (const auto& chip : card.chips) card.height += state.units(6) + chip.second.height;
    return card;
}

void draw_card(Ui::State& state, const TableShape& shape, const CardParts& card, const ImRect& box) {
    const float gap = state.units(8);
    const float left = box.Min.x + shape.side, right = box.Max.x - shape.side;
    float y = std::round(box.Min.y + (box.GetHeight() - card.height) / 2);
    draw_cell(state, card.title, card.title_set, TextAlign::left, {left, std::round(y + (card.first_line - card.title_set.height) / 2)});
    if (card.chips_beside) {
        float x = right - card.chips_width;
        for (const auto& [cell, set] : card.chips) {
            draw_cell(state, *cell, set, TextAlign::left, {std::round(x), std::round(y + (card.first_line - set.height) / 2)});
            x += set.width + gap;
        }
    }
    y += card.first_line;
    if (card.rest_set.height > 0) {
        y += state.units(4);
        draw_cell(state, card.rest, card.rest_set, TextAlign::left, {left, std::round(y)});
        y += card.rest_set.height;
    }
    if (card.chips_beside) return;
    for (const auto& [cell, set] : card.chips) {
        y += state.units(6);
        draw_cell(state, *cell, set, TextAlign::left, {left, std::round(y)});
        y += set.height;
    }
}

}  // namespace

TableShape shape_table(const Ui::State& state, const std::vector<TableColumn>& columns, float width) {
    TableShape shape;
    shape.width = width;
    shape.side = state.units(20);
    shape.above = state.units(11);
    shape.least = std::round(std::max(state.units(48), state.type(17 * 1.3F) + 2 * shape.above));
    shape.shown.resize(columns.size());
    std::iota(shape.shown.begin(), shape.shown.end(), std::size_t{0});
    const float gap = state.units(cell_gap);
    const auto needed = [&] {
        float sum = 2 * shape.side - gap;
        for (const std::size_t i : shape.shown) sum += columns[i].at_least * state.zoom() + gap;
        return sum;
    };
    while (needed() > width && !shape.shown.empty()) {
        const auto least = std::ranges::max_element(shape.shown, {}, [&](std::size_t i) { return std::pair(columns[i].priority, i); });
        if (columns[*least].priority <= 0) {
            shape.cards = true;
            break;
        }
        shape.shown.erase(least);
    }
    // A row that says less than half of what it knows is better a card.
    if (shape.shown.size() * 2 < columns.size()) shape.cards = true;
    if (shape.cards) {
        shape.shown.clear();
        return shape;
    }
    float weights = 0;
    for (const std::size_t i : shape.shown) weights += columns[i].weight;
    const float spare = width - needed();
    float left = shape.side;
    for (const std::size_t i : shape.shown) {
        const float share = weights > 0 ? spare * columns[i].weight / weights : 0;
        const float wide = std::floor(columns[i].at_least * state.zoom() + share);
        shape.lefts.push_back(std::round(left));
        shape.widths.push_back(wide);
        left += wide + gap;
    }
    return shape;
}

float row_height(Ui::State& state, const TableShape& shape, const std::vector<TableColumn>& columns, const TableRow& row) {
    if (!row.ready) return shape.least;
    float height = 0;
    if (shape.cards) {
        height = set_card(state, shape, columns, row).height;
    } else {
        for (std::size_t i = 0; i < shape.shown.size(); ++i) {
            const std::size_t column = shape.shown[i];
            if (column < row.cells.size())
                height = std::max(height, set_cell(state, row.cells[column], columns[column].align, shape.widths[i]).height);
        }
    }
    return std::max(shape.least, std::ceil(height + 2 * shape.above));
}

void draw_row(Ui::State& state, const TableShape& shape, const std::vector<TableColumn>& columns, const TableRow& row, const ImRect& box) {
    if (shape.cards) return draw_card(state, shape, set_card(state, shape, columns, row), box);
    for (std::size_t i = 0; i < shape.shown.size(); ++i) {
        const std::size_t column = shape.shown[i];
        if (column >= row.cells.size()) continue;
        const TextAlign align = columns[column].align;
        const SetCell set = set_cell(state, row.cells[column], align, shape.widths[i]);
        const float rest = shape.widths[i] - set.width;
        const float shift = align == TextAlign::left ? 0 : align == TextAlign::centre ? rest / 2 : rest;
        draw_cell(state, row.cells[column], set, align,
                  {std::round(box.Min.x + shape.lefts[i] + shift), std::round(box.GetCenter().y - set.height / 2)});
    }
}

void draw_waiting_row(const Ui::State& state, const TableShape& shape, std::int64_t index, const ImRect& box) {
    const Colour quiet = mix(state.palette.sunken, state.palette.ink, 0.05);
    const float half = std::round(state.type(10) / 2), middle = std::round(box.GetCenter().y);
    const auto bar = [&](float left, float room, std::uint64_t which) {
        const auto share = static_cast<float>(45 + hash(static_cast<std::uint64_t>(index), which) % 40) / 100;
        paint::fill({left, middle - half, left + std::round(room * share), middle + half}, quiet, half);
    };
    if (shape.cards) return bar(box.Min.x + shape.side, box.GetWidth() - 2 * shape.side, 0);
    for (std::size_t i = 0; i < shape.shown.size(); ++i) bar(box.Min.x + shape.lefts[i], std::min(shape.widths[i], state.type(160)), i);
}

std::string row_name(const TableRow& row) {
    std::string name;
    for (const auto& cell : row.cells) {
        if (cell.text.empty()) continue;
        if (!name.empty()) name += ", ";
        name += cell.text;
    }
    return name;
}

}  // namespace rozwaga::widgets
