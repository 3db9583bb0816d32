// The tree as it stands: rooms, file sizes, names at the top.

#include "architecture/includes.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>

namespace files = std::filesystem;
using namespace rozwaga::architecture;

namespace {

const files::path source = ROZWAGA_SOURCE_DIR;

std::string read(const files::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<files::path> sources_under(const files::path& folder) {
    std::vector<files::path> found;
    for (const auto& entry : files::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".cpp" || extension == ".h")) found.push_back(entry.path());
    }
    std::ranges::sort(found);
    return found;
}

std::string listed(const Words& words) {
    std::string text;
    for (const auto& word : words) text += "\n  " + word;
    return text;
}

// The names git tracks at the top; empty when this is no git checkout.
std::set<std::string> tracked_top_names() {
    const std::string command = "git -c safe.directory='*' -C '" + source.string() + "' ls-files -z 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::set<std::string> names;
    if (!pipe) return names;
    std::string output;
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
        output.append(buffer.data(), count);
    }
    for (std::size_t begin = 0; begin < output.size();) {
        const auto end = output.find('\0', begin);
        const std::string path = output.substr(begin, end - begin);
        names.insert(path.substr(0, path.find('/')));
        if (end == std::string::npos) break;
        begin = end + 1;
    }
    return names;
}

} // namespace

TEST_CASE("every room includes only what the table of rooms allows") {
    Words found;
    const auto all = sources_under(source / "app");
    REQUIRE_FALSE(all.empty());
    for (const auto& file : all) {
        const std::string place = files::relative(file, source / "app").generic_string();
        for (auto& each : violations(place, read(file))) found.push_back(std::move(each));
    }
    INFO("app/ breaks the table of rooms:" << listed(found));
    CHECK(found.empty());
}

TEST_CASE("what the table allows has no circle") {
    std::set<std::string> placed;
    auto waiting = rooms;
    for (bool moved = true; moved;) {
        const auto ready = [&](const Room& room) {
            return std::ranges::all_of(room.rooms, [&](const auto& name) { return placed.contains(name); });
        };
        const auto found = std::ranges::find_if(waiting, ready);
        moved = found != waiting.end();
        if (!moved) break;
        placed.insert(found->name);
        waiting.erase(found);
    }
    CHECK(waiting.empty());
}

TEST_CASE("every value header of the table belongs to a room of the table") {
    for (const auto& header : value_headers) {
        const std::string folder = header.substr(0, header.find('/'));
        INFO(header);
        CHECK(std::ranges::any_of(rooms, [&](const Room& room) { return room.name == folder; }));
    }
}

TEST_CASE("no source file is longer than 500 lines") {
    Words found;
    for (const auto* folder : {"app", "tests"}) {
        for (const auto& file : sources_under(source / folder)) {
            const std::string text = read(file);
            const auto lines = std::ranges::count(text, '\n');
            if (lines > 500) found.push_back(files::relative(file, source).generic_string() + ": " + std::to_string(lines));
        }
    }
    INFO("too long, find the shape instead:" << listed(found));
    CHECK(found.empty());
}

TEST_CASE("the top level holds the agreed names only") {
    static const std::set<std::string> agreed = {
        "CMakeLists.txt", "CMakePresets.json", "vcpkg.json", "README.md", "LICENSE",   "CHANGELOG.md",
        "CONTRIBUTING.md", "app",              "lessons",    "quizzes",   "assets",    "tests",
        "packaging",
    };
    const auto names = tracked_top_names();
    if (names.empty()) SKIP("not a git checkout");
    for (const auto& name : names) {
        INFO(name);
        CHECK((agreed.contains(name) || name.starts_with(".")));
    }
}
