// Two histories of one person become one; a record goes to another computer and comes back; nothing is lost or doubled.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

#include "record/error_code.h"
#include "record/fake_disk.h"
#include "record/frame.h"
#include "record/learners.h"
#include "record/little_endian.h"
#include "record/merge.h"
#include "record/script.h"

using namespace rozwaga;
using namespace rozwaga::record;
using test::FakeDisk;

namespace {

const std::string id = test::learner_id;

/// Page `number`, read at that second.
StampedEvents page(int number) { return {{{number * 1000}, PageRead{"lesson", "page-" + std::to_string(number)}}}; }

std::string log_of(const std::vector<StampedEvents>& decisions, const std::string& learner = id) {
    std::string log = encode_header({format_version, learner});
    std::uint64_t sequence = 0;
    for (const auto& decision : decisions) log += encode_frame({std::uint16_t(FrameKind::decision), 1, ++sequence, encode(decision)});
    return log;
}

std::string pages(const std::vector<int>& numbers) {
    std::vector<StampedEvents> decisions;
    for (const int number : numbers) decisions.push_back(page(number));
    return log_of(decisions);
}

std::string merged(const std::string& ours, const std::string& theirs) {
    const auto result = merge_logs(ours, theirs, id);
    REQUIRE(result);
    const auto reading = read_log(result->log);
    REQUIRE(reading);
    CHECK(reading->damage == Damage::none);
    CHECK(reading->learner == id);
    return result->log;
}

Belongings belongings_of(const std::string& log) { return {{1}, log, "language=pl\n", {}}; }

std::vector<std::string> names_in(const FakeDisk& disk, const std::string& folder) {
    std::vector<std::string> names;
    if (const auto entries = disk.list(folder))
        for (const Entry& entry : *entries) names.push_back(entry.name);
    return names;
}

}  // namespace

TEST_CASE("histories that diverged become one, in the order things happened") {
    const std::string here = pages({1, 2, 3, 6, 8}), there = pages({1, 2, 4, 5, 7, 9});
    CHECK(merged(here, there) == pages({1, 2, 3, 4, 5, 6, 7, 8, 9}));
    CHECK(merged(there, here) == merged(here, there));
    const auto result = merge_logs(here, there, id);
    CHECK(result->added == 4);
    CHECK(result->missing == 3);
}

TEST_CASE("the same again, an older one and a newer one add nothing twice") {
    const std::string whole = pages({1, 2, 3, 4}), older = pages({1, 2});
    CHECK(merged(whole, whole) == whole);
    CHECK(merged(whole, older) == whole);
    CHECK(merged(older, whole) == whole);
    CHECK(merged("", whole) == whole);
    CHECK(merge_logs(whole, older, id)->added == 0);
    CHECK(merge_logs(older, whole, id)->missing == 0);
    const std::string both = merged(pages({1, 3}), pages({1, 2}));
    CHECK(merged(both, pages({1, 2})) == both);
    CHECK(merged(both, pages({1, 3})) == both);
}

TEST_CASE("what happened twice in one history is kept twice, and not four times") {
    const std::string twice = log_of({page(1), page(2), page(2), page(3)});
    CHECK(merged(twice, twice) == twice);
    CHECK(merged(twice, pages({1, 2, 3})) == twice);
    CHECK(merged(pages({1, 2, 3}), twice) == twice);
}

TEST_CASE("a clock that was set back on one computer does not turn that computer's own order round") {
    const std::string set_back = log_of({page(10), page(3), page(4)}), other = pages({5, 12});
    const std::string both = merged(set_back, other);
    const auto reading = read_log(both);
    std::vector<std::string> order;
    for (const auto& stamped : reading->events) order.push_back(std::get<PageRead>(stamped.event).page);
    CHECK(order == std::vector<std::string>{"page-5", "page-10", "page-3", "page-4", "page-12"});
    CHECK(merged(both, set_back) == both);
    CHECK(merged(both, other) == both);
}

TEST_CASE("the same decisions in another order on either side are still there once each") {
    const std::string one = log_of({page(1), page(3), page(2)}), other = log_of({page(2), page(3), page(1)});
    const auto reading = read_log(merged(one, other));
    CHECK(reading->frames == 3);
}

