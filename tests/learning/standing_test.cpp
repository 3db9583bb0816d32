#include <catch2/catch_test_macros.hpp>

#include "learning/grading.h"
#include "learning/runs.h"
#include "course/reading_time.h"
#include "learning/standing.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using Kind = NextStep::Kind;

namespace {

Standing now(const Learner& learner) {
    return standing(learner.loaded, learner.progress);
}

bool comes_next(const Learner& learner, Kind kind, const std::string& subject, const std::string& part) {
    const NextStep next = now(learner).next;
    CAPTURE(int(next.kind), next.subject, next.part);
    CHECK(next.kind == kind);
    CHECK(next.subject == subject);
    CHECK(next.part == part);
    return next.kind == kind && next.subject == subject && next.part == part;
}

record::CertificateIssued certificate(const course::Id& id, const course::Id& attempt) {
    record::CertificateIssued issued;
    issued.id = id;
    issued.attempt = attempt;
    return issued;
}

}  // namespace

TEST_CASE("the way leads through pages, practice and scenario of each lesson, then to the exam") {
    Learner learner;
    learner.name();
    for (int number = 1; number <= 4; ++number) {
        const std::string lesson = "l" + std::to_string(number);
        CHECK(comes_next(learner, Kind::lesson, lesson, "p1"));
        learner.must(ReadPage{lesson, "p1"});
        CHECK(comes_next(learner, Kind::lesson, lesson, "p2"));
        learner.must(ReadPage{lesson, "p2"});
        for (int item = 1; item <= 3; ++item) {
            const std::string id = lesson + "-p" + std::to_string(item);
            CHECK(comes_next(learner, Kind::practice, lesson, id));
            learner.must(AnswerPractice{id, right_answer(*learner.loaded.course.item(id)), 1});
        }
        CHECK_FALSE(now(learner).exam_ready);
        CHECK(comes_next(learner, Kind::scenario, "s" + std::to_string(number), ""));
        learner.play("s" + std::to_string(number), best_path);
        CHECK(now(learner).lessons[std::size_t(number - 1)].done);
    }
    CHECK(now(learner).exam_ready);
    CHECK(comes_next(learner, Kind::exam, "final", ""));
}

TEST_CASE("pages may be read in any order: the first unread comes next") {
    Learner learner;
    learner.must(ReadPage{"l1", "p2"});
    CHECK(comes_next(learner, Kind::lesson, "l1", "p1"));
    learner.must(ReadPage{"l2", "p1"});
    CHECK(comes_next(learner, Kind::lesson, "l1", "p1"));
    CHECK(now(learner).lessons[1].pages_read == 1);
}

TEST_CASE("a practice item answered wrong counts as answered") {
    Learner learner;
    learner.must(AnswerPractice{"l1-p1", marks({"a"}), 1});
    const auto lesson = now(learner).lessons[0];
    CHECK(lesson.practice == 3);
    CHECK(lesson.practice_done == 1);
}

TEST_CASE("a scenario begun, finished badly or finished with a critical choice is not passed") {
    Learner learner;
    learner.study("l1");
    const auto run = learner.play("s1", {"best", "best"});
    CHECK(comes_next(learner, Kind::scenario, "s1", run));
    learner.must(ChooseOption{run, "n4", "harm"});
    learner.must(ChooseOption{run, "n6", "best"});  // 9 points, but critical
    CHECK(comes_next(learner, Kind::scenario, "s1", run));

    learner.must(ReplayNode{run, "n4"});
    learner.must(ChooseOption{run, "n4", "fair"});
    CHECK_FALSE(now(learner).lessons[0].scenario_passed);
    learner.must(ChooseOption{run, "n5", "best"});
    CHECK(now(learner).lessons[0].scenario_passed);
    CHECK(now(learner).lessons[0].done);
}

TEST_CASE("too few points do not pass, another run may") {
    Learner learner;
    learner.study("l1");
    const auto weak = learner.play("s1", {"fair", "fair", "fair", "best"});  // 6 of 8 needed
    CHECK(comes_next(learner, Kind::scenario, "s1", weak));
    learner.play("s1", best_path);
    CHECK(now(learner).lessons[0].scenario_passed);
}

TEST_CASE("going back into a passed scenario to see what else may happen takes nothing away") {
    Learner learner;
    learner.prepare();
    const auto run = learner.progress.runs[0].run;
    learner.must(ReplayNode{run, "n4"});
    CHECK(now(learner).exam_ready);
    learner.must(ChooseOption{run, "n4", "harm"});
    learner.must(ChooseOption{run, "n6", "harm"});
    learner.must(ReplayNode{run, "n1"});
    CHECK(now(learner).lessons[0].scenario_passed);
    CHECK(comes_next(learner, Kind::exam, "final", ""));
}

