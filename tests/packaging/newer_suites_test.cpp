// packaging/lib/newer-suites.awk: from a machine's apt sources to deb-src entries of another suite.

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace {

namespace files = std::filesystem;

// A folder of its own, gone with the test.
struct Folder {
    files::path path;
    Folder() {
        std::string pattern = (files::temp_directory_path() / "rozwaga-test-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~Folder() {
        std::error_code ignored;
        files::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

std::string derived(const std::string& style, const std::string& sources) {
    const Folder folder;
    const auto input = folder.path / "sources";
    std::ofstream(input) << sources;
    const std::string command = "awk -v codename=bookworm -v suite=forky -v style=" + style + " -f '" ROZWAGA_SOURCE_DIR
                                "/packaging/lib/newer-suites.awk' '" + input.string() + "'";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
        output.append(buffer.data(), count);
    }
    return output;
}

} // namespace

TEST_CASE("a one-line source becomes a source entry of the newer suite") {
    CHECK(derived("line", "deb http://one.example/debian bookworm main contrib\n") ==
          "deb-src http://one.example/debian forky main contrib\n");
}

TEST_CASE("one-line options stay, comments go, doubles come once") {
    CHECK(derived("line", "# deb http://off.example/debian bookworm main\n"
                          "deb [signed-by=/key.gpg] http://one.example/debian bookworm main # why\n"
                          "deb-src [signed-by=/key.gpg] http://one.example/debian bookworm main\n") ==
          "deb-src [signed-by=/key.gpg] http://one.example/debian forky main\n");
}

TEST_CASE("one-line entries of other suites, discs and other people's archives are left out") {
    CHECK(derived("line", "deb http://one.example/debian bookworm-updates main\n"
                          "deb http://one.example/security bookworm-security main\n"
                          "deb cdrom:[Debian 12]/ bookworm main\n"
                          "deb http://tools.example/linux bookworm stable\n"
                          "deb http://tools.example/apt tools-bookworm main\n") == "");
}

TEST_CASE("a deb822 stanza keeps its addresses, components and key") {
    CHECK(derived("deb822", "# the archive\n"
                            "Types: deb deb-src\n"
                            "URIs: http://one.example/debian\n http://two.example/debian\n"
                            "Suites: bookworm bookworm-updates\n"
                            "Components: main non-free\n"
                            "Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n") ==
          "Types: deb-src\nSuites: forky\n"
          "URIs: http://one.example/debian\n http://two.example/debian\n"
          "Components: main non-free\n"
          "Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n\n");
}

TEST_CASE("deb822 stanzas that are switched off or of other suites are left out") {
    CHECK(derived("deb822", "Types: deb\nEnabled: no\nURIs: http://one.example\nSuites: bookworm\nComponents: main\n\n"
                            "Types: deb\nURIs: http://one.example\nSuites: bookworm-security\nComponents: main\n") == "");
}
