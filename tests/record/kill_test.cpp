// A scripted session on the real disk is killed at 1,000 random moments. Nothing it had acknowledged is missing
// afterwards, and no decision is there by halves. Also: the lock between two processes.
// Most of the thousand run in memory (/dev/shm), where a flush costs nothing and far more happens between two kills.
// With sanitizers a process takes many times longer to fork; a fifth of the kills is made there.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <random>
#include <thread>

#include "record/child.h"
#include "record/learners.h"
#include "record/script.h"
#include "record/temporary_folder.h"
#include "system/real_clock.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::record;
using test::Child, test::decision, test::decisions_in;

namespace {

#ifdef ROZWAGA_SANITIZED
constexpr int kills_in_memory = 170, kills_on_disk = 30;
#else
constexpr int kills_in_memory = 850, kills_on_disk = 150;
#endif

constexpr char opened_mark = 'o', acknowledged_mark = 'a';
constexpr long longest_session = 200;   ///< decisions; then a new learner begins, so that the files stay small

/// Opens the learner and goes on with the script until killed; one byte to the pipe for each step taken.
int go_on_until_killed(const std::string& folder, const std::string& id, long number, int pipe) {
    system::RealDisk disk;
    Learners learners(disk, folder);
    auto learner = learners.open(id);
    if (!learner) return 1;
    if (::write(pipe, &opened_mark, 1) != 1) return 2;
    for (;; ++number) {
        if (!learner->log->append(decision(std::size_t(number)))) return 3;
        if (::write(pipe, &acknowledged_mark, 1) != 1) return 2;
        if (number % 7 != 0) continue;
        learner->preferences.set(Preferences::language, number % 2 == 0 ? "pl" : "en");
        if (!learners.save_preferences(id, learner->preferences)) return 4;
    }
}

std::string new_learner(Learners& learners) {
    system::RealRandomness randomness;
    const auto learner = learners.create(randomness);
    REQUIRE(learner);
    return learner->id;
}

struct Tally {
    int kills = 0;
    long acknowledged = 0, unacknowledged = 0, torn = 0, while_opening = 0;
};

/// Kills `kills` sessions on one disk, each up to `longest` microseconds after it began, or after its log was open.
void kill_sessions(const std::string& folder, int kills, unsigned longest, std::mt19937_64& dice, Tally& tally) {
    system::RealDisk disk;
    Learners learners(disk, folder);
    std::string id = new_learner(learners);
    long known = 0;
    for (int kill = 0; kill < kills; ++kill) {
        Child child([&](int pipe) { return go_on_until_killed(folder, id, known, pipe); });
        const bool once_open = dice() % 10 != 0;
        const bool opened = once_open && child.next() == opened_mark;
        REQUIRE(opened == once_open);
        std::this_thread::sleep_for(std::chrono::microseconds(dice() % longest));
        child.kill();
        REQUIRE(child.wait() == -1);
        const std::string marks = child.rest();
        const long acknowledged = std::count(marks.begin(), marks.end(), acknowledged_mark);
        tally.while_opening += !opened && marks.empty();

        const auto learner = learners.open(id);
        REQUIRE(learner);
        const long found = decisions_in(learner->events);
        if (found < 0) FAIL("kill " << kill << ": part of a decision came back");
        if (found < known + acknowledged) FAIL("kill " << kill << ": " << known + acknowledged << " acknowledged, " << found << " found");
        if (found > known + acknowledged + 1) FAIL("kill " << kill << ": more than was asked for");
        tally.torn += learner->report.damage != Damage::none;
        tally.unacknowledged += found - known - acknowledged;
        tally.acknowledged += acknowledged;
        ++tally.kills;
        known = found;
        if (known < longest_session) continue;
        id = new_learner(learners);
        known = 0;
    }
}

}  // namespace

TEST_CASE("a session killed at a thousand random moments loses nothing acknowledged", "[kills]") {
    std::mt19937_64 dice(20261122);
    Tally tally;
    const std::filesystem::path usual = std::filesystem::temp_directory_path(), memory = "/dev/shm";
    {
        const test::TemporaryFolder folder(::access(memory.c_str(), W_OK) == 0 ? memory : usual);
        kill_sessions(folder.path(), kills_in_memory, 2'000, dice, tally);
    }
    {
        const test::TemporaryFolder folder;
        kill_sessions(folder.path(), kills_on_disk, 15'000, dice, tally);
    }
    WARN(tally.kills << " kills, " << tally.while_opening << " of them while opening; " << tally.acknowledged << " decisions acknowledged, "
                     << tally.unacknowledged << " written but not yet acknowledged, " << tally.torn << " torn");
    CHECK(tally.kills == kills_in_memory + kills_on_disk);
    CHECK(tally.acknowledged > tally.kills);
}

TEST_CASE("two processes cannot have the same learner open, and a killed one gives it free") {
    const test::TemporaryFolder folder;
    system::RealDisk disk;
    Learners learners(disk, folder.path());
    const std::string id = new_learner(learners);
    Child holder([&](int pipe) { return go_on_until_killed(folder.path(), id, 0, pipe); });
    REQUIRE(holder.next() == opened_mark);
    const auto refused = learners.open(id);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "record.learner-busy");
    holder.kill();
    CHECK(learners.open(id));
}

TEST_CASE("a learner's files are for their owner only") {
    namespace fs = std::filesystem;
    const test::TemporaryFolder folder;
    system::RealDisk disk;
    Learners learners(disk, folder.path() + "/data");
    const std::string id = new_learner(learners);
    REQUIRE(learners.save_preferences(id, {}));
    constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;
    std::size_t seen = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
        INFO(entry.path().filename().string());
        CHECK((entry.status().permissions() & others) == fs::perms::none);
        ++seen;
    }
    CHECK(seen == 6);   // data, learners, the learner, and in it log, lock, preferences
}
