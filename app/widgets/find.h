// Finding among many: a search field, filters that combine, one or several out of a long list.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/controls.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

struct SearchStyle {
    std::string_view hint = {};     ///< in the empty field: "Imię, nazwisko, numer"
    bool shortcut = true;           ///< Ctrl + F leads here
    float at_most = 360;            ///< units of width
    std::size_t longest = 120;      ///< characters
};
/// A field with a magnifying glass, and a cross that empties it; Escape empties it too. Stands in a row or by itself.
Edited search_field(Ui& ui, std::string_view key, std::string_view name, std::string& value, const SearchStyle& style = {});

struct FilterChip {
    std::string key;
    std::string label;
    std::optional<std::int64_t> count = {};   ///< how many there are, beside the label
    bool on = false;                          ///< drawn, not kept
    bool removable = false;                   ///< what was chosen elsewhere (a team): pressing takes it away
};
struct ChipsUse {
    std::optional<std::string> pressed;       ///< key of a chip to be turned, or taken away where it is removable
    bool cleared = false;                     ///< "Wyczyść filtry", which stands there while any chip is on
};
/// A group called `name`. Left and right walk between the chips.
ChipsUse filter_chips(Ui& ui, std::string_view key, std::string_view name, const std::vector<FilterChip>& chips);

struct PickOption {
    std::string key;
    std::string label;
    std::string detail = {};   ///< at the end of its line: a count
    bool chosen = false;
};
struct PickStyle {
    std::string_view none = {};   ///< shown while nothing is chosen: "Wszystkie zespoły"
    bool several = false;         ///< stays open; else the first choice closes it
    float at_most = 320;          ///< units of width
    Icon icon = Icon::none;
    bool open = false;            ///< the list lies open when it is first drawn
};
/// A button that opens a list; typing narrows it down, whatever the case and the marks on the letters. Returns the key of the option
/// pressed: to be turned where several may be chosen, else the new choice.
std::optional<std::string> pick(Ui& ui, std::string_view key, std::string_view label, const std::vector<PickOption>& options, const PickStyle& style = {});

}  // namespace rozwaga::widgets