TEST_CASE("every version of a run is known, the newest first") {
    Learner learner;
    const auto id = learner.play("s1", {"best", "fair", "fair", "best"});
    learner.must(ReplayNode{id, "n4"});
    learner.must(ChooseOption{id, "n4", "best"});
    learner.must(ChooseOption{id, "n5", "best"});
    learner.must(ReplayNode{id, "n2"});
    learner.must(ChooseOption{id, "n2", "best"});
    const auto all = versions(*learner.progress.run(id));
    REQUIRE(all.size() == 3);
    CHECK(all[0] == std::vector<course::Choice>{{"n1", "best"}, {"n2", "best"}});
    CHECK(all[1] ==
          std::vector<course::Choice>{{"n1", "best"}, {"n2", "fair"}, {"n4", "best"}, {"n5", "best"}});
    CHECK(all[2] ==
          std::vector<course::Choice>{{"n1", "best"}, {"n2", "fair"}, {"n4", "fair"}, {"n6", "best"}});
}

TEST_CASE("a lesson without a scenario is done when it is read and practised") {
    Learner learner;
    learner.loaded.course.scenarios.clear();
    learner.study("l1");
    const auto lesson = now(learner).lessons[0];
    CHECK_FALSE(lesson.scenario);
    CHECK(lesson.done);
}

TEST_CASE("a scenario kept for the exam is not practised") {
    Learner learner;
    learner.loaded.course.scenarios[0].uses = {course::Use::exam};
    CHECK(practice_scenario(learner.loaded.course, "l1") == nullptr);
    learner.study("l1");
    CHECK(now(learner).lessons[0].done);
}

TEST_CASE("minutes left: 180 words a minute, a minute an item, four a scenario, rounded up") {
    Learner learner;
    // Two pages of 100 words in Polish: 200 / 180 → 2; three items; a scenario.
    CHECK(now(learner).lessons[0].minutes_left == 2 + 3 + 4);
    CHECK(now(learner).exam_minutes_left == 24 + 2 * 4);
    CHECK(now(learner).minutes_left == 4 * 9 + 32);
    learner.must(ReadPage{"l1", "p1"});
    CHECK(now(learner).lessons[0].minutes_left == 1 + 3 + 4);
    learner.must(ReadPage{"l1", "p2"});
    CHECK(now(learner).lessons[0].minutes_left == 3 + 4);
    learner.must(AnswerPractice{"l1-p1", marks({"b"}), 1});
    CHECK(now(learner).lessons[0].minutes_left == 2 + 4);
    learner.study("l1");
    learner.play("s1", best_path);
    CHECK(now(learner).lessons[0].minutes_left == 0);
}

TEST_CASE("minutes are counted in the language asked for, in the first where the course lacks it") {
    const Learner learner;
    CHECK(standing(learner.loaded, learner.progress, "en").lessons[0].minutes_left == 1 + 3 + 4);
    CHECK(standing(learner.loaded, learner.progress, "uk").lessons[0].minutes_left == 2 + 3 + 4);
}

TEST_CASE("words stand between white space, across spans and in every block") {
    using namespace course;
    const auto words = [](Block block) { return count_words(PageText{"", {std::move(block)}}); };
    const auto plain = [](std::string text) { return RichText{{std::move(text), Emphasis::none, ""}}; };
    CHECK(count_words(PageText{"Dwa słowa", {}}) == 2);
    CHECK(words(Paragraph{plain("  raz \n dwa\ttrzy ")}) == 3);
    CHECK(words(Paragraph{plain("w\u00a0domu")}) == 2);
    CHECK(words(Paragraph{{{"roz", Emphasis::none, ""},
                           {"waga", Emphasis::strong, ""},
                           {" w sieci", Emphasis::none, ""}}}) == 3);
    CHECK(words(BulletList{false, {plain("raz"), plain("dwa trzy")}}) == 3);
    CHECK(words(MockPost{"Ewa M.", "klientka", "9:14", plain("Gdzie paczka?")}) == 5);
    CHECK(words(DoDont{plain("a b"), plain("c"), plain("d")}) == 4);
    CHECK(words(RealCase{"Tytuł", 2011, plain("a b"), "source"}) == 3);
    CHECK(words(RecallPrompt{plain("a"), plain("b c")}) == 3);
    CHECK(words(Subheading{"a b"}) + words(QuoteBlock{plain("c")}) + words(LawNote{plain("d"), ""}) == 4);
    CHECK(words(PictureBlock{"id", "pod obrazkiem"}) + words(Takeaway{plain("e")}) == 3);
    CHECK(count_words(Lesson{}, "p1", "pl") == 0);
}

