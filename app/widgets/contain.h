// Containers measure themselves: what they need to know before their content is drawn comes from the frame before.
// Internal to widgets/.
#pragma once

#include "widgets/state.h"

namespace rozwaga::widgets {

/// Runs `body` in a column between `left` and `right`, from `top` down. Returns how it ended.
Flow run_column(Ui& ui, float left, float right, float top, Body body, float stretch = 0);
/// Runs `body` in a row there; lines are remembered in `memory`.
Flow run_row(Ui& ui, float left, float right, float top, const RowStyle& style, Measured& memory, Body body);

/// Runs `body` moved in by so many pixels.
void indented_px(Ui& ui, float by, Body body);

/// A box that holds content with padding and grows with it, taken from the current flow.
class Box {
public:
    /// `least_height` in pixels.
    Box(Ui& ui, NodeId id, float padding_x, float padding_y, float least_height = 0);
    const ImRect& rect() const { return rect_; }
    ImRect inner() const;
    void run(Body body);

private:
    Ui& ui_;
    NodeId id_;
    float padding_x_, padding_y_, least_;
    ImRect rect_;
    bool stretched_ = false;
};

}  // namespace rozwaga::widgets
