// The years after the first certificate: ends and deadlines on home, a course that was updated, the refresher.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learner/walk.h"
#include "learning/grading.h"
#include "looks/journey.h"

namespace rozwaga::tests {

using record::PlaceKind;
using session::HomeView;
using session::RefresherView;

namespace {

constexpr std::int64_t a_day = 86'400'000;

}  // namespace

// What time makes of home, without waiting for it.
void Journey::look_over_the_years() {
    go(PlaceKind::home);
    const Instant end{world_.clock.time / a_day * a_day + 365 * a_day};
    const auto home = [&](const char* name) -> HomeView& { return std::get<HomeView>(look(name).view.screen); };
    const auto renewal = [&](HomeView& view, learning::RenewalState state, int left, bool reminded) {
        view.renewal.state = state;
        view.renewal.days_left = left;
        view.renewal.grace_days_left = left + 14;
        view.renewal.reminded = reminded;
        view.next = session::StepKind::refresher;
        view.refresher_minutes = 20;
    };
    renewal(home("home with renewal open"), learning::RenewalState::expiring_soon, 30, true);
    renewal(home("home in grace"), learning::RenewalState::in_grace, -3, false);
    auto& late = home("home after grace");
    renewal(late, learning::RenewalState::overdue, -20, false);
    using session::HeldState;
    late.held = {{"new", HeldState::valid, "pl", 92, Instant{end.milliseconds - 365 * a_day}, end},
                 {"old", HeldState::superseded, "pl", 88, Instant{end.milliseconds - 2 * 365 * a_day}, Instant{end.milliseconds - 365 * a_day}},
                 {"wrong", HeldState::replaced, "pl", 88, Instant{end.milliseconds - 2 * 365 * a_day}, Instant{end.milliseconds - 365 * a_day}},
                 {"first", HeldState::ended, "en", 81, Instant{end.milliseconds - 3 * 365 * a_day}, Instant{end.milliseconds - 2 * 365 * a_day}}};
    auto& exam = home("home with renewal by exam");
    renewal(exam, learning::RenewalState::expiring_soon, 20, false);
    exam.next = session::StepKind::nothing;
    exam.refresher_minutes = 0;
    auto& first = home("home on the first days");
    first.renewal = {learning::Cycle::Kind::onboarding, learning::RenewalState::in_progress, Instant{end.milliseconds - 335 * a_day}, {}, {}, 9, 0, false};
    first.next = session::StepKind::lesson;
    first.next_subject = first.lessons.at(1).id;
    first.next_title = first.lessons.at(1).title;
    first.certificates.clear();
    first.held.clear();
    using When = session::FirstDay::When;
    const auto day = [&](int number, When when, std::size_t lesson, bool done) {
        const auto& row = first.lessons.at(lesson);
        first.first_days.push_back({number, Instant{end.milliseconds - (365 - number) * a_day}, when, {{row.id, row.title, done}}});
    };
    day(1, When::past, 0, true);
    day(3, When::today, 1, false);
    day(5, When::ahead, 2, false);
}

// A new version came: a lesson is asked again and says why.
void Journey::look_at_updates() {
    const auto& lesson = course().lessons.back();
    auto& asked = std::get<HomeView>(look("home with a lesson asked again").view.screen);
    auto& row = asked.lessons.back();
    row.state = session::LessonState::current;
    row.asked_again = true;
    row.pages_read = 0;
    row.minutes_left = 6;
    asked.next = session::StepKind::lesson;
    asked.next_subject = row.id;
    asked.next_title = row.title;
    --asked.lessons_done;
    go(PlaceKind::lesson, lesson.id, lesson.pages.front());
    std::get<session::LessonView>(look("lesson asked again").view.screen).changed = {
        "Na odpowiedź w dni wolne jest dyżur: nie trzeba pisać poza godzinami pracy.", "Limit bez pytania przełożonych to teraz 200 zł."};
    go(PlaceKind::home);
}

void Journey::answer_pretest() {
    const auto pretest = screen<RefresherView>().pretest;
    for (std::size_t i = 0; i < pretest.size(); ++i) {
        const auto* item = course().item(pretest[i].id);
        REQUIRE(item);
        act(learning::AnswerExam{item->id, i < 3 ? worthless_answer(*item) : learning::right_answer(*item)});
    }
}

void Journey::renew() {
    world_.clock.time = world_.progress().certificates.back().issued.valid_until.milliseconds - 30 * a_day;
    go(PlaceKind::refresher);
    look("refresher intro", true);
    auto& changed = std::get<RefresherView>(look("refresher intro with changes").view.screen);
    const std::string& language = world_.app->view().preferences.language;
    for (const std::size_t lesson : {2, 8}) changed.changed.push_back(course().lessons.at(lesson).text.at(language).title);
    act(learning::BeginRefresher{});
    const std::string attempt = world_.progress().open_attempt()->begun.attempt;
    look("refresher question", true);
    go(PlaceKind::refresher, attempt, {});
    look("refresher plan before the pre-test is over");
    answer_pretest();
    act(learning::FinishPretest{});
    look("refresher plan", true);
    auto& held = look("refresher plan under an earlier version");
    held.view.held = session::HeldVersion{"1.0.0", "1.1.0"};
    const auto plan = screen<RefresherView>();
    const auto seen = std::ranges::find(plan.pretest, true, &session::RefresherAsks::missed);
    REQUIRE(seen != plan.pretest.end());
    go(PlaceKind::refresher, attempt, seen->id);
    look("refresher answer looked at");
    REQUIRE(plan.next.kind == session::RefresherNext::Kind::page);
    go(PlaceKind::refresher, plan.next.subject, plan.next.part);
    look("refresher page", true);
    for (int steps = 0; steps < 100; ++steps) {
        go(PlaceKind::refresher);
        const auto next = screen<RefresherView>().next;
        if (next.kind == session::RefresherNext::Kind::page) act(learning::ReadPageAgain{next.subject, next.part});
        else if (next.kind == session::RefresherNext::Kind::question) {
            go(PlaceKind::refresher, next.subject, next.part);
            if (screen<RefresherView>().number == 1) look("refresher question after reading");
            act(learning::AnswerExam{next.part, learning::right_answer(*course().item(next.part))});
        } else break;
    }
    for (const auto& id : world_.progress().open_attempt()->begun.scenarios) live_through(*course().scenario(id), false);
    look("refresher scenario done").drafts.seen[screen<session::ScenarioView>().run] = screen<session::ScenarioView>().decision;
    go(PlaceKind::refresher);
    look("refresher plan done");
    act(learning::HandInExam{});
    look("refresher results");
    request(session::IssueCertificate{screen<session::ResultsView>().attempt});
    go(PlaceKind::home);
    look("home renewed");
}

}  // namespace rozwaga::tests
