#include "documents/square_card.h"

#include <algorithm>
#include <numbers>

#include "documents/ornament.h"

namespace rozwaga::documents {
namespace {

/// On the ornament's grid: three tiles are 70 mm, and a quarter of one is left on every side of the code and of the card.
constexpr double code_side = 3 * ornament_tile, rim = ornament_tile / 4;
constexpr double card_width = code_side + 2 * rim;
constexpr double card_left = page_width - card_width - rim, card_bottom = page_height - rim;
constexpr double gap = 4, corner = rim / 2;

void trace_card(cairo_t* canvas, double top) {
    using std::numbers::pi;
    const double right = card_left + card_width;
    cairo_new_path(canvas);
    cairo_arc(canvas, right - corner, top + corner, corner, -pi / 2, 0);
    cairo_arc(canvas, right - corner, card_bottom - corner, corner, 0, pi / 2);
    cairo_arc(canvas, card_left + corner, card_bottom - corner, corner, pi / 2, pi);
    cairo_arc(canvas, card_left + corner, top + corner, corner, pi, 3 * pi / 2);
    cairo_close_path(canvas);
}

}  // namespace

SquareCard::SquareCard(const Typesetter& type, const CheckedPage& checked, const Palette& colours)
    : checked_(checked),
      title_(type.fit(checked.page.square_title, {10.5, PANGO_WEIGHT_SEMIBOLD, colours.ink, 1.25}, code_side,
                      {{10.5, 9, 1}, {9, 7, 2, Breaks::anywhere}})),
      text_(type.fit(checked.page.square_label, {8.5, PANGO_WEIGHT_NORMAL, colours.quiet, 1.4}, code_side,
                     {{8.5, 8.5, 3}, {8.5, 7.5, 4}, {7.5, 5.5, 6, Breaks::anywhere}})),
      below_(title_.height() + gap + text_.height() + rim) {}

void SquareCard::draw(cairo_t* canvas) const {
    const double top = card_bottom - below_ - card_width;
    cairo_set_source_rgb(canvas, 1, 1, 1);
    trace_card(canvas, top);
    cairo_fill(canvas);

    cairo_surface_t* picture = checked_.square.surface.get();
    const int modules = checked_.square.modules;
    // The code itself is 70 mm wide; a small one, whose quiet zone would leave the card, a little less.
    const double side = std::min(code_side * (modules + 2 * quiet_zone) / modules, card_width);
    const double inset = (card_width - side) / 2, pixels = cairo_image_surface_get_width(picture);
    cairo_tag_begin(canvas, "Figure", nullptr);
    cairo_save(canvas);
    cairo_translate(canvas, card_left + inset, top + inset);
    cairo_scale(canvas, side / pixels, side / pixels);
    cairo_set_source_surface(canvas, picture, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(canvas), CAIRO_FILTER_GOOD);
    cairo_paint(canvas);
    cairo_restore(canvas);
    cairo_tag_end(canvas, "Figure");

    title_.draw(canvas, "P", card_left + rim, top + card_width);
    text_.draw(canvas, "P", card_left + rim, top + card_width + title_.height() + gap);
}

}  // namespace rozwaga::documents
