#include <catch2/catch_test_macros.hpp>

#include <chrono>

#include "progress/progress.h"

using namespace rozwaga;
using namespace rozwaga::record;
using rozwaga::progress::Progress;

namespace {

/// Applies one after the other, a second apart.
struct Teller {
    Progress progress;
    Instant now{1000};

    template <class T>
    void operator()(T event) {
        now.milliseconds += 1000;
        apply(progress, Stamped{now, std::move(event)});
    }
};

ExamBegun exam(std::string attempt) {
    ExamBegun begun;
    begun.attempt = std::move(attempt);
    begun.seed = 7;
    begun.pass_mark = 80;
    begun.items = {"one", "two"};
    begun.scenarios = {"parcel"};
    return begun;
}

Answer picks(std::string option) {
    return {{{std::move(option), ""}}};
}

/// A practice run a → b → c.
Teller with_practice_run() {
    Teller tell;
    tell(ScenarioBegun{"r1", "parcel", "", 5});
    tell(OptionChosen{"r1", "a", "best"});
    tell(OptionChosen{"r1", "b", "harm"});
    tell(OptionChosen{"r1", "c", "fair"});
    return tell;
}

}  // namespace

TEST_CASE("an empty record amounts to nothing") {
    const Progress progress;
    CHECK_FALSE(progress.learner);
    CHECK_FALSE(progress.first_event);
    CHECK(progress.events == 0);
    CHECK(progress.run("r1") == nullptr);
    CHECK(progress.attempt("e1") == nullptr);
    CHECK(progress.open_attempt() == nullptr);
    CHECK(progress.certificate("c1") == nullptr);
}

TEST_CASE("every event counts and is dated, also one that changes nothing") {
    Teller tell;
    tell(PageRead{"intro", "start"});
    tell(ExamHandedIn{"nobody-knows"});
    CHECK(tell.progress.events == 2);
    CHECK(tell.progress.first_event == Instant{2000});
    CHECK(tell.progress.last_event == Instant{3000});
}

