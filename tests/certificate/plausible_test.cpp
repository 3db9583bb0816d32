// Times that people need. Whatever is found is for a look: a certificate stays as valid as it is.
#include "certificate/verify_samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using tests::Made;

namespace {

/// Every "plausible" of a certificate whose evidence was changed so: "ok", or why, in order.
std::string found_in(const std::function<void(Evidence&)>& change, bool with_pack = true) {
    Made made;
    change(made.evidence);
    made.claim.awarded = made.evidence.handed_in;
    made.bind();
    Grounds grounds{tests::later(), nullptr, {}};
    if (with_pack) grounds.packs = {&tests::exam_course()};
    const Verdict verdict = verify(made.issue(), grounds);
    CHECK(verdict.overall == Overall::valid);
    CHECK(verdict.flagged() == (tests::outcome(verdict, "plausible") != "ok"));
    std::string found;
    for (const Check& check : verdict.checks)
        if (check.code == "plausible") found += (found.empty() ? "" : " ") + (check.why.empty() ? "ok" : check.why);
    return found;
}

void make_hasty(Evidence& evidence, std::int64_t seconds) {
    for (GradedItem& item : evidence.items) item.seconds = seconds;
    for (GradedChoice& choice : evidence.scenarios[0].choices) choice.seconds = seconds;
}

}  // namespace

TEST_CASE("somebody who reads and thinks is plausible, with the pack or without") {
    CHECK(found_in([](Evidence&) {}) == "ok");
    CHECK(found_in([](Evidence&) {}, false) == "ok");
}

TEST_CASE("an exam in fewer seconds than its questions can be read in is pointed out with the figures") {
    CHECK(found_in([](Evidence& e) {
        make_hasty(e, 1);
        e.handed_in.milliseconds = e.begun.milliseconds + 17'000;   // 5 questions and 4 decisions
    }) == "exam-fast");
    CHECK(found_in([](Evidence& e) {
        make_hasty(e, 2);
        e.handed_in.milliseconds = e.begun.milliseconds + 18'000;
    }) == "ok");
}

TEST_CASE("answers faster than reading are pointed out when they are most of them") {
    CHECK(found_in([](Evidence& e) { make_hasty(e, 1); }) == "items-fast");
    CHECK(found_in([](Evidence& e) {
        for (int i = 0; i < 4; ++i) e.items[std::size_t(i)].seconds = 1;
    }) == "ok");
    CHECK(found_in([](Evidence& e) {
        for (GradedItem& item : e.items) item.seconds = 0;
    }) == "items-fast");
}

TEST_CASE("times that do not fit into the exam, and an exam that ends before it begins") {
    CHECK(found_in([](Evidence& e) { e.items[0].seconds = 3600; }) == "sum");
    CHECK(found_in([](Evidence& e) { e.begun.milliseconds = e.handed_in.milliseconds + 1000; }) == "order");
}

TEST_CASE("a course read in far less than it takes is pointed out") {
    // 720 words are 4 minutes; a quarter of that is still believed.
    CHECK(found_in([](Evidence& e) { e.lessons = {{"intro", 0}, {"tone", 1}}; }) == "ok");
    CHECK(found_in([](Evidence& e) { e.lessons = {{"intro", 0}, {"tone", 0}}; }) == "reading-fast");
    CHECK(found_in([](Evidence& e) { e.lessons = {{"tone", 4}}; }) == "lessons-missing");
    CHECK(found_in([](Evidence& e) { e.lessons.clear(); }) == "lessons-missing reading-fast");
    CHECK(found_in([](Evidence& e) { e.lessons = {{"a", 1}, {"b", 1}, {"c", 1}}; }, false) == "reading-short");
    CHECK(found_in([](Evidence& e) { e.lessons = {{"a", 2}, {"b", 1}, {"c", 1}}; }, false) == "ok");
}

TEST_CASE("an exam taken before the invitation is for the manager to decide about") {
    Made made;
    Enrolment enrolment = tests::sample_invitation();
    enrolment.issued = tests::at("2026-11-22T09:30:00Z");   // handed in at 9:09, signed at 10:00
    made.invite(tests::signed_invitation(enrolment));
    const Trust trust = tests::sample_trust();
    const Verdict verdict = tests::judged(made.issue(), &trust);
    CHECK(tests::outcome(verdict, "enrolment") == "ok");
    CHECK(tests::outcome(verdict, "plausible") == "warning-invited-later");
    CHECK(verdict.standing == Standing::enrolled);
    CHECK(verdict.flagged());
}
