// How far, how much, what state.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

/// `share` 0 to 1. `value` is what is read and drawn beside it: "3 z 6"; empty: percent, not drawn.
void progress_bar(Ui& ui, std::string_view name, double share, std::string_view value = {}, Tone tone = Tone::primary);
/// A ring with a short text in it ("83%").
void progress_ring(Ui& ui, std::string_view name, double share, std::string_view centre, float diameter = 96,
                   Tone tone = Tone::primary);
/// One dot for each step; `current` is 0-based.
void step_dots(Ui& ui, std::string_view name, std::size_t current, std::size_t count);
/// A small rounded label.
void badge(Ui& ui, std::string_view text, Tone tone = Tone::neutral, Icon icon = Icon::none);
/// Something under way that cannot be counted.
void busy(Ui& ui, std::string_view name);

struct Meter {
    std::string_view name;
    int value = 0;
    int lowest = 0, highest = 100;
    std::optional<int> change = {};  ///< since the last decision; drawn as "+15" with an arrow and a word
    bool better_high = true;
    bool bounded = true;             ///< false: a number only, without a bar (minutes)
    bool steady = false;             ///< keeps the room of a change while there is none, so that nothing moves when it comes
    std::string_view unit = {};      ///< "min"
    Icon icon = Icon::none;
};
/// Fits four side by side in columns(). Better or worse is said by icon and words, not only by colour.
void meter(Ui& ui, std::string_view key, const Meter& meter);

/// A figure and what it counts: "22 z 28", "punktów".
void figure(Ui& ui, std::string_view value, std::string_view name, Tone tone = Tone::neutral);

}  // namespace rozwaga::widgets