TEST_CASE("frames of a later version travel along with what they stood after") {
    std::string later = encode_header({format_version, id});
    later += encode_frame({1, 1, 1, encode(page(1))});
    later += encode_frame({7, 3, 2, "what is this?"});
    later += encode_frame({1, 1, 3, encode(page(5))});
    const std::string both = merged(later, pages({1, 3}));
    const auto reading = read_log(both);
    CHECK(reading->newer_frames == 1);
    CHECK(reading->frames == 4);
    CHECK(merged(pages({1, 3}), later) == both);
}

TEST_CASE("whatever two computers did, merging keeps every decision once, whoever merges first") {
    std::mt19937 dice(11);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::vector<StampedEvents>> computers(3);
        int second = 0;
        for (int step = 0; step < 30; ++step) {
            const auto made = page(++second * 2 + int(dice() % 2));
            // At first they share everything, then each goes its own way.
            for (auto& computer : computers)
                if (step < 10 || &computer == &computers[dice() % 3]) computer.push_back(made);
        }
        const std::string a = log_of(computers[0]), b = log_of(computers[1]), c = log_of(computers[2]);
        const std::string one = merged(merged(a, b), c), other = merged(merged(c, b), a), third = merged(a, merged(c, b));
        CHECK(one == other);
        CHECK(one == third);
        CHECK(merged(one, b) == one);
    }
}

TEST_CASE("a damaged, cut or newer log is not merged") {
    const std::string whole = pages({1, 2, 3});
    std::string changed = whole;
    changed[whole.size() - 1] ^= 1;
    CHECK(test::code_of(merge_logs(whole, changed, id)) == "record.not-whole");
    CHECK(test::code_of(merge_logs(whole, whole.substr(0, whole.size() - 1), id)) == "record.not-whole");
    CHECK(test::code_of(merge_logs(whole, "no log", id)) == "record.not-whole");
    CHECK(test::code_of(merge_logs(whole, encode_header({format_version + 1, id}), id)) == "record.newer-format");
}

