// How things are to look: as the person chose, and where they leave it to the desktop, as that has it.
#pragma once

#include <string>

#include "platform/system_look.h"
#include "session/settings.h"
#include "widgets/ui.h"

namespace rozwaga::desktop {

/// `colour` is the organisation's.
widgets::Look look_of(const session::Preferences& chosen, const std::string& colour, const platform::SystemLook& system);

}  // namespace rozwaga::desktop
