// What a refresher asks of one person, each part for its reason; the same again from the same record, course and seed.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learning/grading.h"
#include "learning/refresher.h"
#include "learning/renewal.h"
#include "learning/standing.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;

namespace {

/// Of every lesson three questions kept for refreshers, and two scenarios.
course::LoadedCourse with_refresher() {
    course::LoadedCourse loaded = sample_course();
    for (const course::Lesson& lesson : loaded.course.lessons)
        for (const char* number : {"-r1", "-r2", "-r3"}) {
            course::Item item = sample_item(course::ItemType::single, lesson.id + number, lesson.id);
            item.uses = {course::Use::refresher};
            loaded.course.items.push_back(std::move(item));
        }
    for (const char* id : {"fresh", "other"}) {
        course::Scenario scenario = sample_scenario(id, "l1");
        scenario.uses = {course::Use::refresher};
        loaded.course.scenarios.push_back(std::move(scenario));
    }
    loaded.course.refresher = course::RefresherBlueprint{"refresher", 1, 1, {"p1"}, 1, 3, 15};
    return loaded;
}

/// Passed the exam with everything right, so that every lesson was mastered once.
Learner passed() {
    Learner learner;
    learner.loaded = with_refresher();
    learner.prepare();
    (void)learner.pass_exam();
    return learner;
}

Planned asked_of(const course::Course& course, const std::vector<Planned>& items, const course::Id& lesson) {
    const auto found = std::ranges::find_if(items, [&](const Planned& one) { return course.item(one.id)->lesson == lesson; });
    REQUIRE(found != items.end());
    return *found;
}

std::map<course::Id, record::Answer> all_right(const course::Course& course, const RefresherPlan& plan) {
    std::map<course::Id, record::Answer> answers;
    for (const Planned& one : plan.pretest) answers[one.id] = right_answer(*course.item(one.id));
    return answers;
}

void miss(const course::Course& course, const RefresherPlan& plan, const course::Id& lesson, std::map<course::Id, record::Answer>& answers) {
    const course::Id id = asked_of(course, plan.pretest, lesson).id;
    answers[id] = worthless_answer(*course.item(id));
}

void note_answer(Learner& learner, const course::Id& item, const record::Answer& answer) {
    learner.now.milliseconds += 1000;
    progress::apply(learner.progress, {learner.now, record::PracticeAnswered{item, 1, answer}});
}

}  // namespace

TEST_CASE("the pre-test samples every guideline, with questions not seen before") {
    const Learner learner = passed();
    const course::Course& course = learner.loaded.course;
    const RefresherPlan plan = plan_refresher(course, learner.progress, 7);
    CHECK(plan.pretest.size() == course.lessons.size());
    for (const course::Lesson& lesson : course.lessons) CHECK(asked_of(course, plan.pretest, lesson.id).because == Because::not_seen);
    for (const Planned& one : plan.pretest) CHECK(course::used_for(course.item(one.id)->uses, course::Use::refresher));
}

TEST_CASE("the same record, course and seed give the same plan; another seed another one") {
    const Learner learner = passed();
    const course::Course& course = learner.loaded.course;
    const RefresherPlan plan = plan_refresher(course, learner.progress, 7);
    CHECK(plan == plan_refresher(course, learner.progress, 7));
    bool differs = false;
    for (std::uint64_t seed = 8; seed < 20; ++seed) differs |= !(plan == plan_refresher(course, learner.progress, seed));
    CHECK(differs);
    auto answers = all_right(course, plan);
    miss(course, plan, "l2", answers);
    CHECK(refresher_need(course, learner.progress, plan, answers, {"l3"}, 7) == refresher_need(course, learner.progress, plan, answers, {"l3"}, 7));
}

TEST_CASE("what was missed the last time is asked before what was never seen") {
    Learner learner = passed();
    const course::Course& course = learner.loaded.course;
    note_answer(learner, "l2-p1", worthless_answer(*course.item("l2-p1")));
    const Planned asked = asked_of(course, plan_refresher(course, learner.progress, 7).pretest, "l2");
    CHECK(asked == Planned{"l2-p1", Because::missed_before});
    SECTION("until it is answered right") {
        note_answer(learner, "l2-p1", right_answer(*course.item("l2-p1")));
        CHECK(asked_of(course, plan_refresher(course, learner.progress, 7).pretest, "l2").because == Because::not_seen);
    }
}

TEST_CASE("where everything was seen, what was asked longest ago comes again") {
    Learner learner = passed();
    const course::Course& course = learner.loaded.course;
    for (const char* id : {"l1-r2", "l1-r3", "l1-r1"}) note_answer(learner, id, right_answer(*course.item(id)));
    CHECK(asked_of(course, plan_refresher(course, learner.progress, 7).pretest, "l1") == Planned{"l1-r2", Because::longest_ago});
}

