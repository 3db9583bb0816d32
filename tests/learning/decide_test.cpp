// Who the learner is, reading, practice, places.
#include <catch2/catch_test_macros.hpp>

#include "learning/grading.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using record::PlaceKind;

namespace {

std::string letters(int count) {
    return std::string(std::size_t(count), 'x');
}

std::string go(Learner& learner, PlaceKind kind, const std::string& subject = "",
               const std::string& part = "") {
    return learner.refusal(GoTo{{kind, subject, part}});
}

}  // namespace

TEST_CASE("a learner gives a name, and a number and a team if they like") {
    Learner learner;
    learner.must(NameLearner{"  Żaneta Gżegżółka ", " 17\n", ""});
    CHECK(learner.progress.learner->name == "Żaneta Gżegżółka");
    CHECK(learner.progress.learner->number == "17");
    CHECK(learner.progress.learner->team.empty());
}

TEST_CASE("the same name again is nothing new, a corrected one is") {
    Learner learner;
    learner.name();
    CHECK(learner.must(NameLearner{" Żaneta Gżegżółka", "17", "Salon "}).empty());
    CHECK(learner.must(NameLearner{"Żaneta Gżegżółka", "17", "Magazyn"}).size() == 1);
}

TEST_CASE("names that cannot stand on a certificate are refused, each for its own reason") {
    Learner learner;
    CHECK(learner.refusal(NameLearner{"", "1", "x"}) == "name-empty");
    CHECK(learner.refusal(NameLearner{" \u00a0\n", "", ""}) == "name-empty");
    CHECK(learner.refusal(NameLearner{letters(91), "", ""}) == "name-too-long");
    CHECK(learner.refusal(NameLearner{"a\nb", "", ""}) == "name-characters");
    CHECK(learner.refusal(NameLearner{"\xc4", "", ""}) == "name-characters");
    CHECK(learner.refusal(NameLearner{"Ola", letters(21), ""}) == "number-too-long");
    CHECK(learner.refusal(NameLearner{"Ola", "1\t2", ""}) == "number-characters");
    CHECK(learner.refusal(NameLearner{"Ola", "", letters(61)}) == "team-too-long");
    CHECK(learner.refusal(NameLearner{"Ola", "", "a\u202eb"}) == "team-characters");
    CHECK_FALSE(learner.progress.learner);
    CHECK(learner.refusal(NameLearner{letters(90), letters(20), letters(60)}) == "done");
}

TEST_CASE("a page is read once") {
    Learner learner;
    CHECK(learner.must(ReadPage{"l1", "p1"}).size() == 1);
    CHECK(learner.must(ReadPage{"l1", "p1"}).empty());
    CHECK(learner.refusal(ReadPage{"l9", "p1"}) == "unknown-lesson");
    CHECK(learner.refusal(ReadPage{"l1", "p9"}) == "unknown-page");
}

TEST_CASE("practice may be answered again and again, and keeps the order it was shown in") {
    Learner learner;
    learner.must(AnswerPractice{"l1-p1", marks({"a"}), 41});
    learner.must(AnswerPractice{"l1-p1", marks({"b"}), 42});
    learner.must(AnswerPractice{"l1-p1", marks({"b"}), 42});
    const auto& practice = learner.progress.practice.at("l1-p1");
    CHECK(practice.answers == 3);
    CHECK(practice.seed == 42);
    CHECK(practice.last == marks({"b"}));
}

TEST_CASE("practice takes complete answers to practice items only") {
    Learner learner;
    CHECK(learner.refusal(AnswerPractice{"nothing", marks({"a"}), 1}) == "unknown-item");
    CHECK(learner.refusal(AnswerPractice{"l1-e1", marks({"a"}), 1}) == "not-practice");
    CHECK(learner.refusal(AnswerPractice{"l1-p1", {}, 1}) == "answer-incomplete");
    CHECK(learner.refusal(AnswerPractice{"l1-p1", marks({"z"}), 1}) == "answer-invalid");
    CHECK(learner.progress.practice.empty());
}

