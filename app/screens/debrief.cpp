// After a scenario: how it ended, why, where it turned, and what the best way would have been.
#include <algorithm>

#include "screens/feed.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

Tone tone_of(const session::DecisionView& decision) {
    if (decision.critical) return Tone::bad;
    if (decision.quality == 3) return Tone::good;
    return decision.quality == 2 ? Tone::accent : Tone::warning;
}

Icon icon_of(const session::DecisionView& decision) {
    if (decision.critical) return Icon::attention;
    if (decision.quality == 3) return Icon::check;
    return decision.quality == 2 ? Icon::good : Icon::info;
}

void outcome(Context& context, const session::DebriefView& told) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    card(ui, "ending", {.tone = told.passed ? Tone::good : Tone::warning, .name = told.ending_title}, [&] {
        heading(ui, 2, told.ending_title);
        paragraph(ui, told.ending_text);
        const std::string_view verdict = told.passed ? "debrief.passed" : told.critical ? "debrief.critical" : "debrief.not-passed";
        row(ui, {.gap = Space::tight}, [&] {
            decorative_icon(ui, told.passed ? Icon::right : Icon::attention, TextSize::lead, told.passed ? Tone::good : Tone::warning);
            label(ui, out_of(context, told.points, told.maximum) + " " + words("debrief.points"),
                  {.size = TextSize::lead, .weight = Weight::semibold});
        });
        space(ui, Space::tight);
        label(ui, words(verdict, {{"pass", std::to_string(told.pass)}}), {.weight = Weight::medium});
    });
}

void two_paths(Context& context, const session::DebriefView& told) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    card(ui, "paths", {.name = words("debrief.beside")}, [&] {
        heading(ui, 2, words("debrief.beside"), {.size = TextSize::subheading});
        space(ui, Space::tight);
        const auto share = [](int value) { return std::to_string(value); };
        const auto row_of = [&](Icon icon, std::string_view key, course::Variable variable) {
            const auto at = std::size_t(variable);
            const std::string unit = variable == course::Variable::minutes ? "\u00a0" + words("scenario.unit-minutes") : "";
            return ComparisonRow{icon, words(key), share(told.yours.values[at]) + unit, share(told.best.values[at]) + unit};
        };
        comparison(ui, "figures", words("debrief.your-path"), words("debrief.best-path"),
                   {{Icon::star, words("debrief.points-row"), share(told.yours.points), share(told.best.points)},
                    row_of(Icon::trust, "scenario.trust", course::Variable::trust),
                    row_of(Icon::reach, "scenario.reach", course::Variable::reach),
                    row_of(Icon::legal, "scenario.legal", course::Variable::legal),
                    row_of(Icon::minutes, "scenario.minutes", course::Variable::minutes)});
        const std::string_view ending = told.yours.points == told.best.points   ? "debrief.is-best"
                                        : told.yours.ending == told.best.ending ? "debrief.same-ending"
                                                                                : "debrief.other-ending";
        label(ui, words(ending, {{"ending", told.best.ending}}), {.size = TextSize::small, .muted = true});
    });
}

void chosen_side(Context& context, const session::DecisionView& decision, int number) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    eyebrow(ui, words("debrief.chosen"), tone_of(decision));
    label(ui, decision.chosen);
    space(ui, Space::snug);
    change_badges(context, decision.change);
    space(ui, Space::snug);
    const std::string quality = words("debrief.quality-" + std::to_string(decision.critical ? -1 : decision.quality));
    row(ui, {.gap = Space::tight}, [&] {
        decorative_icon(ui, icon_of(decision), TextSize::body, tone_of(decision));
        label(ui, words("debrief.quality", {{"quality", quality}, {"points", std::to_string(decision.quality)}}),
              {.tone = tone_of(decision), .weight = Weight::semibold});
    });
    space(ui, Space::hair);
    const auto why = [&] {
        label(ui, decision.consequence);
        space(ui, Space::tight);
        label(ui, decision.feedback, {.muted = true});
    };
    // What went well can stay folded: what to learn from are the others.
    if (decision.quality == 3) expander(ui, "why", words("debrief.followed", {{"number", std::to_string(number)}}), why);
    else why();
}

