// A disk without room: the fake one in every amount of room, a real small file system, and a real limit on file size.
#include <catch2/catch_test_macros.hpp>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include "record/child.h"
#include "record/fake_disk.h"
#include "record/learners.h"
#include "record/script.h"
#include "record/temporary_folder.h"
#include "system/real_clock.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::record;
using test::Child, test::decision, test::decisions_in, test::FakeDisk;

namespace {

constexpr int skipped = 77;

void say(int pipe, const std::string& text) { (void)!::write(pipe, text.data(), text.size()); }

/// Appends until the disk is full, makes room, goes on; "" when nothing was lost.
std::string fill_and_go_on(Disk& disk, const std::string& folder, const std::function<void()>& make_room) {
    Learners learners(disk, folder);
    system::RealRandomness randomness;
    auto learner = learners.create(randomness);
    if (!learner) return "no learner: " + learner.error().code;
    std::size_t number = 0;
    Result<void> outcome;
    while (number < 10'000 && (outcome = learner->log->append(decision(number)))) ++number;
    if (outcome) return "never full";
    if (outcome.error().code != "disk.full") return "full, but says " + outcome.error().code;
    if (outcome.error().arguments.empty() || outcome.error().arguments[0].second != learner->log->path()) return "does not name the file";
    if (number < 3) return "full before it began";
    for (int again = 0; again < 3; ++again)
        if (learner->log->append(decision(4))) return "a certificate fits although it is full";   // twenty thousand bytes
    const auto meanwhile = learners.peek(learner->id);
    if (!meanwhile || meanwhile->damage != Damage::none) return "a refused decision left something behind";
    if (decisions_in(meanwhile->events) != long(number)) return "lost something while full";
    make_room();
    for (const std::size_t until = number + 20; number < until; ++number)
        if (auto after = learner->log->append(decision(number)); !after) return "still refused: " + after.error().code;
    const std::string id = learner->id;
    learner = tl::unexpected(Error{});
    learner = learners.open(id);
    if (!learner) return "not opened: " + learner.error().code;
    if (learner->report.damage != Damage::none) return "damaged";
    return decisions_in(learner->events) == long(number) ? "" : "lost something";
}

int report(int pipe, const std::string& complaint) {
    say(pipe, complaint);
    return complaint.empty() ? 0 : 1;
}

/// A file system of its own that nobody else sees; false where the system does not permit it.
bool mount_small(const std::string& folder) {
    const auto user = ::getuid();
    if (::geteuid() != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
        std::ofstream("/proc/self/setgroups") << "deny";
        std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
    } else if (::unshare(CLONE_NEWNS) != 0) {
        return false;
    }
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
    return ::mount("rozwaga-test", folder.c_str(), "tmpfs", 0, "size=256k") == 0;
}

}  // namespace

TEST_CASE("whatever room there is, a full disk loses nothing and going on works once there is room") {
    for (std::uint64_t room = 1000; room < 30'000; room += 97) {
        FakeDisk disk;
        disk.set_capacity(room);
        const std::string found = fill_and_go_on(disk, "/data", [&] { disk.set_capacity(room + 1'000'000); });
        if (!found.empty()) FAIL_CHECK("with room for " << room << " bytes: " << found);
    }
}

TEST_CASE("a flush that fails is a refusal, and what was refused is not there") {
    FakeDisk disk;
    disk.put("/learner/log", "");
    auto opened = Log::open(disk, "/learner/log", test::learner_id);
    REQUIRE(opened);
    REQUIRE(opened->log->append(decision(0)));
    disk.fail_next_sync();
    CHECK_FALSE(opened->log->append(decision(1)));
    const auto reading = read_log(disk, "/learner/log");
    REQUIRE(reading);
    CHECK(decisions_in(reading->events) == 1);
    REQUIRE(opened->log->append(decision(1)));
    CHECK(decisions_in(read_log(disk, "/learner/log")->events) == 2);
}

TEST_CASE("on a small file system that fills up nothing is lost and going on works once there is room") {
    const test::TemporaryFolder folder;
    Child child([&](int pipe) {
        if (!mount_small(folder.path())) {
            say(pipe, std::strerror(errno));
            return skipped;
        }
        const std::string ballast = folder / "ballast";
        std::ofstream(ballast) << std::string(100'000, 'x');
        system::RealDisk disk;
        return report(pipe, fill_and_go_on(disk, folder.path(), [&] { (void)disk.remove(ballast); }));
    });
    const std::string said = child.rest();
    const int status = child.wait();
    if (status == skipped) SKIP("this system does not let the test mount a small file system: " << said);
    INFO(said);
    CHECK(status == 0);
}

TEST_CASE("a limit on the size of files is a full disk that can get room again") {
    const test::TemporaryFolder folder;
    Child child([&](int pipe) {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const auto set = [&](rlim_t bytes) {
            limit.rlim_cur = bytes;
            ::setrlimit(RLIMIT_FSIZE, &limit);
        };
        set(60'000);
        system::RealDisk disk;
        return report(pipe, fill_and_go_on(disk, folder.path(), [&] { set(10'000'000); }));
    });
    const std::string said = child.rest();
    INFO(said);
    CHECK(child.wait() == 0);
}
