// Whatever a learner does, in whatever order, these hold. The seeds are fixed: a failure repeats itself.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learning/grading.h"
#include "learning/runs.h"
#include "learning/standing.h"
#include "learning/temperament.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::Id;

namespace {

/// Small, so that blind clicking reaches the exam and gets through it.
course::LoadedCourse small_course() {
    auto loaded = sample_course(
        {.lessons = 2, .pages = 1, .practice = 2, .exam_items = 4, .drawn = 2, .exam_scenarios = 1});
    loaded.course.exam.items = 4;
    for (auto& scenario : loaded.course.scenarios)
        scenario.pass = 5;
    return loaded;
}

/// Clicks about: mostly something sensible, sometimes anything.
class Monkey {
public:
    Monkey(Learner& learner, std::uint64_t seed) : learner_(learner), generator_(seed) {}

    Action next() {
        switch (generator_.below(14)) {
        case 0:
            return NameLearner{one_of({"Ola", " ", "Żaneta", std::string(200, 'x')}), "",
                               one_of({"", "Salon"})};
        case 1:
            return GoTo{{record::PlaceKind(generator_.below(7)), any_id(), one_of({"", any_id()})}};
        case 2:
            return ReadPage{any_lesson(), one_of({"p1", "p2"})};
        case 3:
        case 4:
            return answer_practice();
        case 5:
            return BeginScenario{one_of({"s1", "s2", any_id()})};
        case 6:
        case 7:
        case 8:
            return choose();
        case 9:
            return ReplayNode{any_run(), one_of({"n1", "n2", "n4", "n5", "n9"})};
        case 10:
            return BeginExam{};
        case 11:
            return answer_exam();
        case 12:
            return FlagItem{any_item(), generator_.chance(500)};
        default:
            return HandInExam{};
        }
    }

private:
    std::string one_of(const std::vector<std::string>& all) { return all[generator_.below(all.size())]; }
    Id any_lesson() { return one_of({"l1", "l2", "l3"}); }
    Id any_item() {
        if (const auto* open = learner_.progress.open_attempt(); open && generator_.chance(900))
            return one_of(open->begun.items);
        return generator_.chance(950)
                   ? learner_.loaded.course.items[generator_.below(learner_.loaded.course.items.size())].id
                   : "gone";
    }
    Id any_run() {
        const auto& runs = learner_.progress.runs;
        if (runs.empty()) return "no-run";
        return generator_.chance(800) ? runs.back().run : runs[generator_.below(runs.size())].run;
    }
    Id any_id() {
        const auto& attempts = learner_.progress.attempts;
        return one_of({"", "l1", "s1", "p1", "l1-p1", any_run(), any_item(),
                       attempts.empty() ? "none" : attempts.back().begun.attempt});
    }
    record::Answer any_answer(const Id& id) {
        const auto* item = learner_.loaded.course.item(id);
        if (!item || generator_.chance(100)) return marks({any_id(), any_id()});
        return generator_.chance(400) ? right_answer(*item) : guessed_answer(*item, generator_);
    }
    Action answer_practice() {
        const Id id = one_of({"l1-p1", "l1-p2", "l2-p1", "l2-p2", any_item()});
        return AnswerPractice{id, any_answer(id), generator_.next()};
    }
    Action answer_exam() {
        const Id id = any_item();
        return AnswerExam{id, any_answer(id)};
    }
    Action choose() {
        const Id run = any_run();
        Id node = "n1";
        if (const auto* found = learner_.progress.run(run))
            if (const auto state = state_of(learner_.loaded.course, *found); state && generator_.chance(900))
                node = state->node;
        return ChooseOption{run, node, one_of({"best", "best", "best", "fair", "harm", "nothing"})};
    }

