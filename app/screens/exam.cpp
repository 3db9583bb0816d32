// The exam: what to expect, one item at a time, an overview, handing in. No verdicts before that.
#include <algorithm>

#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

void intro(Context& context, const session::ExamView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 1, words("exam.title"));
    space(ui, Space::base);
    own_picture(context, view.picture);
    lead(ui, words("exam.lead"));
    const Arguments numbers{{"items", words.plural("exam.items", view.items)},
                            {"scenarios", words.plural("exam.scenarios", view.scenarios)},
                            {"pass_mark", std::to_string(view.pass_mark)}};
    bullets(ui, {RichText(words("exam.rule-size", numbers)), RichText(words("exam.rule-pass", numbers)),
                 RichText(words("exam.rule-critical")), RichText(words("exam.rule-verdicts")), RichText(words("exam.rule-pause"))});
    if (view.attempts_before > 0) callout(ui, "retake", Callout::tip, words("exam.retake"), RichText(words("exam.retake-text")));
}

void intro_footer(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    row(ui, {.align = Align::right}, [&] {
        ui.focus_here();
        if (primary_button(ui, "begin", words("exam.begin"), {.trailing = Icon::forward})) context.act(learning::BeginExam{});
    });
}

void item_page(Context& context, const session::ExamView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    eyebrow(ui, words("exam.question", {{"number", std::to_string(view.number)}, {"count", std::to_string(view.items)}}));
    heading(ui, 1, view.item.stem, {.size = TextSize::heading});
    space(ui, Space::roomy);
    record::Answer answer = view.item.answer;
    if (edit_answer(context, view.item, answer)) context.act(learning::AnswerExam{view.item.id, answer});
    space(ui, Space::base);
    keep_order(context, view.item);
    space(ui, Space::base);
    if (checkbox(ui, "flag", words("exam.flag"), view.flagged)) context.act(learning::FlagItem{view.item.id, !view.flagged});
}

void item_footer(Context& context, const session::ExamView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const int answered = view.items - view.unanswered;
    spread(
        ui,
        [&] {
            if (secondary_button(ui, "previous", words("nav.back"),
                                 {.icon = Icon::back, .enabled = !view.previous.empty(), .reason = words("exam.first"),
                                  .shortcut = Key::left}))
                context.go(PlaceKind::exam, view.attempt, view.previous);
            if (secondary_button(ui, "overview", words("exam.overview"))) context.go(PlaceKind::exam, view.attempt);
        },
        [&] {
            label(ui, words("exam.answered", {{"number", std::to_string(answered)}, {"count", std::to_string(view.items)}}),
                  {.size = TextSize::small, .muted = true});
            if (primary_button(ui, "next", words(view.next.empty() ? "exam.to-overview" : "nav.next"),
                               {.trailing = Icon::forward, .shortcut = Key::right}))
                context.go(PlaceKind::exam, view.attempt, view.next);
        });
}

std::string entry_state(Context& context, const session::ExamEntry& entry) {
    const std::string kind = entry.scenario ? "exam.scenario-" : "exam.state-";
    std::string state = context.words(kind + (entry.complete ? "done" : entry.answered ? "begun" : "open"));
    if (entry.flagged) state += ", " + context.words("exam.state-flagged");
    return state;
}

Icon entry_icon(const session::ExamEntry& entry) {
    return entry.complete ? Icon::check : entry.answered ? Icon::begun : Icon::empty;
}

// The number, and how it stands by icon and word; a flag is a second icon and a second word.
void item_cell(Context& context, const session::ExamView& view, std::size_t i) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& entry = view.entries[i];
    const std::string number = std::to_string(i + 1), state = entry_state(context, entry);
    const std::string name = words("exam.item-name", {{"number", number}});
    const Tone tone = entry.flagged ? Tone::accent : entry.complete ? Tone::primary : Tone::neutral;
    if (card_button(ui, entry.id, {.name = name, .description = state, .tone = tone, .padding = Space::snug}, [&] {
            row(ui, {.gap = Space::tight}, [&] {
                label(ui, number, {.size = TextSize::lead, .weight = Weight::semibold, .tabular = true});
                decorative_icon(ui, entry_icon(entry), TextSize::body, entry.complete ? Tone::primary : Tone::neutral);
                if (entry.flagged) decorative_icon(ui, Icon::flag_on, TextSize::body, Tone::accent);
            });
            space(ui, Space::none);
            label(ui, state, {.size = TextSize::caption, .muted = true});
        }))
        context.go(PlaceKind::exam, view.attempt, entry.id);
}

void item_grid(Context& context, const session::ExamView& view) {
    columns(context.ui, "items", std::size_t(view.items), {.at_least = 132, .at_most = 6, .gap = Space::snug},
            [&](std::size_t i) { item_cell(context, view, i); });
}

