// Sets text on a page: measures first, draws later. Units are points, y grows downwards. For this room only.
#pragma once

#include <string>
#include <vector>

#include "documents/handles.h"
#include "documents/palette.h"

namespace rozwaga::documents {

struct TextStyle {
    double size = 12;
    PangoWeight weight = PANGO_WEIGHT_NORMAL;
    Colour colour;
    double leading = 1.4;         ///< distance of lines, in sizes
    double tracking = 0;          ///< added between letters, in sizes
    bool tabular = false;         ///< digits of one width
};

/// Where a line may end.
enum class Breaks { spaces, hyphens, anywhere };

/// Sizes to be tried from the largest to the smallest, and how many lines are allowed meanwhile.
struct FitStep {
    double largest = 0, smallest = 0;
    int lines = 1;
    Breaks breaks = Breaks::spaces;
};

/// Text that was set and waits to be drawn.
class SetText {
public:
    SetText(std::vector<Layout> lines, TextStyle style);
    double height() const;        ///< from the top of the first line's box to the bottom of the last one's
    int lines() const { return int(lines_.size()); }
    double size() const { return style_.size; }

    /// `tag` is the structure element that readers meet: "P", "H1".
    void draw(cairo_t* canvas, const char* tag, double left, double top) const;

private:
    std::vector<Layout> lines_;
    TextStyle style_;
};

class Typesetter {
public:
    explicit Typesetter(PangoFontMap* fonts, const std::string& language);

    /// Wraps between words, and within one only where it is longer than the line.
    SetText set(const std::string& text, const TextStyle& style, double width) const;
    /// The first size of the first step in which the text fits; lines are evened out. The last step's smallest size otherwise.
    SetText fit(const std::string& text, TextStyle style, double width, const std::vector<FitStep>& steps) const;

private:
    FontContext context_;
    static constexpr double unbounded = -1;
    Layout layout(const std::string& text, const TextStyle& style, double width, Breaks breaks) const;
    SetText lines_of(Layout wrapped, const TextStyle& style) const;
};

}  // namespace rozwaga::documents
