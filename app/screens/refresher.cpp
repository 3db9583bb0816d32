// The shorter course of the years after: what to expect, a question, a page read again. The plan: refresher_plan.cpp.
#include <algorithm>

#include "screens/refresher_parts.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;
using session::RefresherPart;
using session::RefresherView;

void intro(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 1, words("refresher.title"));
    space(ui, Space::base);
    own_picture(context, view.picture);
    lead(ui, words.plural("refresher.lead", view.minutes));
    const Arguments numbers{{"questions", words.plural("exam.items", view.questions)},
                            {"scenarios", words.plural("exam.scenarios", view.scenarios)},
                            {"pass_mark", std::to_string(view.pass_mark)}};
    bullets(ui, {RichText(words("refresher.rule-pretest", numbers)), RichText(words("refresher.rule-reading")),
                 RichText(words("refresher.rule-scenario", numbers)), RichText(words("refresher.rule-pass", numbers)),
                 RichText(words("refresher.rule-pause"))});
    if (!view.changed.empty())
        callout(ui, "changed", Callout::tip, words("refresher.changed"), [&] {
            bullets(ui, std::vector<RichText>(view.changed.begin(), view.changed.end()));
        });
    if (view.opens)
        callout(ui, "early", Callout::note, words("refresher.early", {{"date", day_text(context, *view.opens)}}), RichText(words("refresher.early-text")));
}

void intro_footer(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    row(ui, {.align = Align::right}, [&] {
        ui.focus_here();
        const std::string reason = view.opens ? words("refresher.early", {{"date", day_text(context, *view.opens)}}) : "";
        if (primary_button(ui, "begin", words("refresher.begin"), {.trailing = Icon::forward, .enabled = !view.opens, .reason = reason}))
            context.act(learning::BeginRefresher{});
    });
}

void question(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const Arguments place{{"number", std::to_string(view.number)}, {"count", std::to_string(view.count)}};
    spread(
        ui, [&] { eyebrow(ui, words(view.checking ? "refresher.check-place" : "refresher.pretest-place", place)); },
        [&] {
            if (view.count > 1) step_dots(ui, words("round.progress"), std::size_t(view.number - 1), std::size_t(view.count));
        });
    heading(ui, 1, view.item.stem, {.size = TextSize::heading});
    space(ui, Space::tight);
    why(context, view.checking ? "check" : "question", view.because);
    space(ui, Space::base);
    if (view.item.judged) {
        item_outcome(context, view.item);
        space(ui, Space::snug);
    }
    record::Answer answer = view.item.answer;
    if (edit_answer(context, view.item, answer)) context.act(learning::AnswerExam{view.item.id, answer});
    space(ui, Space::base);
    keep_order(context, view.item);
}

// Of the pre-test one question after the other, and its end when all are answered; afterwards to whatever comes next.
void onward_from_question(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.item.judged) {
        ui.focus_here();
        if (primary_button(ui, "plan", words("refresher.to-plan"), {.trailing = Icon::forward})) context.go(PlaceKind::refresher);
        return;
    }
    if (view.checking) {
        const auto here = std::ranges::find(view.check, view.item.id, &session::RefresherAsks::id);
        const bool complete = here != view.check.end() && here->complete;
        if (primary_button(ui, "next", words("nav.next"),
                           {.trailing = Icon::forward, .enabled = complete, .reason = words("refresher.answer-first"), .shortcut = Key::right}))
            go_on(context, view, false);
        return;
    }
    if (!view.following.empty()) {
        if (primary_button(ui, "next", words("nav.next"), {.trailing = Icon::forward, .shortcut = Key::right}))
            context.go(PlaceKind::refresher, view.attempt, view.following);
    } else if (view.next.kind == session::RefresherNext::Kind::finish_pretest) {
        if (primary_button(ui, "finish", words("refresher.go-finish"), {.trailing = Icon::forward})) context.act(learning::FinishPretest{});
    } else if (primary_button(ui, "plan", words("refresher.to-plan"), {.trailing = Icon::forward})) {
        context.go(PlaceKind::refresher);
    }
}

