// What base/disk.h promises, asked of the real disk and of the fake one that other tests stand on.
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include "record/fake_disk.h"
#include "record/error_code.h"
#include "record/temporary_folder.h"
#include "system/file_handle.h"
#include "system/real_disk.h"

using namespace rozwaga;
using test::code_of;

namespace {

struct OnRealDisk {
    test::TemporaryFolder folder;
    system::RealDisk disk;
    std::string path(const std::string& name) const { return folder / name; }
};

struct OnFakeDisk {
    test::FakeDisk disk;
    OnFakeDisk() { (void)disk.make_folders("/t"); }
    std::string path(const std::string& name) const { return "/t/" + name; }
};

template <class Value>
bool names_path(const Result<Value>& result, const std::string& path) {
    for (const auto& [name, value] : result.error().arguments)
        if (name == "path") return value == path;
    return false;
}

}  // namespace

TEMPLATE_TEST_CASE("what was written is read, whole or not at all", "", OnRealDisk, OnFakeDisk) {
    TestType on;
    REQUIRE(on.disk.write(on.path("a"), std::string("one\0two", 7)));
    CHECK(on.disk.read(on.path("a"), 7).value_or("") == std::string("one\0two", 7));
    REQUIRE(on.disk.write(on.path("a"), "three", true));
    CHECK(on.disk.read(on.path("a"), 100).value_or("") == "three");
    CHECK(on.disk.list(system::folder_of(on.path("a")))->size() == 1);
}

TEMPLATE_TEST_CASE("what is larger than allowed is refused", "", OnRealDisk, OnFakeDisk) {
    TestType on;
    REQUIRE(on.disk.write(on.path("a"), "12345"));
    CHECK(on.disk.read(on.path("a"), 5));
    const auto refused = on.disk.read(on.path("a"), 4);
    CHECK(code_of(refused) == "disk.too-large");
    CHECK(names_path(refused, on.path("a")));
    REQUIRE(on.disk.write(on.path("empty"), ""));
    CHECK(on.disk.read(on.path("empty"), 0).value_or("x").empty());
}

TEMPLATE_TEST_CASE("what is not there is said not to be, with its path", "", OnRealDisk, OnFakeDisk) {
    TestType on;
    const std::string path = on.path("none");
    CHECK(code_of(on.disk.read(path, 10)) == "disk.not-found");
    CHECK(names_path(on.disk.read(path, 10), path));
    CHECK(code_of(on.disk.describe(path)) == "disk.not-found");
    CHECK(code_of(on.disk.list(path)) == "disk.not-found");
    CHECK(code_of(on.disk.remove(path)) == "disk.not-found");
    CHECK(code_of(on.disk.rename(path, on.path("b"))) == "disk.not-found");
    CHECK(code_of(on.disk.write(path + "/deeper", "x")) == "disk.not-found");
    CHECK(code_of(on.disk.open_append(path + "/deeper")) == "disk.not-found");
    CHECK(code_of(on.disk.lock(path + "/deeper")) == "disk.not-found");
}

TEMPLATE_TEST_CASE("a folder is not a file", "", OnRealDisk, OnFakeDisk) {
    TestType on;
    REQUIRE(on.disk.make_folders(on.path("folder")));
    CHECK(code_of(on.disk.read(on.path("folder"), 10)) == "disk.not-a-file");
    CHECK(code_of(on.disk.write(on.path("folder"), "x")) == "disk.not-a-file");
    CHECK(code_of(on.disk.open_append(on.path("folder"))) == "disk.not-a-file");
    CHECK(on.disk.describe(on.path("folder"))->kind == EntryKind::folder);
    CHECK(on.disk.list(on.path("folder"))->empty());
}

TEMPLATE_TEST_CASE("folders are made as deep as asked, and again without complaint", "", OnRealDisk, OnFakeDisk) {
    TestType on;
    REQUIRE(on.disk.make_folders(on.path("a/b/c"), true));
    REQUIRE(on.disk.make_folders(on.path("a/b/c")));
    REQUIRE(on.disk.write(on.path("a/b/c/file"), "x"));
    CHECK(code_of(on.disk.make_folders(on.path("a/b/c/file/d"))) == "disk.not-a-folder");
    CHECK_FALSE(on.disk.remove(on.path("a/b/c")));
    REQUIRE(on.disk.remove(on.path("a/b/c/file")));
    CHECK(on.disk.remove(on.path("a/b/c")));
}

TEMPLATE_TEST_CASE("entries are listed by name, with kind and size", "", OnRealDisk, OnFakeDisk) {
    TestType on;
    REQUIRE(on.disk.make_folders(on.path("in/sub")));
    for (const char* name : {"b", "a", "ą", "B"}) REQUIRE(on.disk.write(on.path("in/") + name, "four"));
    const auto entries = on.disk.list(on.path("in"));
    REQUIRE(entries);
    std::string names;
    for (const Entry& entry : *entries) {
        names += entry.name + " ";
        CHECK(entry.kind == (entry.name == "sub" ? EntryKind::folder : EntryKind::file));
        CHECK(entry.size == (entry.name == "sub" ? 0u : 4u));
    }
    CHECK(names == "B a b sub ą ");
}

TEMPLATE_TEST_CASE("an append file grows, is cut back and goes on", "", OnRealDisk, OnFakeDisk) {
    TestType on;
    {
        const auto file = on.disk.open_append(on.path("log"));
        REQUIRE(file);
        CHECK((*file)->size() == 0);
        REQUIRE((*file)->append("header"));
        REQUIRE((*file)->append(" torn"));
        CHECK((*file)->size() == 11);
        REQUIRE((*file)->truncate(6));
        REQUIRE((*file)->append(" frame"));
        REQUIRE((*file)->sync());
    }
    const auto again = on.disk.open_append(on.path("log"));
    REQUIRE(again);
    CHECK((*again)->size() == 12);
    CHECK(on.disk.read(on.path("log"), 100).value_or("") == "header frame");
}

TEMPLATE_TEST_CASE("a renamed file replaces the one of that name", "", OnRealDisk, OnFakeDisk) {
    TestType on;
    REQUIRE(on.disk.write(on.path("a"), "new"));
    REQUIRE(on.disk.write(on.path("b"), "old"));
    REQUIRE(on.disk.rename(on.path("a"), on.path("b")));
    CHECK(on.disk.read(on.path("b"), 10).value_or("") == "new");
    CHECK(code_of(on.disk.describe(on.path("a"))) == "disk.not-found");
}

TEMPLATE_TEST_CASE("a lock is held once, also within one process, until it goes", "", OnRealDisk, OnFakeDisk) {
    TestType on;
    auto first = on.disk.lock(on.path("lock"));
    REQUIRE(first);
    const auto second = on.disk.lock(on.path("lock"));
    CHECK(code_of(second) == "disk.busy");
    CHECK(names_path(second, on.path("lock")));
    CHECK(on.disk.lock(on.path("other")));
    CHECK(code_of(on.disk.lock(on.path("lock"))) == "disk.busy");
    first->reset();
    CHECK(on.disk.lock(on.path("lock")));
}
