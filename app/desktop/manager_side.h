// The manager's side as something to draw: joins the session, the screens and the wording. Needs a Ui, not a window.
#pragma once

#include "desktop/learner_side.h"
#include "platform/system_look.h"
#include "screens/manager.h"
#include "session/manager.h"
#include "text/wordings.h"
#include "widgets/ui.h"

namespace rozwaga::desktop {

class ManagerSide {
public:
    /// All outlive it.
    ManagerSide(session::managing::Manager& manager, text::Wordings& wordings, DecodeImage decode)
        : manager_(manager), wordings_(wordings), decode_(std::move(decode)) {}

    /// Draws a frame and fulfils what the manager asked for in it.
    void draw(widgets::Ui& ui);
    void follow(const platform::SystemLook& system) { system_ = system; }

    session::managing::Manager& manager() { return manager_; }
    screens::ManagerDrafts& drafts() { return drafts_; }
    const text::Wording& words();

private:
    session::managing::Manager& manager_;
    text::Wordings& wordings_;
    DecodeImage decode_;
    platform::SystemLook system_;
    screens::ManagerDrafts drafts_;
    bool pictures_set_ = false;
};

}  // namespace rozwaga::desktop
