// How the rows of a table are laid out and drawn: columns, or cards where it is narrow. Internal to widgets/.
#pragma once

#include <vector>

#include "widgets/state.h"
#include "widgets/table.h"

namespace rozwaga::widgets {

struct TableShape {
    bool cards = false;
    std::vector<std::size_t> shown;      ///< columns
    std::vector<float> lefts, widths;    ///< of these, in pixels from the row's left edge
    float width = 0;
    float side = 0, above = 0;           ///< padding
    float least = 0;                     ///< a row's height, unless its words need more
};
TableShape shape_table(const Ui::State& state, const std::vector<TableColumn>& columns, float width);

/// Pixels that the row takes.
float row_height(Ui::State& state, const TableShape& shape, const std::vector<TableColumn>& columns, const TableRow& row);
/// The words of a row; its ground is drawn already.
void draw_row(Ui::State& state, const TableShape& shape, const std::vector<TableColumn>& columns, const TableRow& row, const ImRect& box);
/// What stands where a row will come.
void draw_waiting_row(const Ui::State& state, const TableShape& shape, std::int64_t index, const ImRect& box);

/// "Joanna Zając, 104, Sprzedaż, Po terminie": also what no column shows.
std::string row_name(const TableRow& row);

}  // namespace rozwaga::widgets
