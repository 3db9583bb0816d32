#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learning/draw.h"
#include "learning/grading.h"
#include "learning/standing.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::Id;

namespace {

struct Prepared : Learner {
    Prepared() { prepare(); }

    const record::ExamGraded& graded() const { return *progress.attempts.back().graded; }
    const course::Item& item(std::size_t index) const {
        return *loaded.course.item(open().begun.items[index]);
    }
    /// Answers all, the first `wrong` of them wrong.
    void answer_with(int wrong) {
        int answered = 0;
        answer_items([&](const course::Item& each) {
            return answered++ < wrong ? worthless_answer(each) : right_answer(each);
        });
    }
};

}  // namespace

TEST_CASE("the exam begins when every lesson is done and the learner has a name") {
    Learner learner;
    const auto refused = learner.ask(BeginExam{});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "learning.name-needed");
    learner.name();
    CHECK(learner.ask(BeginExam{}).error() == Error{"learning.exam-not-ready", {{"count", "4"}}, {}});
    for (const char* lesson : {"l1", "l2", "l3", "l4"})
        learner.study(lesson);
    for (const char* scenario : {"s1", "s2", "s3"})
        learner.play(scenario, best_path);
    CHECK(learner.ask(BeginExam{}).error() == Error{"learning.exam-not-ready", {{"count", "1"}}, {}});
    learner.play("s4", best_path);
    CHECK(learner.refusal(BeginExam{}) == "done");
    CHECK(learner.refusal(BeginExam{}) == "exam-open");
}

TEST_CASE("an attempt keeps what it was drawn from and how") {
    Prepared learner;
    learner.loaded.organisation.pass_mark = 75;
    learner.must(BeginExam{});
    const auto& begun = learner.open().begun;
    CHECK(begun.attempt.size() == 16);
    CHECK(begun.seed == learner.seed - 1);
    CHECK(begun.course == "sample");
    CHECK(begun.version == "1.2.3");
    CHECK(begun.grading_hash == "grading");
    CHECK(begun.pass_mark == 75);
    CHECK(follows_blueprint(learner.loaded.course, {begun.items, begun.scenarios}));
}

TEST_CASE("a course that cannot fill its exam does not give a shorter one") {
    Learner learner;
    learner.loaded = sample_course({.exam_items = 5, .drawn = 6});
    learner.prepare();
    CHECK(learner.refusal(BeginExam{}) == "exam-unavailable");
}

TEST_CASE("exam answers may be partial and change any number of times") {
    Prepared learner;
    learner.must(BeginExam{});
    const auto order = std::ranges::find_if(learner.open().begun.items, [&](const Id& id) {
        return learner.loaded.course.item(id)->type == course::ItemType::order;
    });
    REQUIRE(order != learner.open().begun.items.end());
    const Id id = *order;
    CHECK(learner.must(AnswerExam{id, marks({"c"})}).size() == 1);
    CHECK(learner.must(AnswerExam{id, marks({"c", "a"})}).size() == 1);
    CHECK(learner.must(AnswerExam{id, marks({"c", "a"})}).empty());
    CHECK(learner.must(AnswerExam{id, {}}).size() == 1);
    CHECK(learner.must(AnswerExam{id, {}}).empty());
    CHECK(learner.refusal(AnswerExam{id, marks({"z"})}) == "answer-invalid");
    CHECK(learner.refusal(AnswerExam{id, marks({"a", "a"})}) == "answer-invalid");
    CHECK(learner.refusal(AnswerExam{"l1-p1", marks({"a"})}) == "unknown-item");
}

TEST_CASE("an item that was not drawn cannot be answered or flagged") {
    Prepared learner;
    learner.must(BeginExam{});
    for (const auto& item : learner.loaded.course.items) {
        if (std::ranges::find(learner.open().begun.items, item.id) != learner.open().begun.items.end())
            continue;
        CHECK(learner.refusal(AnswerExam{item.id, right_answer(item)}) == "unknown-item");
        CHECK(learner.refusal(FlagItem{item.id, true}) == "unknown-item");
    }
}

