// Every screen of the learner's side in every state worth looking at: what it shows, frozen, so that it can be drawn again in any
// size, theme and wording without living through the course each time.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "screens/manager.h"
#include "screens/screens.h"
#include "session/views.h"
#include "text/wordings.h"

namespace rozwaga::tests {

struct Station {
    std::string name;
    session::AppView view;
    screens::Drafts drafts;
    std::optional<Error> failure = {};   ///< the screen of an app that cannot start, instead
    std::shared_ptr<const widgets::Pixels> certificate = {};
    bool short_tour = false;             ///< among the few that stand for all where time is short
    std::optional<session::managing::ManagerView> manager = {};   ///< the manager's side, instead
    screens::ManagerDrafts manager_drafts = {};
};

/// In reading order of the course; made once for each language and kept to the end of the program.
const std::vector<Station>& stations(const std::string& language);
/// Fails the test where there is none.
const Station& station(const std::string& language, const std::string& name);
/// The interface's wording as the build made it.
const text::Wording& wording(const std::string& language);

}  // namespace rozwaga::tests
