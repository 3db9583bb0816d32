// The way through the course, and one obvious next step.
#include "screens/home_parts.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/path.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;
using session::StepKind;

std::string_view step_key(StepKind step) {
    switch (step) {
        case StepKind::lesson: return "lesson";
        case StepKind::practice: return "practice";
        case StepKind::scenario: return "scenario";
        case StepKind::exam: return "exam";
        case StepKind::resume_exam: return "resume-exam";
        case StepKind::certificate: return "certificate";
        case StepKind::policy: return "policy";
        case StepKind::refresher: return "refresher";
        case StepKind::resume_refresher: return "resume-refresher";
        case StepKind::nothing: break;
    }
    return "nothing";
}

void take_step(Context& context, const session::HomeView& view) {
    switch (view.next) {
        case StepKind::lesson: context.go(PlaceKind::lesson, view.next_subject, view.next_part); break;
        case StepKind::practice: context.go(PlaceKind::practice, view.next_subject, view.next_part); break;
        case StepKind::scenario: context.go(PlaceKind::scenario, view.next_subject); break;
        case StepKind::exam:
        case StepKind::resume_exam: context.go(PlaceKind::exam); break;
        case StepKind::certificate: context.go(PlaceKind::results, view.last_attempt); break;
        case StepKind::policy: context.go(PlaceKind::policy, {}, view.next_part); break;
        case StepKind::refresher:
        case StepKind::resume_refresher: context.go(PlaceKind::refresher); break;
        case StepKind::nothing:
            if (!view.certificates.empty()) context.go(PlaceKind::certificate, view.certificates.back());
            break;
    }
}

Arguments exam_numbers(Context& context, const session::HomeView& view) {
    return {{"items", context.words.plural("exam.items", view.exam_items)},
            {"scenarios", context.words.plural("exam.scenarios", view.exam_scenarios)},
            {"pass_mark", std::to_string(view.pass_mark)},
            {"minutes", context.words.plural("refresher.minutes", view.refresher_minutes)}};
}

// How far, beside what comes next or, in a narrow card, beneath it.
void how_far(Context& context, const session::HomeView& view, bool beneath) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const double share = view.lessons_written == 0 ? 0 : double(view.lessons_done) / view.lessons_written;
    const TextStyle quiet{.size = TextSize::small, .muted = true, .align = beneath ? TextAlign::left : TextAlign::right};
    const std::string minutes = view.minutes_left > 0 ? words.plural("home.minutes-left", view.minutes_left) : "";
    row(ui, {.align = beneath ? Align::left : Align::right, .gap = Space::base}, [&] {
        progress_ring(ui, words("home.progress"), share, out_of(context, view.lessons_done, view.lessons_written), beneath ? 88 : 112);
        if (beneath && !minutes.empty()) label(ui, minutes, quiet);
    });
    if (!beneath && !minutes.empty()) label(ui, minutes, quiet);
}

constexpr float room_for_two = 420;

void next_step(Context& context, const session::HomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const std::string step(step_key(view.next));
    const bool under_way = view.next_number > 0;
    card(ui, "next", {.tone = Tone::primary, .padding = Space::wide, .name = words("home.next")}, [&] {
        const auto what = [&] {
            eyebrow(ui, words(under_way ? "home.under-way" : "home.next"));
            heading(ui, 2, view.next_title.empty() ? words("home.title-" + step) : view.next_title);
            if (under_way)
                label(ui, words("home.place", {{"number", std::to_string(view.next_number)}, {"count", std::to_string(view.next_count)},
                                               {"heading", view.next_heading}}));
            else label(ui, words("home.about-" + step, exam_numbers(context, view)));
            space(ui, Space::base);
            ui.focus_here();
            if (primary_button(ui, "go", words(under_way ? "home.go-on" : "home.go-" + step), {.trailing = Icon::forward})) take_step(context, view);
        };
        // The course is behind whoever refreshes it: how much of it is read says nothing then.
        if (view.next == StepKind::refresher || view.next == StepKind::resume_refresher) return what();
        const bool beneath = ui.width() < room_for_two;
        beside(ui, "step", 0.72f, room_for_two, what, [&] { how_far(context, view, beneath); });
    });
}

