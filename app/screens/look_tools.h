// Language, text size and the list of shortcuts, as the bar of either side offers them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/wishes.h"
#include "text/wording.h"
#include "widgets/ui.h"

namespace rozwaga::screens {

using Change = std::optional<session::ChangeSetting>;

/// Ctrl with plus, minus and 0.
Change text_size_shortcuts(widgets::Ui& ui, const text::Wording& words, const session::Preferences& preferences);
/// Nothing is drawn where there is one language only.
Change language_switch(widgets::Ui& ui, const text::Wording& words, const std::vector<std::string>& languages,
                       const session::Preferences& preferences);
Change text_size_buttons(widgets::Ui& ui, const text::Wording& words, const session::Preferences& preferences);
/// Draws while `open`, after the page.
void shortcuts_dialog(widgets::Ui& ui, const text::Wording& words, bool& open);

}  // namespace rozwaga::screens
