// Practice between the years: what is due, which three questions, and when it is offered at all.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <limits>
#include <set>

#include "learning/grading.h"
#include "learning/spacing.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::Id;

namespace {

constexpr std::int64_t one_day = 86'400'000;

/// Passed the exam just now, at nine in the morning.
Learner graduate() {
    Learner learner;
    learner.now = {1'795'338'000'000};
    learner.loaded.organisation.valid_months = 12;
    learner.prepare();
    learner.pass_exam();
    return learner;
}

PracticeStanding standing_of(const Learner& learner) { return practice_standing(learner.loaded, learner.progress, learner.now); }

void wait(Learner& learner, double days) { learner.now.milliseconds += std::int64_t(days * one_day); }

const record::RoundBegun& begin_round(Learner& learner) {
    learner.must(BeginRound{});
    return learner.progress.round->begun;
}

void answer(Learner& learner, const Id& item, bool right) {
    const course::Item& asked = *learner.loaded.course.item(item);
    learner.must(AnswerPractice{item, right ? right_answer(asked) : worthless_answer(asked), 1});
}

void finish_round(Learner& learner, bool right = true) {
    for (const Id& item : std::vector<Id>(learner.progress.round->begun.items)) answer(learner, item, right);
}

}  // namespace

TEST_CASE("nothing is offered before an exam was passed, nor while one is open") {
    Learner learner;
    learner.now = {1'795'338'000'000};
    learner.prepare();
    wait(learner, 30);
    CHECK_FALSE(standing_of(learner).today());
    CHECK(learner.refusal(BeginRound{}) == "nothing-to-practise");
    learner.fail_exam();
    wait(learner, 30);
    CHECK_FALSE(standing_of(learner).offered);
    learner.pass_exam();
    wait(learner, 30);
    CHECK(standing_of(learner).today());
    learner.must(BeginExam{});
    CHECK_FALSE(standing_of(learner).offered);
    CHECK(learner.refusal(BeginRound{}) == "exam-open");
}

TEST_CASE("nothing is due right after the exam; days later everything is, three questions at a time") {
    Learner learner = graduate();
    const PracticeStanding fresh = standing_of(learner);
    CHECK(fresh.offered);
    CHECK(fresh.due == 0);
    CHECK_FALSE(fresh.today());
    REQUIRE(fresh.next);
    CHECK(*fresh.next > learner.now);
    learner.now = *fresh.next;
    CHECK(standing_of(learner).due > 0);
    wait(learner, 60);
    CHECK(standing_of(learner).due == 4);   // the sample's lessons have one objective each
    CHECK(standing_of(learner).questions() == 3);
    CHECK(plan_round(learner.loaded, learner.progress, learner.now, 1).size() == 3);
}

TEST_CASE("a round asks about different lessons, and of each the question asked longest ago") {
    Learner learner = graduate();
    wait(learner, 60);
    std::set<Id> asked;
    for (int round = 0; round < 4; ++round) {
        const auto items = begin_round(learner).items;
        std::set<Id> lessons;
        for (const Id& id : items) {
            lessons.insert(learner.loaded.course.item(id)->lesson);
            CHECK(course::used_for(learner.loaded.course.item(id)->uses, course::Use::practice));
        }
        CHECK(lessons.size() == items.size());
        asked.insert(items.begin(), items.end());
        finish_round(learner);
        wait(learner, 200);
    }
    CHECK(asked.size() == 12);   // three practice questions in each of four lessons: none came twice before all had come
}

TEST_CASE("neighbours are of different lessons even where one lesson is forgotten most") {
    Learner learner;
    learner.loaded = sample_course({.lessons = 2});
    learner.loaded.organisation.valid_months = 12;
    learner.loaded.course.lessons[0].objectives = {"a", "b", "c"};
    for (course::Item& item : learner.loaded.course.items)
        if (item.lesson == "l1") item.objective = std::string(1, char('a' + (item.id.back() - '1') % 3));
    learner.now = {1'795'338'000'000};
    learner.prepare();
    learner.pass_exam();
    for (const char* item : {"l1-p1", "l1-p2", "l1-p3"}) answer(learner, item, false);
    wait(learner, 20);
    const auto items = begin_round(learner).items;
    REQUIRE(items.size() == 3);
    CHECK(learner.loaded.course.item(items[0])->lesson == "l1");
    CHECK(learner.loaded.course.item(items[1])->lesson == "l2");
    CHECK(learner.loaded.course.item(items[2])->lesson == "l1");
}

TEST_CASE("a plan is the same from the same record, course, seed and moment; another seed decides between equals") {
    Learner learner = graduate();
    wait(learner, 60);
    const auto plan = [&](std::uint64_t seed) { return plan_round(learner.loaded, learner.progress, learner.now, seed); };
    CHECK(plan(7) == plan(7));
    progress::Progress replayed;
    for (const auto& stamped : learner.record) apply(replayed, stamped);
    CHECK(plan_round(learner.loaded, replayed, learner.now, 7) == plan(7));
    std::set<std::vector<Id>> plans;
    for (std::uint64_t seed = 0; seed < 20; ++seed) plans.insert(plan(seed));
    CHECK(plans.size() > 1);
}

