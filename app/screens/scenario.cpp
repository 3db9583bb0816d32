// A scenario as a thread: read, choose, see what follows; judgement only in the debrief.
#include <algorithm>
#include <utility>

#include "screens/feed.h"
#include "widgets/callouts.h"
#include "widgets/choices.h"
#include "widgets/controls.h"
#include "widgets/pictures.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

// Where the thread stands in this frame.
struct Stage {
    bool consequence = false;                          // of the last choice; the thread has not gone on yet
    const std::vector<session::FeedPost>* coming = nullptr;
    Arrived arrived = {};
    bool follow = false;                               // something new is brought into sight
    bool figures_are_new() const { return !consequence || arrived.all; }
};

// The last choice's consequence is on the screen, and the thread has not gone on yet.
bool showing_consequence(Context& context, const session::ScenarioView& view) {
    const auto [seen, fresh] = context.drafts.seen.try_emplace(view.run, view.decision);
    if (seen->second > view.decision) seen->second = view.decision;   // replayed from an earlier node
    return view.decision > 0 && seen->second < view.decision;
}

void options(Context& context, const session::ScenarioView& view) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < view.options.size(); ++i) {
        Choice choice;
        choice.key = view.options[i].id;
        choice.text = view.options[i].text;
        choice.badge = std::to_string(i + 1);
        choices.push_back(std::move(choice));
    }
    auto& ui = context.ui;
    heading(ui, 2, view.question);
    space(ui, Space::tight);
    Scope scope(ui, view.node);
    if (const auto chosen = choose_one(ui, "options", view.question, choices, {.digits = context.app.preferences.digit_keys == "on"})) {
        context.act(learning::ChooseOption{view.run, view.node, *chosen});
        begin_arrivals(context, view, view.decision + 1, false, view.node + "/" + *chosen);
    }
}

std::string_view eyebrow_key(const session::ScenarioView& view) {
    return view.refresher ? "scenario.refresher-eyebrow" : view.exam ? "scenario.exam-eyebrow" : "scenario.eyebrow";
}

void intro(Context& context, const session::ScenarioView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto title = [&] {
        eyebrow(ui, words(eyebrow_key(view)));
        heading(ui, 1, view.title);
        space(ui, Space::tight);
        paragraph(ui, words(view.refresher ? "scenario.refresher-rules" : view.exam ? "scenario.exam-rules" : "scenario.rules",
                            {{"decisions", words.plural("scenario.decisions", view.decisions)}}));
    };
    if (view.picture)
        beside(ui, "title", 0.66F, 560, title,
               [&] { picture(ui, view.picture->id, view.picture->alternative, {.at_most = 240, .at_most_high = 140}); });
    else title();
    space(ui, Space::base);
    callout(ui, "intro", Callout::note, words("scenario.before"), RichText(view.intro));
    space(ui, Space::roomy);
    ui.focus_here();
    if (primary_button(ui, "begin", words("scenario.begin"), {.trailing = Icon::forward})) {
        context.act(learning::BeginScenario{view.scenario});
        drafts.follow_thread = follow_frames;
    }
}

void after_exam_run(Context& context, const session::ScenarioView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    space(ui, Space::base);
    callout(ui, "done", Callout::note, words("scenario.exam-done"), RichText(words(view.refresher ? "scenario.refresher-done-text" : "scenario.exam-done-text")));
}

void coming_posts(Context& context, const session::ScenarioView& view, const Stage& stage, const std::vector<Reaction>& opening) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& posts = *stage.coming;
    const std::size_t from = view.feed.size() + (stage.consequence ? 0 : view.aftermath.size() + 1);
    const bool typed = stage.arrived.posts < posts.size();
    feed(context, posts.data(), posts.data() + stage.arrived.posts,
         {from, stage.arrived.fresh, typed, stage.arrived.share(posts.size())}, opening);
    if (!typed) return;
    const auto& next = posts[stage.arrived.posts];
    const std::string sentence = next.own ? words("scenario.you-type") : words("scenario.types", {{"author", next.author}});
    typing(ui, "typing", next.author, sentence, next.own);
}

void thread(Context& context, const session::ScenarioView& view, const Stage& stage) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& arrived = stage.arrived;
    const bool follow = stage.follow;
    const auto& reach = view.variables[std::size_t(course::Variable::reach)];
    const auto count = [](const std::vector<session::FeedPost>& posts, std::size_t first) {
        return replies(posts.data(), posts.data() + first);
    };
    const int said = count(view.feed, view.feed.size()) + (stage.consequence ? 0 : count(view.aftermath, view.aftermath.size())) +
                     (stage.coming ? count(*stage.coming, arrived.posts) : 0);
    const auto opening = opening_reactions(context, said, stage.figures_are_new() ? reach.value : reach.value - reach.change);

    feed(context, view.feed.data(), view.feed.data() + view.feed.size(), {.goes_on = stage.consequence}, opening);
    // What comes while one looks on is followed post by post; what is there at once is shown from its beginning.
    const bool piecemeal = arrived.fresh;
    if (!stage.consequence)
        feed(context, view.aftermath.data(), view.aftermath.data() + view.aftermath.size(), {.from = view.feed.size()}, opening);
    const auto note = [&] {
        if (view.consequence.empty()) return;
        Scope scope(ui, std::uint64_t(view.decision));
        thread_event(ui, view.consequence);
    };
    if (stage.consequence) {
        keep_in_sight(ui, follow && !piecemeal, [&] {
            keep_in_sight(ui, follow && piecemeal && !arrived.all, [&] { coming_posts(context, view, stage, opening); });
            if (arrived.all) keep_in_sight(ui, follow && piecemeal, note);
        });
        return;
    }
    note();
    if (view.finished) {
        if (view.exam) keep_in_sight(ui, follow, [&] { after_exam_run(context, view); });
        return;
    }
    keep_in_sight(ui, follow && !piecemeal, [&] {
        keep_in_sight(ui, follow && piecemeal && !arrived.all, [&] { coming_posts(context, view, stage, opening); });
        if (!arrived.all) return;
        space(ui, Space::roomy);
        keep_in_sight(ui, follow && piecemeal, [&] { options(context, view); });
    });
}

