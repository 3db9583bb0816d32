// Views of the manager's side, made by hand: a company of 812 people on the day the pictures are taken.
#pragma once

#include <string>
#include <vector>

#include "screens/manager.h"
#include "session/manager_views.h"

namespace rozwaga::tests {

struct ManagerSample {
    std::string name;
    session::managing::ManagerView view;
    screens::ManagerDrafts drafts = {};
    bool short_tour = false;
};

/// Every screen in every state worth looking at.
std::vector<ManagerSample> manager_samples(const std::string& language);

}  // namespace rozwaga::tests