    Learner& learner_;
    Generator generator_;
};

void check_attempts(const Learner& learner) {
    int open = 0;
    std::set<Id> ids;
    for (const auto& attempt : learner.progress.attempts) {
        open += !attempt.handed_in;
        REQUIRE(ids.insert(attempt.begun.attempt).second);
        REQUIRE(attempt.handed_in.has_value() == attempt.graded.has_value());
        REQUIRE(attempt.answers.size() <= attempt.begun.items.size());
        if (!attempt.graded) continue;
        const auto& graded = *attempt.graded;
        REQUIRE(graded.percent >= 0);
        REQUIRE(graded.percent <= 100);
        REQUIRE(graded.points <= graded.maximum);
        REQUIRE(graded.maximum == 4000 + 3000);
        REQUIRE(graded.passed == (graded.percent >= 80 && graded.criticals.empty()));
        // Graded again from the record it gives the same, as long as the course is the same.
        const auto again = grade_exam(learner.loaded.course, attempt, learner.progress.runs);
        REQUIRE(again.points == graded.points);
        REQUIRE(again.passed == graded.passed);
        REQUIRE(again.criticals == graded.criticals);
    }
    REQUIRE(open <= 1);
    REQUIRE((learner.progress.open_attempt() != nullptr) == (open == 1));
}

void check_runs(const Learner& learner) {
    std::set<Id> ids;
    std::set<std::pair<Id, Id>> in_exams;
    for (const auto& run : learner.progress.runs) {
        REQUIRE(ids.insert(run.run).second);
        REQUIRE(run.choices.size() == run.choice_times.size());
        for (const auto& choices : versions(run))
            REQUIRE(course::walk(*learner.loaded.course.scenario(run.scenario), choices));
        if (run.attempt.empty()) continue;
        REQUIRE(run.set_aside.empty());
        REQUIRE(in_exams.emplace(run.attempt, run.scenario).second);
    }
}

void check_standing(const Learner& learner) {
    const Standing where = standing(learner.loaded, learner.progress);
    REQUIRE(where.minutes_left >= 0);
    bool all_done = true;
    for (const auto& lesson : where.lessons) {
        REQUIRE(lesson.pages_read <= lesson.pages);
        REQUIRE(lesson.practice_done <= lesson.practice);
        REQUIRE((lesson.minutes_left == 0) == lesson.done);
        all_done = all_done && lesson.done;
    }
    REQUIRE(where.exam_ready == all_done);
    REQUIRE((where.next.kind == NextStep::Kind::exam_resume) == (learner.progress.open_attempt() != nullptr));
}

/// The record folded anew: reading its events, or taking them over.
std::string refolded(const Learner& learner, bool taking_over) {
    progress::Progress progress;
    for (record::Stamped event : learner.record) {
        if (taking_over)
            apply(progress, std::move(event));
        else
            apply(progress, std::as_const(event));
    }
    return describe(progress);
}

}  // namespace

TEST_CASE("random clicking never breaks a rule") {
    int attempts_graded = 0, refused = 0, done = 0;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        Learner learner;
        learner.loaded = small_course();
        Monkey monkey(learner, seed);
        for (int step = 0; step < 500; ++step) {
            const std::string before = step % 50 == 0 ? describe(learner.progress) : "";
            const auto decided = learner.ask(monkey.next());
            if (!decided) {
                ++refused;
                CAPTURE(decided.error().code);
                REQUIRE(decided.error().code.starts_with("learning."));
                if (step % 50 == 0) REQUIRE(describe(learner.progress) == before);
                continue;
            }
            ++done;
            check_attempts(learner);
            check_runs(learner);
            check_standing(learner);
        }
        CHECK(describe(learner.progress) == refolded(learner, false));
        CHECK(describe(learner.progress) == refolded(learner, true));
        for (const auto& attempt : learner.progress.attempts)
            attempts_graded += attempt.graded.has_value();
    }
    // The clicking has to get somewhere for all this to mean anything.
    CHECK(attempts_graded > 20);
    CHECK(refused > 1000);
    CHECK(done > 1000);
}

TEST_CASE("every event that is decided has an effect or is not decided") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Learner learner;
        learner.loaded = small_course();
        Monkey monkey(learner, seed + 1000);
        for (int step = 0; step < 200; ++step) {
            const Action action = monkey.next();
            const std::string before = describe(learner.progress);
            const auto events = learner.ask(action);
            if (!events || events->empty())
                REQUIRE(describe(learner.progress) == before);
            else
                REQUIRE(describe(learner.progress) != before);
        }
    }
}

TEST_CASE("a record in any order folds into something every rule can work with") {
    Learner learner;
    learner.loaded = small_course();
    learner.prepare();
    learner.fail_exam();
    learner.pass_exam();
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Generator generator(seed);
        auto shuffled = learner.record;
        generator.shuffle(shuffled);
        shuffled.resize(shuffled.size() - generator.below(shuffled.size() / 2));
        Learner heir;
        heir.loaded = learner.loaded;
        for (const auto& event : shuffled)
            apply(heir.progress, event);
        const auto* open = heir.progress.open_attempt();
        if (open) CHECK(open == &heir.progress.attempts.back());
        standing(heir.loaded, heir.progress);
        Monkey monkey(heir, seed);
        for (int step = 0; step < 100; ++step)
            heir.ask(monkey.next());
        for (const auto& run : heir.progress.runs)
            CHECK(run.choices.size() == run.choice_times.size());
    }
}

TEST_CASE("better answers never earn less") {
    Learner learner;
    learner.prepare();
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Generator generator(seed);
        learner.must(BeginExam{});
        learner.answer_items([&](const course::Item& item) { return guessed_answer(item, generator); });
        learner.play_exam({"fair", "harm", "fair", "best"});
        auto before = grade_exam(learner.loaded.course, learner.open(), learner.progress.runs);
        for (const Id& id : std::vector<Id>(learner.open().begun.items)) {
            learner.must(AnswerExam{id, right_answer(*learner.loaded.course.item(id))});
            const auto after = grade_exam(learner.loaded.course, learner.open(), learner.progress.runs);
            CHECK(after.points >= before.points);
            CHECK(after.maximum == before.maximum);
            before = after;
        }
        learner.must(HandInExam{});
    }
}
