// The golden file of every past version opens with exactly the events it was written with. version-1.log was written by
// golden/make_version_1.py, which follows FORMAT.md and shares no code with us; version-1-later.log, by make_version_1_later.py,
// holds what was added to format 1 since.
#include <catch2/catch_test_macros.hpp>

#include "record/fake_disk.h"
#include "record/frame.h"
#include "record/log.h"
#include "record/script.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::record;

namespace {

constexpr std::int64_t day = 1'795'341'600'000;

std::string golden(const std::string& name) {
    const auto bytes = system::RealDisk().read(std::string(ROZWAGA_SOURCE_DIR) + "/tests/record/golden/" + name, 1'000'000);
    REQUIRE(bytes);
    return *bytes;
}

/// By decision; the seventh was of a kind that version 1 does not know.
std::vector<StampedEvents> version_1_decisions() {
    const char* name = "Zażółć Gęślą-Jaźń";
    return {
        {{{day}, LearnerNamed{name, "4711", "Obsługa klienta"}}},
        {{{day + 1000}, WentTo{{PlaceKind::lesson, "09-add-value", "why"}}}, {{day + 1000}, PageRead{"09-add-value", "why"}}},
        {{{day + 2000}, PracticeAnswered{"add-value-p1", 18'446'744'073'709'551'615u, {{{"a", ""}, {"b", "fits"}}}}}},
        {{{day + 3000}, ScenarioBegun{"run-1", "missing-parcel", "", 42}}, {{day + 3000}, WentTo{{PlaceKind::scenario, "run-1", "n1"}}}},
        {{{day + 4000}, OptionChosen{"run-1", "n1", "apologise"}}},
        {{{day + 5000}, NodeReplayed{"run-1", "n1"}}},
        {},
        {{{day + 6000}, ExamBegun{"exam-1", 7, "social-media", "1.0", "ab12", 80, {"i1", "i2"}, {"missing-parcel"}}}},
        {{{day + 7000}, ExamAnswered{"exam-1", "i1", {{{"c", ""}}}}}},
        {{{day + 8000}, ItemFlagged{"exam-1", "i2", true}}},
        {{{day + 9000}, ExamHandedIn{"exam-1"}},
         {{day + 9000}, ExamGraded{"exam-1", 25'500, 30'000, 85, true, {"missing-parcel/n3/blame"}, {{"09-add-value", 4'000, 5'000}}, "", ""}}},
        {{{day + 10'000}, CertificateIssued{"cert-1", "exam-1", name, "pl", {day + 31'536'000'000}, "{\"proof\":\"…\"}", {}, {}}}},
        {{{day + 11'000}, CertificateSaved{"cert-1", "Dokumenty/certyfikat.pdf"}}},
        {{{day + 12'000}, CertificateSent{"cert-1", "szkolenia@example.org"}}},
    };
}

std::vector<StampedEvents> later_decisions() {
    return {
        {{{day}, PolicyAcknowledged{"lumka", "ab12", "pl", "{\"proof\":\"y\"}"}}, {{day}, WentTo{{PlaceKind::policy, "", "scope"}}}},
        {{{day + 1000}, EnrolmentAccepted{"invitation-1", "{\"proof\":\"z\"}"}}},
        {{{day + 2000},
          CertificateIssued{"cert-1", "exam-1", "Zażółć Gęślą-Jaźń", "pl", {day + 31'536'000'000}, "{\"proof\":\"…\"}", "{\"answers\":1}", "NCF-1"}}},
        {{{day + 3000}, RoundBegun{"round-1", 9, {"i1", "i2", "i3"}}}, {{day + 3000}, WentTo{{PlaceKind::round, "round-1", "i1"}}}},
        {{{day + 4000}, PracticeAnswered{"i1", 9, {{{"a", ""}}}}}},
        {{{day + 5000}, ReminderShown{{day + 31'536'000'000}, 30}}},
        {{{day + 6000}, CourseMet{"rozwaga", "1.1.0", {"10-care"}}}, {{day + 6000}, AttemptMoved{"exam-1", "1.1.0", "cd34"}}},
        {{{day + 7000}, RefresherBegun{"again-1", 5, "rozwaga", "1.1.0", "ab12", 80, {{"i1", 0}, {"i2", 1}}, {{"s1", 1}}, {"10-care"}}}},
        {{{day + 8000}, RefresherNeeded{"again-1", {{"10-care", 3, {"rule", "end"}}}, {{"i3", 4}}}},
         {{day + 8000}, WentTo{{PlaceKind::refresher, "10-care", "rule"}}}},
        {{{day + 9000}, RefresherPageRead{"again-1", "10-care", "rule"}}},
    };
}

StampedEvents all_of(const std::vector<StampedEvents>& decisions) {
    StampedEvents all;
    for (const StampedEvents& decision : decisions) all.insert(all.end(), decision.begin(), decision.end());
    return all;
}

}  // namespace

TEST_CASE("a log of format 1 opens with exactly its events") {
    const auto reading = read_log(golden("version-1.log"));
    REQUIRE(reading);
    CHECK(reading->damage == Damage::none);
    CHECK(reading->learner == test::learner_id);
    CHECK(reading->frames == 14);
    CHECK(reading->newer_events == 1);
    CHECK(test::same(reading->events, all_of(version_1_decisions())));
}

TEST_CASE("what was added to format 1 opens with exactly its events, and is written byte for byte so") {
    const std::string bytes = golden("version-1-later.log");
    const auto reading = read_log(bytes);
    REQUIRE(reading);
    CHECK(reading->damage == Damage::none);
    CHECK(reading->newer_events == 0);
    CHECK(test::same(reading->events, all_of(later_decisions())));
    std::string written = encode_header({1, test::learner_id});
    std::uint64_t sequence = 0;
    for (const StampedEvents& decision : later_decisions()) written += encode_frame({1, 1, ++sequence, encode(decision)});
    CHECK(written == bytes);
}

TEST_CASE("format 1 is still written byte for byte as it was") {
    const std::string bytes = golden("version-1.log");
    REQUIRE(bytes.starts_with(encode_header({1, test::learner_id})));
    std::size_t at = header_bytes;
    std::uint64_t sequence = 0;
    for (const StampedEvents& decision : version_1_decisions()) {
        const FrameFound found = find_frame(std::string_view(bytes).substr(at));
        REQUIRE(found.fault == FrameFault::none);
        ++sequence;
        const std::size_t size = frame_header_bytes + found.frame.payload.size();
        if (!decision.empty()) CHECK(bytes.substr(at, size) == encode_frame({1, 1, sequence, encode(decision)}));
        at += size;
    }
    CHECK(at == bytes.size());
}

TEST_CASE("a log of format 1 can be gone on with") {
    test::FakeDisk disk;
    disk.put("/learner/log", golden("version-1.log"));
    {
        auto opened = Log::open(disk, "/learner/log", test::learner_id);
        REQUIRE(opened);
        REQUIRE(opened->log->append(Events{PageRead{"10-care", "end"}}, Instant{day + 13'000}));
    }
    const auto opened = Log::open(disk, "/learner/log", test::learner_id);
    REQUIRE(opened);
    CHECK(std::get<PageRead>(opened->events.back().event).page == "end");
    CHECK(disk.bytes_of("/learner/log").starts_with(golden("version-1.log")));
}
