// rozwaga --manager --tour DIR: the manager's side in its real window, with a made-up company: from the first start through the
// roster and collecting to every screen. Leaves numbered pictures.
#pragma once

#include <string>

#include "base/disk.h"
#include "desktop/manager_side.h"
#include "platform/window.h"

namespace rozwaga::desktop {

/// How many pictures were taken. Errors: "tour.not-found" {what, screen}; "disk.…".
Result<int> play_manager_tour(platform::Window& window, ManagerSide& side, Disk& disk, const text::Wording& words, const std::string& folder);

}  // namespace rozwaga::desktop