// Nothing is left to do: no next step is made up, the certificate is at hand.
void all_done(Context& context, const session::HomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    card(ui, "done", {.tone = Tone::good, .padding = Space::wide, .name = words("home.title-nothing")}, [&] {
        const auto what = [&] {
            eyebrow(ui, words("home.done"), Tone::good);
            heading(ui, 2, words("home.title-nothing"));
            if (view.renewal.last_day && view.renewal.state == learning::RenewalState::compliant) {
                label(ui, words("home.valid-until", {{"date", day_text(context, *view.renewal.last_day)}}));
                label(ui, words("renewal.opens", {{"date", day_text(context, *view.renewal.opens)}}), {.size = TextSize::small, .muted = true});
            }
            space(ui, Space::tight);
            label(ui, words("home.about-nothing"), {.size = TextSize::control, .muted = true, .weight = Weight::regular});
            if (view.certificates.empty()) return;
            space(ui, Space::base);
            // Where it can be renewed, that is the main thing to do.
            const bool renewable = view.renewal.kind == learning::Cycle::Kind::renewal && view.renewal.state != learning::RenewalState::compliant;
            if (!renewable) ui.focus_here();
            const auto button = renewable ? secondary_button : primary_button;
            if (button(ui, "go", words("home.go-nothing"), {.icon = Icon::certificate})) take_step(context, view);
        };
        const bool beneath = ui.width() < room_for_two;
        const auto score = [&] {
            if (!view.best_percent) return;
            row(ui, {.align = beneath ? Align::left : Align::right}, [&] {
                progress_ring(ui, words("results.score"), *view.best_percent / 100.0, std::to_string(*view.best_percent) + "%",
                              beneath ? 88 : 112, Tone::good);
            });
        };
        beside(ui, "done", 0.72f, room_for_two, what, score);
    });
}

StopState stop_state(const session::LessonRow& row) {
    if (row.planned) return StopState::planned;
    switch (row.state) {
        case session::LessonState::done: return StopState::done;
        case session::LessonState::current: return StopState::current;
        case session::LessonState::open: break;
    }
    return StopState::open;
}

std::string_view stop_key(StopState state) {
    switch (state) {
        case StopState::done: return "done";
        case StopState::current: return "current";
        case StopState::planned: return "planned";
        case StopState::locked: return "locked";
        case StopState::open: break;
    }
    return "open";
}

void lesson_stop(Context& context, const session::LessonRow& lesson, bool first) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const StopState state = stop_state(lesson);
    const int steps = lesson.pages + lesson.practice + (lesson.has_scenario ? 1 : 0);
    const int done = lesson.pages_read + lesson.practice_done + (lesson.scenario_passed ? 1 : 0);
    const bool fresh = state == StopState::current && lesson.pages_read == 0;
    const std::string state_text = words(lesson.asked_again ? "home.state-asked-again"
                                         : fresh            ? "home.state-next" : "home.state-" + std::string(stop_key(state)));
    const std::string number = std::to_string(lesson.guideline);
    const std::string detail = lesson.minutes_left > 0 ? words.plural("home.minutes", lesson.minutes_left) : "";
    if (path_stop(ui, lesson.planned ? "planned-" + number : lesson.id,
                  {.number = lesson.guideline == 0 ? std::string_view() : std::string_view(number),
                   .icon = lesson.guideline == 0 ? Icon::star : Icon::none,
                   .title = lesson.title,
                   .summary = lesson.summary,
                   .state_text = state_text,
                   .detail = detail,
                   .state = state,
                   .share = steps == 0 ? 0 : double(done) / steps,
                   .first = first}))
        context.go(PlaceKind::lesson, lesson.id);
}

void policy_stop(Context& context, const session::HomeView& view) {
    if (!view.has_policy) return;
    auto& [ui, words, app, drafts, resources, wish] = context;
    const StopState state = view.policy_acknowledged                 ? StopState::done
                            : view.next == StepKind::policy ? StopState::current
                                                            : StopState::open;
    const std::string state_text = words("home.state-" + std::string(stop_key(state)));
    const std::string detail = view.policy_minutes > 0 ? words.plural("home.minutes", view.policy_minutes) : "";
    if (path_stop(ui, "policy", {.number = {}, .icon = Icon::law, .title = words("home.title-policy"), .summary = words("home.about-policy"),
                                 .state_text = state_text, .detail = detail, .state = state,
                                 .share = view.policy_acknowledged ? 1 : view.policy_share}))
        context.go(PlaceKind::policy);
}

void exam_stop(Context& context, const session::HomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const StopState state = view.exam_passed                    ? StopState::done
                            : view.exam_open || view.exam_ready ? StopState::current
                                                                : StopState::locked;
    const std::string summary = words("home.about-exam", exam_numbers(context, view));
    const std::string state_text = words(view.exam_passed                        ? "home.state-passed"
                                         : view.exam_ready && !view.exam_open ? "home.state-ready"
                                                                              : "home.state-" + std::string(stop_key(state)));
    if (path_stop(ui, "exam", {.number = {}, .icon = Icon::exam, .title = words("home.title-exam"), .summary = summary,
                               .state_text = state_text, .detail = {}, .state = state, .last = true}))
    {
        if (view.exam_passed && !view.exam_open) context.go(PlaceKind::results, view.last_exam);
        else context.go(PlaceKind::exam);
    }
}

