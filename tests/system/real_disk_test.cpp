// What only a real disk has: links, pipes, modes, limits, and the order in which it flushes.
#include <catch2/catch_test_macros.hpp>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "record/child.h"
#include "record/error_code.h"
#include "record/temporary_folder.h"
#include "system/file_handle.h"
#include "system/real_disk.h"

using namespace rozwaga;
using test::code_of;
using system::RealDisk;
namespace fs = std::filesystem;

namespace {

unsigned mode_of(const std::string& path) { return unsigned(fs::status(path).permissions()) & 0777; }

}  // namespace

TEST_CASE("a link is reported and never followed to a file") {
    const test::TemporaryFolder folder;
    RealDisk disk;
    REQUIRE(disk.write(folder / "target", "secret"));
    fs::create_symlink("target", folder / "link");
    fs::create_symlink("loop", folder / "loop");
    CHECK(disk.describe(folder / "link")->kind == EntryKind::link);
    CHECK(disk.list(folder.path())->front().kind == EntryKind::link);
    CHECK(code_of(disk.read(folder / "link", 100)) == "disk.not-a-file");
    CHECK(code_of(disk.read(folder / "loop", 100)) == "disk.not-a-file");
    CHECK(code_of(disk.open_append(folder / "link")) == "disk.not-a-file");
    CHECK(code_of(disk.lock(folder / "link")) == "disk.not-a-file");
    REQUIRE(disk.write(folder / "link", "replaces the link"));
    CHECK(disk.read(folder / "target", 100).value_or("") == "secret");
}

TEST_CASE("pipes and devices are refused and never waited for") {
    const test::TemporaryFolder folder;
    RealDisk disk;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(code_of(disk.read(folder / "pipe", 100)) == "disk.not-a-file");
    CHECK(code_of(disk.open_append(folder / "pipe")) == "disk.not-a-file");
    CHECK(code_of(disk.lock(folder / "pipe")) == "disk.not-a-file");
    CHECK(code_of(disk.write(folder / "pipe", "sweeps it away")) == "disk.not-a-file");
    CHECK(disk.describe(folder / "pipe")->kind == EntryKind::other);
    CHECK(code_of(disk.read("/dev/zero", 100)) == "disk.not-a-file");
}

TEST_CASE("a huge file is refused before anything is allocated for it") {
    const test::TemporaryFolder folder;
    RealDisk disk;
    REQUIRE(disk.write(folder / "huge", "x"));
    REQUIRE(::truncate((folder / "huge").c_str(), off_t(1) << 40) == 0);
    CHECK(code_of(disk.read(folder / "huge", 1'000'000)) == "disk.too-large");
}

TEST_CASE("a file that tells no size is read to its end or refused at the limit") {
    RealDisk disk;
    const auto status = disk.read("/proc/self/status", 1'000'000);
    REQUIRE(status);
    CHECK(status->find("Pid:") != std::string::npos);
    CHECK(code_of(disk.read("/proc/self/status", 20)) == "disk.too-large");
}

TEST_CASE("owner-only files and folders are, whatever the umask says") {
    const test::TemporaryFolder folder;
    RealDisk disk;
    const mode_t before = ::umask(0);
    REQUIRE(disk.make_folders(folder / "mine/deeper", true));
    REQUIRE(disk.make_folders(folder / "shared"));
    REQUIRE(disk.write(folder / "mine/file", "x", true));
    REQUIRE(disk.write(folder / "shared/file", "x"));
    REQUIRE(disk.open_append(folder / "log"));
    REQUIRE(disk.lock(folder / "lock"));
    ::umask(before);
    CHECK(mode_of(folder / "mine") == 0700);
    CHECK(mode_of(folder / "mine/deeper") == 0700);
    CHECK(mode_of(folder / "mine/file") == 0600);
    CHECK(mode_of(folder / "shared") == 0777);
    CHECK(mode_of(folder / "shared/file") == 0666);
    CHECK(mode_of(folder / "log") == 0600);
    CHECK(mode_of(folder / "lock") == 0600);
}

TEST_CASE("a write that fails leaves the old file and nothing beside it") {
    const test::TemporaryFolder folder;
    test::Child child([&](int) {
        RealDisk disk;
        if (!disk.write(folder / "file", "old")) return 1;
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto refused = disk.write(folder / "file", std::string(5000, 'x'));
        if (code_of(refused) != "disk.full") return 2;
        if (refused.error().arguments != Arguments{{"path", folder / "file"}}) return 3;
        if (disk.read(folder / "file", 100).value_or("") != "old") return 4;
        return disk.list(folder.path())->size() == 1 ? 0 : 5;
    });
    CHECK(child.wait() == 0);
}

TEST_CASE("a name as long as a name may be can be written") {
    const test::TemporaryFolder folder;
    RealDisk disk;
    const std::string path = folder / std::string(255, 'n');
    REQUIRE(disk.write(path, "x"));
    CHECK(disk.read(path, 10).value_or("") == "x");
    const auto refused = disk.write(folder / std::string(256, 'n'), "x");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "disk.failed");
    CHECK(refused.error().arguments[1] == std::pair<std::string, std::string>{"reason", "ENAMETOOLONG"});
    CHECK(disk.list(folder.path())->size() == 1);
}

TEST_CASE("a path with a zero byte or without anything leads nowhere") {
    const test::TemporaryFolder folder;
    RealDisk disk;
    for (const std::string& path : {std::string(), (folder / "a") + std::string("\0b", 2)}) {
        CHECK(code_of(disk.read(path, 10)) == "disk.not-found");
        CHECK(code_of(disk.describe(path)) == "disk.not-found");
        CHECK(code_of(disk.list(path)) == "disk.not-found");
        CHECK(code_of(disk.write(path, "x")) == "disk.not-found");
        CHECK(code_of(disk.make_folders(path)) == "disk.not-found");
        CHECK(code_of(disk.rename(path, folder / "b")) == "disk.not-found");
        CHECK(code_of(disk.rename(folder / "b", path)) == "disk.not-found");
        CHECK(code_of(disk.remove(path)) == "disk.not-found");
        CHECK(code_of(disk.open_append(path)) == "disk.not-found");
        CHECK(code_of(disk.lock(path)) == "disk.not-found");
    }
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("without permission it says so") {
    const test::TemporaryFolder folder;
    test::Child child([&](int) {
        RealDisk disk;
        if (!disk.make_folders(folder / "closed") || !disk.write(folder / "closed/file", "x", true)) return 1;
        fs::permissions(folder / "closed", fs::perms::none);
        if (::geteuid() == 0) {   // root may do everything: go on as somebody else
            fs::permissions(folder.path(), fs::perms::all);
            if (::setuid(65'534) != 0) return 2;
        }
        const bool told = code_of(disk.read(folder / "closed/file", 10)) == "disk.no-access" &&
                          code_of(disk.write(folder / "closed/new", "x")) == "disk.no-access" &&
                          code_of(disk.list(folder / "closed")) == "disk.no-access";
        return told ? 0 : 3;
    });
    CHECK(child.wait() == 0);
    fs::permissions(folder / "closed", fs::perms::owner_all);
}

TEST_CASE("the folder of a path is found however it is written") {
    CHECK(system::folder_of("/a/b") == "/a");
    CHECK(system::folder_of("/a//b/") == "/a");
    CHECK(system::folder_of("/a") == "/");
    CHECK(system::folder_of("/") == "/");
    CHECK(system::folder_of("a") == ".");
    CHECK(system::folder_of("a/b") == "a");
    CHECK(system::folder_of("") == ".");
}
