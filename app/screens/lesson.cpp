// A lesson, page by page.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/pictures.h"
#include "widgets/progress.h"
#include "widgets/thread.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

struct DrawBlock {
    Context& context;
    const session::BlockView& view;

    void operator()(const course::Paragraph& block) const { paragraph(context.ui, rich(block.text)); }
    void operator()(const course::Subheading& block) const { heading(context.ui, 2, block.text); }
    void operator()(const course::BulletList& block) const {
        std::vector<RichText> entries;
        for (const auto& entry : block.entries) entries.push_back(rich(entry));
        bullets(context.ui, entries, block.numbered);
    }
    void operator()(const course::QuoteBlock& block) const { quote(context.ui, rich(block.text)); }
    void operator()(const course::MockPost& block) const {
        Post mock;
        mock.author = block.author;
        mock.role = block.role;
        mock.time = block.time;
        mock.text = rich(block.text);
        lone_post(context.ui, "post", mock);
    }
    void operator()(const course::DoDont& block) const {
        do_dont(context.ui, "pair", context.words("lesson.do"), rich(block.good), context.words("lesson.dont"), rich(block.bad),
                rich(block.why));
    }
    void operator()(const course::RealCase& block) const {
        const std::string title = block.year > 0 ? block.title + ", " + std::to_string(block.year) : block.title;
        callout(context.ui, "case", Callout::real_case, title, rich(block.text), sourced(""));
    }
    void operator()(const course::LawNote& block) const {
        callout(context.ui, "law", Callout::law, context.words("lesson.law"), rich(block.text),
                sourced(context.words("lesson.not-advice")));
    }
    void operator()(const course::PictureBlock& block) const {
        picture(context.ui, block.picture, view.alternative, {.caption = block.caption});
    }
    void operator()(const course::RecallPrompt& block) const {
        recall(context.ui, "recall", context.words("lesson.recall"), rich(block.prompt), context.words("lesson.recall-show"),
               rich(block.answer));
    }
    void operator()(const course::Takeaway& block) const {
        callout(context.ui, "takeaway", Callout::takeaway, context.words("lesson.takeaway"), rich(block.text));
    }

    RichText sourced(const std::string& before) const {
        if (view.source.empty()) return before;
        return RichText(std::vector<TextRun>{{(before.empty() ? "" : before + " ") + context.words("lesson.source") + " ", false, false, {}},
                                             {view.source, false, false, view.source_link}});
    }
};

void objectives(Context& context, const session::LessonView& view) {
    if (view.objectives.empty()) return;
    auto& ui = context.ui;
    card(ui, "objectives", {.raised = false, .name = context.words("lesson.objectives")}, [&] {
        heading(ui, 3, context.words("lesson.objectives"));
        space(ui, Space::tight);
        std::vector<RichText> entries;
        for (const auto& objective : view.objectives) entries.emplace_back(objective);
        bullets(ui, entries);
    });
    space(ui, Space::roomy);
}

// Before the objectives: the reason for reading it once more comes first.
void what_changed(Context& context, const session::LessonView& view) {
    if (view.changed.empty()) return;
    auto& ui = context.ui;
    callout(ui, "changed", Callout::tip, context.words("lesson.changed"), [&] {
        std::vector<RichText> entries(view.changed.begin(), view.changed.end());
        bullets(ui, entries);
    });
    space(ui, Space::base);
}

std::string forward_key(const session::LessonView& view) {
    if (!view.next.empty()) return "nav.next";
    if (!view.first_practice.empty()) return "lesson.to-practice";
    return view.scenario.empty() ? "lesson.finish" : "lesson.to-scenario";
}

// On the last page of a lesson whose practice is offered: going on and stopping here are both right.
bool offers_end(const session::LessonView& view) {
    return view.next.empty() && view.practice_offered && !(view.first_practice.empty() && view.scenario.empty());
}

void what_follows(Context& context, const session::LessonView& view) {
    if (!offers_end(view)) return;
    auto& [ui, words, app, drafts, resources, wish] = context;
    divider(ui);
    const std::string practice = words.plural("exam.items", view.practice);
    const std::string_view key = view.practice == 0        ? "lesson.offers-scenario"
                                 : view.scenario.empty() ? "lesson.offers-questions"
                                                         : "lesson.offers-both";
    paragraph(ui, words(key, {{"questions", practice}}), {.size = TextSize::control, .muted = true, .weight = Weight::regular});
}

void turning(Context& context, const session::LessonView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    spread(
        ui,
        [&] {
            if (secondary_button(ui, "previous", words("nav.back"),
                                 {.icon = Icon::back, .enabled = !view.previous.empty(), .reason = words("lesson.first-page"),
                                  .shortcut = Key::left}))
                context.go(PlaceKind::lesson, view.lesson, view.previous);
        },
        [&] {
            step_dots(ui, words("lesson.page", {{"number", std::to_string(view.number)}, {"count", std::to_string(view.count)}}),
                      std::size_t(view.number - 1), std::size_t(view.count));
            if (offers_end(view) && secondary_button(ui, "finish", words("lesson.finish")))
                context.request(session::FinishLesson{view.lesson, view.page});
            ui.focus_here();
            if (primary_button(ui, "next", words(forward_key(view)), {.trailing = Icon::forward, .shortcut = Key::right}))
                context.act(learning::ReadPage{view.lesson, view.page});
        });
}

}  // namespace

void page_blocks(Context& context, const std::vector<session::BlockView>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Scope scope(context.ui, std::uint64_t(i));
        std::visit(DrawBlock{context, blocks[i]}, *blocks[i].block);
        space(context.ui, Space::snug);
    }
}

void lesson_screen(Context& context, const session::LessonView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("lesson", view.title);
    page(ui, {.measure = Measure::reading, .part = view.page, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      space(ui, Space::base);
                      eyebrow(ui, guideline_name(context, view.guideline) + " · " + view.title);
                      heading(ui, 1, view.heading);
                      space(ui, Space::base);
                      what_changed(context, view);
                      objectives(context, view);
                      Scope page_scope(ui, view.page);
                      page_blocks(context, view.blocks);
                      what_follows(context, view);
                  },
              .footer = [&] { turning(context, view); }});
}

}  // namespace rozwaga::screens