TEST_CASE("mastery shown twice skips a lesson: in the exam, and in the pre-test") {
    const Learner learner = passed();
    const course::Course& course = learner.loaded.course;
    const RefresherPlan plan = plan_refresher(course, learner.progress, 7);
    const RefresherNeed need = refresher_need(course, learner.progress, plan, all_right(course, plan), {}, 7);
    CHECK(need.skipped.size() == course.lessons.size());
    CHECK(need.lessons.empty());
    CHECK(need.check.empty());
}

TEST_CASE("a missed question asks for the lesson's pages and one question more") {
    const Learner learner = passed();
    const course::Course& course = learner.loaded.course;
    const RefresherPlan plan = plan_refresher(course, learner.progress, 7);
    auto answers = all_right(course, plan);
    miss(course, plan, "l2", answers);
    const RefresherNeed need = refresher_need(course, learner.progress, plan, answers, {}, 7);
    REQUIRE(need.lessons.size() == 1);
    CHECK(need.lessons.front() == RefresherNeed::Reading{{"l2", Because::missed_now}, {"p1"}});
    REQUIRE(need.check.size() == 1);
    CHECK(need.check.front().because == Because::missed_now);
    CHECK(course.item(need.check.front().id)->lesson == "l2");
    CHECK(need.check.front().id != asked_of(course, plan.pretest, "l2").id);
    CHECK(need.skipped.size() == course.lessons.size() - 1);
    SECTION("a question without an answer counts as missed") {
        answers.erase(asked_of(course, plan.pretest, "l2").id);
        CHECK(refresher_need(course, learner.progress, plan, answers, {}, 7) == need);
    }
}

TEST_CASE("right now but not in the exam: one question more, no reading") {
    Learner learner;
    learner.loaded = with_refresher();
    learner.prepare();
    (void)learner.fail_exam();
    const course::Course& course = learner.loaded.course;
    const RefresherPlan plan = plan_refresher(course, learner.progress, 7);
    const RefresherNeed need = refresher_need(course, learner.progress, plan, all_right(course, plan), {}, 7);
    CHECK(need.lessons.empty());
    CHECK(need.check.size() == course.lessons.size());
    for (const Planned& one : need.check) CHECK(one.because == Because::shown_once);
}

TEST_CASE("a guideline that changed is read whole, however much of it is known") {
    const Learner learner = passed();
    const course::Course& course = learner.loaded.course;
    const RefresherPlan plan = plan_refresher(course, learner.progress, 7);
    const RefresherNeed need = refresher_need(course, learner.progress, plan, all_right(course, plan), {"l3", "gone"}, 7);
    REQUIRE(need.lessons.size() == 1);
    CHECK(need.lessons.front() == RefresherNeed::Reading{{"l3", Because::changed}, course.lesson("l3")->pages});
    REQUIRE(need.check.size() == 1);
    CHECK(need.check.front().because == Because::changed);
}

TEST_CASE("the scenario is one not played before; after both the one played longest ago") {
    Learner learner = passed();
    const course::Course& course = learner.loaded.course;
    const RefresherPlan first = plan_refresher(course, learner.progress, 7);
    REQUIRE(first.scenarios.size() == 1);
    CHECK(first.scenarios.front().because == Because::not_seen);
    const auto play = [&](const course::Id& scenario) {
        learner.now.milliseconds += 1000;
        progress::apply(learner.progress, {learner.now, record::ScenarioBegun{"run-" + scenario, scenario, "", 1}});
    };
    play("fresh");
    CHECK(plan_refresher(course, learner.progress, 7).scenarios.front() == Planned{"other", Because::not_seen});
    play("other");
    CHECK(plan_refresher(course, learner.progress, 7).scenarios.front() == Planned{"fresh", Because::longest_ago});
}

TEST_CASE("a course without a refresher plans none") {
    Learner learner;
    CHECK(plan_refresher(learner.loaded.course, learner.progress, 7) == RefresherPlan{});
    CHECK(refresher_need(learner.loaded.course, learner.progress, {}, {}, {}, 7) == RefresherNeed{});
}

// --- begun, answered, read, handed in ------------------------------------------------------------------------------

