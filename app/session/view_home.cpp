#include <algorithm>

#include "learning/refresher.h"
#include "learning/spacing.h"
#include "learning/standing.h"
#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

StepKind kind_of(learning::NextStep::Kind kind) {
    using From = learning::NextStep::Kind;
    switch (kind) {
        case From::lesson: return StepKind::lesson;
        case From::practice: return StepKind::practice;
        case From::scenario: return StepKind::scenario;
        case From::exam: return StepKind::exam;
        case From::exam_resume: return StepKind::resume_exam;
        case From::certificate: return StepKind::certificate;
        case From::policy: return StepKind::policy;
        case From::nothing: break;
    }
    return StepKind::nothing;
}

LessonRow row_of(const course::Lesson& lesson, const learning::LessonStanding& standing, const std::string& language) {
    const auto& text = wording_of(lesson.text, language);
    LessonRow row;
    row.id = lesson.id;
    row.guideline = lesson.guideline;
    row.title = text.title;
    row.summary = text.summary;
    row.state = standing.done ? LessonState::done : LessonState::open;
    row.pages = standing.pages;
    row.pages_read = standing.pages_read;
    row.practice = standing.practice;
    row.practice_done = standing.practice_done;
    row.has_scenario = standing.scenario;
    row.scenario_passed = standing.scenario_passed;
    row.minutes_left = standing.minutes_left;
    row.asked_again = standing.asked_again;
    return row;
}

void add_attempts(const progress::Progress& progress, HomeView& view) {
    view.attempts = int(progress.attempts.size());
    for (const auto& attempt : progress.attempts) {
        if (!attempt.graded) continue;
        view.last_attempt = attempt.begun.attempt;
        view.last_was_refresher = attempt.refresher.has_value();
        if (!attempt.refresher) view.last_exam = attempt.begun.attempt;
        view.exam_passed |= attempt.graded->passed;
        view.best_percent = std::max(view.best_percent.value_or(0), int(attempt.graded->percent));
    }
    for (const auto& held : progress.certificates) view.certificates.push_back(held.issued.id);
}

// Where a lesson under way was left, so that coming back begins there.
void add_place(const course::Course& course, const progress::Progress& progress, const std::string& language, HomeView& view) {
    const auto* lesson = view.next == StepKind::lesson ? course.lesson(view.next_subject) : nullptr;
    const auto read = progress.lessons.find(view.next_subject);
    if (!lesson || read == progress.lessons.end() || read->second.pages_read.empty()) return;
    const auto at = std::find(lesson->pages.begin(), lesson->pages.end(), view.next_part);
    if (at == lesson->pages.end()) return;
    view.next_number = int(at - lesson->pages.begin()) + 1;
    view.next_count = int(lesson->pages.size());
    view.next_heading = text_or_empty(wording_of(lesson->text, language).pages, *at).heading;
}

/// Renewing comes before lessons asked again: the refresher has them read. What the policy and the certificate ask comes first.
void add_refresher(const Sight& sight, HomeView& view) {
    const auto* open = sight.progress.open_attempt();
    if (open && open->refresher) view.next = StepKind::resume_refresher;
    if (open) return;
    const auto offer = learning::refresher_offer(sight.loaded, sight.progress, sight.now);
    if (!offer || !offer->open) return;
    view.refresher_minutes = sight.loaded.course.refresher->minutes;
    const bool first = view.next == StepKind::policy || view.next == StepKind::certificate;
    if (!first) view.next = StepKind::refresher;
}

constexpr int seconds_a_question = 40;

void add_practice(const Sight& sight, HomeView& view) {
    const auto standing = learning::practice_standing(sight.loaded, sight.progress, sight.now);
    if (!standing.today()) return;
    const int left = standing.open ? int(standing.open->begun.items.size() - standing.open->answered.size()) : standing.questions();
    view.practice = PracticeOffer{left, (left * seconds_a_question + 59) / 60, standing.open != nullptr};
}

}  // namespace

HomeView home_view(const Sight& sight) {
    const auto& course = sight.loaded.course;
    const auto standing = learning::standing(sight.loaded, sight.progress);
    HomeView view;
    if (const auto invitation = invitation_of(sight.progress)) view.enrolment = invitation->enrolment;
    view.learner = sight.progress.learner ? sight.progress.learner->name : "";
    view.course_title = wording_of(course.title, sight.language);
    view.next = kind_of(standing.next.kind);
    view.next_subject = standing.next.subject;
    view.next_part = standing.next.part;
    view.minutes_left = standing.minutes_left;
    view.has_policy = standing.policy.there;
    view.policy_acknowledged = standing.policy.acknowledged;
    view.policy_changed = standing.policy.changed;
    view.policy_minutes = standing.policy.minutes_left;
    if (standing.policy.pages > 0) view.policy_share = double(standing.policy.pages_read) / standing.policy.pages;
    view.exam_ready = standing.exam_ready;
    view.exam_open = sight.progress.open_attempt() && !sight.progress.open_attempt()->refresher;
    view.exam_items = course.exam.items;
    view.exam_scenarios = course.exam.scenarios;
    view.pass_mark = sight.loaded.organisation.pass_mark;
    add_attempts(sight.progress, view);
    view.renewal = renewal_view(sight);
    view.held = held_certificates(sight);
    view.first_days = first_days(sight);
    add_refresher(sight, view);
    add_place(course, sight.progress, sight.language, view);
    add_practice(sight, view);

    bool current_seen = false;
    for (const auto& lesson_standing : standing.lessons) {
        const auto* lesson = course.lesson(lesson_standing.lesson);
        if (!lesson) continue;
        LessonRow row = row_of(*lesson, lesson_standing, sight.language);
        if (row.state == LessonState::done) ++view.lessons_done;
        else if (!current_seen) {
            row.state = LessonState::current;
            current_seen = true;
        }
        ++view.lessons_written;
        view.lessons.push_back(std::move(row));
    }
    for (const auto& planned : course.planned) {
        LessonRow row;
        row.guideline = planned.guideline;
        row.title = wording_of(planned.title, sight.language);
        row.planned = true;
        view.lessons.push_back(std::move(row));
    }
    std::stable_sort(view.lessons.begin(), view.lessons.end(),
                     [](const LessonRow& a, const LessonRow& b) { return a.guideline < b.guideline; });

    if (view.next == StepKind::refresher || view.next == StepKind::resume_refresher) return view;
    if (const auto* lesson = course.lesson(standing.next.subject)) view.next_title = wording_of(lesson->text, sight.language).title;
    if (const auto* scenario = course.scenario(standing.next.subject))
        view.next_title = wording_of(scenario->text, sight.language).title;
    return view;
}

}  // namespace rozwaga::session
