// Unsent input: what a person has typed or ticked but not handed over. Lost when the app closes, and never worth more than
// that; everything that counts is an event.
#pragma once

#include <map>
#include <string>

#include "record/events.h"

namespace rozwaga::screens {

struct Drafts {
    // welcome
    std::string name, number, team;
    bool new_learner = false, name_missing = false;
    // practice: the answer being put together, and of which item
    std::string item;
    record::Answer answer;
    // scenario: decisions whose consequence has been seen, by run
    std::map<std::string, int> seen;
    bool follow_thread = false;        ///< something was added: show it
    // exam
    bool handing_in = false;
    // certificate: the path as typed, and of which certificate
    std::string certificate, path;
    // settings: the folder as typed, and what it was when the field was filled
    std::string save_folder, save_folder_shown;
    // frame
    bool help_open = false;
};

}  // namespace rozwaga::screens
