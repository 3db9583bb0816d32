// Where one can go in a program with several places: a column in the page's side, or a row in its bar.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/ui.h"

namespace rozwaga::widgets {

struct Destination {
    std::string key;
    Icon icon = Icon::none;
    std::string name;
    std::string waiting = {};        ///< "3": how much waits there; empty: nothing
    std::string waiting_name = {};   ///< the same as it is read: "3 pliki czekają"
    Chord shortcut = {};
};

/// In a column icon and name under each other. Returns where the person wants to go; the place they are at is `current`.
std::optional<std::string> navigation_column(Ui& ui, std::string_view key, std::string_view name,
                                             const std::vector<Destination>& destinations, std::string_view current);
/// In a row icons; the current one with its name. Wraps where it must.
std::optional<std::string> navigation_row(Ui& ui, std::string_view key, std::string_view name,
                                          const std::vector<Destination>& destinations, std::string_view current);

}  // namespace rozwaga::widgets
