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
    std::string name;        ///< what is read after the count: "polubienia"
    std::string label = {};  ///< drawn and read instead, where there is one: "zasięg 30"
};

struct Post {
    std::string author;
    std::string role = {};
    std::string time = {};
    std::string channel = {};   ///< where it was said, if not here: "czat firmy"
    RichText text;
    bool mine = false;          ///< own side: in the primary colour
    bool fresh = false;         ///< just arrived: fades in (not with reduced motion)
    bool joined = false;        ///< another one of the same talk follows: a line leads there
    std::vector<Reaction> reactions = {};
};
/// A comment: avatar and bubble; the colour of the avatar comes from the author and stays. Role article.
void post(Ui& ui, std::string_view key, const Post& post);
/// The same as a card of its own over the whole width: what a thread begins with, the mock post of a lesson. Returns the link
/// that was pressed.
std::optional<std::string> lone_post(Ui& ui, std::string_view key, const Post& post);
/// "9:14", centred on a line between posts.
void time_marker(Ui& ui, std::string_view text);
/// What happened between posts, said by nobody: centred, quiet.
void thread_note(Ui& ui, std::string_view key, const RichText& text, Icon icon = Icon::info);
/// "Marta pisze…" with dots that step (still ones with reduced motion).
void typing(Ui& ui, std::string_view key, std::string_view author, std::string_view sentence, bool mine = false);
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

struct ComparisonRow {
    Icon icon = Icon::none;
    std::string name, yours, other;
};
/// Figures of two paths side by side, under a heading for each.
void comparison(Ui& ui, std::string_view key, std::string_view yours, std::string_view other, const std::vector<ComparisonRow>& rows);

}  // namespace rozwaga::widgets
