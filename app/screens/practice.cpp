// One practice item: answer, then every option explained.
#include "screens/context.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

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
            if (check_button(context, view.item)) context.act(learning::AnswerPractice{view.item.id, drafts.answer, view.seed});
        });
}

}  // namespace

void practice_screen(Context& context, const session::PracticeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    begin_draft(context, view.item);
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
                      if (view.item.judged) item_outcome(context, view.item);
                      else item_instruction(context, view.item);
                      if (edit_answer(context, view.item, shown)) drafts.answer = shown;
                  },
              .footer = [&] { actions(context, view); }});
}

}  // namespace rozwaga::screens