void question_footer(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    spread(
        ui,
        [&] {
            if (!view.item.judged && secondary_button(ui, "previous", words("nav.back"),
                                                      {.icon = Icon::back, .enabled = !view.previous.empty(), .reason = words("exam.first"),
                                                       .shortcut = Key::left}))
                context.go(PlaceKind::refresher, view.attempt, view.previous);
            if (!view.item.judged && secondary_button(ui, "to-plan", words("refresher.plan"))) context.go(PlaceKind::refresher);
        },
        [&] { onward_from_question(context, view); });
}

void reading(Context& context, const RefresherView& view) {
    auto& ui = context.ui;
    eyebrow(ui, guideline_name(context, view.guideline) + " · " + view.title);
    heading(ui, 1, view.heading);
    space(ui, Space::tight);
    why(context, "lesson", view.because);
    space(ui, Space::base);
    if (!view.notes.empty()) {
        callout(ui, "changed", Callout::tip, context.words("lesson.changed"),
                [&] { bullets(ui, std::vector<RichText>(view.notes.begin(), view.notes.end())); });
        space(ui, Space::base);
    }
    Scope page_scope(ui, view.page);
    page_blocks(context, view.blocks);
}

void reading_footer(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    spread(
        ui,
        [&] {
            if (secondary_button(ui, "previous", words("nav.back"),
                                 {.icon = Icon::back, .enabled = !view.previous.empty(), .reason = words("lesson.first-page"), .shortcut = Key::left}))
                context.go(PlaceKind::refresher, view.lesson, view.previous);
            if (secondary_button(ui, "to-plan", words("refresher.plan"))) context.go(PlaceKind::refresher);
        },
        [&] {
            if (view.count > 1) step_dots(ui, words("lesson.page", {{"number", std::to_string(view.number)}, {"count", std::to_string(view.count)}}),
                      std::size_t(view.number - 1), std::size_t(view.count));
            ui.focus_here();
            if (primary_button(ui, "next", words(view.following.empty() ? "refresher.read" : "nav.next"), {.trailing = Icon::forward, .shortcut = Key::right}))
                context.act(learning::ReadPageAgain{view.lesson, view.page});
        });
}

}  // namespace

void why(Context& context, std::string_view kind, const std::string& because) {
    caption(context.ui, context.words("because." + std::string(kind) + "-" + because));
}

void go_on(Context& context, const RefresherView& view, bool in_plan) {
    using Kind = session::RefresherNext::Kind;
    switch (view.next.kind) {
        case Kind::question:
        case Kind::page: return context.go(PlaceKind::refresher, view.next.subject, view.next.part);
        case Kind::finish_pretest: return context.act(learning::FinishPretest{});
        case Kind::scenario:
            if (in_plan) return context.go(PlaceKind::scenario, view.next.subject);
            break;
        case Kind::hand_in:
            if (in_plan) return context.act(learning::HandInExam{});
            break;
    }
    context.go(PlaceKind::refresher);
}

void refresher_screen(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    std::string_view name, part;
    Body content, footer;
    const auto of_intro = [&] { intro(context, view); };
    const auto of_plan = [&] { refresher_plan(context, view); };
    const auto of_question = [&] { question(context, view); };
    const auto of_reading = [&] { reading(context, view); };
    const auto under_intro = [&] { intro_footer(context, view); };
    const auto under_plan = [&] { refresher_plan_footer(context, view); };
    const auto under_question = [&] { question_footer(context, view); };
    const auto under_reading = [&] { reading_footer(context, view); };
    switch (view.part) {
        case RefresherPart::intro: name = "refresher-intro", content = of_intro, footer = under_intro; break;
        case RefresherPart::plan: name = "refresher-plan", content = of_plan, footer = under_plan; break;
        case RefresherPart::question: name = "refresher-question", part = view.item.id, content = of_question, footer = under_question; break;
        case RefresherPart::reading: name = "refresher-page", part = view.page, content = of_reading, footer = under_reading; break;
    }
    ui.screen(name, words("refresher.title"));
    page(ui, {.measure = Measure::reading, .part = part, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      space(ui, Space::base);
                      content();
                  },
              .footer = footer});
    move_dialog(context);
}

}  // namespace rozwaga::screens