TEST_CASE("what is packed is unpacked, and nothing else is") {
    const Belongings packed{{77}, pages({1, 2}), "theme=dark\n", SecretText("the key")};
    const SecretText bytes = pack_belongings(packed);
    const auto opened = unpack_belongings(bytes.view());
    REQUIRE(opened);
    CHECK(opened->packed == Instant{77});
    CHECK(opened->log == packed.log);
    CHECK(opened->preferences == packed.preferences);
    CHECK(opened->key.view() == "the key");
    for (std::size_t length = 0; length < bytes.view().size(); ++length)
        if (const auto cut = unpack_belongings(bytes.view().substr(0, length))) CHECK(cut->log == packed.log);   // ends between two parts
    const auto part = [](const std::string& name, const std::string& text) {
        std::string written;
        append_number(written, std::uint64_t(name.size()));
        written += name;
        append_number(written, std::uint64_t(text.size()));
        return written + text;
    };
    const std::string moment(8, '\0');
    CHECK(unpack_belongings(moment + part("log", "x") + part("of a later version", "y")));
    CHECK_FALSE(unpack_belongings(moment + part("preferences", "x")));
    CHECK_FALSE(unpack_belongings(moment + part("log", "x") + part("log", "y")));
    CHECK_FALSE(unpack_belongings(moment + part("log", "x") + part("key", std::string(largest_key_file + 1, 'k'))));
    std::string huge = moment + part("log", "x");
    append_number(huge, std::uint64_t(3));
    huge += "key";
    append_number(huge, std::uint64_t(0xFFFF'FFFF'FFFF'FFFFu));
    CHECK_FALSE(unpack_belongings(huge));
}

TEST_CASE("a record moves into an empty computer with its settings and its key, but not with places on the other's disk") {
    FakeDisk disk;
    Learners learners(disk, "/data");
    const auto brought = learners.bring_in({{1}, pages({1, 2}), "language=en\nname=Anna\nsave-folder=/home/anna\n", SecretText("the key")});
    REQUIRE(brought);
    CHECK(brought->fresh);
    CHECK(brought->id == id);
    CHECK(brought->added == 2);
    CHECK(disk.bytes_of("/data/learners/" + id + "/key") == "the key");
    auto opened = learners.open(id);
    REQUIRE(opened);
    CHECK(opened->events.size() == 2);
    CHECK(opened->preferences.get("language") == "en");
    CHECK(opened->preferences.get("save-folder").empty());
    REQUIRE(opened->log->append(page(3)));
    opened = fail("closed");
    const auto packed = learners.pack(id, {5});
    REQUIRE(packed);
    CHECK(packed->log == pages({1, 2, 3}));
    CHECK(packed->key.view() == "the key");
}

TEST_CASE("what is here wins over what comes: settings, and the key that signs") {
    FakeDisk disk;
    Learners learners(disk, "/data");
    const std::string folder = "/data/learners/" + id;
    REQUIRE(learners.bring_in({{1}, pages({1}), "language=en\ntheme=dark\n", SecretText("mine")}));
    const auto brought = learners.bring_in({{1}, pages({1, 2}), "language=pl\nmotion=full\n", SecretText("another")});
    REQUIRE(brought);
    CHECK_FALSE(brought->fresh);
    CHECK(brought->other_key);
    CHECK(brought->added == 1);
    CHECK(disk.bytes_of(folder + "/key") == "mine");
    CHECK(disk.bytes_of(folder + "/preferences") == "language=en\nmotion=full\ntheme=dark\n");
    CHECK(disk.bytes_of(folder + "/log") == pages({1, 2}));
    CHECK_FALSE(learners.bring_in({{1}, pages({1}), "", SecretText("mine")})->other_key);
}

TEST_CASE("what cannot be taken in leaves everything as it was, and no half a learner behind") {
    FakeDisk disk;
    Learners learners(disk, "/data");
    CHECK(test::code_of(learners.bring_in(belongings_of("no log at all"))) == "record.not-belongings");
    CHECK(test::code_of(learners.bring_in(belongings_of(log_of({page(1)}, "../../etc")))) == "record.not-belongings");
    std::string damaged = pages({1, 2});
    damaged.back() ^= 1;
    CHECK(test::code_of(learners.bring_in(belongings_of(damaged))) == "record.not-whole");
    CHECK(names_in(disk, "/data/learners").empty());

    REQUIRE(learners.bring_in(belongings_of(pages({1}))));
    const std::string before = disk.bytes_of("/data/learners/" + id + "/log");
    CHECK(test::code_of(learners.bring_in(belongings_of(damaged))) == "record.not-whole");
    CHECK(disk.bytes_of("/data/learners/" + id + "/log") == before);
    const auto busy = learners.open(id);
    REQUIRE(busy);
    CHECK(test::code_of(learners.bring_in(belongings_of(pages({1, 2})))) == "record.learner-busy");
    CHECK(disk.bytes_of("/data/learners/" + id + "/log") == before);
}

TEST_CASE("a full disk loses neither what is here nor, for a newcomer, leaves anything of what came") {
    const std::string here = pages({1, 3}), there = pages({1, 2});
    for (std::uint64_t room = 0; room < 1200; room += 16) {
        FakeDisk disk;
        disk.set_capacity(room);
        Learners learners(disk, "/data");
        if (learners.bring_in({{1}, there, "language=pl\n", SecretText("the key")})) {
            CHECK(learners.peek(id)->events.size() == 2);
        } else {
            CHECK(names_in(disk, "/data/learners").empty());
        }
    }
    FakeDisk disk;
    Learners learners(disk, "/data");
    REQUIRE(learners.bring_in(belongings_of(here)));
    disk.set_capacity(0);
    CHECK(test::code_of(learners.bring_in(belongings_of(there))) == "disk.full");
    CHECK(learners.peek(id)->events.size() == 2);
}

TEST_CASE("power cut anywhere while a record is brought in: what was here is here, and doing it again makes it whole") {
    const std::string here = pages({1, 3}), there = pages({1, 2});
    for (const bool newcomer : {false, true}) {
        for (std::size_t operation = 1;; ++operation) {
            FakeDisk disk;
            if (!newcomer) REQUIRE(Learners(disk, "/data").bring_in(belongings_of(here)));
            disk.cut_power_at(operation);
            (void)Learners(disk, "/data").bring_in({{1}, there, "language=pl\n", SecretText("the key")});
            const bool done = !disk.is_off();
            disk.restart(test::Unsynced::torn, operation);
            Learners learners(disk, "/data");
            if (!newcomer) CHECK(learners.peek(id)->events.size() >= 2);
            const auto list = learners.list();
            REQUIRE(list);
            for (const auto& entry : *list) CHECK((entry.name.empty() || learners.peek(entry.id)));
            REQUIRE(learners.bring_in({{1}, there, "language=pl\n", SecretText("the key")}));
            CHECK(disk.bytes_of("/data/learners/" + id + "/log") == (newcomer ? there : pages({1, 2, 3})));
            CHECK(disk.bytes_of("/data/learners/" + id + "/key") == "the key");
            if (done) break;
        }
    }
}
