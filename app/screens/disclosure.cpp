// "What this file says about you": everything a certificate's file tells, and what it does not.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using certificate::EvidenceKind;
using session::DisclosureView;

std::string time_taken(Context& context, std::int64_t seconds) {
    constexpr std::int64_t a_while = 120;
    return seconds < a_while ? context.words.plural("told.seconds", long(seconds)) : context.words.plural("told.minutes", long((seconds + 30) / 60));
}

void person_told(Context& context, const DisclosureView& view) {
    auto& words = context.words;
    std::vector<std::pair<std::string, std::string>> rows;
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) rows.emplace_back(words(std::string("facts.") + key), value);
    };
    add("name", view.name);
    add("number", view.number);
    add("team", view.team);
    add("identity", view.enrolment ? words("told.invited", {{"who", inviter(*view.enrolment)}}) : words("told.self-declared"));
    add("organisation", view.organisation);
    add("course", words("verdict.course-version", {{"course", view.course_title}, {"version", view.version}}));
    add("result", words("verdict.result", {{"percent", std::to_string(view.percent)}, {"required", std::to_string(view.pass_mark)}}));
    if (view.kind != EvidenceKind::none) {
        add("exam-begun", words.date_and_time(view.begun));
        if (!view.begun_version.empty()) add("exam-drawn-from", words("told.updated", {{"begun", view.begun_version}}));
        add("exam-handed-in", words.date_and_time(view.handed_in));
    }
    add("awarded", words.date(view.awarded));
    add("valid-until", words.date(view.valid_until));
    if (view.policy_acknowledged) add("acknowledged", words.date_and_time(*view.policy_acknowledged));
    section(context, "person", words("told.person"), [&] { facts(context.ui, rows); });
}

void told_answer(Context& context, const session::ToldAnswer& told, std::size_t number) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (number > 1) {
        divider(ui);
        space(ui, Space::base);
    }
    group(ui, told.id, Role::list_item, words("told.answer", {{"number", std::to_string(number)}}), [&] {
        label(ui, told.question, {.weight = Weight::semibold});
        space(ui, Space::hair);
        std::string said;
        for (const auto& answer : told.answers) said += (said.empty() ? "" : "\n") + answer;
        label(ui, said.empty() ? words("told.no-answer") : said);
        space(ui, Space::hair);
        label(ui, time_taken(context, told.seconds), {.size = TextSize::small, .muted = true, .tabular = true});
    });
    space(ui, Space::base);
}

void answers(Context& context, const DisclosureView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    section(context, "answers", words("told.answers"), [&] {
        paragraph(ui, words("told.answers-text"));
        expander(ui, "items", words.plural("told.items", long(view.items.size())), [&] {
            group(ui, "items", Role::list, words.plural("told.items", long(view.items.size())), [&] {
                for (std::size_t i = 0; i < view.items.size(); ++i) told_answer(context, view.items[i], i + 1);
            });
        });
        for (const auto& scenario : view.scenarios) {
            Scope scope(ui, scenario.id);
            const std::string name = words("told.scenario", {{"title", scenario.title}});
            expander(ui, "scenario", name, [&] {
                group(ui, "choices", Role::list, name, [&] {
                    for (std::size_t i = 0; i < scenario.choices.size(); ++i) told_answer(context, scenario.choices[i], i + 1);
                });
            });
        }
    });
}

void lessons_told(Context& context, const DisclosureView& view) {
    auto& words = context.words;
    std::vector<std::pair<std::string, std::string>> rows;
    for (const auto& lesson : view.lessons) rows.emplace_back(lesson.title, words.plural("told.minutes", long(lesson.minutes)));
    if (!rows.empty()) section(context, "lessons", words("told.lessons"), [&] { facts(context.ui, rows); });
    rows.clear();
    for (const auto& score : view.scores)
        rows.emplace_back(score.title, words("results.points-short", {{"points", points_text(context, score.points)},
                                                                      {"maximum", points_text(context, score.maximum)}}));
    if (!rows.empty()) section(context, "scores", words("told.scores"), [&] { facts(context.ui, rows); });
}

void not_told(Context& context, const DisclosureView& view) {
    auto& words = context.words;
    section(context, "not", words("told.not"), [&] {
        std::vector<RichText> entries;
        if (view.kind != EvidenceKind::answers) entries.push_back(words("told.not-answers"));
        for (const char* key : {"contact", "practice", "attempts", "times", "computer"}) entries.push_back(words(std::string("told.not-") + key));
        bullets(context.ui, entries);
    });
    space(context.ui, Space::roomy);
}

}  // namespace

void disclosure_screen(Context& context, const DisclosureView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("disclosure", words("told.title"));
    page(ui, {.measure = Measure::reading, .part = view.certificate, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      heading(ui, 1, words("told.title"));
                      label(ui, words("told.lead", {{"organisation", view.organisation}}), {.size = TextSize::lead});
                      space(ui, Space::roomy);
                      if (view.kind == EvidenceKind::summary)
                          callout(ui, "summary", Callout::note, words("told.summary"), RichText(words("told.summary-text", {{"organisation", view.organisation}})));
                      person_told(context, view);
                      if (view.kind == EvidenceKind::answers) answers(context, view);
                      lessons_told(context, view);
                      not_told(context, view);
                  },
              .footer =
                  [&] {
                      row(ui, [&] {
                          ui.focus_here();
                          if (primary_button(ui, "leave", words("told.back"), {.icon = Icon::back, .shortcut = Key::escape}))
                              context.request(session::LeaveDisclosure{});
                      });
                  }});
}

}  // namespace rozwaga::screens
