#include <catch2/catch_test_macros.hpp>

#include "learning/grading.h"
#include "learning/runs.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::Id;

namespace {

/// An exam open and nothing in it answered; the scenarios it drew and one it did not.
struct InExam : Learner {
    Id drawn, other_drawn, not_drawn, practice_run;

    InExam() {
        prepare();
        practice_run = progress.runs[0].run;
        must(BeginExam{});
        drawn = open().begun.scenarios[0];
        other_drawn = open().begun.scenarios[1];
        for (const auto& scenario : loaded.course.scenarios)
            if (scenario.id != drawn && scenario.id != other_drawn) not_drawn = scenario.id;
    }
};

}  // namespace

TEST_CASE("a run gets an id of sixteen hexadecimal digits and keeps its seed") {
    Learner learner;
    const auto events = learner.must(BeginScenario{"s1"});
    const auto& begun = std::get<record::ScenarioBegun>(events.front());
    CHECK(begun.run.size() == 16);
    CHECK(begun.run.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(begun.scenario == "s1");
    CHECK(begun.attempt.empty());
    CHECK(begun.seed == learner.seed - 1);
}

TEST_CASE("ids never clash, also when the randomness repeats itself") {
    Learner learner;
    std::set<Id> ids;
    for (int i = 0; i < 5; ++i) {
        learner.seed = 3;
        ids.insert(learner.play("s1", best_path));
    }
    CHECK(ids.size() == 5);
    learner.prepare();
    for (int i = 0; i < 3; ++i) {
        learner.seed = 3;
        ids.insert(learner.pass_exam());
    }
    CHECK(ids.size() == 8);
}

TEST_CASE("only scenarios of the course that may be practised are begun") {
    Learner learner;
    CHECK(learner.refusal(BeginScenario{"s9"}) == "unknown-scenario");
    learner.loaded.course.scenarios[0].uses = {course::Use::exam};
    CHECK(learner.refusal(BeginScenario{"s1"}) == "not-practice");
}

TEST_CASE("a scenario under way is finished before it is begun anew") {
    Learner learner;
    const Id run = learner.play("s1", {"best"});
    const auto refused = learner.ask(BeginScenario{"s1"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "learning.scenario-open");
    CHECK(refused.error().arguments == Arguments{{"run", run}});
    CHECK(learner.refusal(BeginScenario{"s2"}) == "done");
    learner.must(ChooseOption{run, "n2", "best"});
    learner.must(ChooseOption{run, "n4", "best"});
    learner.must(ChooseOption{run, "n5", "best"});
    CHECK(learner.refusal(BeginScenario{"s1"}) == "done");
}

TEST_CASE("a choice is made at the node that waits, among its options, in a run that exists") {
    Learner learner;
    const Id run = learner.play("s1", {"best"});
    CHECK(learner.refusal(ChooseOption{"no-run", "n2", "best"}) == "unknown-run");
    CHECK(learner.refusal(ChooseOption{run, "n1", "fair"}) == "other-node");
    CHECK(learner.refusal(ChooseOption{run, "n4", "best"}) == "other-node");
    CHECK(learner.refusal(ChooseOption{run, "n2", "nothing"}) == "unknown-option");
    CHECK(learner.refusal(ChooseOption{run, "n2", "best"}) == "done");
    CHECK(learner.refusal(ChooseOption{run, "n4", "best"}) == "done");
    CHECK(learner.refusal(ChooseOption{run, "n5", "best"}) == "done");
    CHECK(learner.refusal(ChooseOption{run, "n5", "fair"}) == "scenario-finished");
}

TEST_CASE("gates and repair branches lead where the scenario says") {
    Learner learner;
    const Id run =
        learner.play("s1", {"harm", "best", "fair"});  // trust 40 − 25 + 15 − 5 = 25: the lower branch
    CHECK(learner.refusal(ChooseOption{run, "n5", "best"}) == "other-node");
    CHECK(learner.refusal(ChooseOption{run, "n6", "best"}) == "done");
    CHECK(state_of(learner.loaded.course, *learner.progress.run(run))->finished());
}

TEST_CASE("a finished practice run goes back to a node it visited, to choose there again") {
    Learner learner;
    const Id run = learner.play("s1", {"best", "best"});
    CHECK(learner.refusal(ReplayNode{run, "n1"}) == "scenario-unfinished");
    learner.must(ChooseOption{run, "n4", "harm"});
    learner.must(ChooseOption{run, "n6", "fair"});
    CHECK(learner.refusal(ReplayNode{"no-run", "n4"}) == "unknown-run");
    CHECK(learner.refusal(ReplayNode{run, "n3"}) == "not-replayable");
    CHECK(learner.refusal(ReplayNode{run, "n4"}) == "done");
    CHECK(learner.refusal(ChooseOption{run, "n4", "best"}) == "done");
    CHECK(learner.progress.run(run)->set_aside.size() == 1);
}

TEST_CASE("a scenario of the open exam is begun within it, once") {
    InExam learner;
    const Id run = learner.play(learner.drawn, {"best"});
    CHECK(learner.progress.run(run)->attempt == learner.open().begun.attempt);
    CHECK(learner.refusal(BeginScenario{learner.drawn}) == "scenario-open");
    learner.must(ChooseOption{run, "n2", "best"});
    learner.must(ChooseOption{run, "n4", "best"});
    learner.must(ChooseOption{run, "n5", "best"});
    CHECK(learner.refusal(BeginScenario{learner.drawn}) == "scenario-finished");
    CHECK(learner.refusal(BeginScenario{learner.other_drawn}) == "done");
}

TEST_CASE("a scenario kept for the exam is begun in the exam") {
    Learner learner;
    for (auto& scenario : learner.loaded.course.scenarios)
        scenario.uses = {course::Use::exam};
    learner.prepare();
    learner.must(BeginExam{});
    CHECK(learner.refusal(BeginScenario{learner.open().begun.scenarios[0]}) == "done");
}

TEST_CASE("nothing is practised in scenarios while an exam is open") {
    InExam learner;
    CHECK(learner.refusal(BeginScenario{learner.not_drawn}) == "exam-open");
    CHECK(learner.refusal(ReplayNode{learner.practice_run, "n1"}) == "exam-open");
    learner.answer_items(right_answer);
    learner.play_exam(best_path);
    learner.must(HandInExam{});
    CHECK(learner.refusal(ReplayNode{learner.practice_run, "n1"}) == "done");
    CHECK(learner.refusal(BeginScenario{learner.not_drawn}) == "done");
}

TEST_CASE("a practice run under way waits until the exam is handed in") {
    Learner learner;
    learner.prepare();
    const Id run = learner.play("s1", {"best"});
    learner.must(BeginExam{});
    CHECK(learner.refusal(ChooseOption{run, "n2", "best"}) == "exam-open");
    learner.answer_items(right_answer);
    learner.play_exam(best_path);
    learner.must(HandInExam{});
    CHECK(learner.refusal(ChooseOption{run, "n2", "best"}) == "done");
}

TEST_CASE("in an exam a choice is final, during it and after it") {
    InExam learner;
    const Id run = learner.play(learner.drawn, best_path);
    CHECK(learner.refusal(ChooseOption{run, "n5", "fair"}) == "scenario-finished");
    CHECK(learner.refusal(ReplayNode{run, "n1"}) == "not-replayable");
    learner.answer_items(right_answer);
    const Id other = learner.play(learner.other_drawn, {"best", "best", "best"});
    CHECK(learner.refusal(HandInExam{}) == "exam-scenarios-unfinished");
    learner.must(ChooseOption{other, "n5", "best"});
    learner.must(HandInExam{});
    CHECK(learner.refusal(ReplayNode{run, "n1"}) == "not-replayable");
    CHECK(learner.refusal(ChooseOption{run, "n5", "fair"}) == "exam-none-open");
}

TEST_CASE("a run that no longer fits the course is left alone and may be begun anew") {
    Learner learner;
    const Id run = learner.play("s1", {"best"});
    learner.loaded.course.scenarios[0].nodes[0].id = "renamed";
    learner.loaded.course.scenarios[0].start = "renamed";
    CHECK(learner.refusal(ChooseOption{run, "n2", "best"}) == "course-changed");
    CHECK(learner.refusal(ReplayNode{run, "n1"}) == "course-changed");
    CHECK(learner.refusal(BeginScenario{"s1"}) == "done");
}
