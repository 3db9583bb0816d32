// When the app cannot start at all: what is wrong and what to do, in a window, for whoever started it from a menu.
#pragma once

#include "base/result.h"
#include "platform/window.h"
#include "text/wording.h"

namespace rozwaga::desktop {

/// Draws it; true when the person wants to leave.
bool failure_screen(widgets::Ui& ui, const text::Wording& words, const Error& error);
void show_failure(platform::Window& window, const text::Wording& words, const Error& error);

}  // namespace rozwaga::desktop
