#include "session/telling.h"

#include <algorithm>

namespace rozwaga::session {
namespace {

// Authors say in brackets how a post was made when it does not simply stand in the thread: "(czat firmy) Kto odpowiada?"
void take_channel(FeedPost& post) {
    if (!post.text.starts_with('(')) return;
    const auto close = post.text.find(')');
    const auto rest = close == post.text.npos ? close : post.text.find_first_not_of(' ', close + 1);
    if (rest == post.text.npos) return;
    post.channel = post.text.substr(1, close - 1);
    post.text.erase(0, rest);
}

FeedPost feed_post(const Telling& telling, const course::ScenarioPost& said, const std::string& time) {
    const auto& person = text_or_empty(telling.text.people, said.from);
    FeedPost post;
    post.author = person.name;
    post.role = person.role;
    post.time = time;
    post.text = said.text;
    post.own = said.from == "agent";
    take_channel(post);
    return post;
}

std::vector<ReactionView> reactions_to(const Changes& change) {
    std::vector<ReactionView> reactions;
    const int trust = change[std::size_t(course::Variable::trust)], reach = change[std::size_t(course::Variable::reach)];
    if (trust > 0) reactions.push_back({Reaction::like, trust});
    if (trust < 0) reactions.push_back({Reaction::angry, -trust});
    if (reach > 0) reactions.push_back({Reaction::share, reach});
    return reactions;
}

}  // namespace

std::vector<FeedPost> Telling::posts_of(const Id& id, int minutes) const {
    std::vector<FeedPost> posts;
    for (const auto& said : node(id).posts) posts.push_back(feed_post(*this, said, node(id).time));
    if (posts.empty()) return posts;
    posts.front().minutes = minutes;
    if (id != course::begin_walk(scenario).node) return posts;
    // What was said on the telephone before begins no thread.
    const auto public_one = std::ranges::find_if(posts, [](const auto& post) { return post.channel.empty(); });
    (public_one == posts.end() ? posts.front() : *public_one).opening = true;
    return posts;
}

std::vector<FeedPost> Telling::posts_of(const course::Choice& choice, const Changes& change) const {
    std::vector<FeedPost> posts;
    for (const auto& said : option(choice).posts) posts.push_back(feed_post(*this, said, {}));
    // The readers react to what stands in the thread, not to a private message.
    const auto own = std::find_if(posts.rbegin(), posts.rend(), [](const auto& post) { return post.own && post.channel.empty(); });
    if (own != posts.rend()) own->reactions = reactions_to(change);
    return posts;
}

Changes changes_between(const course::VariableValues& before, const course::VariableValues& after) {
    Changes change{};
    for (std::size_t i = 0; i < change.size(); ++i) change[i] = after[i] - before[i];
    return change;
}

std::vector<VariableView> variable_views(const course::VariableValues& values, const Changes& change) {
    std::vector<VariableView> views;
    for (std::size_t i = 0; i < values.size(); ++i) views.push_back({course::Variable(i), values[i], change[i]});
    return views;
}

}  // namespace rozwaga::session