// The button that goes on takes the focus over from the one that waited no longer. A press meant for that one, as the posts
// came in by themselves, must not skip what has just come.
bool go_on_button(Context& context, const session::ScenarioView& view, const Stage& stage) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const Node* focused = ui.tree().find(ui.tree().focus());
    if (focused && focused->role == Role::button && focused->name == words("scenario.show-now")) ui.focus("go-on");
    const bool pressed = primary_button(ui, "go-on", words(view.finished ? "scenario.see-end" : "scenario.go-on"),
                                        {.trailing = Icon::forward, .fill = true});
    return pressed && stage.arrived.settled;
}

// The one thing to do next has its place beside the figures, where it is always in sight.
void thread_step(Context& context, const session::ScenarioView& view, const Stage& stage) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const int number = std::min(view.decision + (stage.consequence || view.finished ? 0 : 1), view.decisions);
    const std::string place =
        words("scenario.decision-of", {{"number", std::to_string(number)}, {"count", std::to_string(view.decisions)}});
    label(ui, place, {.size = TextSize::small, .muted = true});
    space(ui, Space::tight);
    // In the frame of a choice there is no button yet.
    const bool has_button = stage.consequence || !stage.arrived.all;
    if (has_button && std::exchange(drafts.focus_step, false)) ui.focus(stage.arrived.all ? "go-on" : "show-now");
    if (!stage.arrived.all) {
        if (secondary_button(ui, "show-now", words("scenario.show-now"), {.fill = true})) show_all_now(context);
    } else if (stage.consequence) {
        if (go_on_button(context, view, stage)) {
            drafts.seen[view.run] = view.decision;
            begin_arrivals(context, view, view.decision, true, view.node);
        }
    } else if (view.finished) {
        if (primary_button(ui, "go-on", words(view.refresher ? "scenario.to-refresher" : "scenario.to-exam"), {.trailing = Icon::forward, .fill = true})) context.go(PlaceKind::exam);
    } else {
        step_dots(ui, place, std::size_t(std::max(0, number - 1)), std::size_t(view.decisions));
    }
}

void thread_screen(Context& context, const session::ScenarioView& view, Stage stage) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("scenario", view.title);
    if (stage.consequence) stage.coming = &view.aftermath;
    else if (!view.finished) stage.coming = &view.waiting;
    if (stage.coming) stage.arrived = arrived(context, view, !stage.consequence, *stage.coming);
    stage.follow = drafts.follow_thread > 0;
    if (stage.follow) {
        --drafts.follow_thread;
        ui.wake_after(0);
    }
    page(ui, {.measure = Measure::wide,
              .part = "thread",
              .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      limited(ui, reading_measure, Align::centre, [&] {
                          frame_notices(context);
                          eyebrow(ui, words(eyebrow_key(view)));
                          heading(ui, 1, view.title);
                          expander(ui, "known", words("scenario.before"), [&] { paragraph(ui, view.intro); });
                          space(ui, Space::base);
                          thread(context, view, stage);
                      });
                  },
              .footer =
                  [&] {
                      const Showing showing = !stage.figures_are_new() ? Showing::before
                                              : view.decision > 0      ? Showing::changes
                                                                       : Showing::values;
                      const bool waits = stage.consequence || !stage.arrived.all;
                      figures_and_step(context, view.variables, showing, [&] {
                          keep_in_sight(ui, stage.follow && waits, [&] { thread_step(context, view, stage); });
                      });
                  }});
}

}  // namespace

void scenario_screen(Context& context, const session::ScenarioView& view) {
    auto& ui = context.ui;
    const bool consequence = view.begun && showing_consequence(context, view);
    if (view.debrief && !consequence) {
        if (context.drafts.stepping == view.run) steps_screen(context, view);
        else debrief_screen(context, view);
        return;
    }
    if (view.begun) return thread_screen(context, view, {.consequence = consequence});
    ui.screen("scenario-intro", view.title);
    page(ui, {.measure = Measure::reading,
              .header = [&] { frame_header(context); },
              .content = [&] {
                  frame_notices(context);
                  intro(context, view);
              }});
}

}  // namespace rozwaga::screens