TEST_CASE("what was answered wrong comes back sooner, and what was right later each time") {
    Learner learner = graduate();
    wait(learner, 30);
    const Id item = begin_round(learner).items.front();
    const Objective objective{learner.loaded.course.item(item)->lesson, "know"};
    const auto days_until_due = [&] {
        const auto memory = memories(learner.loaded.course, learner.progress).at(objective);
        return (due_at(memory, 12).milliseconds - memory.last_review.milliseconds) / one_day;
    };
    answer(learner, item, false);
    const auto after_wrong = days_until_due();
    CHECK(after_wrong <= 7);
    std::int64_t before = after_wrong;
    for (int review = 0; review < 4; ++review) {
        wait(learner, double(before) + 1);
        answer(learner, item, true);
        const auto now = days_until_due();
        CHECK(now >= before);
        before = now;
    }
    CHECK(before > after_wrong * 4);
}

TEST_CASE("no interval is longer than a certificate is valid") {
    Learner learner = graduate();
    const Instant day{1'795'305'600'000};
    CHECK(due_at({4'000, 3, day}, 12) == add_months(day, 12));
    CHECK(due_at({4'000, 3, day}, 6) == add_months(day, 6));
    CHECK(due_at({10, 3, day}, 12).milliseconds == day.milliseconds + 10 * one_day);
    // From midnight on, whatever the hour of the review.
    CHECK(due_at({10, 3, {day.milliseconds + one_day - 1}}, 12).milliseconds == day.milliseconds + 10 * one_day);
    for (const auto extreme : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
        CHECK(due_at({10, 3, {extreme}}, 12).milliseconds == extreme);
}

TEST_CASE("exam answers are reviews once handed in; an objective is one memory over all its questions") {
    Learner learner;
    learner.now = {1'795'338'000'000};
    learner.name();
    learner.prepare();
    const auto before = memories(learner.loaded.course, learner.progress);
    learner.must(BeginExam{});
    wait(learner, 3);
    learner.answer_items(worthless_answer);
    CHECK(memories(learner.loaded.course, learner.progress).at({"l1", "know"}).last_review == before.at({"l1", "know"}).last_review);
    learner.play_exam(best_path);
    learner.must(HandInExam{});
    const auto after = memories(learner.loaded.course, learner.progress);
    CHECK(after.at({"l1", "know"}).last_review > before.at({"l1", "know"}).last_review);
    CHECK(after.at({"l1", "know"}).stability < before.at({"l1", "know"}).stability);
}

TEST_CASE("partly right is hard: remembered longer than wrong, shorter than right") {
    Learner learner;
    learner.now = {1'795'338'000'000};
    const auto stability_after = [&](const record::Answer& given) {
        Learner one = learner;
        one.must(AnswerPractice{"l1-p2", given, 1});   // multiple: a and c
        return memories(one.loaded.course, one.progress).at({"l1", "know"}).stability;
    };
    const double wrong = stability_after(marks({"b"})), partly = stability_after(marks({"a"})), right = stability_after(marks({"a", "c"}));
    CHECK(wrong < partly);
    CHECK(partly < right);
}

TEST_CASE("one round is enough for a day; whoever wants more may have it") {
    Learner learner = graduate();
    wait(learner, 60);
    begin_round(learner);
    finish_round(learner);
    PracticeStanding after = standing_of(learner);
    CHECK(after.resting);
    CHECK_FALSE(after.today());
    CHECK(after.due == 1);
    learner.must(BeginRound{});   // not offered, not refused
    finish_round(learner);
    wait(learner, 1);
    CHECK_FALSE(standing_of(learner).resting);
}

TEST_CASE("a round that was left is gone on with for a day, and never held against anybody") {
    Learner learner = graduate();
    wait(learner, 60);
    const Id round = begin_round(learner).round;
    answer(learner, learner.progress.round->begun.items.front(), true);
    wait(learner, 0.5);
    REQUIRE(standing_of(learner).open);
    CHECK(standing_of(learner).open->begun.round == round);
    wait(learner, 0.6);
    CHECK(standing_of(learner).open == nullptr);
    CHECK(standing_of(learner).today());
    begin_round(learner);
    CHECK(learner.progress.round->begun.round != round);
}

TEST_CASE("places of a round are those of its questions and its end") {
    Learner learner = graduate();
    wait(learner, 60);
    const auto begun = begin_round(learner);
    CHECK(learner.progress.place == record::Whereabouts{record::PlaceKind::round, begun.round, begun.items.front()});
    using record::PlaceKind;
    CHECK(learner.refusal(GoTo{{PlaceKind::round, begun.round, begun.items.back()}}) == "done");
    CHECK(learner.refusal(GoTo{{PlaceKind::round, begun.round, {}}}) == "done");
    CHECK(learner.refusal(GoTo{{PlaceKind::round, "other", {}}}) == "unknown-round");
    CHECK(learner.refusal(GoTo{{PlaceKind::round, begun.round, "l1-e1"}}) == "unknown-item");
}

TEST_CASE("a course without the round's questions leaves the round behind, and answers that no longer fit are no reviews") {
    Learner learner = graduate();
    wait(learner, 60);
    begin_round(learner);
    learner.loaded = sample_course({.lessons = 2, .practice = 1});
    CHECK(standing_of(learner).open == nullptr);
    for (course::Item& item : learner.loaded.course.items) item.options = {"x", "y", "z"};
    CHECK(memories(learner.loaded.course, learner.progress).empty());
    CHECK_FALSE(standing_of(learner).offered);
}