TEST_CASE("items are flagged to come back to") {
    Prepared learner;
    learner.must(BeginExam{});
    const Id id = learner.open().begun.items[5];
    CHECK(learner.must(FlagItem{id, false}).empty());
    CHECK(learner.must(FlagItem{id, true}).size() == 1);
    CHECK(learner.must(FlagItem{id, true}).empty());
    CHECK(learner.open().flagged == std::set<Id>{id});
    CHECK(learner.must(FlagItem{id, false}).size() == 1);
    CHECK(learner.open().flagged.empty());
}

TEST_CASE("without an open exam there is nothing to answer, flag or hand in") {
    Prepared learner;
    CHECK(learner.refusal(AnswerExam{"l1-e1", marks({"a"})}) == "exam-none-open");
    CHECK(learner.refusal(FlagItem{"l1-e1", true}) == "exam-none-open");
    CHECK(learner.refusal(HandInExam{}) == "exam-none-open");
    learner.pass_exam();
    CHECK(learner.refusal(AnswerExam{"l1-e1", marks({"a"})}) == "exam-none-open");
    CHECK(learner.refusal(HandInExam{}) == "exam-none-open");
}

TEST_CASE("an exam is handed in whole") {
    Prepared learner;
    learner.must(BeginExam{});
    CHECK(learner.ask(HandInExam{}).error() == Error{"learning.exam-unanswered", {{"count", "24"}}, {}});
    learner.answer_items(right_answer);
    const Id taken_back = learner.open().begun.items[7];
    learner.must(AnswerExam{taken_back, {}});
    CHECK(learner.ask(HandInExam{}).error() == Error{"learning.exam-unanswered", {{"count", "1"}}, {}});
    learner.must(AnswerExam{taken_back, right_answer(*learner.loaded.course.item(taken_back))});
    CHECK(learner.ask(HandInExam{}).error() ==
          Error{"learning.exam-scenarios-unfinished", {{"count", "2"}}, {}});
    learner.play(learner.open().begun.scenarios[1], best_path);
    const Id run = learner.play(learner.open().begun.scenarios[0], {"best", "best", "best"});
    CHECK(learner.ask(HandInExam{}).error() ==
          Error{"learning.exam-scenarios-unfinished", {{"count", "1"}}, {}});
    learner.must(ChooseOption{run, "n5", "best"});
    const auto events = learner.must(HandInExam{});
    REQUIRE(events.size() == 2);
    CHECK(std::holds_alternative<record::ExamHandedIn>(events[0]));
    const auto& graded = std::get<record::ExamGraded>(events[1]);
    CHECK(graded.version == learner.loaded.course.version);
    CHECK(graded.grading_hash == learner.loaded.grading_hash);
}

