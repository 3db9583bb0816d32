// A table of any length. Only the rows in sight are asked for, drawn and recorded, so a frame costs the same for ten rows and for
// a hundred thousand. It has a height of its own and scrolls by whole rows, whatever their heights.
//     const auto use = data_table(ui, "people", "Osoby", columns, {.rows = total, .sorted_by = "name"},
//                                 [&](std::int64_t index, TableRow& row) { ... });
//     if (use.opened) ...
// Where the columns do not fit (a narrow window, large text), the less important ones go; where not even the important ones
// do, each row becomes a card.
// The keyboard: one stop for all rows. Up, Down, Page Up, Page Down, Home and End walk through all rows, Enter and a click open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

struct TableCell {
    std::string text;
    Icon icon = Icon::none;      ///< before the text
    Tone tone = Tone::neutral;   ///< of a chip or an icon; the text must say the same
    bool chip = false;           ///< drawn as a rounded label
    bool strong = false;
    bool muted = false;
};

struct TableRow {
    std::uint64_t key = 0;          ///< whose row it is, the same wherever it stands: the focus stays with it
    bool ready = true;              ///< false: on its way; drawn as quiet bars
    std::vector<TableCell> cells;   ///< as many as there are columns
};

struct TableColumn {
    std::string key;
    std::string title;
    float at_least = 120;    ///< units; grows with the text
    float weight = 1;        ///< share of the room that is left over
    int priority = 0;        ///< the highest goes first where room is short; 0 never does
    TextAlign align = TextAlign::left;   ///< right: figures, in a column of equally wide digits
    bool sortable = false;
    bool labelled = false;   ///< on a card the title stands before the text: "Termin: 3 stycznia 2027"
};

/// Fills the row at this place, 0 to rows - 1. Called a few times a frame for each row in sight; `cells` is empty then.
using RowSource = FunctionRef<void(std::int64_t, TableRow&)>;

struct TableStyle {
    std::int64_t rows = 0;
    std::string_view sorted_by = {};            ///< key of a column
    bool descending = false;
    std::optional<std::uint64_t> selected = {}; ///< key of the row that is shown elsewhere
    std::uint64_t question = 0;     ///< another value (a hash of filter and order) begins at the top; else the place is kept
    float height = 0;               ///< units, grows with the text; 0: what is left of the window, and six rows at least
    Body empty = {};                ///< instead of rows where there are none; without it a sentence says so
};

struct TableUse {
    std::optional<std::string> sort;      ///< the heading pressed: a column's key
    std::optional<std::int64_t> opened;   ///< pressed with Enter or a click
    std::optional<std::int64_t> moved;    ///< the keyboard's row, where it changed
    std::int64_t first = 0, shown = 0;    ///< rows in sight: what a source that fetches pages should have at hand
};

TableUse data_table(Ui& ui, std::string_view key, std::string_view name, const std::vector<TableColumn>& columns, const TableStyle& style,
                    RowSource source);

}  // namespace rozwaga::widgets
