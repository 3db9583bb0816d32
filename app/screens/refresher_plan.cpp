// What a refresher asks of this person, each part with its reason, and the one thing to do next.
#include <algorithm>

#include "screens/refresher_parts.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;
using session::RefresherAsks;
using session::RefresherView;

// A thing to do: what it is, why it is here, how it stands. True when pressed.
bool asked_row(Context& context, std::string_view kind, Icon icon, const RefresherAsks& asks, const std::string& name, const std::string& state) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const std::string reason = words("because." + std::string(kind) + "-" + asks.because);
    const bool pressed = card_button(
        ui, asks.id, {.name = name, .description = state + ". " + reason, .tone = asks.complete ? Tone::primary : Tone::neutral, .padding = Space::base}, [&] {
            row(ui, {.gap = Space::snug}, [&] {
                decorative_icon(ui, icon, TextSize::lead, Tone::primary);
                label(ui, name, {.weight = Weight::semibold});
                badge(ui, state, asks.complete ? Tone::good : Tone::neutral, asks.complete ? Icon::check : asks.begun ? Icon::begun : Icon::empty);
            });
            space(ui, Space::hair);
            label(ui, reason, {.size = TextSize::small, .muted = true});
        });
    space(ui, Space::snug);
    return pressed;
}

std::string named(Context& context, const RefresherAsks& asks) { return guideline_name(context, asks.guideline) + " · " + asks.title; }

std::string state_of(Context& context, const RefresherAsks& asks) {
    return context.words(asks.complete ? "refresher.state-done" : asks.begun ? "refresher.state-begun" : "refresher.state-open");
}

void before_it_is_over(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto answered = std::ranges::count(view.pretest, true, &RefresherAsks::complete);
    const auto count = std::max<std::ptrdiff_t>(1, std::ssize(view.pretest));
    paragraph(ui, words("refresher.plan-first"));
    progress_bar(ui, words("refresher.pretest"), double(answered) / double(count), out_of(context, int(answered), view.questions));
    space(ui, Space::base);
    int number = 0;
    for (const auto& one : view.pretest) {
        const std::string name = words("exam.item-name", {{"number", std::to_string(++number)}});
        if (asked_row(context, "question", Icon::exam, one, name, state_of(context, one))) context.go(PlaceKind::refresher, view.attempt, one.id);
    }
}

void pretest_result(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto missed = std::ranges::count(view.pretest, true, &RefresherAsks::missed);
    const int right = view.questions - int(missed);
    card(ui, "pretest", {.tone = missed == 0 ? Tone::good : Tone::primary, .padding = Space::base, .name = words("refresher.pretest")}, [&] {
        beside(
            ui, "pretest", 0.7f, 420,
            [&] {
                heading(ui, 2, words("refresher.pretest-over"), {.size = TextSize::subheading});
                space(ui, Space::hair);
                label(ui, words(missed == 0 ? "refresher.all-right" : "refresher.some-missed"), {.size = TextSize::small, .muted = true});
            },
            [&] { row(ui, {.align = Align::right}, [&] { figure(ui, out_of(context, right, view.questions), words("refresher.right")); }); });
        for (const auto& one : view.pretest) {
            if (!one.missed) continue;
            space(ui, Space::tight);
            const std::string name = words("refresher.see-answer", {{"lesson", named(context, one)}});
            if (quiet_button(ui, one.id, name, {.icon = Icon::info, .small = true})) context.go(PlaceKind::refresher, view.attempt, one.id);
        }
    });
}

void part_heading(Context& context, std::string_view key) {
    space(context.ui, Space::base);
    heading(context.ui, 2, context.words(key));
    space(context.ui, Space::snug);
}

const RefresherAsks* question_about(const RefresherView& view, int guideline) {
    const auto found = std::ranges::find(view.check, guideline, &RefresherAsks::guideline);
    return found == view.check.end() ? nullptr : &*found;
}

