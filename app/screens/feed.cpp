#include "screens/feed.h"

#include <algorithm>
#include <cmath>

#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

struct FigureLook {
    std::string_view key;
    Icon icon;
    bool better_high, bounded;
};

const FigureLook& look_of(course::Variable variable) {
    static constexpr FigureLook looks[] = {{"scenario.trust", Icon::trust, true, true},
                                           {"scenario.reach", Icon::reach, false, true},
                                           {"scenario.legal", Icon::legal, false, true},
                                           {"scenario.minutes", Icon::minutes, false, false}};
    return looks[std::size_t(variable)];
}

widgets::Reaction drawn(Context& context, const session::ReactionView& reaction, double share) {
    struct Kind { Icon icon; std::string_view key; };
    static constexpr Kind kinds[] = {{Icon::like, "scenario.likes"}, {Icon::angry, "scenario.angry"}, {Icon::share, "scenario.shares"}};
    const auto& [icon, key] = kinds[std::size_t(reaction.kind)];
    const int count = int(std::ceil(reaction.count * share));
    return {icon, count, context.words.plural(key, count), {}};
}

// "Zajęło to 8 minut · 9:31": the work that went by, and what time it is now.
std::string marker(Context& context, const session::FeedPost& said) {
    std::string text = said.minutes > 0 ? context.words.plural("scenario.minutes-passed", said.minutes) : "";
    if (!said.time.empty()) text.append(text.empty() ? "" : " · ").append(said.time);
    return text;
}

void meters(Context& context, const std::vector<session::VariableView>& variables, Showing showing) {
    auto& words = context.words;
    columns(context.ui, "meters", variables.size(), {.at_least = 136, .at_most = 4, .gap = Space::snug}, [&](std::size_t i) {
        const auto& variable = variables[i];
        const auto& look = look_of(variable.variable);
        const std::string name = words(look.key), unit = look.bounded ? "" : words("scenario.unit-minutes");
        Meter shown;
        shown.name = name;
        shown.value = showing == Showing::before ? variable.value - variable.change : variable.value;
        shown.better_high = look.better_high;
        shown.bounded = look.bounded;
        shown.steady = true;
        shown.unit = unit;
        shown.icon = look.icon;
        if (showing == Showing::changes && variable.change != 0) shown.change = variable.change;
        meter(context.ui, look.key, shown);
    });
}

}  // namespace

void thread_event(Ui& ui, const std::string& text) {
    space(ui, Space::base);
    thread_note(ui, "event", text);
    space(ui, Space::base);
}

int replies(const session::FeedPost* begin, const session::FeedPost* end) {
    return int(std::count_if(begin, end, [](const auto& said) { return !said.opening && !said.event && said.channel.empty(); }));
}

std::vector<widgets::Reaction> opening_reactions(Context& context, int replies, int reach) {
    return {{Icon::comment, replies, {}, context.words.plural("scenario.replies", replies)},
            {Icon::reach, reach, {}, context.words("scenario.reach-now", {{"value", std::to_string(reach)}})}};
}

void feed(Context& context, const session::FeedPost* begin, const session::FeedPost* end, const FeedStyle& style,
          const std::vector<widgets::Reaction>& opening_reactions) {
    auto& ui = context.ui;
    Scope scope(ui, "feed");
    std::string time;
    for (auto said = begin; said != end; ++said) {
        Scope post_scope(ui, std::uint64_t(style.from + std::size_t(said - begin)));
        const bool marked = said->minutes > 0 || (!said->time.empty() && said->time != time);
        if (marked) {
            space(ui, Space::base);
            time_marker(ui, marker(context, *said));
            time = said->time;
        }
        if (said->event) {
            thread_event(ui, said->text);
            continue;
        }
        Post shown;
        shown.author = said->author;
        shown.role = said->role;
        shown.channel = said->channel;
        shown.text = said->text;
        shown.mine = said->own;
        shown.fresh = style.fresh;
        if (said->opening) {
            shown.reactions = opening_reactions;
            lone_post(ui, "post", shown);
            space(ui, Space::base);
            continue;
        }
        for (const auto& reaction : said->reactions) shown.reactions.push_back(drawn(context, reaction, style.share));
        const auto next = said + 1;
        const auto same_talk = [&] {
            return !next->event && !next->opening && next->minutes == 0 && (next->time.empty() || next->time == time);
        };
        shown.joined = next == end ? style.goes_on : same_talk();
        post(ui, "post", shown);
        space(ui, Space::snug);
    }
}

void figures_and_step(Context& context, const std::vector<session::VariableView>& variables, Showing showing, Body step) {
    constexpr float room_for_both = 860;
    auto& ui = context.ui;
    const auto figures = [&] { meters(context, variables, showing); };
    if (ui.width() >= room_for_both) return beside(ui, "standing", 0.74F, room_for_both, figures, step);
    step();
    space(ui, Space::base);
    figures();
}

void change_badges(Context& context, const session::Changes& change) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (std::ranges::all_of(change, [](int by) { return by == 0; })) {
        label(ui, words("debrief.no-change"), {.size = TextSize::small, .muted = true});
        return;
    }
    row(ui, {.gap = Space::tight}, [&] {
        for (std::size_t i = 0; i < change.size(); ++i) {
            if (change[i] == 0) continue;
            const auto& look = look_of(course::Variable(i));
            const bool up = change[i] > 0, better = up == look.better_high;
            const std::string by = (up ? "+" : "−") + std::to_string(std::abs(change[i]));
            if (!look.bounded)
                badge(ui, words(look.key) + " " + by + "\u00a0" + words("scenario.unit-minutes"), Tone::neutral, look.icon);
            else
                badge(ui, words(better ? "debrief.better-by" : "debrief.worse-by", {{"name", words(look.key)}, {"change", by}}),
                      better ? Tone::good : Tone::bad, up ? Icon::up : Icon::down);
        }
    });
}

}  // namespace rozwaga::screens
