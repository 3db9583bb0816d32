#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "certificate/evidence_reader.h"
#include "certificate/sample_evidence.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

const course::LoadedCourse& small_course() {
    static const course::LoadedCourse loaded = tests::graded_course();
    return loaded;
}

Evidence answers() { return tests::graded_evidence(small_course()); }

/// The reason why this JSON is no evidence: its code, and the place if there is one.
std::string evidence_refusal(const std::string& text) {
    const auto read = read_evidence(text);
    if (read) return "accepted";
    return read.error().code + (read.error().arguments.empty() ? "" : " " + read.error().arguments.front().second);
}

template <class Change>
std::string refusal_after(Change change) {
    json document = json::parse(write_evidence(answers()));
    change(document);
    return evidence_refusal(document.dump());   // sorted and without spaces: canonical for what stands in evidence
}

}  // namespace

TEST_CASE("evidence holds the answers of one attempt with the seconds each took, and minutes of reading") {
    const Evidence evidence = answers();
    CHECK(evidence.attempt == "a-1");
    CHECK(evidence.course == "rozwaga");
    CHECK(evidence.version == "1.0.0");
    CHECK(evidence.grading_hash == small_course().grading_hash);
    CHECK(evidence.pass_mark == 80);
    CHECK(evidence.begun == tests::at("2026-11-22T09:05:10Z"));
    CHECK(evidence.handed_in == tests::at("2026-11-22T09:09:15Z"));
    REQUIRE(evidence.items.size() == 5);
    CHECK(evidence.items[0] == GradedItem{"i1", {{{"b", ""}}}, 30});
    CHECK(evidence.items[3] == GradedItem{"i4", {{{"a", "share"}, {"b", "keep"}, {"c", "keep"}}}, 30});
    REQUIRE(evidence.scenarios.size() == 1);
    CHECK(evidence.scenarios[0].choices.front() == GradedChoice{"n1", "best", 20});
    CHECK(evidence.scenarios[0].choices.size() == 4);
    CHECK(evidence.lessons == std::vector<LessonTime>{{"intro", 3}, {"tone", 2}});   // 130 s and 120 s: begun minutes count whole
    CHECK(evidence.scores.empty());
    CHECK(evidence.enrolment.empty());
}