void best_side(Context& context, const session::DecisionView& decision) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    card(ui, "best", {.padding = Space::base, .raised = false}, [&] {
        eyebrow(ui, words("debrief.best"), Tone::good);
        label(ui, decision.best);
        space(ui, Space::snug);
        change_badges(context, decision.best_change);
        space(ui, Space::snug);
        label(ui, decision.best_feedback, {.muted = true});
    });
}

void replay_button(Context& context, const session::ScenarioView& view, const session::DecisionView& decision, const std::string& name) {
    if (!secondary_button(context.ui, "replay", name, {.icon = Icon::replay, .small = true})) return;
    context.act(learning::ReplayNode{view.run, decision.node});
    context.drafts.follow_thread = follow_frames;
}

void decision_entry(Context& context, const session::ScenarioView& view, std::size_t index) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& decisions = view.debrief->decisions;
    const auto& decision = decisions[index];
    const int number = int(index) + 1;
    std::string when = words("debrief.decision", {{"number", std::to_string(number)}});
    if (!decision.posts.empty() && !decision.posts.front().time.empty()) when += " · " + decision.posts.front().time;
    const std::string mark = decision.turning_point ? words("debrief.turning-point") : "";
    timeline_entry(ui, decision.node,
                   {.time = when, .title = decision.question, .tone = tone_of(decision), .icon = icon_of(decision),
                    .turning_point = decision.turning_point, .mark = mark, .last = index + 1 == decisions.size()},
                   [&] {
                       Scope scope(ui, decision.node);
                       space(ui, Space::snug);
                       if (decision.quality == 3) return chosen_side(context, decision, number);
                       beside(
                           ui, "choices", 0.5F, 620, [&] { chosen_side(context, decision, number); },
                           [&] { best_side(context, decision); });
                       if (!decision.replayable) return;
                       space(ui, Space::base);
                       replay_button(context, view, decision, words("debrief.replay", {{"number", std::to_string(number)}}));
                   });
}

void ways_back(Context& context, const session::ScenarioView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& decisions = view.debrief->decisions;
    const auto turning = std::ranges::find_if(decisions, &session::DecisionView::turning_point);
    row(ui, [&] {
        if (turning != decisions.end()) replay_button(context, view, *turning, words("debrief.replay-turning"));
        if (secondary_button(ui, "steps", words("debrief.steps"), {.icon = Icon::path, .small = true})) {
            drafts.stepping = view.run;
            drafts.step = 0;
        }
    });
    if (turning != decisions.end()) {
        space(ui, Space::tight);
        caption(ui, words("debrief.replay-practice"));
    }
}

void debrief_content(Context& context, const session::ScenarioView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& told = *view.debrief;
    eyebrow(ui, words("debrief.eyebrow"));
    heading(ui, 1, view.title);
    space(ui, Space::base);
    beside(
        ui, "outcome", 0.6F, 820,
        [&] {
            outcome(context, told);
            space(ui, Space::roomy);
            callout(ui, "rule", Callout::takeaway, words("debrief.rule"), RichText(told.rule));
        },
        [&] { two_paths(context, told); });
    space(ui, Space::section);
    heading(ui, 2, words("debrief.what-happened"));
    space(ui, Space::snug);
    ways_back(context, view);
    space(ui, Space::roomy);
    group(ui, "decisions", Role::list, words("debrief.what-happened"), [&] {
        for (std::size_t i = 0; i < told.decisions.size(); ++i) decision_entry(context, view, i);
    });
    space(ui, Space::wide);
    recall(ui, "transfer", words("debrief.transfer"), RichText(told.transfer), words("debrief.transfer-show"),
           RichText(told.transfer_answer));
}

}  // namespace

void debrief_screen(Context& context, const session::ScenarioView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("debrief", view.title);
    page(ui, {.measure = Measure::wide,
              .part = "debrief",
              .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      debrief_content(context, view);
                  },
              .footer =
                  [&] {
                      spread(
                          ui,
                          [&] {
                              if (secondary_button(ui, "again", words("debrief.again"), {.icon = Icon::refresh}))
                                  context.act(learning::BeginScenario{view.scenario});
                          },
                          [&] {
                              if (primary_button(ui, "home", words("debrief.go-on"), {.trailing = Icon::forward}))
                                  context.go(PlaceKind::home);
                          });
                  }});
}

}  // namespace rozwaga::screens
