// Where things stand. Widgets fill the width they are given and go downwards; nothing scrolls sideways.
#pragma once

#include <string_view>

#include "widgets/ui.h"

namespace rozwaga::widgets {

enum class Measure : std::uint8_t { reading, wide, full };

/// Bodies may be left out. Header, footer and side stay in place; the content scrolls, centred in its measure. The side stands
/// left of all the rest, from top to bottom, `side_width` units wide; it is for the screens that have room for it.
///     page(ui, {.measure = Measure::reading, .header = [&] {...}, .content = [&] {...}, .footer = [&] {...}});
struct PageParts {
    Measure measure = Measure::reading;
    bool centred = false;       ///< content in the middle of the height, for a screen that holds little
    bool keep_end = false;      ///< a growing thread: scrolls down when content is added while the end was in sight
    std::string_view part = {}; ///< another value (a page id) starts again at the top, on the same screen
    Body side = {};
    float side_width = 220;
    Body header = {};
    Body content = {};
    Body footer = {};
};
void page(Ui& ui, const PageParts& parts);
/// Scrolls the page to its end (or top) smoothly enough to follow.
void scroll_to_end(Ui& ui);
void scroll_to_top(Ui& ui);

/// The gap to what comes next, exactly. Without it widgets keep the distance that suits them: text 16, blocks (cards, callouts,
/// posts, pictures) 16 to 24, a section's heading 32 above. Labels, badges and path stops keep none.
void space(Ui& ui, Space amount);
void divider(Ui& ui);

enum class Align : std::uint8_t { left, centre, right };

/// Buttons, badges and short texts from left to right, wrapping to the next line.
struct RowStyle {
    Align align = Align::left;
    Space gap = Space::snug;
    Space line_gap = Space::tight;
};
void row(Ui& ui, const RowStyle& style, Body body);
inline void row(Ui& ui, Body body) { row(ui, RowStyle{}, body); }
/// Left part and right part on one line, apart; one above the other where they do not fit. Each part is a row.
void spread(Ui& ui, Body left, Body right);

/// As many equal columns as fit. Cards in a row of columns get the same height.
struct ColumnStyle {
    float at_least = 280;  ///< units that a column needs; grows with the text
    int at_most = 3;
    Space gap = Space::base;
};
void columns(Ui& ui, std::string_view key, std::size_t count, const ColumnStyle& style, IndexedBody cell);
/// Two columns, the left with `share` of the width; stacked when narrower than `at_least` units.
void beside(Ui& ui, std::string_view key, float share, float at_least, Body left, Body right);
/// Content no wider than `units`, left or centred.
void limited(Ui& ui, float units, Align align, Body body);
/// While `wanted`, scrolls the page so that all of this is in sight; where it is taller than the page, its beginning.
void keep_in_sight(Ui& ui, bool wanted, Body body);
/// Content with a sign in the margin, on a disc of `diameter` units; the sign only repeats what the content says (no node).
void beside_sign(Ui& ui, Icon icon, Tone tone, float diameter, Body body);
/// Content moved in from the left.
void indented(Ui& ui, Space by, Body body);

struct CardStyle {
    Tone tone = Tone::neutral;    ///< others tint the ground
    Space padding = Space::roomy;
    bool raised = true;           ///< a soft shadow; else a hairline
    bool filled = true;
    Role role = Role::group;
    std::string_view name = {};   ///< without a name the card is no node of its own
};
void card(Ui& ui, std::string_view key, const CardStyle& style, Body body);
inline void card(Ui& ui, std::string_view key, Body body) { card(ui, key, CardStyle{}, body); }

/// A card that is one big button; it should hold only text, badges and pictures. True when pressed.
struct CardButton {
    std::string_view name;         ///< required: what the button is called
    std::string_view description = {};
    Tone tone = Tone::neutral;
    bool enabled = true;
    bool selected = false;
    bool current = false;
    Space padding = Space::roomy;
};
bool card_button(Ui& ui, std::string_view key, const CardButton& button, Body body);

/// A node without looks that holds others: group, list, list_item, article, banner, note.
void group(Ui& ui, std::string_view key, Role role, std::string_view name, Body body);

}  // namespace rozwaga::widgets
