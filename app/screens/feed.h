// A thread's posts, how they arrive, and the figures that go with them. What the scenario's screens share; inside screens/ only.
#pragma once

#include <string_view>
#include <vector>

#include "screens/context.h"
#include "widgets/thread.h"

namespace rozwaga::screens {

/// How far the posts that are coming one after another have come.
struct Arrived {
    std::size_t posts = 0;   ///< of those that are coming
    bool all = true;         ///< and what closes them: the consequence, or the question
    bool fresh = false;      ///< they came, or are coming, before the person's eyes
    bool settled = true;     ///< all is there, and has been long enough to be noticed
    /// Of what there will be in the end; readers react little by little.
    double share(std::size_t coming) const { return all ? 1 : double(posts) / double(coming + 1); }
};

/// A choice was made, or the thread goes on: what follows begins to arrive. Nothing is paced that was told before, nor with
/// reduced motion.
void begin_arrivals(Context& context, const session::ScenarioView& view, int decision, bool onward, const std::string& told);
/// How far `posts` have come; says the new ones, and asks for a frame when the next is due.
Arrived arrived(Context& context, const session::ScenarioView& view, bool onward, const std::vector<session::FeedPost>& posts);
void show_all_now(Context& context);
/// Another screen is shown: whoever comes back finds everything there, and what waits for them in sight.
void leave_thread(Drafts& drafts);

/// Frames in which something new is brought into sight: what is measured settles in them.
inline constexpr int follow_frames = 6;

struct FeedStyle {
    std::size_t from = 0;    ///< number of the first post in its thread: posts keep their ids as the thread grows
    bool fresh = false;
    bool goes_on = false;    ///< more of the same talk follows the last one
    double share = 1;        ///< of the reactions that have come so far
};
/// `opening_reactions` stand under the thread's first post.
void feed(Context& context, const session::FeedPost* begin, const session::FeedPost* end, const FeedStyle& style,
          const std::vector<widgets::Reaction>& opening_reactions);
/// What came of a choice, said by nobody.
void thread_event(widgets::Ui& ui, const std::string& text);
/// Replies in a thread: what is said elsewhere is none.
int replies(const session::FeedPost* begin, const session::FeedPost* end);
std::vector<widgets::Reaction> opening_reactions(Context& context, int replies, int reach);

enum class Showing : std::uint8_t { values, changes, before };
/// `before`: as they stood until the last choice.
/// The footer of a thread: the four figures and beside them the one thing to do next, which comes first where there is little room.
void figures_and_step(Context& context, const std::vector<session::VariableView>& variables, Showing showing, widgets::Body step);
/// "Zaufanie −5, gorzej": one badge for each figure that a choice changed.
void change_badges(Context& context, const session::Changes& change);

}  // namespace rozwaga::screens
