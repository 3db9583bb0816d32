// Where a registry may lie, and what is said of a place where it cannot.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>

#include "../certificate/temporary_folder.h"
#include "backends.h"
#include "postgres_server.h"
#include "samples.h"
#include "system/real_storage.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using namespace rozwaga::tests;
namespace fs = std::filesystem;

namespace {

Error refused(const std::string& address, const Storage& storage = FakeStorage(), const OpenOptions& options = {}) {
    const auto opened = Registry::open(address, storage, options);
    REQUIRE_FALSE(opened);
    return opened.error();
}

bool mentions(const Error& error, const std::string& text) {
    return std::ranges::any_of(error.arguments, [&](const auto& one) { return one.second.find(text) != std::string::npos; });
}

}  // namespace

TEST_CASE("a registry on a network share is refused before anything is made there") {
    const TemporaryFolder folder;
    FakeStorage storage;
    storage.share = "cifs";
    const Error error = refused(folder.path("people"), storage);
    CHECK(error.code == "registry.network-share");
    CHECK(mentions(error, "cifs"));
    CHECK_FALSE(fs::exists(folder.path("people")));
}

TEST_CASE("shares are known by their file system's number, FUSE mounts by their type") {
    const std::string mounts = "/dev/sda1 / ext4 rw 0 0\nanna@host: /home/anna/on\\040host fuse.sshfs rw 0 0\n/dev/sdb1 /media/stick fuseblk rw 0 0\n";
    CHECK(system::share_called(0x6969, "/x", "") == "nfs");
    CHECK(system::share_called(0xFF534D42, "/x", "") == "cifs");
    CHECK(system::share_called(0xFFFFFFFFFF534D42, "/x", "") == "cifs");
    CHECK(system::share_called(0xFE534D42, "/x", "") == "smb2");
    CHECK(system::share_called(0x01021997, "/x", "") == "9p");
    CHECK(system::share_called(0xEF53, "/x", mounts).empty());
    CHECK(system::share_called(0x65735546, "/home/anna/on host/people", mounts) == "sshfs");
    CHECK(system::share_called(0x65735546, "/media/stick/people", mounts).empty());
    CHECK(system::share_called(0x65735546, "/media/sticky/people", "") == "fuse");
    const TemporaryFolder folder;
    CHECK(system::RealStorage().network_share(folder.path("not/there/yet")).empty());
}

TEST_CASE("a new file is its owner's alone") {
    const TemporaryFolder folder;
    REQUIRE(Registry::open(folder.path("a folder/people \xc5\xbc"), system::RealStorage()));
    struct stat facts {};
    REQUIRE(stat(folder.path("a folder/people \xc5\xbc").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 077) == 0);
}

TEST_CASE("what is no registry, newer, damaged or missing is said to be so") {
    const TemporaryFolder folder;
    OpenOptions only_there;
    only_there.create = false;
    CHECK(refused(folder.path("none"), FakeStorage(), only_there).code == "disk.not-found");
    std::ofstream(folder.path("text")) << std::string(5000, 'x');
    CHECK(refused(folder.path("text")).code == "registry.damaged");
    CHECK(refused("").code == "registry.not-a-path");
    CHECK(refused(folder.path("a\"b")).code == "registry.not-a-path");
    fs::create_directory(folder.path("folder"));
    CHECK(refused(folder.path("folder")).code == "registry.no-access");

    const std::string name = GENERATE(from_range(backends()));
    const auto newer = make_backend(name), other = make_backend(name);
    newer->open();
    newer->tamper({"UPDATE registry_schema SET version = 77"});
    CHECK(refused(newer->address()).code == "registry.newer");
    CHECK(mentions(refused(newer->address()), "77"));
    other->tamper({"CREATE TABLE recipes (id bigint)"});
    CHECK(refused(other->address()).code == "registry.not-one");
    CHECK(other->count("SELECT count(*) FROM recipes") == 0);   // and left as it was
}

TEST_CASE("a file damaged in the middle is said to be damaged") {
    const auto backend = make_backend("SQLite");
    std::vector<Person> many;
    for (int i = 0; i < 500; ++i) many.push_back(person("Osoba " + std::to_string(i), std::to_string(i)));
    take_over(*backend->open(), many, by("2026-01-10"));
    const auto size = fs::file_size(backend->address());
    {
        std::fstream file(backend->address(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(8192);
        file << std::string(size - 8192, '\x5a');
    }
    const auto opened = Registry::open(backend->address(), FakeStorage());
    const auto error = opened ? (*opened)->people({}, at("2026-01-11")).error() : opened.error();
    CHECK(error.code == "registry.damaged");
}

TEST_CASE("a disk that is full loses nothing") {
    const auto backend = make_backend("SQLite");
    const auto registry = backend->open();
    take_over(*registry, {person("Ada Nowak", "1")}, by("2026-01-10"));
    std::vector<Person> many{person("Ada Nowak", "1")};
    for (int i = 0; i < 3000; ++i) many.push_back(person("Osoba " + std::to_string(i), "N" + std::to_string(i)));
    const auto changes = registry->compare_roster(roster(many), at("2026-02-10"));
    REQUIRE(changes);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto old = signal(SIGXFSZ, SIG_IGN);
    const rlimit narrow{600'000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &narrow);
    const auto applied = registry->apply_roster(*changes, by("2026-02-10"));
    setrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, old);
    REQUIRE_FALSE(applied);
    CHECK((applied.error().code == "registry.full" || applied.error().code == "registry.not-written"));
    CHECK(registry->people({}, at("2026-02-10"))->total == 1);
    CHECK(registry->verify_audit()->whole());
    REQUIRE(registry->apply_roster(*changes, by("2026-02-10")));
    CHECK(registry->people({}, at("2026-02-10"))->total == 3001);
}

TEST_CASE("a password is never shown") {
    CHECK(shown("postgresql://anna:t%40jne@baza/hr") == "postgresql://anna:…@baza/hr");
    CHECK(shown("postgres://anna@baza/hr?password=tajne&sslmode=require") == "postgres://anna@baza/hr?password=…&sslmode=require");
    CHECK(shown("postgresql://anna@baza/hr") == "postgresql://anna@baza/hr");
    CHECK(shown("/dane/a:b@c") == "/dane/a:b@c");
    for (const std::string address : {"postgresql://anna:tajne-haslo@127.0.0.1:1/hr", "postgresql://anna:tajne-haslo@127.0.0.1:x/hr",
                                      "postgresql://anna:tajne-haslo@[bad/hr", "postgresql://anna:tajne-haslo@127.0.0.1:1/hr?nonsense=1",
                                      "postgresql://anna@127.0.0.1:1/hr?password=tajne-haslo", "postgresql://anna:tajne-haslo@127.0.0.1:1/h r"}) {
        INFO(address);
        const Error error = refused(address);
        CHECK_FALSE(mentions(error, "tajne-haslo"));
        CHECK((error.code == "registry.unreachable" || error.code == "registry.not-a-path"));
    }
}

TEST_CASE("a server that was restarted is found again") {
    if (backends().size() < 2) SKIP("no PostgreSQL here");
    const auto backend = make_backend("PostgreSQL");
    const auto registry = backend->open();
    take_over(*registry, {person("Ada Nowak", "1")}, by("2026-01-10"));
    PostgresServer::get()->restart();
    CHECK(registry->people({}, at("2026-01-11"))->total == 1);
    REQUIRE(registry->set_setting(setting::inbox, "x", by("2026-01-11")));
}
