// What several screens show in the same way. Part of views.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "course/course.h"
#include "record/events.h"

namespace rozwaga::session {

using Id = std::string;

struct OptionView {
    Id id;
    std::string text;
    std::string feedback;              ///< filled only once it may be shown
    bool right = false;                ///< the learner was right about it; meaningful once judged
    bool in_key = false;               ///< ought to be picked; meaningful once judged
};

struct GroupView { Id id; std::string name; };

struct ItemView {
    Id id;
    course::ItemType type = course::ItemType::single;
    std::string stem;
    std::vector<OptionView> options;   ///< in this learner's order
    std::vector<GroupView> groups;
    std::string author, post;          ///< type phrases: the post with {option} where each phrase stands
    record::Answer answer;             ///< what was given so far; empty at first
    bool judged = false;
    std::int64_t points = 0;           ///< thousandths; meaningful once judged
};

/// One answer to start from when nothing is given yet: for `order` the steps as shown, otherwise empty.
record::Answer blank_answer(const ItemView& item);

enum class Reaction { like, angry, share };
struct ReactionView { Reaction kind = Reaction::like; int count = 0; };

struct FeedPost {
    std::string author, role, time, text;
    std::string channel;               ///< how it was said, where that is not simply in the thread: "czat firmy"
    bool own = false;
    bool opening = false;              ///< the thread's first: the others answer it
    bool event = false;                ///< no post: what came of a choice, in `text`
    int minutes = 0;                   ///< of work that went by before it, where there is something to tell
    std::vector<ReactionView> reactions;
};

/// A picture that a screen shows of itself (course/screen_pictures.h).
struct ScreenPicture { Id id; std::string alternative; };

/// Under this id the organisation's logo is asked for; no picture of a course can be called so.
inline constexpr const char* logo_picture = "organisation/logo";

struct BlockView {
    const course::Block* block = nullptr;        ///< valid until the course is replaced
    std::string source;                          ///< of a case or law note, in words
    std::string source_link;                     ///< leads to the source's note
    std::string alternative;                     ///< of a picture
};

}  // namespace rozwaga::session