TEST_CASE("reading is counted from the event before, and a long pause only up to ten minutes") {
    Teller tell;
    tell(PageRead{"intro", "start"});   // nothing before it to count from
    CHECK(tell.progress.lessons.at("intro").reading == 0);
    tell.now.milliseconds += 40'000;
    tell(WentTo{{PlaceKind::lesson, "intro", "more"}});
    tell.now.milliseconds += 89'000;
    tell(PageRead{"intro", "more"});
    CHECK(tell.progress.lessons.at("intro").reading == 90'000);
    tell.now.milliseconds += 3 * 60 * 60 * 1000;
    tell(PageRead{"intro", "last"});
    CHECK(tell.progress.lessons.at("intro").reading == 690'000);
    tell.now.milliseconds -= 5'000;     // a clock set back takes nothing away
    tell(PageRead{"other", "start"});
    CHECK(tell.progress.lessons.at("other").reading == 0);
    CHECK(tell.progress.lessons.at("intro").reading == 690'000);
}

TEST_CASE("the last name and the last place are the ones that hold") {
    Teller tell;
    tell(LearnerNamed{"Ola", "", ""});
    tell(LearnerNamed{"Aleksandra", "7", "Salon"});
    tell(WentTo{{PlaceKind::lesson, "intro", "start"}});
    tell(WentTo{{PlaceKind::practice, "intro", "q1"}});
    CHECK(tell.progress.learner->name == "Aleksandra");
    CHECK(tell.progress.learner->team == "Salon");
    CHECK(tell.progress.place == Whereabouts{PlaceKind::practice, "intro", "q1"});
}

TEST_CASE("a lesson remembers its pages and when it was read first and last") {
    Teller tell;
    tell(PageRead{"intro", "start"});
    tell(PageRead{"intro", "why"});
    tell(PageRead{"intro", "start"});
    const auto& lesson = tell.progress.lessons.at("intro");
    CHECK(lesson.pages_read == std::set<std::string>{"start", "why"});
    CHECK(lesson.first == Instant{2000});
    CHECK(lesson.last == Instant{4000});
}

TEST_CASE("practice answered again counts again and shows the last answer") {
    Teller tell;
    tell(PracticeAnswered{"q1", 1, picks("x")});
    tell(PracticeAnswered{"q1", 2, picks("y")});
    const auto& practice = tell.progress.practice.at("q1");
    CHECK(practice.answers == 2);
    CHECK(practice.seed == 2);
    CHECK(practice.last == picks("y"));
    CHECK(practice.at == Instant{3000});
}

TEST_CASE("a scenario run collects its choices and when they were made") {
    const Teller tell = with_practice_run();
    const auto* run = tell.progress.run("r1");
    REQUIRE(run);
    CHECK(run->scenario == "parcel");
    CHECK(run->seed == 5);
    CHECK(run->begun == Instant{2000});
    CHECK(run->choices == std::vector<course::Choice>{{"a", "best"}, {"b", "harm"}, {"c", "fair"}});
    CHECK(run->choice_times == std::vector<Instant>{{3000}, {4000}, {5000}});
}

TEST_CASE("replaying a node cuts the run back to before it and keeps what was cut") {
    Teller tell = with_practice_run();
    tell(NodeReplayed{"r1", "b"});
    const auto* run = tell.progress.run("r1");
    CHECK(run->choices == std::vector<course::Choice>{{"a", "best"}});
    CHECK(run->choice_times == std::vector<Instant>{{3000}});
    REQUIRE(run->set_aside.size() == 1);
    CHECK(run->set_aside[0] == std::vector<course::Choice>{{"b", "harm"}, {"c", "fair"}});

    tell(OptionChosen{"r1", "b", "best"});
    tell(NodeReplayed{"r1", "a"});
    CHECK(run->choices.empty());
    REQUIRE(run->set_aside.size() == 2);
    CHECK(run->set_aside[1] == std::vector<course::Choice>{{"a", "best"}, {"b", "best"}});
}

TEST_CASE("replaying a node that was never visited changes nothing") {
    Teller tell = with_practice_run();
    tell(NodeReplayed{"r1", "z"});
    CHECK(tell.progress.run("r1")->choices.size() == 3);
    CHECK(tell.progress.run("r1")->set_aside.empty());
}

TEST_CASE("a node keeps its choice until it is replayed") {
    Teller tell = with_practice_run();
    tell(OptionChosen{"r1", "b", "best"});
    CHECK(tell.progress.run("r1")->choices[1].option == "harm");
    CHECK(tell.progress.run("r1")->choices.size() == 3);
}

TEST_CASE("a run stays bounded however long a damaged record makes it") {
    Teller tell;
    tell(ScenarioBegun{"r1", "parcel", "", 5});
    for (int i = 0; i < 1000; ++i)
        tell(OptionChosen{"r1", std::to_string(i), "best"});
    CHECK(tell.progress.run("r1")->choices.size() < 100);
}

TEST_CASE("a second run or attempt of the same id is ignored") {
    Teller tell = with_practice_run();
    tell(ScenarioBegun{"r1", "other", "", 9});
    CHECK(tell.progress.runs.size() == 1);
    CHECK(tell.progress.run("r1")->scenario == "parcel");

    tell(exam("e1"));
    tell(ExamHandedIn{"e1"});
    tell(exam("e1"));
    CHECK(tell.progress.attempts.size() == 1);
}

TEST_CASE("an attempt is open until it is handed in") {
    Teller tell;
    tell(exam("e1"));
    REQUIRE(tell.progress.open_attempt());
    CHECK(tell.progress.open_attempt()->begun.attempt == "e1");
    tell(ExamHandedIn{"e1"});
    CHECK(tell.progress.open_attempt() == nullptr);
    CHECK(tell.progress.attempt("e1")->handed_in == Instant{3000});
    tell(exam("e2"));
    CHECK(tell.progress.open_attempt()->begun.attempt == "e2");
}

TEST_CASE("of attempts begun on two computers the last is open, and the other can still be finished by what follows") {
    Teller tell;
    tell(exam("e1"));
    tell(ExamAnswered{"e1", "one", picks("x")});
    tell(exam("e2"));
    REQUIRE(tell.progress.open_attempt());
    CHECK(tell.progress.open_attempt()->begun.attempt == "e2");
    tell(ExamAnswered{"e1", "two", picks("y")});
    tell(ExamHandedIn{"e1"});
    tell(ExamGraded{"e1", 0, 1000, 0, true, {}, {}});
    CHECK(tell.progress.attempt("e1")->answers.size() == 2);
    CHECK(tell.progress.attempt("e1")->graded);
    CHECK(tell.progress.open_attempt()->begun.attempt == "e2");
    tell(ExamHandedIn{"e2"});
    CHECK(tell.progress.open_attempt() == nullptr);
}

TEST_CASE("a round of practice knows which of its questions were answered; the answers stand with the other practice") {
    Teller tell;
    tell(RoundBegun{"r1", 5, {"one", "two"}});
    REQUIRE(tell.progress.round);
    CHECK_FALSE(tell.progress.round->finished());
    tell(PracticeAnswered{"elsewhere", 1, picks("x")});
    CHECK(tell.progress.round->answered.empty());
    tell(PracticeAnswered{"two", 5, picks("x")});
    tell(PracticeAnswered{"two", 6, picks("y")});
    CHECK_FALSE(tell.progress.round->finished());
    tell(PracticeAnswered{"one", 5, picks("x")});
    CHECK(tell.progress.round->finished());
    const auto& two = tell.progress.practice.at("two");
    REQUIRE(two.all.size() == 2);
    CHECK(two.all[0].answer == picks("x"));
    CHECK(two.all[0].at < two.all[1].at);
    CHECK(two.all[1].answer == two.last);

    tell(RoundBegun{"r2", 5, {"one"}});
    CHECK(tell.progress.round->begun.round == "r2");
    CHECK_FALSE(tell.progress.round->finished());
    // Nobody asks a question twice, nothing, or hundreds.
    tell(RoundBegun{"r3", 5, {"one", "one"}});
    tell(RoundBegun{"r4", 5, {}});
    tell(RoundBegun{"r5", 5, std::vector<std::string>(500, "one")});
    CHECK(tell.progress.round->begun.round == "r2");
}

TEST_CASE("exam answers may change until the exam is handed in") {
    Teller tell;
    tell(exam("e1"));
    tell(ExamAnswered{"e1", "one", picks("x")});
    tell(ExamAnswered{"e1", "one", picks("y")});
    tell(ExamAnswered{"e1", "unknown", picks("x")});
    tell(ItemFlagged{"e1", "two", true});
    tell(ItemFlagged{"e1", "one", true});
    tell(ItemFlagged{"e1", "one", false});
    tell(ExamHandedIn{"e1"});
    tell(ExamAnswered{"e1", "one", picks("too late")});
    tell(ItemFlagged{"e1", "two", false});
    tell(ExamHandedIn{"e1"});

    const auto* attempt = tell.progress.attempt("e1");
    CHECK(attempt->answers.size() == 1);
    CHECK(attempt->answers.at("one") == picks("y"));
    CHECK(attempt->answer_times.at("one") == Instant{4000});
    CHECK(attempt->flagged == std::set<std::string>{"two"});
    CHECK(attempt->handed_in == Instant{9000});
}

TEST_CASE("the first verdict on an attempt stands") {
    Teller tell;
    tell(exam("e1"));
    ExamGraded graded;
    graded.attempt = "e1";
    graded.percent = 55;
    tell(graded);
    CHECK_FALSE(tell.progress.attempt("e1")->graded);
    tell(ExamHandedIn{"e1"});
    tell(graded);
    graded.percent = 100;
    tell(graded);
    CHECK(tell.progress.attempt("e1")->graded->percent == 55);
}

TEST_CASE("an exam plays each of its scenarios once, without replays, while it is open") {
    Teller tell;
    tell(exam("e1"));
    tell(ScenarioBegun{"r1", "parcel", "e1", 1});
    tell(ScenarioBegun{"r2", "parcel", "e1", 1});
    tell(ScenarioBegun{"r3", "not-drawn", "e1", 1});
    tell(ScenarioBegun{"r4", "parcel", "no-such-attempt", 1});
    CHECK(tell.progress.runs.size() == 1);
    CHECK(tell.progress.attempt("e1")->runs == std::map<std::string, std::string>{{"parcel", "r1"}});

    tell(OptionChosen{"r1", "a", "harm"});
    tell(NodeReplayed{"r1", "a"});
    CHECK(tell.progress.run("r1")->choices.size() == 1);
    tell(ExamHandedIn{"e1"});
    tell(OptionChosen{"r1", "b", "best"});
    CHECK(tell.progress.run("r1")->choices.size() == 1);
}

TEST_CASE("a certificate remembers where it was saved and sent, each place once") {
    Teller tell;
    CertificateIssued issued;
    issued.id = "c1";
    issued.attempt = "e1";
    tell(issued);
    CHECK(tell.progress.certificates.empty());
    tell(exam("e1"));
    tell(issued);
    tell(issued);
    tell(CertificateSaved{"c1", "/home/ola/c.pdf"});
    tell(CertificateSaved{"c1", "/home/ola/c.pdf"});
    tell(CertificateSent{"c1", "hr@example.org"});
    tell(CertificateSent{"c2", "hr@example.org"});
    REQUIRE(tell.progress.certificates.size() == 1);
    const auto* held = tell.progress.certificate("c1");
    REQUIRE(held);
    CHECK(held->saved_at == std::vector<std::string>{"/home/ola/c.pdf"});
    CHECK(held->sent_to == std::vector<std::string>{"hr@example.org"});
}

TEST_CASE("events that name nothing known are ignored") {
    Teller tell;
    tell(OptionChosen{"r", "a", "b"});
    tell(NodeReplayed{"r", "a"});
    tell(ExamAnswered{"e", "one", picks("x")});
    tell(ItemFlagged{"e", "one", true});
    tell(ExamHandedIn{"e"});
    tell(ExamGraded{});
    tell(CertificateSaved{"c", "x"});
    tell(CertificateSent{"c", "x"});
    CHECK(tell.progress.runs.empty());
    CHECK(tell.progress.attempts.empty());
    CHECK(tell.progress.certificates.empty());
    CHECK(tell.progress.events == 8);
}

TEST_CASE("finding works in a progress put together by hand") {
    Progress progress;
    progress.runs.resize(2);
    progress.runs[1].run = "r2";
    progress.attempts.emplace_back().begun.attempt = "e1";
    CHECK(progress.run("r2") == &progress.runs[1]);
    CHECK(progress.attempt("e1") == &progress.attempts[0]);
    CHECK(progress.open_attempt() == &progress.attempts[0]);
}

TEST_CASE(
    "a hundred thousand events fold in the time of a blink, thousands of runs and attempts among them") {
    std::vector<Stamped> record;
    for (int i = 0; record.size() < 100'000; ++i) {
        const std::string id = std::to_string(i);
        const auto say = [&](Event event) { record.push_back({Instant{i}, std::move(event)}); };
        say(PageRead{"lesson" + std::to_string(i % 10), "page" + std::to_string(i % 60)});
        say(WentTo{{PlaceKind::scenario, "run" + id, ""}});
        say(ScenarioBegun{"run" + id, "parcel", "", 1});
        for (const char* node : {"a", "b", "c", "d", "e"})
            say(OptionChosen{"run" + id, node, "best"});
        say(NodeReplayed{"run" + id, "c"});
        say(exam("exam" + id));
        say(ExamAnswered{"exam" + id, "one", picks("x")});
        say(ScenarioBegun{"exam-run" + id, "parcel", "exam" + id, 1});
        say(OptionChosen{"exam-run" + id, "a", "best"});
        say(ExamHandedIn{"exam" + id});
    }
    Progress progress;
    const auto begin = std::chrono::steady_clock::now();
    for (const Stamped& event : record)
        apply(progress, event);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    CHECK(progress.events == static_cast<long>(record.size()));
    CHECK(progress.runs.size() > 14'000);
    // A search through all runs for each event would take minutes; the bound leaves room for sanitizers.
    CHECK(taken.count() < 5.0);
}
