// The order in which the real disk flushes, seen by standing between it and the system: these definitions are linked
// before the C library's. A power cut between any two of these calls must leave the old file or the new one.
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <dlfcn.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "record/temporary_folder.h"
#include "system/real_disk.h"

namespace {

std::vector<std::string>* calls = nullptr;

std::string name_of(int file) {
    std::error_code ignored;
    const std::string name = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(file), ignored).filename();
    return name.starts_with(".rozwaga-") ? "temporary" : name;
}

std::string name_of(const char* path) {
    const std::string name = std::filesystem::path(path).filename();
    return name.starts_with(".rozwaga-") ? "temporary" : name;
}

void note(const std::string& call) {
    if (calls) calls->push_back(call);
}

template <class Function>
Function system_call(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

int fdatasync(int file) {
    note("flush " + name_of(file));
    return system_call<int (*)(int)>("fdatasync")(file);
}
int fsync(int file) {
    note("flush " + name_of(file));
    return system_call<int (*)(int)>("fsync")(file);
}
int rename(const char* from, const char* to) noexcept {
    note("rename " + name_of(from) + " " + name_of(to));
    return system_call<int (*)(const char*, const char*)>("rename")(from, to);
}
int mkdir(const char* path, mode_t mode) noexcept {
    note("mkdir " + name_of(path));
    return system_call<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}

}  // extern "C"

using namespace rozwaga;
using Calls = std::vector<std::string>;

namespace {

template <class Work>
Calls calls_of(Work work) {
    Calls seen;
    calls = &seen;
    const bool done = bool(work());
    calls = nullptr;
    REQUIRE(done);
    return seen;
}

}  // namespace

TEST_CASE("a file is flushed before it takes its name, and the folder after") {
    const test::TemporaryFolder folder;
    const std::string name = std::filesystem::path(folder.path()).filename();
    system::RealDisk disk;
    CHECK(calls_of([&] { return disk.write(folder / "file", "x"); }) == Calls{"flush temporary", "rename temporary file", "flush " + name});
}

TEST_CASE("an append file's entry is flushed when it is opened, its bytes when asked") {
    const test::TemporaryFolder folder;
    const std::string name = std::filesystem::path(folder.path()).filename();
    system::RealDisk disk;
    std::unique_ptr<AppendFile> file;
    CHECK(calls_of([&] {
              auto opened = disk.open_append(folder / "log");
              if (opened) file = std::move(*opened);
              return bool(file);
          }) == Calls{"flush " + name});
    CHECK(calls_of([&] { return file->append("x"); }).empty());
    CHECK(calls_of([&] { return file->sync(); }) == Calls{"flush log"});
}

TEST_CASE("each new folder's entry is flushed before the next one is made in it") {
    const test::TemporaryFolder folder;
    const std::string name = std::filesystem::path(folder.path()).filename();
    system::RealDisk disk;
    Calls seen = calls_of([&] { return disk.make_folders(folder / "a/b"); });
    REQUIRE(seen.size() >= 4);
    CHECK(Calls(seen.end() - 4, seen.end()) == Calls{"mkdir a", "flush " + name, "mkdir b", "flush a"});
}

TEST_CASE("a renamed or removed entry is flushed in its folder") {
    const test::TemporaryFolder folder;
    const std::string name = std::filesystem::path(folder.path()).filename();
    system::RealDisk disk;
    REQUIRE(disk.make_folders(folder / "other"));
    REQUIRE(disk.write(folder / "file", "x"));
    CHECK(calls_of([&] { return disk.rename(folder / "file", folder / "other/file"); }) ==
          Calls{"rename file file", "flush other", "flush " + name});
    CHECK(calls_of([&] { return disk.remove(folder / "other/file"); }) == Calls{"flush other"});
}
