// Unsent input: what a person has typed or ticked but not handed over. Lost when the app closes, and never worth more than
// that; everything that counts is an event.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/secret_text.h"
#include "record/events.h"

namespace rozwaga::screens {

/// Posts of a scenario that come one after another.
struct Arrivals {
    std::string run;
    int decision = -1;                 ///< after how many choices
    bool onward = false;               ///< the next node's posts, not those the choice brought
    double began = 0;                  ///< Ui::seconds()
    std::size_t announced = 0;
};

struct Drafts {
    // welcome
    std::string name, number, team;
    bool new_learner = false, name_missing = false;
    // practice: the answer being put together, and of which item
    std::string item;
    record::Answer answer;
    // scenario: decisions whose consequence has been seen, by run
    std::map<std::string, int> seen;
    Arrivals arrivals;
    std::set<std::string> told;        ///< posts that came one after another before: what choice or node brought them
    bool focus_step = false;           ///< the focus goes to the thread's next step
    int follow_thread = 0;             ///< frames in which what was added is brought into sight
    // debrief: the step that is walked through again, of which run
    std::string stepping;
    std::size_t step = 0;
    // exam
    bool handing_in = false, moving = false;
    // certificate: the path as typed, and of which certificate
    std::string certificate, path;
    // certificate: the right name while it is being typed, and of which certificate
    std::string correcting, corrected;
    // opening: the path as typed
    std::string open_path;
    // settings: the folder as typed, and what it was when the field was filled
    std::string save_folder, save_folder_shown;
    // moving house: the passphrase while it is typed, twice for a new file; where that goes, and what the field was filled with
    SecretBuffer passphrase, passphrase_again;
    std::string moving_path, moving_path_shown;
    bool passphrases_differ = false, passphrase_short = false;
    // frame
    bool help_open = false;
};

}  // namespace rozwaga::screens
