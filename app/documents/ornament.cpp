#include "documents/ornament.h"

#include <array>
#include <cmath>
#include <numbers>

namespace rozwaga::documents {
namespace {

using std::numbers::pi;

enum class Form { quarter, drop, disc };

/// In tiles; `turn` counts quarter turns. A drop's sharp corner and a quarter's centre stand at the top left, unturned.
struct Piece {
    Form form;
    double column, row, size;
    int turn, tone;
};

constexpr std::array pieces{
    Piece{Form::quarter, 0, 0, 2, 2, 1}, Piece{Form::quarter, 2, 0, 1, 0, 0}, Piece{Form::drop, 3, 0, 1, 3, 3},
    Piece{Form::disc, 2, 1, 1, 0, 4},    Piece{Form::quarter, 3, 1, 1, 2, 1}, Piece{Form::drop, 0, 2, 1, 1, 2},
    Piece{Form::quarter, 1, 2, 1, 3, 0}, Piece{Form::quarter, 2, 2, 2, 0, 2}, Piece{Form::drop, 0, 3, 1, 0, 0},
    Piece{Form::quarter, 1, 3, 1, 1, 3}, Piece{Form::quarter, 3, 4, 1, 3, 0}, Piece{Form::quarter, 0, 4, 1, 0, 1},
    Piece{Form::disc, 2, 4, 1, 0, 0},    Piece{Form::drop, 3, 5, 1, 2, 1},    Piece{Form::quarter, 1, 5, 1, 2, 0},
};

void trace(cairo_t* canvas, Form form) {
    switch (form) {
        case Form::quarter:
            cairo_move_to(canvas, 0, 0);
            cairo_arc(canvas, 0, 0, 1, 0, pi / 2);
            break;
        case Form::drop:
            cairo_move_to(canvas, 0, 0);
            cairo_line_to(canvas, 0.5, 0);
            cairo_arc(canvas, 0.5, 0.5, 0.5, -pi / 2, pi);
            break;
        case Form::disc: cairo_arc(canvas, 0.5, 0.5, 0.5, 0, 2 * pi); break;
    }
    cairo_close_path(canvas);
}

void set_colour(cairo_t* canvas, const Colour& colour) {
    cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
}

}  // namespace

void draw_ornament(cairo_t* canvas, const Palette& palette, double left, int rows) {
    cairo_save(canvas);
    cairo_translate(canvas, left, 0);
    cairo_scale(canvas, ornament_tile, ornament_tile);
    set_colour(canvas, palette.panel);
    cairo_rectangle(canvas, 0, 0, ornament_columns + 1, ornament_rows);
    cairo_fill(canvas);
    for (const Piece& piece : pieces) {
        if (piece.row + piece.size > rows) continue;
        cairo_save(canvas);
        cairo_translate(canvas, piece.column, piece.row);
        cairo_scale(canvas, piece.size, piece.size);
        cairo_translate(canvas, 0.5, 0.5);
        cairo_rotate(canvas, piece.turn * pi / 2);
        cairo_translate(canvas, -0.5, -0.5);
        cairo_new_path(canvas);
        trace(canvas, piece.form);
        cairo_restore(canvas);
        set_colour(canvas, palette.tones[std::size_t(piece.tone)]);
        cairo_fill(canvas);
    }
    cairo_restore(canvas);
}

}  // namespace rozwaga::documents