// A lesson and the question after it are one thing to do: "1 strona, 1 pytanie".
void lessons_again(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.lessons.empty()) return;
    part_heading(context, "refresher.lessons");
    for (const auto& lesson : view.lessons) {
        const RefresherAsks* question = question_about(view, lesson.guideline);
        const bool asked = question && !question->complete;
        RefresherAsks both = lesson;
        both.complete = lesson.complete && !asked;
        const std::string pages = lesson.complete ? "" : words.plural("refresher.pages", lesson.pages - lesson.pages_read);
        const std::string questions = asked ? words.plural("exam.items", 1) : "";
        const std::string state = both.complete ? state_of(context, both) : pages + (pages.empty() || questions.empty() ? "" : ", ") + questions;
        if (!asked_row(context, "lesson", Icon::lesson, both, named(context, lesson), state)) continue;
        const bool next_here = view.next.kind == session::RefresherNext::Kind::page && view.next.subject == lesson.id;
        if (lesson.complete && asked) context.go(PlaceKind::refresher, view.attempt, question->id);
        else context.go(PlaceKind::refresher, lesson.id, next_here ? view.next.part : lesson.first_page);
    }
}

// Of guidelines with nothing to read.
void questions_again(Context& context, const RefresherView& view) {
    const auto read_first = [&](const RefresherAsks& one) { return std::ranges::find(view.lessons, one.guideline, &RefresherAsks::guideline) != view.lessons.end(); };
    if (std::ranges::all_of(view.check, read_first)) return;
    part_heading(context, "refresher.check");
    for (const auto& one : view.check) {
        if (read_first(one)) continue;
        if (asked_row(context, "check", Icon::exam, one, named(context, one), state_of(context, one)))
            context.go(PlaceKind::refresher, view.attempt, one.id);
    }
}

void scenarios_to_play(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.scenario_list.empty()) return;
    part_heading(context, "exam.scenarios-heading");
    for (const auto& one : view.scenario_list)
        if (asked_row(context, "scenario", Icon::scenario, one, one.title, state_of(context, one))) context.go(PlaceKind::scenario, one.id);
}

void left_out(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.skipped.empty()) return;
    card(ui, "skipped", {.raised = false, .name = words("refresher.skipped")}, [&] {
        heading(ui, 2, words("refresher.skipped"), {.size = TextSize::subheading});
        space(ui, Space::hair);
        label(ui, words("refresher.skipped-why"), {.size = TextSize::small, .muted = true});
        space(ui, Space::tight);
        std::vector<RichText> titles;
        for (const auto& lesson : view.skipped) titles.emplace_back(named(context, lesson));
        bullets(ui, titles);
    });
}

}  // namespace

void refresher_plan(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 1, words("refresher.plan"));
    space(ui, Space::tight);
    held_version(context);
    if (!view.pretest_over) return before_it_is_over(context, view);
    paragraph(ui, words(view.ready ? "refresher.plan-done" : "refresher.plan-lead"));
    pretest_result(context, view);
    lessons_again(context, view);
    questions_again(context, view);
    scenarios_to_play(context, view);
    space(ui, Space::base);
    left_out(context, view);
}

void refresher_plan_footer(Context& context, const RefresherView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    using Kind = session::RefresherNext::Kind;
    static constexpr const char* keys[] = {"refresher.go-question", "refresher.go-finish", "refresher.go-page", "refresher.go-scenario", "refresher.go-hand-in"};
    const bool done = view.ready || view.next.kind == Kind::finish_pretest;
    spread(
        ui,
        [&] { label(ui, done ? words("exam.ready") : words.plural("refresher.left", view.left), {.size = TextSize::small, .muted = true}); },
        [&] {
            ui.focus_here();
            if (primary_button(ui, "go", words(keys[std::size_t(view.next.kind)]), {.trailing = Icon::forward})) go_on(context, view, true);
        });
}

}  // namespace rozwaga::screens
