// A scenario as a thread: read, choose, see what follows; judgement only in the debrief.
#include <algorithm>
#include <utility>

#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/choices.h"
#include "widgets/controls.h"
#include "widgets/progress.h"
#include "widgets/thread.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

// The last choice's consequence is on the screen, and the thread has not gone on yet.
bool showing_consequence(Context& context, const session::ScenarioView& view) {
    const auto [seen, fresh] = context.drafts.seen.try_emplace(view.run, view.decision);
    if (seen->second > view.decision) seen->second = view.decision;   // replayed from an earlier node
    return view.decision > 0 && seen->second < view.decision;
}

void meters(Context& context, const session::ScenarioView& view, bool changes) {
    auto& words = context.words;
    struct Look { std::string_view key; Icon icon; bool better_high, bounded; };
    static constexpr Look looks[] = {{"scenario.trust", Icon::trust, true, true},
                                     {"scenario.reach", Icon::reach, false, true},
                                     {"scenario.legal", Icon::legal, false, true},
                                     {"scenario.minutes", Icon::minutes, false, false}};
    columns(context.ui, "meters", view.variables.size(), {.at_least = 150, .at_most = 4, .gap = Space::base}, [&](std::size_t i) {
        const auto& variable = view.variables[i];
        const auto& look = looks[std::size_t(variable.variable)];
        const std::string name = words(look.key), unit = look.bounded ? "" : words("scenario.unit-minutes");
        Meter shown;
        shown.name = name;
        shown.value = variable.value;
        shown.better_high = look.better_high;
        shown.bounded = look.bounded;
        shown.unit = unit;
        shown.icon = look.icon;
        if (changes && variable.change != 0) shown.change = variable.change;
        meter(context.ui, look.key, shown);
    });
}

void posts(Context& context, std::string_view key, const std::vector<session::FeedPost>& feed, bool fresh) {
    Scope scope(context.ui, key);
    std::string time;
    for (std::size_t i = 0; i < feed.size(); ++i) {
        const auto& said = feed[i];
        Scope post_scope(context.ui, std::uint64_t(i));
        if (!said.time.empty() && said.time != time) {
            time = said.time;
            time_marker(context.ui, time);
        }
        Post shown;
        shown.author = said.author;
        shown.role = said.role;
        shown.text = said.text;
        shown.mine = said.own;
        shown.fresh = fresh;
        post(context.ui, "post", shown);
        space(context.ui, Space::snug);
    }
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
    space(ui, Space::base);
    divider(ui);
    space(ui, Space::base);
    heading(ui, 2, view.question);
    space(ui, Space::tight);
    Scope scope(ui, view.node);
    if (const auto chosen = choose_one(ui, "options", view.question, choices, {.digits = context.app.preferences.digit_keys == "on"})) {
        context.act(learning::ChooseOption{view.run, view.node, *chosen});
        context.drafts.follow_thread = true;
    }
}

void intro(Context& context, const session::ScenarioView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    own_picture(context, view.picture);
    callout(ui, "intro", Callout::note, words("scenario.before"), RichText(view.intro));
    space(ui, Space::base);
    if (view.begun) return;
    paragraph(ui, words(view.exam ? "scenario.exam-rules" : "scenario.rules",
                        {{"decisions", words.plural("scenario.decisions", view.decisions)}}));
    space(ui, Space::base);
    ui.focus_here();
    if (primary_button(ui, "begin", words("scenario.begin"), {.trailing = Icon::forward}))
        context.act(learning::BeginScenario{view.scenario});
}

void after_exam_run(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    space(ui, Space::base);
    callout(ui, "done", Callout::note, words("scenario.exam-done"), RichText(words("scenario.exam-done-text")));
    space(ui, Space::base);
    ui.focus_here();
    if (primary_button(ui, "back", words("scenario.to-exam"), {.trailing = Icon::forward})) context.go(PlaceKind::exam);
}

void thread(Context& context, const session::ScenarioView& view, bool consequence) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const bool follow = std::exchange(drafts.follow_thread, false);
    if (follow) scroll_to_end(ui);
    posts(context, "feed", view.feed, false);
    posts(context, "aftermath", view.aftermath, consequence);
    if (!view.consequence.empty()) {
        Scope scope(ui, std::uint64_t(view.decision));
        thread_note(ui, "consequence", view.consequence);
        space(ui, Space::base);
    }
    if (consequence) {
        if (follow) ui.focus("go-on");
        if (primary_button(ui, "go-on", words(view.finished ? "scenario.see-end" : "scenario.go-on"), {.trailing = Icon::forward})) {
            drafts.seen[view.run] = view.decision;
            drafts.follow_thread = true;
        }
        return;
    }
    if (!view.finished) {
        posts(context, "waiting", view.waiting, view.decision > 0);
        options(context, view);
    } else if (view.exam) {
        after_exam_run(context);
    }
}

}  // namespace

void scenario_screen(Context& context, const session::ScenarioView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const bool consequence = view.begun && showing_consequence(context, view);
    const bool telling = view.debrief && !consequence;
    ui.screen(telling ? "debrief" : view.begun ? "scenario" : "scenario-intro", view.title);
    page(ui, {.measure = Measure::reading,
              .keep_end = !telling && view.begun,
              .part = telling ? std::string_view("debrief") : std::string_view("thread"),
              .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      space(ui, Space::base);
                      eyebrow(ui, words(view.exam ? "scenario.exam-eyebrow" : "scenario.eyebrow"));
                      heading(ui, 1, view.title);
                      space(ui, Space::base);
                      if (telling) debrief(context, view);
                      else {
                          intro(context, view);
                          if (view.begun) thread(context, view, consequence);
                      }
                      space(ui, Space::section);
                  },
              .footer = view.begun && !telling ? Body([&] { meters(context, view, consequence); }) : Body()});
}

}  // namespace rozwaga::screens
