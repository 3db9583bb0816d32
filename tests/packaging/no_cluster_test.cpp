// packaging/lib/packages.sh: installing PostgreSQL for the tests starts no server.
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

namespace files = std::filesystem;

struct Settings {
    files::path folder;
    Settings() {
        std::string pattern = (files::temp_directory_path() / "rozwaga-test-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        folder = files::path(pattern) / "postgresql-common";
    }
    ~Settings() {
        std::error_code ignored;
        files::remove_all(folder.parent_path(), ignored);
    }
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    files::path file() const { return folder / "createcluster.conf"; }
    std::string content() const {
        std::stringstream text;
        text << std::ifstream(file()).rdbuf();
        return text.str();
    }
    void before_installing(const std::string& packages) const {
        const std::string command = "POSTGRESQL_COMMON_SETTINGS='" + folder.string() + "' bash -c 'set -euo pipefail; . \"" ROZWAGA_SOURCE_DIR
                                    "/packaging/lib/packages.sh\"; no_cluster_of_its_own env -- " + packages + "'";
        REQUIRE(std::system(command.c_str()) == 0);
    }
};

}  // namespace

TEST_CASE("before postgresql is installed, Debian is told to make no cluster of its own") {
    const Settings settings;
    settings.before_installing("cmake libpq-dev");
    CHECK_FALSE(files::exists(settings.folder));
    settings.before_installing("cmake postgresql");
    CHECK(settings.content() == "create_main_cluster = false\n");
}

TEST_CASE("where an administrator has said what is wanted, it stays so") {
    const Settings settings;
    files::create_directories(settings.folder);
    std::ofstream(settings.file()) << "create_main_cluster = true\n";
    settings.before_installing("postgresql");
    CHECK(settings.content() == "create_main_cluster = true\n");
}
