// The way through the course, as home shows it: stops on a line, one of them the obvious next.
#pragma once

#include <string_view>

#include "widgets/ui.h"

namespace rozwaga::widgets {

enum class StopState : std::uint8_t { done, current, open, locked, planned };

struct Stop {
    std::string_view number = {};    ///< "9", or empty for an icon
    Icon icon = Icon::none;
    std::string_view title = {};
    std::string_view summary = {};
    std::string_view state_text = {};  ///< "W toku", "Wkrótce": read as the value, drawn as a badge
    std::string_view detail = {};    ///< "6 min"
    StopState state = StopState::open;
    double share = 0;                ///< 0 to 1, drawn while under way
    bool first = false, last = false;
};
/// True when pressed; locked and planned ones cannot be. The node's name is the title.
bool path_stop(Ui& ui, std::string_view key, const Stop& stop);

}  // namespace rozwaga::widgets
