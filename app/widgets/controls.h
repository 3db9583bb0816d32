// Buttons, fields, switches.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret_text.h"
#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

struct ButtonStyle {
    Icon icon = Icon::none;          ///< before the label
    Icon trailing = Icon::none;      ///< after it
    bool enabled = true;
    std::string_view reason = {};    ///< why it is disabled: shown as a tooltip, read as description
    std::string_view description = {};
    Chord shortcut = {};             ///< shown in the tooltip, and pressing it presses the button
    bool small = false;
    bool fill = false;               ///< takes the whole width
};

/// At most one on a screen: the obvious next step. 44 units high.
bool primary_button(Ui& ui, std::string_view key, std::string_view name, const ButtonStyle& style = {});
bool secondary_button(Ui& ui, std::string_view key, std::string_view name, const ButtonStyle& style = {});
/// Like a text link.
bool quiet_button(Ui& ui, std::string_view key, std::string_view name, const ButtonStyle& style = {});
bool danger_button(Ui& ui, std::string_view key, std::string_view name, const ButtonStyle& style = {});
/// Only an icon; the name is its tooltip and what is read.
bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name, const ButtonStyle& style = {});
/// A button that stays down: `on` is drawn, not kept. True when pressed.
bool toggle_button(Ui& ui, std::string_view key, std::string_view name, bool on, const ButtonStyle& style = {});

struct FieldStyle {
    std::string_view hint = {};       ///< under the label
    std::string_view error = {};      ///< under the field; the field is invalid while it is not empty
    std::string_view optional_mark = {};  ///< "(nieobowiązkowe)" beside the label
    std::size_t longest = 200;        ///< characters, not bytes
    float at_most = 440;              ///< units of width
    bool enabled = true;
};
struct Edited {
    bool changed = false;
    bool entered = false;  ///< Enter was pressed
    explicit operator bool() const { return changed; }
};
/// Text without control characters. `value` changes while the person types.
Edited text_field(Ui& ui, std::string_view key, std::string_view label, std::string& value, const FieldStyle& style = {});

/// For a passphrase: shown as dots, copied nowhere, told to nobody (its value is as many dots). Enter as in text_field().
Edited secret_field(Ui& ui, std::string_view key, std::string_view label, SecretBuffer& value, const FieldStyle& style = {});

struct Segment {
    std::string key;
    std::string label;        ///< "PL"
    std::string name = {};    ///< "Polski", when the label is too short to be read
};
/// One of few, side by side (wrapping). Returns the key of another one when chosen.
std::optional<std::string> segmented(Ui& ui, std::string_view key, std::string_view name, const std::vector<Segment>& segments,
                                     std::string_view selected, bool enabled = true);
/// A box and its label. True when toggled; `on` is drawn, not kept.
bool checkbox(Ui& ui, std::string_view key, std::string_view label, bool on, bool enabled = true);

/// Shows or hides `body`. The Ui keeps whether it is open, by key.
void expander(Ui& ui, std::string_view key, std::string_view name, Body body);

}  // namespace rozwaga::widgets
