// The fake disk loses power in the middle of every change, one after the other, in three ways. Whatever had been
// acknowledged is there afterwards; what had not is there whole or not at all.
#include <catch2/catch_test_macros.hpp>

#include "record/fake_disk.h"
#include "record/learners.h"
#include "record/script.h"

using namespace rozwaga;
using namespace rozwaga::record;
using test::decision, test::decisions_in, test::FakeDisk, test::Unsynced;

namespace {

class FixedRandomness final : public Randomness {
public:
    std::uint64_t seed() override { return 0x0123456789abcdefu; }
};

struct Acknowledged {
    bool learner = false;
    std::size_t decisions = 0;
    std::string language;
};

constexpr std::size_t decisions_in_script = 12;

/// A first session, then a second one; stops at the first thing refused, as the program would.
Acknowledged run_script(FakeDisk& disk) {
    Acknowledged done;
    FixedRandomness randomness;
    Learners learners(disk, "/data");
    std::string id;
    const auto work = [&](Result<OpenLearner> learner, std::size_t until) {
        if (!learner) return false;
        done.learner = true;
        id = learner->id;
        for (; done.decisions < until; ++done.decisions)
            if (!learner->log->append(decision(done.decisions))) return false;
        learner->preferences.set(Preferences::language, until == decisions_in_script ? "pl" : "en");
        if (!learners.save_preferences(id, learner->preferences)) return false;
        done.language = learner->preferences.get(Preferences::language);
        return true;
    };
    if (work(learners.create(randomness), decisions_in_script / 2)) work(learners.open(id), decisions_in_script);
    return done;
}

/// What is wrong after the power came back; empty when nothing is.
std::string complaint(FakeDisk& disk, const Acknowledged& done) {
    Learners learners(disk, "/data");
    const auto list = learners.list();
    if (!list) return "the learners cannot be listed";
    if (list->empty()) return done.learner ? "the learner is gone" : "";
    auto learner = learners.open(list->front().id);
    if (!learner) return "the learner cannot be opened: " + learner.error().code;
    const long found = decisions_in(learner->events);
    if (found < 0) return "part of a decision came back";
    if (std::size_t(found) < done.decisions) return "an acknowledged decision is gone";
    if (std::size_t(found) > done.decisions + 1) return "more than was ever asked for";
    if (!done.language.empty() && learner->preferences.get(Preferences::language) == "") return "the preferences are gone";
    if (!learner->log->append(decision(std::size_t(found)))) return "going on is refused";
    learner = learners.open(list->front().id);
    if (learner) return "opened twice";
    return "";
}

/// Cuts in the middle of every change of the script; calls `judge` with what was found each time.
template <class Judge>
std::size_t cut_everywhere(Unsynced unsynced, bool ignore_syncs, Judge judge) {
    std::size_t cuts = 0;
    for (std::size_t operation = 1;; ++operation) {
        FakeDisk disk;
        if (ignore_syncs) disk.ignore_syncs();
        disk.cut_power_at(operation);
        const Acknowledged done = run_script(disk);
        if (!disk.is_off()) break;
        for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
            FakeDisk after(disk);
            after.restart(unsynced, seed);
            judge(operation, complaint(after, done));
        }
        ++cuts;
    }
    return cuts;
}

}  // namespace

TEST_CASE("a power cut in the middle of any change loses nothing acknowledged") {
    for (const Unsynced unsynced : {Unsynced::forgotten, Unsynced::kept, Unsynced::torn}) {
        const std::size_t cuts = cut_everywhere(unsynced, false, [&](std::size_t operation, const std::string& found) {
            if (!found.empty()) FAIL_CHECK("power cut " << int(unsynced) << " in change " << operation << ": " << found);
        });
        // Two changes (bytes, flush) for each decision and more for folders, headers and preferences.
        CHECK(cuts >= 2 * decisions_in_script + 4);
    }
}

TEST_CASE("a log that did not flush would be caught by the test above") {
    std::size_t losses = 0;
    cut_everywhere(Unsynced::forgotten, true, [&](std::size_t, const std::string& found) { losses += !found.empty(); });
    CHECK(losses > decisions_in_script);
}

TEST_CASE("a power cut while a damaged log is mended keeps the damaged file and everything before the damage") {
    FakeDisk intact;
    run_script(intact);
    const std::string folder = "/data/learners/0123456789abcdef0123456789abcdef";
    std::string damaged = intact.bytes_of(folder + "/log");
    damaged[damaged.size() / 2] ^= 1;
    intact.put(folder + "/log", damaged);
    const auto expected = read_log(damaged);
    REQUIRE(expected);
    REQUIRE(expected->damage != Damage::none);
    const long kept = decisions_in(expected->events);
    REQUIRE(kept > 0);

    std::size_t cuts = 0;
    for (std::size_t operation = 1;; ++operation) {
        FakeDisk disk(intact);
        disk.cut_power_at(operation);
        {
            Learners learners(disk, "/data");
            (void)learners.open("0123456789abcdef0123456789abcdef");
        }
        if (!disk.is_off()) break;
        ++cuts;
        for (const Unsynced unsynced : {Unsynced::forgotten, Unsynced::kept, Unsynced::torn}) {
            FakeDisk after(disk);
            after.restart(unsynced, operation);
            Learners learners(after, "/data");
            const auto learner = learners.open("0123456789abcdef0123456789abcdef");
            REQUIRE(learner);
            CHECK(decisions_in(learner->events) == kept);
            CHECK(after.bytes_of(folder + "/log.damaged-1") == damaged);
            CHECK(after.bytes_of(folder + "/log.damaged-2").empty());
        }
    }
    CHECK(cuts >= 2);
}

TEST_CASE("what a killed program had written but not flushed is flushed before it is acted on") {
    FakeDisk disk;
    FixedRandomness randomness;
    Learners learners(disk, "/data");
    auto learner = learners.create(randomness);
    REQUIRE(learner);
    REQUIRE(learner->log->append(decision(0)));
    const std::string id = learner->id;
    disk.ignore_syncs();   // killed between writing and flushing: the bytes are the system's, not yet the disk's
    REQUIRE(learner->log->append(decision(1)));
    disk.kill();

    disk.heed_syncs();
    {
        const auto reopened = learners.open(id);
        REQUIRE(reopened);
        CHECK(decisions_in(reopened->events) == 2);
    }
    disk.restart(Unsynced::forgotten);
    const auto after = learners.open(id);
    REQUIRE(after);
    CHECK(decisions_in(after->events) == 2);
}
