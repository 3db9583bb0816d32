#include <algorithm>

#include "screens/feed.h"

namespace rozwaga::screens {
namespace {

// Seconds.
constexpr double shortest_pause = 0.6, longest_pause = 1.4, pause_per_byte = 0.006, closing_pause = 0.6;
constexpr double most_in_all = 6, time_to_notice = 0.3;

// When each post is there, in seconds after the beginning; last, what closes them. A reply of one's own was sent just now.
std::vector<double> due_times(const std::vector<session::FeedPost>& posts) {
    std::vector<double> due;
    double at = 0;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        const bool sent_now = i == 0 && posts[i].own;
        if (!sent_now) at += std::clamp(double(posts[i].text.size()) * pause_per_byte, shortest_pause, longest_pause);
        due.push_back(at);
    }
    due.push_back(at + closing_pause);
    const double squeeze = std::min(1.0, most_in_all / due.back());
    for (double& time : due) time *= squeeze;
    return due;
}

}  // namespace

void begin_arrivals(Context& context, const session::ScenarioView& view, int decision, bool onward, const std::string& told) {
    auto& drafts = context.drafts;
    drafts.arrivals = {};
    drafts.follow_thread = follow_frames;
    drafts.focus_step = true;
    if (!drafts.told.insert(view.scenario + "/" + told).second || context.ui.look().reduced_motion) return;
    drafts.arrivals = {view.run, decision, onward, context.ui.seconds(), 0};
}

Arrived arrived(Context& context, const session::ScenarioView& view, bool onward, const std::vector<session::FeedPost>& posts) {
    auto& ui = context.ui;
    auto& coming = context.drafts.arrivals;
    if (coming.run != view.run || coming.decision != view.decision || coming.onward != onward || ui.look().reduced_motion)
        return {.posts = posts.size()};
    const auto due = due_times(posts);
    const double elapsed = ui.seconds() - coming.began;
    const auto here = std::size_t(std::ranges::count_if(due, [&](double time) { return time <= elapsed; }));
    if (here > coming.announced) {
        std::string said;
        for (std::size_t i = coming.announced; i < here; ++i) {
            if (!said.empty()) said += ' ';
            if (i < posts.size()) said += posts[i].author + ": " + posts[i].text;
            else said += onward ? view.question : view.consequence;
        }
        ui.announce(said);
        coming.announced = here;
        context.drafts.follow_thread = follow_frames;
    }
    if (here < due.size()) ui.wake_after(due[here] - elapsed);
    return {std::min(here, posts.size()), here == due.size(), true, elapsed > due.back() + time_to_notice};
}

void show_all_now(Context& context) { context.drafts.arrivals.began = context.ui.seconds() - 2 * most_in_all; }

void leave_thread(Drafts& drafts) {
    drafts.arrivals = {};
    drafts.follow_thread = follow_frames;
    drafts.stepping.clear();
}

}  // namespace rozwaga::screens
