// The file cut at every byte of its last frames, and every bit of a small log turned over: it opens with everything
// before the damage, says what it found, and the damaged file stays.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "record/fake_disk.h"
#include "record/frame.h"
#include "record/log.h"
#include "record/script.h"

using namespace rozwaga;
using namespace rozwaga::record;
using test::decision, test::decisions_in, test::FakeDisk, test::learner_id, test::same, test::session;

namespace {

constexpr const char* path = "/learner/log";
constexpr const char* copy = "/learner/log.damaged-1";

struct Written {
    std::string bytes;
    std::vector<std::size_t> ends;   ///< where the header and each frame end
};

Written write_log(std::size_t decisions) {
    Written written{encode_header({format_version, learner_id}), {header_bytes}};
    for (std::size_t i = 0; i < decisions; ++i) {
        written.bytes += encode_frame({1, 1, i + 1, encode(decision(i))});
        written.ends.push_back(written.bytes.size());
    }
    return written;
}

/// Whole frames that end at or before `offset`.
std::size_t frames_before(const Written& written, std::size_t offset) {
    std::size_t frames = 0;
    while (frames + 1 < written.ends.size() && written.ends[frames + 1] <= offset) ++frames;
    return frames;
}

/// Opens `bytes`, and holds what comes of it against `frames` whole frames and the copy; "" when all is well.
std::string complaint(const std::string& bytes, std::size_t frames, bool damaged) {
    FakeDisk disk;
    disk.put(path, bytes);
    auto opened = Log::open(disk, path, learner_id);
    if (!opened) return "not opened: " + opened.error().code;
    const DamageReport& report = opened->report;
    if (decisions_in(opened->events) != long(frames)) return "kept " + std::to_string(decisions_in(opened->events));
    if ((report.damage != Damage::none) != damaged) return damaged ? "says nothing" : "says there is damage";
    if (damaged) {
        if (report.copy != copy || disk.bytes_of(copy) != bytes) return "the damaged file is not kept";
        if (report.frames_kept != frames || report.events_kept != opened->events.size()) return "counts wrongly";
        if (report.damage != Damage::header && report.first_bad_offset + report.bytes_dropped != bytes.size()) return "measures wrongly";
        if (!report.notice()) return "has nothing to tell the learner";
    }
    if (!opened->log->append(decision(frames))) return "cannot go on";
    auto again = Log::open(disk, path, learner_id);
    if (!again || again->report.damage != Damage::none) return "is still damaged after mending";
    if (decisions_in(again->events) != long(frames) + 1) return "lost something after mending";
    return "";
}

}  // namespace

