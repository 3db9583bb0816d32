// After a scenario: what happened, where it turned, why, and what could be done better.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"
#include "widgets/thread.h"

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

void outcome(Context& context, const session::DebriefView& debrief) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto points = std::to_string(debrief.points), maximum = std::to_string(debrief.maximum);
    card(ui, "ending", {.tone = debrief.passed ? Tone::good : Tone::warning, .name = debrief.ending_title}, [&] {
        heading(ui, 2, debrief.ending_title);
        paragraph(ui, debrief.ending_text);
        row(ui, {.gap = Space::wide}, [&] {
            figure(ui, out_of(context, debrief.points, debrief.maximum), words("debrief.points"));
            figure(ui, std::to_string(debrief.minutes), words("debrief.minutes"));
        });
        space(ui, Space::base);
        const std::string_view verdict = debrief.passed     ? "debrief.passed"
                                         : debrief.critical ? "debrief.critical"
                                                            : "debrief.not-passed";
        label(ui, words(verdict, {{"pass", std::to_string(debrief.pass)}}), {.weight = Weight::semibold});
    });
    space(ui, Space::wide);
}

void decision_entry(Context& context, const session::ScenarioView& view, const session::DecisionView& decision, bool last) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const std::string quality = words("debrief.quality-" + std::to_string(decision.critical ? -1 : decision.quality));
    const std::string mark = decision.turning_point ? words("debrief.turning-point") : "";
    timeline_entry(ui, decision.node,
                   {.title = decision.question, .tone = tone_of(decision), .icon = icon_of(decision),
                    .turning_point = decision.turning_point, .mark = mark, .last = last},
                   [&] {
                       Scope scope(ui, decision.node);
                       paragraph(ui, RichText(std::vector<TextRun>{{words("debrief.chosen") + " ", true, false, {}},
                                                                   {decision.chosen, false, false, {}}}));
                       label(ui, decision.consequence, {.muted = true});
                       space(ui, Space::snug);
                       feedback(ui, "why", tone_of(decision), quality, RichText(decision.feedback));
                       if (decision.quality < 3) {
                           space(ui, Space::snug);
                           paragraph(ui, RichText(std::vector<TextRun>{{words("debrief.best") + " ", true, false, {}},
                                                                       {decision.best, false, false, {}}}));
                           if (decision.replayable &&
                               secondary_button(ui, "replay", words("debrief.replay"), {.icon = Icon::replay, .small = true}))
                               context.act(learning::ReplayNode{view.run, decision.node});
                       }
                       space(ui, Space::roomy);
                   });
}

}  // namespace

void debrief(Context& context, const session::ScenarioView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& told = *view.debrief;
    outcome(context, told);
    heading(ui, 2, words("debrief.what-happened"));
    space(ui, Space::base);
    group(ui, "decisions", Role::list, words("debrief.what-happened"), [&] {
        for (std::size_t i = 0; i < told.decisions.size(); ++i)
            decision_entry(context, view, told.decisions[i], i + 1 == told.decisions.size());
    });
    space(ui, Space::base);
    callout(ui, "rule", Callout::takeaway, words("debrief.rule"), RichText(told.rule));
    space(ui, Space::base);
    recall(ui, "transfer", words("debrief.transfer"), RichText(told.transfer), words("debrief.transfer-show"),
           RichText(told.transfer_answer));
    space(ui, Space::wide);
    row(ui, [&] {
        ui.focus_here();
        if (primary_button(ui, "home", words("debrief.go-on"), {.trailing = Icon::forward})) context.go(PlaceKind::home);
        if (secondary_button(ui, "again", words("debrief.again"), {.icon = Icon::refresh}))
            context.act(learning::BeginScenario{view.scenario});
    });
}

}  // namespace rozwaga::screens