TEST_CASE("the key's answers and the best choices earn everything") {
    Prepared learner;
    learner.pass_exam();
    CHECK(learner.graded().points == 30'000);
    CHECK(learner.graded().maximum == 30'000);
    CHECK(learner.graded().percent == 100);
    CHECK(learner.graded().passed);
    CHECK(learner.graded().criticals.empty());
}

TEST_CASE("wrong answers and harmful choices earn nothing") {
    Prepared learner;
    learner.must(BeginExam{});
    learner.answer_items(worthless_answer);
    learner.play_exam({"harm", "harm", "harm", "harm"});
    learner.must(HandInExam{});
    CHECK(learner.graded().points == 0);
    CHECK(learner.graded().percent == 0);
    CHECK_FALSE(learner.graded().passed);
}

TEST_CASE("a scenario is worth its share of three points, cut off at a thousandth") {
    Prepared learner;
    learner.must(BeginExam{});
    learner.answer_items(right_answer);
    const auto scenarios = learner.open().begun.scenarios;
    learner.play(scenarios[0], {"best", "best", "fair", "best"});  // 10 of 12
    learner.play(scenarios[1], {"fair", "best", "best", "harm"});  // 7 of 12
    learner.must(HandInExam{});
    CHECK(learner.graded().points == 24'000 + 2'500 + 1'750);
    CHECK(learner.graded().percent == 94);  // 94.16
}

TEST_CASE("the percentage is rounded down: just below the pass mark does not pass") {
    Prepared learner;
    learner.must(BeginExam{});
    learner.answer_with(6);  // 18 + 6 = 24 of 30: 80 percent to the point
    learner.play_exam(best_path);
    learner.must(HandInExam{});
    CHECK(learner.graded().percent == 80);
    CHECK(learner.graded().passed);

    learner.must(BeginExam{});
    learner.answer_with(6);
    learner.play(learner.open().begun.scenarios[0], best_path);
    learner.play(learner.open().begun.scenarios[1], {"best", "best", "best", "fair"});  // half a point less
    learner.must(HandInExam{});
    CHECK(learner.graded().points == 23'500);
    CHECK(learner.graded().percent == 78);
    CHECK_FALSE(learner.graded().passed);
}

TEST_CASE("a critical choice fails the attempt whatever the points") {
    Prepared learner;
    learner.must(BeginExam{});
    learner.answer_items(right_answer);
    const auto scenarios = learner.open().begun.scenarios;
    learner.play(scenarios[0], best_path);
    learner.play(scenarios[1], {"best", "best", "harm", "best"});
    learner.must(HandInExam{});
    CHECK(learner.graded().percent == 97);
    CHECK(learner.graded().criticals == std::vector<std::string>{scenarios[1] + "/n4/harm"});
    CHECK_FALSE(learner.graded().passed);
}

TEST_CASE("points are told by lesson, scenarios with theirs, in course order") {
    Prepared learner;
    learner.must(BeginExam{});
    learner.answer_items([](const course::Item& item) {
        return item.lesson == "l2" ? worthless_answer(item) : right_answer(item);
    });
    learner.play_exam(best_path);
    const auto scenarios = learner.open().begun.scenarios;
    learner.must(HandInExam{});
    REQUIRE(learner.graded().lessons.size() == 4);
    std::int64_t points = 0, maximum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& score = learner.graded().lessons[i];
        const std::string number = std::to_string(i + 1);
        const std::int64_t played = std::ranges::find(scenarios, "s" + number) != scenarios.end() ? 3000 : 0;
        CHECK(score.lesson == "l" + number);
        CHECK(score.maximum == 6000 + played);
        CHECK(score.points == (number == "2" ? 0 : 6000) + played);
        points += score.points;
        maximum += score.maximum;
    }
    CHECK(points == learner.graded().points);
    CHECK(maximum == learner.graded().maximum);
}

TEST_CASE("the pass mark is the one the attempt began with") {
    Prepared learner;
    learner.must(BeginExam{});
    learner.loaded.organisation.pass_mark = 100;
    learner.answer_with(3);
    learner.play_exam(best_path);
    learner.must(HandInExam{});
    CHECK(learner.graded().percent == 90);
    CHECK(learner.graded().passed);
}

TEST_CASE("an item or scenario named twice in evidence counts once") {
    Prepared learner;
    learner.pass_exam();
    progress::ExamAttempt attempt = learner.progress.attempts.back();
    const Id item = attempt.begun.items[0], scenario = attempt.begun.scenarios[0];
    attempt.begun.items.assign(24, item);
    attempt.begun.scenarios.assign(2, scenario);
    CHECK(grade_exam(learner.loaded.course, attempt, learner.progress.runs).maximum == 4000);
}

TEST_CASE("what was not answered or not played to the end counts as missing points") {
    Prepared learner;
    learner.must(BeginExam{});
    learner.play(learner.open().begun.scenarios[0], {"best", "best"});
    const auto graded = grade_exam(learner.loaded.course, learner.open(), learner.progress.runs);
    CHECK(graded.maximum == 30'000);
    CHECK(graded.points == 1'500);
}

TEST_CASE("a retake asks other items and other scenarios first") {
    Prepared learner;
    learner.fail_exam();
    const auto first = learner.progress.attempts[0].begun;
    learner.must(BeginExam{});
    const auto& second = learner.open().begun;
    CHECK(second.attempt != first.attempt);
    const auto again = std::ranges::count_if(
        second.items, [&](const Id& id) { return std::ranges::find(first.items, id) != first.items.end(); });
    CHECK(again == 12);  // nine in each lesson: three new, three asked before
    for (const Id& id : second.scenarios)
        CHECK(std::ranges::find(first.scenarios, id) == first.scenarios.end());
}