void scenario_rows(Context& context, const session::ExamView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    for (const auto& entry : view.entries) {
        if (!entry.scenario) continue;
        const std::string state = entry_state(context, entry);
        if (card_button(ui, entry.id, {.name = entry.title, .description = state,
                                       .tone = entry.complete ? Tone::primary : Tone::neutral, .padding = Space::base},
                        [&] {
                            row(ui, {.gap = Space::snug}, [&] {
                                decorative_icon(ui, Icon::scenario, TextSize::lead, Tone::primary);
                                label(ui, entry.title, {.weight = Weight::semibold});
                                badge(ui, state, entry.complete ? Tone::good : Tone::neutral, entry_icon(entry));
                            });
                        }))
            context.go(PlaceKind::scenario, entry.id);
        space(ui, Space::snug);
    }
}

// How it stands as a whole, in the same icons and words as the entries.
void standing(Context& context, const session::ExamView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto count = [&](auto matches) { return std::count_if(view.entries.begin(), view.entries.end(), matches); };
    const auto complete = count([](const auto& entry) { return entry.complete; });
    const auto flagged = count([](const auto& entry) { return entry.flagged; });
    const auto open = long(view.entries.size()) - complete;
    row(ui, {.gap = Space::tight}, [&] {
        badge(ui, words.plural("exam.count-done", complete), Tone::primary, Icon::check);
        if (open > 0) badge(ui, words.plural("exam.count-open", open), Tone::neutral, Icon::empty);
        if (flagged > 0) badge(ui, words.plural("exam.count-flagged", flagged), Tone::accent, Icon::flag_on);
    });
}

void overview(Context& context, const session::ExamView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 1, words("exam.overview"));
    space(ui, Space::tight);
    paragraph(ui, words("exam.overview-lead"));
    held_version(context);
    standing(context, view);
    heading(ui, 2, words("exam.questions"));
    item_grid(context, view);
    heading(ui, 2, words("exam.scenarios-heading"));
    scenario_rows(context, view);
}

// "2 pytania, 1 scenariusz"; of what is all there nothing is said.
std::string missing(Context& context, const session::ExamView& view) {
    const auto& words = context.words;
    const std::string items = view.unanswered > 0 ? words.plural("exam.items", view.unanswered) : "";
    const std::string scenarios = view.unfinished_scenarios > 0 ? words.plural("exam.scenarios", view.unfinished_scenarios) : "";
    return items + (items.empty() || scenarios.empty() ? "" : ", ") + scenarios;
}

void overview_footer(Context& context, const session::ExamView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto open = std::find_if(view.entries.begin(), view.entries.end(), [](const auto& entry) { return !entry.complete; });
    const bool ready = open == view.entries.end();
    const std::string left = ready ? "" : words("exam.missing", {{"what", missing(context, view)}});
    spread(
        ui,
        [&] {
            if (ready) return void(label(ui, words("exam.ready"), {.size = TextSize::small, .muted = true}));
            if (!secondary_button(ui, "first-open", words("exam.first-open"), {.trailing = Icon::forward})) return;
            if (open->scenario) context.go(PlaceKind::scenario, open->id);
            else context.go(PlaceKind::exam, view.attempt, open->id);
        },
        [&] {
            if (primary_button(ui, "hand-in", words("exam.hand-in"), {.enabled = ready, .reason = left})) drafts.handing_in = true;
        });
}

void confirm_dialog(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!drafts.handing_in) return;
    bool close = false;
    close |= dialog(
        ui, "hand-in", words("exam.confirm-title"), {.icon = Icon::exam}, [&] { paragraph(ui, words("exam.confirm")); },
        [&] {
            if (secondary_button(ui, "not-yet", words("exam.not-yet"))) close = true;
            if (primary_button(ui, "yes", words("exam.hand-in-now"))) {
                context.act(learning::HandInExam{});
                close = true;
            }
        });
    if (close) drafts.handing_in = false;
}

}  // namespace

void keep_order(Context& context, const session::ItemView& item) {
    if (item.type == course::ItemType::order && item.answer.picks.empty() &&
        secondary_button(context.ui, "keep-order", context.words("exam.keep-order"), {.icon = Icon::check, .small = true}))
        context.act(learning::AnswerExam{item.id, session::blank_answer(item)});
}

void exam_screen(Context& context, const session::ExamView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const bool item = view.part == session::ExamPart::item, over = view.part == session::ExamPart::overview;
    ui.screen(item ? "exam-item" : over ? "exam-overview" : "exam-intro", words("exam.title"));
    Body footer;
    const auto of_item = [&] { item_footer(context, view); };
    const auto of_overview = [&] { overview_footer(context, view); };
    const auto of_intro = [&] { intro_footer(context); };
    if (item) footer = of_item;
    else if (over) footer = of_overview;
    else footer = of_intro;
    page(ui, {.measure = Measure::reading, .part = item ? std::string_view(view.item.id) : std::string_view(),
              .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      space(ui, Space::base);
                      if (item) item_page(context, view);
                      else if (over) overview(context, view);
                      else intro(context, view);
                  },
              .footer = footer});
    confirm_dialog(context);
    move_dialog(context);
}

}  // namespace rozwaga::screens