namespace {

/// Passed, with a certificate whose window is open.
Learner due_for_renewal() {
    Learner learner = passed();
    const course::Id attempt = learner.progress.attempts.back().begun.attempt;
    const Instant end = valid_until(rules_of(learner.loaded.organisation), learner.now, std::nullopt);
    progress::apply(learner.progress, {learner.now, record::CertificateIssued{"urn:1", attempt, "Ewa", "pl", end, "{}", "", ""}});
    learner.now = Instant{end.milliseconds - 20LL * 86'400'000};
    return learner;
}

RefresherPlan plan_of(const progress::ExamAttempt& attempt) {
    RefresherPlan plan;
    for (const record::AskedFor& one : attempt.refresher->begun.pretest) plan.pretest.push_back({one.id, Because(one.because)});
    return plan;
}

void answer_pretest(Learner& learner, const course::Id& wrong_lesson) {
    const auto asked = learner.open().refresher->begun.pretest;
    for (const record::AskedFor& one : asked) {
        const course::Item& item = *learner.loaded.course.item(one.id);
        learner.must(AnswerExam{one.id, item.lesson == wrong_lesson ? worthless_answer(item) : right_answer(item)});
    }
}

/// Missed in the pre-test, and again after reading.
void refresh_missing_twice(Learner& learner, const course::Id& lesson) {
    learner.must(BeginRefresher{});
    answer_pretest(learner, lesson);
    learner.must(FinishPretest{});
    learner.must(ReadPageAgain{lesson, "p1"});
    const course::Item& check = *learner.loaded.course.item(learner.open().refresher->needed->check.front().id);
    learner.must(AnswerExam{check.id, worthless_answer(check)});
    learner.play_exam(best_path);
    learner.must(HandInExam{});
}

}  // namespace

TEST_CASE("a refresher needs a certificate whose window is open") {
    Learner learner;
    CHECK(learner.refusal(BeginRefresher{}) == "refresher-none");
    learner = due_for_renewal();
    learner.now = Instant{learner.now.milliseconds - 60LL * 86'400'000};
    CHECK(learner.refusal(BeginRefresher{}) == "refresher-early");
    learner.now = Instant{learner.now.milliseconds + 60LL * 86'400'000};
    learner.must(BeginRefresher{});
    CHECK(learner.refusal(BeginRefresher{}) == "exam-open");
    CHECK(learner.refusal(BeginExam{}) == "exam-open");
}

TEST_CASE("a refresher goes from the pre-test over what it needs to a result that counts what was learnt again") {
    Learner learner = due_for_renewal();
    CHECK(learner.refusal(FinishPretest{}) == "refresher-none-open");
    learner.must(BeginRefresher{});
    CHECK(learner.refusal(FinishPretest{}) == "pretest-unanswered");
    CHECK(learner.refusal(HandInExam{}) == "pretest-open");
    CHECK(learner.refusal(ReadPageAgain{"l2", "p1"}) == "pretest-open");
    answer_pretest(learner, "l2");
    learner.must(FinishPretest{});
    CHECK(learner.must(FinishPretest{}).empty());
    const record::RefresherNeeded needed = *learner.open().refresher->needed;
    REQUIRE(needed.lessons.size() == 1);
    CHECK(needed.lessons.front() == record::ReadAgain{"l2", std::uint8_t(Because::missed_now), {"p1"}});
    REQUIRE(needed.check.size() == 1);

    SECTION("answers of the pre-test stay") {
        const auto& first = learner.open().refresher->begun.pretest.front();
        CHECK(learner.refusal(AnswerExam{first.id, worthless_answer(*learner.loaded.course.item(first.id))}) == "pretest-finished");
    }
    CHECK(learner.refusal(HandInExam{}) == "refresher-pages-unread");
    CHECK(learner.refusal(ReadPageAgain{"l1", "p1"}) == "unknown-lesson");
    CHECK(learner.refusal(ReadPageAgain{"l2", "p2"}) == "unknown-page");
    CHECK(learner.must(ReadPageAgain{"l2", "p1"}).size() == 1);
    CHECK(learner.must(ReadPageAgain{"l2", "p1"}).empty());
    CHECK(learner.refusal(HandInExam{}) == "exam-unanswered");
    const course::Item& check = *learner.loaded.course.item(needed.check.front().id);
    learner.must(AnswerExam{check.id, right_answer(check)});
    CHECK(learner.refusal(HandInExam{}) == "exam-scenarios-unfinished");
    learner.play_exam(best_path);
    learner.must(HandInExam{});
    const record::ExamGraded& graded = *learner.progress.attempts.back().graded;
    CHECK(graded.percent == 100);
    CHECK(graded.passed);
    // One question a lesson counts, and the scenario's three points.
    CHECK(graded.maximum == 1000 * (std::int64_t(learner.loaded.course.lessons.size()) + 3));
}

TEST_CASE("what was missed again counts as missed") {
    Learner learner = due_for_renewal();
    refresh_missing_twice(learner, "l2");
    const record::ExamGraded& graded = *learner.progress.attempts.back().graded;
    CHECK(graded.points == graded.maximum - 1000);
}

