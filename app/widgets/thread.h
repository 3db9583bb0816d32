// A conversation as people know it from their phones, and its story told afterwards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

struct Reaction {
    Icon icon = Icon::like;
    int count = 0;
    std::string name;  ///< what is read: "polubienia"
};

struct Post {
    std::string author;
    std::string role = {};
    std::string time = {};
    RichText text;
    bool mine = false;          ///< own side: on the right, in the primary colour
    bool fresh = false;         ///< just arrived: fades in (not with reduced motion)
    std::vector<Reaction> reactions = {};
};
/// A bubble with an avatar; the colour of the avatar comes from the author and stays. Role article.
void post(Ui& ui, std::string_view key, const Post& post);
/// The same as a card of its own over the whole width: the mock post of a lesson. Returns the link that was pressed.
std::optional<std::string> lone_post(Ui& ui, std::string_view key, const Post& post);
/// "9:14", centred between posts.
void time_marker(Ui& ui, std::string_view text);
/// What happened between posts, said by nobody: centred, quiet.
void thread_note(Ui& ui, std::string_view key, const RichText& text, Icon icon = Icon::info);
/// "Marta pisze…" with moving dots (still ones with reduced motion).
void typing(Ui& ui, std::string_view key, std::string_view author, std::string_view sentence);
/// The round picture with initials that stands for a person.
void avatar(Ui& ui, std::string_view author, float diameter = 40);

struct TimelineEntry {
    std::string_view time = {};
    std::string_view title = {};
    Tone tone = Tone::neutral;
    Icon icon = Icon::none;
    bool turning_point = false;  ///< stands out; `mark` says so in words
    std::string_view mark = {};
    bool last = false;
};
/// One stop on a vertical line. Role list_item; put them in group(..., Role::list, ...).
void timeline_entry(Ui& ui, std::string_view key, const TimelineEntry& entry, Body body);

}  // namespace rozwaga::widgets
