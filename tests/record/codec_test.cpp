// The payload of a frame, held against cereal's own portable binary archive and against hostile lengths.
#include <catch2/catch_test_macros.hpp>
#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <sstream>

#include "record/archive.h"
#include "record/event_codec.h"
#include "record/script.h"
#include "record/serialize.h"

using namespace rozwaga;
using namespace rozwaga::record;
using test::every_kind, test::same;

namespace {

std::string body_of(const Event& event) {
    BodyWriter writer;
    std::visit([&](const auto& known) { writer(known); }, event);
    return writer.bytes;
}

/// A payload of one event with the body as it is given.
std::string payload_of(std::uint16_t kind, const std::string& body) {
    std::string payload;
    append_number(payload, std::uint32_t(1));
    append_number(payload, std::int64_t(1'764'000'000'000));
    append_number(payload, kind);
    append_number(payload, std::uint32_t(body.size()));
    return payload + body;
}

std::string length(std::uint64_t value) {
    std::string bytes;
    append_number(bytes, value);
    return bytes;
}

}  // namespace

TEST_CASE("every kind of event comes back as it was") {
    StampedEvents read;
    const Decoded decoded = decode(encode(every_kind()), read);
    CHECK(decoded.whole);
    CHECK(decoded.newer == 0);
    REQUIRE(same(read, every_kind()));
    const auto& graded = std::get<ExamGraded>(read[11].event);
    CHECK(graded.points == 25'500);
    CHECK(graded.passed);
    CHECK(graded.lessons == std::vector<LessonScore>{{"09-add-value", 4'000, 5'000}});
    CHECK(graded.version == "1.1");
    CHECK(graded.grading_hash == "cd34");
    CHECK(std::get<PracticeAnswered>(read[3].event).seed == 18'446'744'073'709'551'615u);
    CHECK(read[14].at.milliseconds == -1);
}

TEST_CASE("the number of a kind on disk never changes") {
    const char* expected[] = {"LearnerNamed", "WentTo", "PageRead", "PracticeAnswered", "ScenarioBegun", "OptionChosen", "NodeReplayed", "ExamBegun",
                              "ExamAnswered", "ItemFlagged", "ExamHandedIn", "ExamGraded", "CertificateIssued", "CertificateSaved", "CertificateSent",
                              "PolicyAcknowledged", "EnrolmentAccepted", "RoundBegun", "ReminderShown", "CourseMet", "AttemptMoved",
                              "RefresherBegun", "RefresherNeeded", "RefresherPageRead"};
    const StampedEvents events = every_kind();
    REQUIRE(events.size() >= std::size(expected));
    for (std::size_t i = 0; i < std::size(expected); ++i) {
        CHECK(events[i].event.index() == i);
        CHECK(kind_name(events[i].event) == expected[i]);
    }
}

TEST_CASE("a body is what cereal's portable binary archive writes, without its leading mark") {
    for (const Stamped& stamped : every_kind()) {
        std::ostringstream stream;
        {
            cereal::PortableBinaryOutputArchive archive(stream, cereal::PortableBinaryOutputArchive::Options::LittleEndian());
            std::visit([&](const auto& event) { archive(event); }, stamped.event);
        }
        INFO(kind_name(stamped.event));
        CHECK(body_of(stamped.event) == stream.str().substr(1));
    }
}

TEST_CASE("a certificate recorded before evidence and square were added is read without them") {
    const std::string early = body_of(CertificateIssued{"cert-1", "exam-1", "Anna", "pl", {5}, "{}", {}, {}});
    const std::string now = body_of(CertificateIssued{"cert-1", "exam-1", "Anna", "pl", {5}, "{}", "{1}", {}});
    CHECK(now.size() == early.size() + length(0).size() * 2 + 3);
    StampedEvents events;
    REQUIRE(decode(payload_of(12, early), events).whole);
    CHECK(std::get<CertificateIssued>(events.at(0).event).credential == "{}");
    CHECK(std::get<CertificateIssued>(events.at(0).event).evidence.empty());
    CHECK_FALSE(decode(payload_of(12, now.substr(0, now.size() - 1)), events).whole);
}

TEST_CASE("an event of a kind that only a later version knows is stepped over and counted") {
    std::string payload;
    append_number(payload, std::uint32_t(3));
    for (const std::uint16_t kind : {std::uint16_t(2), std::uint16_t(900), std::uint16_t(2)}) {
        const std::string body = kind == 2 ? body_of(PageRead{"lesson", "page"}) : std::string("what is this?");
        append_number(payload, std::int64_t(5));
        append_number(payload, kind);
        append_number(payload, std::uint32_t(body.size()));
        payload += body;
    }
    StampedEvents events;
    const Decoded decoded = decode(payload, events);
    CHECK(decoded.whole);
    CHECK(decoded.newer == 1);
    CHECK(same(events, {{{5}, PageRead{"lesson", "page"}}, {{5}, PageRead{"lesson", "page"}}}));
}

TEST_CASE("fields that a later version added to a kind are left aside") {
    StampedEvents events;
    CHECK(decode(payload_of(2, body_of(PageRead{"lesson", "page"}) + "later"), events).whole);
    REQUIRE(events.size() == 1);
    CHECK(std::get<PageRead>(events[0].event).page == "page");
}

TEST_CASE("a place that only a later version knows makes the event unknown") {
    StampedEvents events;
    const Decoded decoded = decode(payload_of(1, body_of(WentTo{{PlaceKind(200), "s", "p"}})), events);
    CHECK(decoded.whole);
    CHECK(decoded.newer == 1);
    CHECK(events.empty());
}

TEST_CASE("hostile lengths are refused before anything is allocated for them") {
    const std::string huge = length(0xFFFF'FFFF'FFFF'FFFFu), four_gigabytes = length(0x1'0000'0000u);
    const std::string empty = length(0);
    std::vector<std::string> payloads;
    for (const std::string& size : {huge, four_gigabytes, length(1'000'000)}) {
        payloads.push_back(payload_of(2, size));                                    // a text
        payloads.push_back(payload_of(2, size + "x"));
        payloads.push_back(payload_of(3, empty + length(7) + size));                // a list of picks
        payloads.push_back(payload_of(3, empty + length(7) + size + std::string(64, '\0')));
        payloads.push_back(payload_of(11, empty + std::string(21, '\0') + size));   // a list of texts
    }
    std::string many;
    append_number(many, std::uint32_t(0xFFFF'FFFF));
    payloads.push_back(many);
    payloads.push_back(many + std::string(100, '\0'));
    payloads.push_back("");
    payloads.push_back("abc");
    payloads.push_back(encode(every_kind()) + "x");
    for (const std::string& payload : payloads) {
        StampedEvents events = every_kind();
        CHECK_FALSE(decode(payload, events).whole);
        CHECK(same(events, every_kind()));
    }
}

TEST_CASE("a payload cut anywhere adds nothing") {
    const std::string payload = encode(every_kind());
    for (std::size_t size = 0; size < payload.size(); ++size) {
        StampedEvents events;
        const Decoded decoded = decode(std::string_view(payload).substr(0, size), events);
        if (decoded.whole || !events.empty()) FAIL("cut at " << size);
    }
}

TEST_CASE("a truth value that is neither is refused") {
    std::string body = body_of(ItemFlagged{"a", "i", true});
    body.back() = 2;
    StampedEvents events;
    CHECK_FALSE(decode(payload_of(9, body), events).whole);
}
