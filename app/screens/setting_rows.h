// How a setting of the table in session/settings.h is shown and chosen, on either side of the app.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/views.h"
#include "text/wording.h"
#include "widgets/ui.h"

namespace rozwaga::screens {

/// What it is called and what it does.
void about_setting(widgets::Ui& ui, const text::Wording& words, const std::string& key);
/// All of a setting that is chosen among few. Returns the value chosen.
std::optional<std::string> choose_setting(widgets::Ui& ui, const text::Wording& words, const session::Setting& setting,
                                          const std::vector<std::string>& languages, const session::Preferences& preferences);

}  // namespace rozwaga::screens
