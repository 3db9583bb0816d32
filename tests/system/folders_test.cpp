#include <catch2/catch_test_macros.hpp>

#include "record/fake_disk.h"
#include "system/folders.h"
#include "system/real_clock.h"
#include "system/real_disk.h"

using namespace rozwaga;
using system::Surroundings, system::user_folder;

namespace {

test::FakeDisk home_with(const std::string& user_dirs, const std::vector<std::string>& folders) {
    test::FakeDisk disk;
    REQUIRE(disk.make_folders("/home/ania/.config"));
    for (const std::string& folder : folders) REQUIRE(disk.make_folders(folder));
    if (!user_dirs.empty()) disk.put("/home/ania/.config/user-dirs.dirs", user_dirs);
    return test::FakeDisk(disk);
}

const Surroundings usual{{{"HOME", "/home/ania"}}, "/home/account", "/usr/bin"};

}  // namespace

TEST_CASE("without anything said, the folders are the usual ones under home") {
    const auto folders = find_folders(usual, home_with("", {}));
    REQUIRE(folders);
    CHECK(folders->home == "/home/ania");
    CHECK(folders->data == "/home/ania/.local/share/rozwaga");
    CHECK(folders->config == "/home/ania/.config/rozwaga");
    CHECK(folders->documents == "/home/ania");
    CHECK(folders->desktop == "/home/ania");
}

TEST_CASE("XDG variables are followed when they are absolute and ignored when not") {
    Surroundings surroundings = usual;
    surroundings.variables["XDG_DATA_HOME"] = "/big/data/";
    surroundings.variables["XDG_CONFIG_HOME"] = "relative";
    const auto folders = find_folders(surroundings, home_with("", {}));
    REQUIRE(folders);
    CHECK(folders->data == "/big/data/rozwaga");
    CHECK(folders->config == "/home/ania/.config/rozwaga");
}

TEST_CASE("documents and desktop are the person's own, in the person's language") {
    const auto disk = home_with("# made by xdg-user-dirs-update\nXDG_DESKTOP_DIR=\"$HOME/Pulpit\"\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumenty\"\n",
                                {"/home/ania/Pulpit", "/home/ania/Dokumenty", "/home/ania/Documents"});
    const auto folders = find_folders(usual, disk);
    REQUIRE(folders);
    CHECK(folders->documents == "/home/ania/Dokumenty");
    CHECK(folders->desktop == "/home/ania/Pulpit");
}

TEST_CASE("a folder that is named but not there gives way to one that is") {
    const auto disk = home_with("XDG_DOCUMENTS_DIR=\"/gone\"\nXDG_DESKTOP_DIR=\"/gone\"\n", {"/home/ania/Documents"});
    const auto folders = find_folders(usual, disk);
    REQUIRE(folders);
    CHECK(folders->documents == "/home/ania/Documents");
    CHECK(folders->desktop == "/home/ania");
}

TEST_CASE("user-dirs.dirs is read with tolerance") {
    const auto documents = [](const char* text) { return user_folder(text, "XDG_DOCUMENTS_DIR", "/h"); };
    CHECK(documents("XDG_DOCUMENTS_DIR=\"$HOME/a\"") == "/h/a");
    CHECK(documents("  XDG_DOCUMENTS_DIR = \"/a b/\"  \r\n") == "/a b");
    CHECK(documents("XDG_DOCUMENTS_DIR=\"$HOME\"") == "/h");
    CHECK(documents("XDG_DOCUMENTS_DIR=\"/a \\\"b\\\" \\$c\"") == "/a \"b\" $c");
    CHECK(documents("XDG_DOCUMENTS_DIR=\"$HOMEWARD/x\"").empty());
    CHECK(documents("XDG_DOCUMENTS_DIR=\"relative\"").empty());
    CHECK(documents("XDG_DOCUMENTS_DIR=/unquoted").empty());
    CHECK(documents("#XDG_DOCUMENTS_DIR=\"/a\"").empty());
    CHECK(documents("XDG_DOCUMENTS_DIR=\"").empty());
    CHECK(documents("XDG_DOCUMENTS_DIR=\"\\\"").empty());
    CHECK(documents("").empty());
    CHECK(documents("XDG_DOCUMENTS_DIR=\"/first\"\nXDG_DOCUMENTS_DIR=\"/second\"") == "/second");
}

TEST_CASE("without HOME the account's home counts, and without that there is none") {
    Surroundings surroundings{{}, "/home/account", ""};
    CHECK(find_folders(surroundings, test::FakeDisk())->home == "/home/account");
    surroundings.account_home = "";
    CHECK(find_folders(surroundings, test::FakeDisk()).error().code == "system.no-home");
}

TEST_CASE("resources are found beside the program, or where ROZWAGA_SHARE says") {
    test::FakeDisk disk;
    Surroundings surroundings{{}, "", "/opt/rozwaga/bin"};
    const auto missing = find_resources(surroundings, disk);
    REQUIRE_FALSE(missing);
    CHECK(missing.error() == Error{"system.no-resources", {{"path", "/opt/rozwaga/share/rozwaga"}}, {}});
    REQUIRE(disk.make_folders("/opt/rozwaga/bin/share/rozwaga"));
    CHECK(find_resources(surroundings, disk).value_or("") == "/opt/rozwaga/bin/share/rozwaga");
    REQUIRE(disk.make_folders("/opt/rozwaga/share/rozwaga"));
    CHECK(find_resources(surroundings, disk).value_or("") == "/opt/rozwaga/share/rozwaga");
    surroundings.variables["ROZWAGA_SHARE"] = "/elsewhere";
    CHECK(find_resources(surroundings, disk).error().arguments == Arguments{{"path", "/elsewhere"}});
    REQUIRE(disk.make_folders("/elsewhere"));
    CHECK(find_resources(surroundings, disk).value_or("") == "/elsewhere");
}

TEST_CASE("this process knows its program's folder and its home") {
    const Surroundings surroundings = Surroundings::of_this_process();
    CHECK(surroundings.program_folder == std::string(ROZWAGA_BINARY_DIR) + "/tests");
    CHECK_FALSE(surroundings.account_home.empty());
    CHECK(find_folders(surroundings, system::RealDisk()));
}

TEST_CASE("the clock goes on and the randomness is none that repeats") {
    const system::RealClock clock;
    const Instant before = clock.now();
    CHECK(before.milliseconds > 1'735'689'600'000);   // 2025 began
    CHECK(clock.now() >= before);
    system::RealRandomness randomness;
    CHECK(randomness.seed() != randomness.seed());
}
