// The band at the side of a certificate: quarter circles, drops and discs on a grid, in tones of one colour, thick at the
// top and thinning out downwards. For this room only.
#pragma once

#include <cairo.h>

#include "documents/palette.h"

namespace rozwaga::documents {

/// A ninth of the page's height: 70 mm is three of them.
inline constexpr double ornament_tile = 595.276 / 9;
inline constexpr int ornament_columns = 4, ornament_rows = 9;

/// `left` is the band's left edge; it runs over the page's whole height. Forms that would reach below `rows` are left out.
void draw_ornament(cairo_t* canvas, const Palette& palette, double left, int rows = ornament_rows);

}  // namespace rozwaga::documents
