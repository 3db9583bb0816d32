// One practice item: answer, then every option explained.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

std::string_view type_key(course::ItemType type) {
    switch (type) {
        case course::ItemType::single: return "item.single";
        case course::ItemType::multiple: return "item.multiple";
        case course::ItemType::order: return "item.order";
        case course::ItemType::groups: return "item.groups";
        case course::ItemType::phrases: return "item.phrases";
    }
    return "item.single";
}

bool complete(const session::ItemView& item, const record::Answer& answer) {
    switch (item.type) {
        case course::ItemType::groups: return answer.picks.size() == item.options.size();
        default: return !answer.picks.empty();
    }
}

void verdict(Context& context, const session::PracticeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto points = view.item.points;
    const Tone tone = points == 1000 ? Tone::good : points == 0 ? Tone::neutral : Tone::accent;
    const std::string_view key = points == 1000 ? "practice.full" : points == 0 ? "practice.none" : "practice.partly";
    outcome(ui, "verdict", tone, words(key), words("practice.points", {{"points", points_text(context, points)}}));
}

void onward(Context& context, const session::PracticeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.focus_here();
    if (!view.next.empty()) {
        if (primary_button(ui, "next", words("practice.next"), {.trailing = Icon::forward}))
            context.go(PlaceKind::practice, view.lesson, view.next);
    } else if (!view.scenario.empty()) {
        if (primary_button(ui, "next", words("lesson.to-scenario"), {.trailing = Icon::forward}))
            context.go(PlaceKind::scenario, view.scenario);
    } else if (primary_button(ui, "next", words("lesson.finish"), {.trailing = Icon::forward})) {
        context.go(PlaceKind::home);
    }
}

void actions(Context& context, const session::PracticeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    spread(
        ui,
        [&] {
            if (!view.previous.empty()) {
                if (secondary_button(ui, "previous", words("nav.back"), {.icon = Icon::back}))
                    context.go(PlaceKind::practice, view.lesson, view.previous);
            } else if (secondary_button(ui, "previous", words("practice.to-lesson"), {.icon = Icon::back})) {
                context.go(PlaceKind::lesson, view.lesson);
            }
        },
        [&] {
            if (view.item.judged) {
                if (secondary_button(ui, "again", words("practice.again"), {.icon = Icon::replay}))
                    context.request(session::TryAgain{view.item.id});
                onward(context, view);
                return;
            }
            const bool order = view.item.type == course::ItemType::order;
            const bool ready = order || complete(view.item, drafts.answer);
            if (primary_button(ui, "answer", words("practice.check"), {.enabled = ready, .reason = words("practice.not-ready")})) {
                if (order && drafts.answer.picks.empty()) drafts.answer = session::blank_answer(view.item);
                context.act(learning::AnswerPractice{view.item.id, drafts.answer, view.seed});
            }
        });
}

}  // namespace

void practice_screen(Context& context, const session::PracticeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (drafts.item != view.item.id || view.item.judged) {
        drafts.item = view.item.id;
        drafts.answer = {};
    }
    record::Answer shown = view.item.judged ? view.item.answer : drafts.answer;
    ui.screen("practice", words("practice.title"));
    const std::string part = view.item.id + (view.item.judged ? "-judged" : "");
    page(ui, {.measure = Measure::reading, .part = part, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      space(ui, Space::base);
                      eyebrow(ui, words("practice.eyebrow", {{"lesson", view.title},
                                                             {"number", std::to_string(view.number)},
                                                             {"count", std::to_string(view.count)}}));
                      heading(ui, 1, view.item.stem, {.size = TextSize::heading});
                      space(ui, Space::snug);
                      if (view.item.judged) verdict(context, view);
                      else instruction(ui, words(type_key(view.item.type)));
                      if (edit_answer(context, view.item, shown)) drafts.answer = shown;
                  },
              .footer = [&] { actions(context, view); }});
}

}  // namespace rozwaga::screens
