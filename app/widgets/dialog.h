// What lies over the screen or speaks about it.
#pragma once

#include <string_view>

#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

/// Drawn while called. Focus goes in, stays in, and returns to where it was afterwards; the screen beneath cannot be used.
/// True when the person wants it closed (Escape or the cross): stop calling it then. Call it last, after page().
struct DialogStyle {
    float width = 520;
    bool closable = true;
    Icon icon = Icon::none;
    Tone tone = Tone::primary;
};
bool dialog(Ui& ui, std::string_view key, std::string_view title, const DialogStyle& style, Body body, Body buttons);

/// A line about what just happened, read out when it appears or changes (role status).
void status(Ui& ui, std::string_view key, Tone tone, const RichText& text);
/// The same with a cross at its end where `dismiss` names one. True when the person wants it gone.
bool notice(Ui& ui, std::string_view key, Tone tone, const RichText& text, std::string_view dismiss);
/// Floats above the footer while called; goes by itself where the caller stops calling it.
void toast(Ui& ui, std::string_view key, Tone tone, std::string_view text);
/// Nothing here yet, and what to do about it.
void empty_state(Ui& ui, std::string_view key, Icon icon, std::string_view title, const RichText& text, Body buttons = {});

}  // namespace rozwaga::widgets
