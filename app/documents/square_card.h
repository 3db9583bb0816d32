// The white card on the band with the square, 70 mm wide, and words below it that say what it is for. For this room only.
#pragma once

#include "documents/certificate_drawing.h"
#include "documents/typesetter.h"

namespace rozwaga::documents {

class SquareCard {
public:
    /// `checked` has a square and outlives it.
    SquareCard(const Typesetter& type, const CheckedPage& checked, const Palette& colours);

    void draw(cairo_t* canvas) const;

private:
    const CheckedPage& checked_;
    SetText title_, text_;
    double below_;   ///< height of the words, with the room around them
};

}  // namespace rozwaga::documents