TEST_CASE("an answer that was changed counts from the step before its last change; parts of a second never add up to more") {
    progress::Progress progress;
    const auto tell = [&](std::int64_t milliseconds, record::Event event) { progress::apply(progress, {Instant{milliseconds}, std::move(event)}); };
    tell(10'900, record::ExamBegun{"a-1", 7, "rozwaga", "1", small_course().grading_hash, 80, {"i1", "i5"}, {}});
    tell(15'000, record::ExamAnswered{"a-1", "i1", {{{"a", ""}}}});
    tell(20'100, record::ExamAnswered{"a-1", "i5", {{{"b", ""}}}});
    tell(24'050, record::ExamAnswered{"a-1", "i1", {{{"b", ""}}}});
    tell(24'950, record::ExamHandedIn{"a-1"});
    CHECK(gather_evidence(small_course().course, progress, "a-1", EvidenceKind::answers).error().code == "learning.unknown-attempt");
    tell(24'950, record::ExamGraded{"a-1", 2000, 2000, 100, true, {}, {}, "", ""});
    const Evidence evidence = gather_evidence(small_course().course, progress, "a-1", EvidenceKind::answers).value();
    CHECK(evidence.items[0] == GradedItem{"i1", {{{"b", ""}}}, 4});
    CHECK(evidence.items[1] == GradedItem{"i5", {{{"b", ""}}}, 10});
    CHECK(evidence.handed_in.milliseconds - evidence.begun.milliseconds == 14'000);
    CHECK(gather_evidence(small_course().course, progress, "a-2", EvidenceKind::answers).error().code == "learning.unknown-attempt");
}

TEST_CASE("a summary tells scores and times, and neither an answer nor what one took") {
    const Evidence summary = tests::graded_evidence(small_course(), EvidenceKind::summary);
    CHECK(summary.items.empty());
    CHECK(summary.scenarios.empty());
    CHECK(summary.scores == std::vector<record::LessonScore>{{"intro", 4000, 5000}, {"tone", 3000, 3000}});
    CHECK(summary.lessons == answers().lessons);
    const std::string text = write_evidence(summary);
    for (const char* leak : {"\"i1\"", "parcel", "best", "seconds", "answer"}) CHECK(text.find(leak) == std::string::npos);
    CHECK(read_evidence(text).value() == summary);
    CHECK(grade_again(small_course(), summary).error().code == "evidence.other-pack");
}

TEST_CASE("evidence is read as it was written, and its hash is of the file's bytes") {
    Evidence evidence = answers();
    evidence.enrolment = "{\"id\":\"urn:uuid:1\"}";
    evidence.items[1].answer.picks.clear();   // withdrawn before it was answered
    const std::string text = write_evidence(evidence);
    CHECK(read_evidence(text).value() == evidence);
    CHECK(write_evidence(read_evidence(text).value()) == text);
    CHECK(evidence_hash(text) == to_hex(sha256(text)));
    CHECK(text.starts_with("{\"attempt\":\"a-1\",\"begun\":\"2026-11-22T09:05:10Z\",\"course\":\"rozwaga\""));
}

TEST_CASE("evidence is read strictly: another way of writing it, an unknown key or a second one is refused with the place") {
    const std::string sound = write_evidence(answers());
    CHECK(evidence_refusal(sound) == "accepted");
    CHECK(evidence_refusal(sound + "\n") == "evidence.shape /");
    CHECK(evidence_refusal(" " + sound) == "evidence.shape /");
    CHECK(refusal_after([](json&) {}) == "accepted");
    CHECK(refusal_after([](json& d) { d["name"] = "Ola"; }) == "evidence.shape /name");
    CHECK(refusal_after([](json& d) { d["items"][2]["points"] = 1; }) == "evidence.shape /items/2/points");
    CHECK(refusal_after([](json& d) { d.erase("attempt"); }) == "evidence.shape /attempt");
    CHECK(refusal_after([](json& d) { d["items"][0].erase("seconds"); }) == "evidence.shape /items/0/seconds");
    CHECK(refusal_after([](json& d) { d["items"][0]["seconds"] = -1; }) == "evidence.shape /items/0/seconds");
    CHECK(refusal_after([](json& d) { d["items"][0]["seconds"] = 1.5; }) == "evidence.shape /items/0/seconds");
    CHECK(refusal_after([](json& d) { d["items"][0]["seconds"] = 18446744073709551615u; }) == "evidence.shape /items/0/seconds");
    CHECK(refusal_after([](json& d) { d["items"][0]["answer"][0]["group"] = ""; }).starts_with("evidence.shape /items/0/answer/0"));
    CHECK(refusal_after([](json& d) { d["items"] = json::array(); }) == "evidence.shape /items");
    CHECK(refusal_after([](json& d) { d["items"][1] = 3; }) == "evidence.shape /items/1/");
    CHECK(refusal_after([](json& d) { d["items"].push_back(d["items"][0]); }) == "evidence.shape /items");
    CHECK(refusal_after([](json& d) { d["lessons"].push_back(d["lessons"][0]); }) == "evidence.shape /lessons");
    CHECK(refusal_after([](json& d) { d["begun"] = "2026-11-22T09:05:10.000Z"; }) == "evidence.shape /begun");
    CHECK(refusal_after([](json& d) { d["gradingHash"] = "sha256:"; }) == "evidence.shape /gradingHash");
    CHECK(refusal_after([](json& d) { d["passMark"] = 101; }) == "evidence.shape /passMark");
    CHECK(refusal_after([](json& d) { d["kind"] = "summary"; }) == "evidence.shape /kind");
    CHECK(refusal_after([](json& d) { d["kind"] = "everything"; }) == "evidence.shape /kind");
    CHECK(refusal_after([](json& d) { d["scores"] = {{{"id", "intro"}, {"points", 1}, {"maximum", 1}}}; }) == "evidence.shape /kind");
    CHECK(refusal_after([](json& d) { d["format"] = "rozwaga-evidence 4"; }) == "evidence.format-newer 4");
    CHECK(refusal_after([](json& d) { d["format"] = "rozwaga-credential 1"; }) == "evidence.shape /format");
    CHECK(evidence_refusal("[]") == "evidence.shape /format");
    CHECK(evidence_refusal("{\"format\":1,\"format\":2}").starts_with("certificate.key-twice"));
    CHECK(evidence_refusal(std::string(1'000'000, '[')).starts_with("certificate.too-deep"));
    CHECK(evidence_refusal(std::string(2'000'000, ' ')).starts_with("certificate.too-large"));
}

TEST_CASE("what is written is read in one go, and whatever is changed in it is taken as the reader of JSON takes it, or left to it") {
    Evidence invited = answers();
    invited.enrolment = R"({"id":"urn:uuid:1","name":"Żaneta \\\"Żabka\\\" Łęcka"})";
    invited.items[1].answer.picks.clear();
    int taken_otherwise = 0, changes = 0;
    Evidence again = answers();
    again.refresher = true;
    for (const Evidence& evidence : {invited, again, tests::graded_evidence(small_course(), EvidenceKind::summary)}) {
        const std::string sound = write_evidence(evidence);
        REQUIRE(read_evidence_as_written(sound) == evidence);
        const auto hold = [&](const std::string& changed) {
            ++changes;
            const auto quick = read_evidence_as_written(changed);
            if (!quick) return;
            const auto whole = read_evidence_as_json(changed);
            taken_otherwise += !whole || *whole != *quick || write_evidence(*quick) != changed;
        };
        for (std::size_t at = 0; at < sound.size(); ++at) {
            for (const char letter : std::string_view("\"\\,:{}[]09a\n\x7f\xc5\x00", 15)) hold(std::string(sound).replace(at, 1, 1, letter));
            hold(std::string(sound).erase(at, 1));
            hold(std::string(sound).insert(at, 1, sound[at]));
            hold(sound.substr(0, at));
        }
        hold(sound + "\n");
        hold(" " + sound);
    }
    CHECK(changes > 20'000);
    CHECK(taken_otherwise == 0);
}

TEST_CASE("evidence of a refresher says so, in format 3 and in no other") {
    Evidence evidence = answers();
    evidence.refresher = true;
    const std::string text = write_evidence(evidence);
    CHECK(text.starts_with("{\"assessment\":\"refresher\",\"attempt\":\"a-1\""));
    CHECK(read_evidence(text).value() == evidence);
    evidence.begun_with = DrawnFrom{"0.9.0", std::string(64, 'a')};
    CHECK(read_evidence(write_evidence(evidence)).value() == evidence);
    CHECK(refusal_after([](json& d) { d["format"] = "rozwaga-evidence 3"; }) == "evidence.shape /assessment");
    CHECK(refusal_after([](json& d) { d["assessment"] = "refresher"; }) == "evidence.shape /assessment");
    const auto refused = [&](auto change) {
        json document = json::parse(text);
        change(document);
        return evidence_refusal(document.dump());
    };
    CHECK(refused([](json& d) { d["assessment"] = "exam"; }) == "evidence.shape /assessment");
    CHECK(refused([](json& d) { d["format"] = "rozwaga-evidence 2"; }).starts_with("evidence.shape /"));
    CHECK(refused([](json& d) { d["begunVersion"] = "0.9.0"; }) == "evidence.shape /begunVersion");
}

TEST_CASE("evidence of a course updated under way names both courses, in format 2 and in no other") {
    Evidence evidence = answers();
    evidence.begun_with = DrawnFrom{"0.9.0", std::string(64, 'a')};
    const std::string text = write_evidence(evidence);
    CHECK(read_evidence(text).value() == evidence);
    const auto refused = [&](auto change) {
        json document = json::parse(text);
        change(document);
        return evidence_refusal(document.dump());
    };
    CHECK(refused([](json&) {}) == "accepted");
    CHECK(refused([](json& d) { d["format"] = "rozwaga-evidence 1"; }) == "evidence.shape /begunGradingHash");
    CHECK(refused([](json& d) { d.erase("begunVersion"); }) == "evidence.shape /begunVersion");
    CHECK(refused([](json& d) { d.erase("begunGradingHash"); }) == "evidence.shape /begunGradingHash");
    CHECK(refused([](json& d) { d["begunGradingHash"] = d["gradingHash"]; }) == "evidence.shape /begunGradingHash");
    CHECK(refused([](json& d) { d["begunGradingHash"] = std::string(71, 'a'); }) == "evidence.shape /begunGradingHash");
    CHECK(refusal_after([](json& d) { d["format"] = "rozwaga-evidence 2"; }) == "evidence.shape /begunVersion");
}

TEST_CASE("evidence longer than any exam is refused") {
    CHECK(refusal_after([](json& d) {
        for (int i = 0; i < 600; ++i) d["items"].push_back({{"id", "x" + std::to_string(i)}, {"seconds", 1}});
    }) == "evidence.shape /items");
    CHECK(refusal_after([](json& d) { d["items"][0]["id"] = std::string(300, 'x'); }) == "evidence.shape /items/0/id");
    CHECK(refusal_after([](json& d) { d["enrolment"] = std::string(70'000, 'x'); }) == "evidence.shape /enrolment");
}

TEST_CASE("graded again, evidence gives what was graded that day") {
    const progress::Progress progress = tests::graded_progress(small_course());
    const record::ExamGraded& first = *progress.attempts.back().graded;
    REQUIRE(first.percent == 87);
    const record::ExamGraded again = grade_again(small_course(), read_evidence(write_evidence(answers())).value()).value();
    CHECK(again.points == first.points);
    CHECK(again.maximum == first.maximum);
    CHECK(again.percent == first.percent);
    CHECK(again.passed == first.passed);
    CHECK(again.criticals == first.criticals);
    CHECK(again.lessons == first.lessons);

    Evidence worse = answers();
    worse.items[0].answer = {{{"a", ""}}};
    worse.scenarios[0].choices.back().option = "harm";
    const record::ExamGraded failed = grade_again(small_course(), worse).value();
    CHECK(failed.points < first.points);
    CHECK(failed.criticals == std::vector<std::string>{"parcel/n4/harm"});
    CHECK_FALSE(failed.passed);
}

TEST_CASE("a pack that grades differently, or of another course, does not grade") {
    const course::LoadedCourse other_key = tests::graded_course("1.0.1", "a");
    REQUIRE(other_key.grading_hash != small_course().grading_hash);
    CHECK(grade_again(other_key, answers()).error().code == "evidence.other-pack");
    course::LoadedCourse other_name = tests::graded_course();
    other_name.course.id = "safety";
    CHECK(grade_again(other_name, answers()).error().code == "evidence.other-pack");
    CHECK(grade_again(tests::graded_course("1.0.1"), answers()).has_value());   // another version that grades alike
}