TEST_CASE("a log cut at any byte opens with every whole frame before the cut") {
    const auto cut_at = [](const Written& written, std::size_t size) {
        const bool at_an_end = std::find(written.ends.begin(), written.ends.end(), size) != written.ends.end();
        const std::string found = complaint(written.bytes.substr(0, size), frames_before(written, size), !at_an_end);
        if (!found.empty()) FAIL_CHECK("cut at " << size << " of " << written.bytes.size() << ": " << found);
    };
    const Written small = write_log(4);
    for (std::size_t size = 1; size <= small.bytes.size(); ++size) cut_at(small, size);
    const Written with_certificate = write_log(6);
    REQUIRE(with_certificate.bytes.size() > 20'000);
    for (std::size_t size = small.bytes.size(); size <= with_certificate.bytes.size(); size += 61) cut_at(with_certificate, size);
    for (std::size_t size = with_certificate.bytes.size() - 1000; size <= with_certificate.bytes.size(); ++size) cut_at(with_certificate, size);
}

TEST_CASE("a log cut short is told from one that was damaged") {
    const Written written = write_log(3);
    const auto reading = read_log(std::string_view(written.bytes).substr(0, written.bytes.size() - 1));
    REQUIRE(reading);
    CHECK(reading->damage == Damage::cut_short);
    CHECK(reading->good_bytes == written.ends[2]);
    std::string flipped = written.bytes;
    flipped[written.ends[1] + frame_header_bytes] ^= 4;
    const auto damaged = read_log(flipped);
    REQUIRE(damaged);
    CHECK(damaged->damage == Damage::checksum);
    CHECK(damaged->good_bytes == written.ends[1]);
    CHECK(damaged->frames == 1);
}

TEST_CASE("any bit of the frames turned over leaves everything before that frame") {
    Written written = write_log(4);
    REQUIRE(written.bytes.size() < 4000);
    for (std::size_t bit = header_bytes * 8; bit < written.bytes.size() * 8; ++bit) {
        std::string bytes = written.bytes;
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
        const std::string found = complaint(bytes, frames_before(written, bit / 8), true);
        if (!found.empty()) FAIL_CHECK("bit " << bit << ": " << found);
    }
}

TEST_CASE("any bit of the header turned over loses nothing") {
    const Written written = write_log(3);
    for (std::size_t bit = 0; bit < header_bytes * 8; ++bit) {
        std::string bytes = written.bytes;
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
        const std::string found = complaint(bytes, 3, true);
        if (!found.empty()) FAIL_CHECK("bit " << bit << ": " << found);
    }
}

TEST_CASE("damage of many bytes anywhere in a long log leaves everything before it") {
    const Written written = write_log(40);
    std::mt19937_64 dice(2026);
    for (int round = 0; round < 300; ++round) {
        std::string bytes = written.bytes;
        const std::size_t at = header_bytes + dice() % (bytes.size() - header_bytes);
        const std::size_t length = std::min<std::size_t>(1 + dice() % 5000, bytes.size() - at);
        const bool zeros = dice() % 2 == 0;
        for (std::size_t i = at; i < at + length; ++i) bytes[i] = zeros ? '\0' : char(dice());
        std::size_t first = 0;
        while (first < bytes.size() && bytes[first] == written.bytes[first]) ++first;
        if (first == bytes.size()) continue;
        const std::string found = complaint(bytes, frames_before(written, first), true);
        if (!found.empty()) FAIL_CHECK("round " << round << ", " << length << " bytes at " << at << ": " << found);
    }
}

TEST_CASE("a frame taken out, repeated or moved is noticed") {
    const Written written = write_log(4);
    const auto frame = [&](std::size_t i) { return written.bytes.substr(written.ends[i], written.ends[i + 1] - written.ends[i]); };
    const std::string header = written.bytes.substr(0, header_bytes);
    CHECK(complaint(header + frame(0) + frame(2) + frame(3), 1, true).empty());
    CHECK(complaint(header + frame(0) + frame(1) + frame(1) + frame(2), 2, true).empty());
    CHECK(complaint(header + frame(1) + frame(0), 0, true).empty());
    const auto reading = read_log(header + frame(0) + frame(2));
    REQUIRE(reading);
    CHECK(reading->damage == Damage::order);
}

TEST_CASE("a whole frame with contents that make no sense is damage too") {
    const Written written = write_log(2);
    const std::string bytes = written.bytes + encode_frame({1, 1, 3, "no events at all"});
    const auto reading = read_log(bytes);
    REQUIRE(reading);
    CHECK(reading->damage == Damage::contents);
    CHECK(complaint(bytes, 2, true).empty());
}

TEST_CASE("a frame that claims to be larger than any may be is not waited for") {
    const Written written = write_log(1);
    std::string length;
    for (const char byte : {'\xff', '\xff', '\xff', '\x7f'}) length += byte;
    const auto reading = read_log(written.bytes + length + std::string(100, '\0'));
    REQUIRE(reading);
    CHECK(reading->damage == Damage::length);
    CHECK(reading->frames == 1);
}

TEST_CASE("a file that is something else altogether is kept and a new log begun") {
    for (const std::string& bytes : {std::string("%PDF-1.7\n"), std::string(5000, '\0'), std::string(200, 'x')})
        CHECK(complaint(bytes, 0, true).empty());
}

TEST_CASE("each damaged file is kept beside the earlier ones") {
    FakeDisk disk;
    disk.put(path, write_log(2).bytes + "x");
    REQUIRE(Log::open(disk, path, learner_id));
    disk.put(path, disk.bytes_of(path) + "yz");
    const auto opened = Log::open(disk, path, learner_id);
    REQUIRE(opened);
    CHECK(opened->report.copy == "/learner/log.damaged-2");
    CHECK(disk.bytes_of("/learner/log.damaged-1").back() == 'x');
    CHECK(disk.bytes_of("/learner/log.damaged-2").back() == 'z');
}

TEST_CASE("a damaged file that cannot be copied for want of room is left as it is, and mended when there is room") {
    FakeDisk disk;
    const std::string bytes = write_log(5).bytes + "torn";
    disk.put(path, bytes);
    disk.set_capacity(bytes.size() + 10);
    auto opened = Log::open(disk, path, learner_id);
    REQUIRE(opened);
    CHECK(same(opened->events, session(5)));
    REQUIRE(opened->report.notice());
    CHECK(opened->report.notice()->code == "record.log-not-mended");
    const auto refused = opened->log->append(decision(5));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "disk.full");
    CHECK(disk.bytes_of(path) == bytes);

    disk.set_capacity(10 * bytes.size());
    REQUIRE(opened->log->append(decision(5)));
    CHECK(disk.bytes_of(copy) == bytes);
    const auto again = Log::open(disk, path, learner_id);
    REQUIRE(again);
    CHECK(same(again->events, session(6)));
    CHECK(again->report.damage == Damage::none);
}
