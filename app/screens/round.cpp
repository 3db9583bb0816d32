// A few questions between the years: one at a time with feedback at once, and an end that says when next.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

void onward_in_round(Context& context, const session::RoundView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!view.item.judged) {
        if (check_button(context, view.item)) context.act(learning::AnswerPractice{view.item.id, drafts.answer, view.seed});
        return;
    }
    ui.focus_here();
    if (primary_button(ui, "next", words(view.next.empty() ? "round.finish" : "practice.next"), {.trailing = Icon::forward}))
        context.go(PlaceKind::round, view.round, view.next);
}

void question(Context& context, const session::RoundView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    begin_draft(context, view.item);
    record::Answer shown = view.item.judged ? view.item.answer : drafts.answer;
    page(ui, {.measure = Measure::reading, .part = view.item.id + (view.item.judged ? "-judged" : ""), .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      space(ui, Space::base);
                      spread(
                          ui,
                          [&] {
                              eyebrow(ui, words("round.eyebrow", {{"guideline", guideline_name(context, view.guideline)},
                                                                  {"number", std::to_string(view.number)},
                                                                  {"count", std::to_string(view.count)}}));
                          },
                          [&] { step_dots(ui, words("round.progress"), std::size_t(view.number - 1), std::size_t(view.count)); });
                      heading(ui, 1, view.item.stem, {.size = TextSize::heading});
                      space(ui, Space::snug);
                      if (view.item.judged) item_outcome(context, view.item);
                      else item_instruction(context, view.item);
                      if (edit_answer(context, view.item, shown)) drafts.answer = shown;
                  },
              .footer =
                  [&] {
                      spread(
                          ui,
                          [&] {
                              if (quiet_button(ui, "later", words("round.later"), {.icon = Icon::home})) context.go(PlaceKind::home);
                          },
                          [&] { onward_in_round(context, view); });
                  }});
}

std::string when_next(Context& context, const session::RoundView& view) {
    if (view.next_day) return context.words("round.next-day", {{"date", day_text(context, *view.next_day)}});
    return context.words(view.more_due ? "round.tomorrow" : "round.no-day");
}

void topic_row(Context& context, const session::RoundTopic& topic) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    Scope scope(ui, topic.lesson);
    spread(
        ui,
        [&] {
            label(ui, guideline_name(context, topic.guideline), {.size = TextSize::small, .muted = true, .tabular = true});
            label(ui, topic.title, {.weight = Weight::semibold});
        },
        [&] {
            if (topic.right) return badge(ui, words("round.remembered"), Tone::good, Icon::check);
            if (secondary_button(ui, "read", words("round.read"), {.icon = Icon::lesson, .description = topic.title, .small = true}))
                context.go(PlaceKind::lesson, topic.lesson);
        });
}

void round_end(Context& context, const session::RoundView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    page(ui, {.measure = Measure::reading, .part = "end", .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      space(ui, Space::base);
                      card(ui, "enough", {.tone = Tone::good, .padding = Space::wide, .name = words("round.enough")}, [&] {
                          beside_sign(ui, Icon::check, Tone::good, 52, [&] {
                              heading(ui, 1, words("round.enough"));
                              space(ui, Space::tight);
                              label(ui, when_next(context, view), {.size = TextSize::lead});
                          });
                      });
                      space(ui, Space::roomy);
                      section(context, "topics", words("round.topics"), [&] {
                          for (std::size_t i = 0; i < view.topics.size(); ++i) {
                              if (i > 0) divider(ui);
                              const auto& topic = view.topics[i];
                              group(ui, topic.lesson, Role::group, topic.title, [&] { topic_row(context, topic); });
                          }
                      });
                      space(ui, Space::base);
                      caption(ui, words("round.privacy"));
                  },
              .footer =
                  [&] {
                      spread(
                          ui,
                          [&] {
                              if (view.more_due && quiet_button(ui, "more", words("round.more"), {.icon = Icon::practice}))
                                  context.request(session::Practise{});
                          },
                          [&] {
                              ui.focus_here();
                              if (primary_button(ui, "to-home", words("results.to-home"), {.icon = Icon::home})) context.go(PlaceKind::home);
                          });
                  }});
}

}  // namespace

void round_screen(Context& context, const session::RoundView& view) {
    context.ui.screen(view.ended ? "round-end" : "round", context.words("round.title"));
    if (view.ended) round_end(context, view);
    else question(context, view);
}

}  // namespace rozwaga::screens
