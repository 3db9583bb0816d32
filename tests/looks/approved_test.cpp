// The main screens look as they did when somebody last approved of them.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "looks/approved.h"
#include "looks/stage.h"
#include "platform/image.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using widgets::Colour;
using widgets::Pixels;
using widgets::Scheme;

namespace {

constexpr float width = 1280, height = 800;

Pixels taken(const std::string& language, const std::string& name, Setting setting = {}) {
    setting.width = width;
    setting.height = height;
    Stage stage;
    stage.show(station(language, name), setting);
    return halved(stage.picture(stage.window()));
}

Pixels plain(Colour colour) {
    Pixels pixels{200, 120, {}};
    for (int i = 0; i < pixels.width * pixels.height; ++i) pixels.rgba.insert(pixels.rgba.end(), {colour.red, colour.green, colour.blue, 255});
    return pixels;
}

// A button of the given colour, `across` pixels from the left.
Pixels with_button(int across, Colour colour, Colour page) {
    Pixels pixels = plain(page);
    for (int y = 40; y < 62; ++y)
        for (int x = across; x < across + 70; ++x) {
            auto* to = pixels.rgba.data() + (y * pixels.width + x) * 4;
            to[0] = colour.red;
            to[1] = colour.green;
            to[2] = colour.blue;
        }
    return pixels;
}

}  // namespace

TEST_CASE("the main screens look as they were approved", "[approved]") {
    const struct {
        const char* name;
        const char* language;
        const char* station;
        Setting setting;
    } shots[] = {
        {"welcome", "pl", "welcome first", {}},
        {"home", "pl", "home under way", {}},
        {"home-dark", "pl", "home under way", {.scheme = Scheme::dark}},
        {"lesson", "pl", "lesson introduction firms", {}},
        {"lesson-200", "pl", "lesson introduction firms", {.percent = 200}},
        {"lesson-high-contrast", "pl", "lesson introduction firms", {.scheme = Scheme::high_contrast}},
        {"practice-judged", "pl", "practice multiple wrong", {}},
        {"practice-judged-dark-en", "en", "practice multiple wrong", {.scheme = Scheme::dark}},
        {"scenario-thread", "pl", "scenario thread later", {}},
        {"debrief", "pl", "debrief", {}},
        {"exam-item-en", "en", "exam groups", {}},
        {"exam-overview", "pl", "exam overview", {}},
        {"results-failed", "pl", "results failed", {}},
        {"results-passed-en", "en", "results passed", {}},
        {"certificate", "pl", "certificate", {}},
        {"settings", "pl", "settings", {}},
        {"note-high-contrast", "pl", "note on a word", {.scheme = Scheme::high_contrast}},
        {"manager-overview", "pl", "manager overview", {}},
        {"manager-overview-dark-en", "en", "manager overview", {.scheme = Scheme::dark}},
        {"manager-people", "pl", "manager people", {}},
        {"manager-person", "pl", "manager person", {}},
        {"manager-set-aside-en", "en", "manager set aside", {}},
        {"manager-report", "pl", "manager report guidelines", {}},
        {"manager-report-high-contrast", "pl", "manager report guidelines", {.scheme = Scheme::high_contrast}},
        {"manager-report-items-200", "pl", "manager report items", {.percent = 200}},
    };
    for (const auto& shot : shots) approve(shot.name, taken(shot.language, shot.station, shot.setting));
}

TEST_CASE("every screen as a picture, for somebody to look at: ROZWAGA_LOOKS=folder, ROZWAGA_LOOKS_OF=part of their names", "[.pictures]") {
    const char* const folder = std::getenv("ROZWAGA_LOOKS");
    REQUIRE(folder != nullptr);
    const char* const part = std::getenv("ROZWAGA_LOOKS_OF");
    std::filesystem::create_directories(folder);
    Stage stage;
    for (const char* language : {"pl", "en"})
        for (const auto& station : stations(language)) {
            if (part != nullptr && station.name.find(part) == station.name.npos) continue;
            for (const auto& [percent, scheme] : {std::pair{100, Scheme::light}, std::pair{100, Scheme::dark},
                                                  std::pair{100, Scheme::high_contrast}, std::pair{200, Scheme::light}}) {
                stage.show(station, {.percent = percent, .scheme = scheme});
                stage.unroll();
                std::string name = station.name + " " + language + " " + in_words(stage.setting());
                std::ranges::replace(name, ' ', '-');
                keep_picture(std::string(folder) + "/" + name + ".png", stage.picture({0, 0, stage.window().width, std::min(stage.window().height, platform::longest_side)}));
            }
        }
}

TEST_CASE("a button that moved by four pixels of the window is found, by noise is not") {
    constexpr Colour page{251, 248, 243}, button{11, 110, 110};
    const Pixels approved = with_button(60, button, page);
    CHECK(compare(approved, with_button(60, button, page)).alike());
    CHECK_FALSE(compare(approved, with_button(62, button, page)).alike());

    Pixels noisy = approved;
    unsigned random = 1;
    for (auto& level : noisy.rgba) {
        random = random * 1664525u + 1013904223u;
        const int off = static_cast<int>(random >> 16) % 7 - 3;
        level = static_cast<std::uint8_t>(std::clamp(level + off, 0, 255));
    }
    CHECK(compare(approved, noisy).alike());
}

TEST_CASE("another colour is found") {
    constexpr Colour page{251, 248, 243};
    const Pixels approved = with_button(60, {11, 110, 110}, page);
    CHECK_FALSE(compare(approved, with_button(60, {11, 110, 130}, page)).alike());
    CHECK_FALSE(compare(approved, with_button(60, {11, 110, 110}, {243, 240, 235})).alike());
}

TEST_CASE("a real screen whose text moved down by four pixels is found") {
    const Pixels home = taken("pl", "home under way");
    Pixels moved = home;
    const auto row = static_cast<std::size_t>(home.width) * 4;
    std::copy(home.rgba.begin(), home.rgba.end() - static_cast<std::ptrdiff_t>(2 * row), moved.rgba.begin() + static_cast<std::ptrdiff_t>(2 * row));
    CHECK_FALSE(compare(home, moved).alike());
}
