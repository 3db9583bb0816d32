// The course pack is replaced while an exam is open.
#include <catch2/catch_test_macros.hpp>

#include "learning/grading.h"
#include "learning/standing.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::Id;

namespace {

struct Sitting : Learner {
    std::vector<Id> items, scenarios;

    Sitting() {
        prepare();
        must(BeginExam{});
        items = open().begun.items;
        scenarios = open().begun.scenarios;
    }
    void drop_item(const Id& id) {
        std::erase_if(loaded.course.items, [&](const course::Item& item) { return item.id == id; });
    }
    void drop_scenario(const Id& id) {
        std::erase_if(loaded.course.scenarios,
                      [&](const course::Scenario& scenario) { return scenario.id == id; });
    }
    AttemptState state() const { return attempt_state(loaded.course, open(), progress.runs); }
    void answer_what_is_there() {
        for (const Id& id : items)
            if (const auto* item = loaded.course.item(id)) must(AnswerExam{id, right_answer(*item)});
    }
    const record::ExamGraded& graded() const { return *progress.attempts.back().graded; }
};

}  // namespace

TEST_CASE("an item the course took back is left out of points and maximum, and listed") {
    Sitting learner;
    learner.drop_item(learner.items[2]);
    CHECK(learner.state().withdrawn_items == std::vector<Id>{learner.items[2]});
    CHECK(learner.state().unanswered.size() == 23);
    CHECK(learner.refusal(AnswerExam{learner.items[2], marks({"a"})}) == "course-changed");
    learner.answer_what_is_there();
    learner.play_exam(best_path);
    CHECK(learner.state().complete());
    learner.must(HandInExam{});
    CHECK(learner.graded().maximum == 29'000);
    CHECK(learner.graded().percent == 100);
    CHECK(learner.graded().passed);
}

TEST_CASE("a scenario the course took back is left out, begun or not") {
    Sitting learner;
    learner.play(learner.scenarios[0], {"best", "best"});
    learner.drop_scenario(learner.scenarios[0]);
    learner.drop_scenario(learner.scenarios[1]);
    CHECK(learner.state().withdrawn_scenarios == learner.scenarios);
    learner.answer_items(right_answer);
    learner.must(HandInExam{});
    CHECK(learner.graded().maximum == 24'000);
    CHECK(learner.graded().passed);
}

TEST_CASE("a scenario rewritten under way is left out, one not begun is played as it is now") {
    Sitting learner;
    learner.play(learner.scenarios[0], {"best", "best"});
    for (auto& scenario : learner.loaded.course.scenarios) {
        scenario.nodes[0].id = "renamed";
        scenario.start = "renamed";
    }
    CHECK(learner.state().withdrawn_scenarios == std::vector<Id>{learner.scenarios[0]});
    CHECK(learner.state().unfinished == std::vector<Id>{learner.scenarios[1]});
    CHECK(learner.refusal(BeginScenario{learner.scenarios[0]}) == "course-changed");
    learner.answer_items(right_answer);
    learner.play(learner.scenarios[1], best_path);
    learner.must(HandInExam{});
    CHECK(learner.graded().maximum == 27'000);
    CHECK(learner.graded().percent == 100);
}

TEST_CASE("an item rewritten under way asks for an answer that fits it") {
    Sitting learner;
    learner.answer_items(right_answer);
    for (auto& item : learner.loaded.course.items)
        if (item.id == learner.items[0]) {
            item = sample_item(course::ItemType::single, item.id, item.lesson);
            item.options = {"x", "y", "z"};
            item.key = {"y"};
        }
    CHECK(learner.state().unanswered == std::vector<Id>{learner.items[0]});
    learner.must(AnswerExam{learner.items[0], marks({"y"})});
    learner.play_exam(best_path);
    learner.must(HandInExam{});
    CHECK(learner.graded().percent == 100);
}

TEST_CASE("where more than half is gone too little was asked to pass") {
    Sitting learner;
    for (int i = 0; i < 15; ++i)
        learner.drop_item(learner.items[std::size_t(i)]);
    learner.answer_what_is_there();
    learner.play_exam(best_path);
    auto remaining = learner;
    learner.must(HandInExam{});
    CHECK(learner.graded().maximum == 15'000);
    CHECK(learner.graded().passed);  // half is enough

    remaining.drop_item(remaining.items[15]);
    remaining.must(HandInExam{});
    CHECK(remaining.graded().maximum == 14'000);
    CHECK(remaining.graded().percent == 100);
    CHECK_FALSE(remaining.graded().passed);
    CHECK(remaining.refusal(BeginExam{}) != "exam-open");
}

TEST_CASE("an attempt whose course is gone altogether can be handed in, not passed, and taken again") {
    Sitting learner;
    const auto course = learner.loaded.course;
    learner.loaded.course.items.clear();
    learner.loaded.course.scenarios.clear();
    learner.must(HandInExam{});
    CHECK(learner.graded().maximum == 0);
    CHECK(learner.graded().percent == 0);
    CHECK_FALSE(learner.graded().passed);
    learner.loaded.course = course;
    CHECK(learner.refusal(BeginExam{}) == "done");
}

TEST_CASE("an open attempt is resumed although the new course has more lessons") {
    Sitting learner;
    auto grown = sample_course({.lessons = 5});
    learner.loaded = grown;
    const auto next = standing(learner.loaded, learner.progress).next;
    CHECK(next.kind == NextStep::Kind::exam_resume);
    learner.answer_items(right_answer);
    learner.play_exam(best_path);
    learner.must(HandInExam{});
    CHECK(learner.graded().percent == 100);
    CHECK(learner.graded().passed);
}
