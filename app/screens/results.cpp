// How the exam went, by guideline, and what to read again.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

std::string title(Context& context, const session::ResultsView& view) {
    return context.words(view.refresher ? "results.refresher-title" : "results.title");
}

void verdict(Context& context, const session::ResultsView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const Tone tone = view.passed ? Tone::good : Tone::warning;
    card(ui, "verdict", {.tone = tone, .padding = Space::wide, .name = title(context, view)}, [&] {
        beside(
            ui, "verdict", 0.7f, 420,
            [&] {
                eyebrow(ui, words("results.attempt", {{"number", std::to_string(view.number)}}), tone);
                heading(ui, 1, words(!view.passed ? "results.not-passed" : view.refresher ? "results.refresher-passed" : "results.passed"));
                const bool enough = view.percent >= view.pass_mark;
                paragraph(ui, words(view.passed ? "results.passed-text" : enough ? "results.critical-text" : "results.not-passed-text",
                                    {{"pass_mark", std::to_string(view.pass_mark)}}));
                label(ui, words("results.points", {{"points", points_text(context, view.points)},
                                                   {"maximum", points_text(context, view.maximum)}}),
                      {.muted = true});
            },
            [&] {
                row(ui, {.align = Align::right}, [&] {
                    progress_ring(ui, words("results.score"), view.percent / 100.0, std::to_string(view.percent) + "%", 128, tone);
                });
            });
    });
    space(ui, Space::roomy);
}

void criticals(Context& context, const session::ResultsView& view) {
    if (view.criticals.empty()) return;
    auto& ui = context.ui;
    callout(ui, "criticals", Callout::warning, context.words("results.criticals"), [&] {
        paragraph(ui, context.words("results.criticals-text"));
        std::vector<RichText> entries(view.criticals.begin(), view.criticals.end());
        bullets(ui, entries);
    });
    space(ui, Space::roomy);
}

void guideline_row(Context& context, const session::LessonResult& lesson) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    Scope scope(ui, lesson.lesson);
    spread(
        ui,
        [&] {
            label(ui, guideline_name(context, lesson.guideline), {.size = TextSize::small, .muted = true, .tabular = true});
            label(ui, lesson.title, {.weight = Weight::semibold});
        },
        [&] {
            if (!lesson.read_again) return badge(ui, words("results.good"), Tone::good, Icon::check);
            if (secondary_button(ui, "read", words("results.read-again"), {.icon = Icon::replay, .description = lesson.title, .small = true}))
                context.go(PlaceKind::lesson, lesson.lesson);
        });
    space(ui, Space::tight);
    const double share = lesson.maximum == 0 ? 0 : double(lesson.points) / double(lesson.maximum);
    progress_bar(ui, lesson.title, share,
                 words("results.points-short", {{"points", points_text(context, lesson.points)}, {"maximum", points_text(context, lesson.maximum)}}),
                 lesson.read_again ? Tone::warning : Tone::good);
}

void by_guideline(Context& context, const session::ResultsView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.lessons.empty()) return;
    heading(ui, 2, words("results.by-guideline"));
    space(ui, Space::base);
    card(ui, "by-guideline", {.name = words("results.by-guideline")}, [&] {
        for (std::size_t i = 0; i < view.lessons.size(); ++i) {
            if (i > 0) divider(ui);
            const auto& lesson = view.lessons[i];
            group(ui, lesson.lesson, Role::group, lesson.title, [&] { guideline_row(context, lesson); });
        }
        space(ui, Space::none);
    });
}

void onward(Context& context, const session::ResultsView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    row(ui, [&] {
        ui.focus_here();
        if (view.passed && view.certificate.empty()) {
            if (primary_button(ui, "certificate", words("results.get-certificate"), {.icon = Icon::certificate}))
                context.request(session::IssueCertificate{view.attempt});
        } else if (view.passed) {
            if (primary_button(ui, "certificate", words("results.show-certificate"), {.icon = Icon::certificate}))
                context.go(PlaceKind::certificate, view.certificate);
        } else if (primary_button(ui, "retake", words("results.retake"), {.icon = Icon::replay})) {
            context.go(view.refresher ? PlaceKind::refresher : PlaceKind::exam);
        }
        if (secondary_button(ui, "to-home", words("results.to-home"))) context.go(PlaceKind::home);
    });
}

}  // namespace

void results_screen(Context& context, const session::ResultsView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("results", title(context, view));
    page(ui, {.measure = Measure::reading, .header = [&] { frame_header(context); }, .content = [&] {
                  frame_notices(context);
                  space(ui, Space::base);
                  verdict(context, view);
                  criticals(context, view);
                  onward(context, view);
                  space(ui, Space::wide);
                  by_guideline(context, view);
              }});
}

}  // namespace rozwaga::screens