TEST_CASE("a critical choice in the refresher's scenario does not pass") {
    Learner learner = due_for_renewal();
    learner.must(BeginRefresher{});
    answer_pretest(learner, "");
    learner.must(FinishPretest{});
    learner.play_exam({"best", "best", "harm", "best"});
    learner.must(HandInExam{});
    CHECK_FALSE(learner.progress.attempts.back().graded->passed);
    learner.must(BeginRefresher{});   // once more, with what was not asked yet
    CHECK(learner.progress.open_attempt()->refresher);
}

TEST_CASE("a refresher that was left goes on from the record alone") {
    Learner learner = due_for_renewal();
    learner.must(BeginRefresher{});
    answer_pretest(learner, "l2");
    learner.must(FinishPretest{});
    progress::Progress again;
    for (const record::Stamped& stamped : learner.record) progress::apply(again, stamped);
    // The certificate came from outside the rules and is not among what was decided.
    REQUIRE(again.open_attempt());
    CHECK(again.open_attempt()->begun.items == learner.open().begun.items);
    CHECK(again.open_attempt()->refresher->needed->lessons == learner.open().refresher->needed->lessons);
}

TEST_CASE("a guideline changed since the certificate is asked whole, unless it was read again already") {
    Learner learner = due_for_renewal();
    learner.loaded.course.version = "9.0.0";
    learner.loaded.course.changes.push_back({"9.0.0", "l3", true, {{"pl", "Nowa reguła."}, {"en", "A new rule."}}, ""});
    const auto offer = refresher_offer(learner.loaded, learner.progress, learner.now);
    REQUIRE(offer);
    CHECK(offer->open);
    CHECK(offer->changed == std::vector<course::Id>{"l3"});
    SECTION("the refresher has it read, and the lesson is not asked again on top") {
        learner.must(MeetCourse{});
        learner.must(BeginRefresher{});
        CHECK(learner.open().refresher->begun.changed == std::vector<std::string>{"l3"});
        answer_pretest(learner, "");
        learner.must(FinishPretest{});
        const auto& lessons = learner.open().refresher->needed->lessons;
        REQUIRE(lessons.size() == 1);
        CHECK(Because(lessons.front().because) == Because::changed);
        CHECK(lessons.front().pages == learner.loaded.course.lesson("l3")->pages);
        CHECK(standing(learner.loaded, learner.progress).lessons[2].asked_again);
        for (const course::Id& page : learner.loaded.course.lesson("l3")->pages) learner.must(ReadPageAgain{"l3", page});
        CHECK_FALSE(standing(learner.loaded, learner.progress).lessons[2].asked_again);
    }
    SECTION("read again before") {
        learner.must(MeetCourse{});
        for (const course::Id& page : learner.loaded.course.lesson("l3")->pages) learner.must(ReadPage{"l3", page});
        CHECK(refresher_offer(learner.loaded, learner.progress, learner.now)->changed.empty());
    }
}

TEST_CASE("the blueprint may ask for another pass mark than the organisation") {
    Learner learner = due_for_renewal();
    learner.loaded.course.refresher->pass_mark = 95;
    refresh_missing_twice(learner, "l2");
    CHECK(learner.progress.attempts.back().begun.pass_mark == 95);
    CHECK_FALSE(learner.progress.attempts.back().graded->passed);
}

TEST_CASE("what was asked is held against the blueprint") {
    Learner learner = due_for_renewal();
    learner.must(BeginRefresher{});
    answer_pretest(learner, "l2");
    learner.must(FinishPretest{});
    const course::Course& course = learner.loaded.course;
    const progress::ExamAttempt& attempt = learner.open();
    auto items = attempt.begun.items;
    auto answers = attempt.answers;
    auto scenarios = attempt.begun.scenarios;
    CHECK(follows_refresher(course, items, answers, scenarios));
    SECTION("a lesson left out") { items.erase(items.begin()); }
    SECTION("no check where the pre-test was missed") { items.pop_back(); }
    SECTION("a question twice") { items.push_back(items.back()); }
    SECTION("a question of the exam") { items.front() = "l1-e1"; }
    SECTION("no scenario") { scenarios.clear(); }
    SECTION("a scenario of the exam") { scenarios.front() = course.scenarios.front().id; }
    SECTION("a missed question that is claimed to be answered right needs no check, so that dropping it alone does not help") {
        const RefresherPlan plan = plan_of(attempt);
        const course::Id missed = asked_of(course, plan.pretest, "l2").id;
        answers[missed] = right_answer(*course.item(missed));
        CHECK(follows_refresher(course, items, answers, scenarios));
        answers[missed] = worthless_answer(*course.item(missed));
        items.pop_back();
    }
    CHECK_FALSE(follows_refresher(course, items, answers, scenarios));
}
