// Where the next widget goes. A flow is a column that grows downwards or a row that wraps. All in window pixels.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <cstdint>
#include <vector>

#include "widgets/layout.h"
#include "widgets/semantics.h"

namespace rozwaga::widgets {

/// What a container measured in the frame before, by id: sizes that must be known before the content is drawn.
struct Measured {
    float width = 0, height = 0;
    std::vector<ImVec2> lines;  ///< of a row: width and height of each line
    std::uint64_t frame = 0;
};

struct Flow {
    float left = 0, right = 0;
    float top = 0, y = 0;
    float natural = 0;         ///< how far down the content reaches by itself, without being stretched
    float gap = 0;             ///< owed before the next widget
    bool gap_is_said = false;  ///< by space(): widgets' own gaps do not change it
    bool empty = true;
    float stretch = 0;         ///< height that a card alone in this flow fills

    bool is_row = false;
    float x = 0;
    float line_top = 0, line_height = 0;
    float between = 0, between_lines = 0;
    float unwrapped = 0;       ///< width if it were one line
    Align align = Align::left;
    const Measured* before = nullptr;
    std::vector<ImVec2> lines;

    float width() const { return right - left; }
};

/// Room for a widget: takes it and moves on. In a column the width is what was asked for, at most all of it.
ImRect place(Flow& flow, float width, float height);
/// A column's gap before what comes next; the largest wanted one counts.
void want_gap(Flow& flow, float pixels);
/// Exactly this gap, whatever widgets want.
void say_gap(Flow& flow, float pixels);
/// Takes the owed gap now, for content that measures itself: returns where it begins.
float take_gap(Flow& flow);
/// Closes the last line of a row; y is then below it.
void finish_row(Flow& flow);

}  // namespace rozwaga::widgets
