// What charts have in common: title, summary, the switch to a list, cells that the arrow keys walk through. Internal to widgets/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widgets/charts.h"
#include "widgets/state.h"

namespace rozwaga::widgets {

struct ListedValue {
    std::string name, value;
};

/// Title, summary, then `drawing`, or the values as a list where the person wants that. The node of the chart holds it all.
void chart_frame(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const std::vector<ListedValue>& values, Body drawing);

/// The cells of a chart, `across` in each line. Left, Right, Up, Down, Home and End walk; only one is a stop of Tab.
class ChartCells {
public:
    ChartCells(Ui& ui, std::size_t count, std::size_t across);

    struct Seen {
        bool focused = false, ring = false, hovered = false, pressed = false;
        bool active() const { return ring || hovered; }
    };
    /// In the order of their numbers. Pressable ones must be large enough to be hit.
    Seen cell(std::size_t index, const ImRect& box, std::string_view name, std::string_view value, bool pressable = false);

private:
    NodeId id_of(std::size_t index) const;

    Ui& ui_;
    Ui::State& state_;
    NodeId id_;
    std::size_t count_, across_;
    std::size_t& place_;
};

/// A small label with a value, above `at` and within `room`.
void draw_value(Ui::State& state, std::string_view text, ImVec2 at, const ImRect& room);

/// Fills the box in a tone and pattern.
void draw_part(const Ui::State& state, const ImRect& box, Tone tone, Pattern pattern, float radius, ImDrawFlags corners = 0);

/// Steps of an axis from 0: 1, 2 or 5 times a power of ten, at most `most` of them; the last is not below `highest`.
std::vector<double> axis_steps(double highest, int most);

}  // namespace rozwaga::widgets