TEST_CASE("an open exam comes before all else and leads to what is missing in it") {
    Learner learner;
    learner.prepare();
    learner.must(BeginExam{});
    const auto attempt = learner.open().begun;
    CHECK(comes_next(learner, Kind::exam_resume, attempt.attempt, attempt.items[0]));
    learner.must(AnswerExam{attempt.items[0], right_answer(*learner.loaded.course.item(attempt.items[0]))});
    CHECK(comes_next(learner, Kind::exam_resume, attempt.attempt, attempt.items[1]));
    CHECK(now(learner).exam_minutes_left == 23 + 8);
    learner.answer_items(right_answer);
    CHECK(comes_next(learner, Kind::exam_resume, attempt.attempt, attempt.scenarios[0]));
    learner.play(attempt.scenarios[0], best_path);
    CHECK(comes_next(learner, Kind::exam_resume, attempt.attempt, attempt.scenarios[1]));
    learner.play(attempt.scenarios[1], best_path);
    CHECK(comes_next(learner, Kind::exam_resume, attempt.attempt, ""));
}

TEST_CASE("after a failed exam the next one follows, after a passed one its certificate, then nothing") {
    Learner learner;
    learner.prepare();
    const auto failed = learner.fail_exam();
    CHECK(comes_next(learner, Kind::exam, "final", failed));
    CHECK_FALSE(now(learner).passed_attempt);

    const auto passed = learner.pass_exam();
    CHECK(now(learner).passed_attempt == passed);
    CHECK(now(learner).minutes_left == 0);
    CHECK(comes_next(learner, Kind::certificate, passed, ""));
    apply(learner.progress, {learner.now, certificate("c1", passed)});
    CHECK(comes_next(learner, Kind::certificate, passed, "c1"));
    apply(learner.progress, {learner.now, record::CertificateSaved{"c1", "c.pdf"}});
    CHECK(comes_next(learner, Kind::nothing, "", ""));
}

TEST_CASE("a certificate that was sent need not be saved too") {
    Learner learner;
    learner.prepare();
    const auto passed = learner.pass_exam();
    apply(learner.progress, {learner.now, certificate("c1", passed)});
    apply(learner.progress, {learner.now, record::CertificateSent{"c1", "hr@example.org"}});
    CHECK(now(learner).next.kind == Kind::nothing);
}

TEST_CASE("a later failure does not take a pass away, a later pass replaces it") {
    Learner learner;
    learner.prepare();
    const auto first = learner.pass_exam();
    learner.fail_exam();
    CHECK(now(learner).passed_attempt == first);
    const auto second = learner.pass_exam();
    CHECK(now(learner).passed_attempt == second);
}

TEST_CASE("practice that the course does not require is offered and holds nobody up") {
    Learner learner;
    learner.loaded.course.required = {};
    for (const course::Lesson& lesson : learner.loaded.course.lessons)
        for (const course::Id& page : lesson.pages) apply(learner.progress, {learner.now, record::PageRead{lesson.id, page}});
    CHECK(now(learner).exam_ready);
    CHECK(now(learner).lessons[0].done);
    CHECK(now(learner).lessons[0].practice > 0);
    CHECK(now(learner).lessons[0].practice_done == 0);
    CHECK(now(learner).lessons[0].minutes_left == 0);
    CHECK(comes_next(learner, Kind::exam, "final", ""));
}

TEST_CASE("a lesson that joins the course later is what comes next, also after a pass") {
    Learner learner;
    learner.prepare();
    const auto passed = learner.pass_exam();
    apply(learner.progress, {learner.now, certificate("c1", passed)});
    apply(learner.progress, {learner.now, record::CertificateSaved{"c1", "c.pdf"}});
    auto grown = sample_course({.lessons = 5});
    grown.course.exam = learner.loaded.course.exam;
    learner.loaded = grown;
    CHECK(comes_next(learner, Kind::lesson, "l5", "p1"));
    CHECK_FALSE(now(learner).exam_ready);
}

TEST_CASE("a course without lessons has no exam to be ready for") {
    Learner learner;
    learner.loaded = {};
    CHECK_FALSE(now(learner).exam_ready);
    CHECK(comes_next(learner, Kind::nothing, "", ""));
}

TEST_CASE("what an older course left in the record does no harm") {
    Learner learner;
    learner.prepare();
    const auto old_pages = now(learner).lessons[0].pages_read;
    apply(learner.progress, {learner.now, record::PageRead{"l1", "page-of-old"}});
    apply(learner.progress, {learner.now, record::PageRead{"lesson-of-old", "p1"}});
    apply(learner.progress, {learner.now, record::PracticeAnswered{"item-of-old", 1, {}}});
    apply(learner.progress, {learner.now, record::ScenarioBegun{"old-run", "s1", "", 1}});
    apply(learner.progress, {learner.now, record::OptionChosen{"old-run", "node-of-old", "best"}});
    CHECK(now(learner).lessons[0].pages_read == old_pages);
    CHECK(now(learner).exam_ready);
    CHECK(newest_practice_run(learner.loaded.course, learner.progress, "s1")->run != "old-run");
}