void past(Context& context, const session::HomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const bool certificate = !view.certificates.empty() && view.next != StepKind::nothing;
    if (!certificate && view.last_attempt.empty()) return;
    space(ui, Space::base);
    row(ui, [&] {
        if (certificate && secondary_button(ui, "certificate", words("home.certificate"), {.icon = Icon::certificate}))
            context.go(PlaceKind::certificate, view.certificates.back());
        if (!view.last_attempt.empty() && secondary_button(ui, "results", words(view.last_was_refresher ? "results.refresher-title" : "home.results"), {.icon = Icon::results}))
            context.go(PlaceKind::results, view.last_attempt);
    });
}

// Who invites, at any time.
void invitation_line(Context& context, const session::HomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!view.enrolment) return;
    const auto& enrolment = *view.enrolment;
    beside_sign(ui, Icon::mail, Tone::primary, mark_size, [&] {
        label(ui, words("home.invited", {{"who", inviter(enrolment)}}), {.size = TextSize::control});
    });
    space(ui, Space::base);
}

void more_to_read(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    row(ui, [&] {
        if (quiet_button(ui, "library", words("library.entry"), {.icon = Icon::lesson, .small = true}))
            context.request(session::ShowLibrary{session::LibraryPart::glossary});
        if (quiet_button(ui, "about", words("library.about"), {.icon = Icon::info, .small = true}))
            context.request(session::ShowLibrary{session::LibraryPart::about});
        if (quiet_button(ui, "open-file", words("files.open"), {.icon = Icon::open_folder, .small = true}))
            context.request(session::ShowOpening{});
    });
}

// Offered, never asked for: it says what there is and how long it takes, and nothing of yesterday.
void due_today(Context& context, const session::HomeView& view) {
    if (!view.practice) return;
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& offer = *view.practice;
    space(ui, Space::base);
    const std::string title = words.plural(offer.under_way ? "home.questions-left" : "home.questions-today", offer.questions);
    card(ui, "due-today", {.raised = false, .name = title}, [&] {
        beside_sign(ui, Icon::recall, Tone::primary, disc_size, [&] {
            heading(ui, 2, title, {.size = TextSize::subheading});
            space(ui, Space::hair);
            label(ui, words.plural("home.questions-minutes", offer.minutes), {.size = TextSize::small, .muted = true});
            space(ui, Space::snug);
            if (secondary_button(ui, "practise", words(offer.under_way ? "home.practise-on" : "home.practise"), {.icon = Icon::practice, .small = true}))
                context.request(session::Practise{});
        });
    });
}

void now(Context& context, const session::HomeView& view) {
    invitation_line(context, view);
    renewal_lines(context, view);
    if (view.next == StepKind::nothing) all_done(context, view);
    else next_step(context, view);
    due_today(context, view);
    past(context, view);
    first_days_part(context, view);
    if (view.held.size() > 1) certificate_list(context, context.words("held.title"), view.held);
}

void way(Context& context, const session::HomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 2, words("home.path"));
    space(ui, Space::snug);
    group(ui, "path", Role::list, words("home.path"), [&] {
        bool first = true;
        for (const auto& lesson : view.lessons) {
            lesson_stop(context, lesson, first);
            first = false;
        }
        policy_stop(context, view);
        exam_stop(context, view);
    });
}

constexpr float room_for_columns = 980;

}  // namespace

void home_screen(Context& context, const session::HomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("home", words("home.title"));
    page(ui, {.measure = Measure::wide, .header = [&] { frame_header(context); }, .content = [&] {
                  const auto greeting = [&] {
                      frame_notices(context);
                      heading(ui, 1, words("home.greeting", {{"name", view.learner}}));
                      space(ui, Space::base);
                  };
                  // What to do now, beside the way where there is room: both are in sight.
                  if (ui.width() >= room_for_columns) {
                      greeting();
                      const auto left = [&] {
                          now(context, view);
                          space(ui, Space::base);
                          more_to_read(context);
                      };
                      beside(ui, "home", 0.42f, room_for_columns, left, [&] { way(context, view); });
                      return;
                  }
                  limited(ui, reading_measure, Align::centre, [&] {
                      greeting();
                      now(context, view);
                      space(ui, Space::wide);
                      way(context, view);
                      space(ui, Space::wide);
                      more_to_read(context);
                  });
              }});
}

}  // namespace rozwaga::screens
