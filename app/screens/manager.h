// Draws the screen of a manager's view and says what the manager wants. One entry; one function a screen behind it.
#pragma once

#include <optional>
#include <string>

#include "session/manager_views.h"
#include "session/manager_wishes.h"
#include "text/wording.h"
#include "widgets/ui.h"

namespace rozwaga::screens {

/// Unsent input of the manager's side.
struct ManagerDrafts {
    enum class Asking : std::uint8_t { nothing, waive, end_waiver, revoke, export_person, erase, reassign, dismiss, admit, retention, certificates };

    bool help_open = false, collect_open = false;
    // start, settings: an address as typed
    std::string address;
    // people
    std::string search;
    std::string typed_search;          ///< what the filter was set to last
    // a question before something is done, and about what
    Asking asking = Asking::nothing;
    std::string certificate;
    std::int64_t file = 0, person = 0;
    std::string reason, until, find;
    bool sure = false;
    // paths as typed
    std::string roster_path, collect_path;
    // settings as typed, and what they were when the fields were filled
    std::string name, files_months, left_months, set_aside_days, save_folder;
    std::string filled_from;
    // reports
    std::string item;                  ///< the one whose figures are open
    bool to_leaders = false;           ///< reminders
    // certificates to be saved
    bool as_json = false, as_archive = false, organisation_only = false;

    void ask(Asking what) {
        asking = what;
        reason.clear();
        until.clear();
        find.clear();
        sure = false;
    }
};

std::optional<session::managing::ManagerWish> draw_manager(widgets::Ui& ui, const text::Wording& words, const session::managing::ManagerView& app,
                                                           ManagerDrafts& drafts);

}  // namespace rozwaga::screens