TEST_CASE("a place is kept when it changes") {
    Learner learner;
    CHECK(learner.must(GoTo{{PlaceKind::home, "", ""}}).empty());
    CHECK(learner.must(GoTo{{PlaceKind::lesson, "l1", "p1"}}).size() == 1);
    CHECK(learner.must(GoTo{{PlaceKind::lesson, "l1", "p1"}}).empty());
    CHECK(learner.must(GoTo{{PlaceKind::home, "whatever", "this is"}}).size() == 1);
    CHECK(learner.progress.place == record::Whereabouts{});
}

TEST_CASE("lessons and practice are places where the course has them") {
    Learner learner;
    CHECK(go(learner, PlaceKind::lesson, "l1") == "done");
    CHECK(go(learner, PlaceKind::lesson, "l9") == "unknown-lesson");
    CHECK(go(learner, PlaceKind::lesson, "l1", "p9") == "unknown-page");
    CHECK(go(learner, PlaceKind::practice, "l1", "l1-p2") == "done");
    CHECK(go(learner, PlaceKind::practice, "l2") == "done");
    CHECK(go(learner, PlaceKind::practice, "l9") == "unknown-lesson");
    CHECK(go(learner, PlaceKind::practice, "l2", "l1-p2") == "unknown-item");
    CHECK(go(learner, PlaceKind::practice, "l1", "l1-e1") == "not-practice");
}

TEST_CASE("a scenario is a place by its own id and by its run's") {
    Learner learner;
    CHECK(go(learner, PlaceKind::scenario, "s1") == "done");
    CHECK(go(learner, PlaceKind::scenario, "s9") == "unknown-scenario");
    const auto run = learner.play("s1", {"best"});
    CHECK(go(learner, PlaceKind::scenario, run) == "done");
    CHECK(go(learner, PlaceKind::scenario, run, "n2") == "done");
    CHECK(go(learner, PlaceKind::scenario, run, "n9") == "other-node");
}

TEST_CASE("exam, results and certificate are places where the record has them") {
    Learner learner;
    learner.prepare();
    CHECK(go(learner, PlaceKind::exam) == "done");
    CHECK(go(learner, PlaceKind::exam, "e9") == "unknown-attempt");
    CHECK(go(learner, PlaceKind::results, "e9") == "unknown-attempt");
    learner.must(BeginExam{});
    const auto begun = learner.open().begun;
    CHECK(go(learner, PlaceKind::exam, begun.attempt, begun.items[3]) == "done");
    CHECK(go(learner, PlaceKind::exam, begun.attempt, begun.scenarios[0]) == "done");
    CHECK(go(learner, PlaceKind::exam, begun.attempt, "l1-p1") == "unknown-item");
    CHECK(go(learner, PlaceKind::results, begun.attempt) == "unknown-attempt");
    learner.answer_items(right_answer);
    learner.play_exam(best_path);
    learner.must(HandInExam{});
    CHECK(go(learner, PlaceKind::exam, begun.attempt) == "unknown-attempt");
    CHECK(go(learner, PlaceKind::results, begun.attempt) == "done");
    CHECK(go(learner, PlaceKind::certificate, begun.attempt) == "done");
    CHECK(go(learner, PlaceKind::certificate, "c1") == "unknown-certificate");
    record::CertificateIssued issued;
    issued.id = "c1";
    issued.attempt = begun.attempt;
    apply(learner.progress, {learner.now, issued});
    CHECK(go(learner, PlaceKind::certificate, "c1") == "done");
}

TEST_CASE("a failed attempt has no certificate to go to") {
    Learner learner;
    learner.prepare();
    const auto failed = learner.fail_exam();
    CHECK(go(learner, PlaceKind::certificate, failed) == "unknown-certificate");
}

TEST_CASE("deciding changes nothing by itself and answers the same to the same") {
    Learner learner;
    learner.prepare();
    const std::string before = describe(learner.progress);
    const auto first = decide(learner.loaded, learner.progress, BeginExam{}, learner.now, 77);
    const auto second = decide(learner.loaded, learner.progress, BeginExam{}, learner.now, 77);
    CHECK(describe(learner.progress) == before);
    const auto& one = std::get<record::ExamBegun>(first->front());
    const auto& two = std::get<record::ExamBegun>(second->front());
    CHECK(one.attempt == two.attempt);
    CHECK(one.items == two.items);
}
