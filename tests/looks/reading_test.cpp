// Text is set to be read, and what moves comes to rest.
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <map>

#include "looks/survey.h"
#include "widgets/state.h"

using namespace rozwaga::tests;
using namespace rozwaga;

namespace {

std::size_t letters(std::string_view text) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    std::size_t count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    return count;
}

// Characters of each full line of running text: all but the last line of every paragraph.
std::vector<std::size_t> full_lines(Stage& stage) {
    const auto& state = stage.app().ui().state();
    const float body = std::round(state.type(widgets::type_step(widgets::TextSize::body).size) * state.fonts.em);
    std::map<std::pair<std::uint64_t, std::uint32_t>, std::string> lines;
    for (const auto& piece : stage.app().drawn())
        if (!piece.icon && piece.size == body && piece.line + 1 < piece.lines) lines[{piece.block, piece.line}] += piece.text;
    std::vector<std::size_t> counts;
    for (const auto& [line, text] : lines) counts.push_back(letters(text));
    return counts;
}

double characters_a_line(const char* language, const Setting& setting) {
    std::size_t lines = 0, sum = 0;
    Stage stage;
    for (const auto* station : stations_in_time(language)) {
        if (!station->name.starts_with("lesson")) continue;
        stage.show(*station, setting);
        stage.unroll();
        for (const auto count : full_lines(stage)) {
            sum += count;
            ++lines;
        }
    }
    REQUIRE(lines > 10);
    return static_cast<double>(sum) / static_cast<double>(lines);
}

}  // namespace

TEST_CASE("a full line of running text holds 60 to 75 characters where there is room") {
    for (const char* language : {"pl", "en"})
        for (const Setting& setting : {Setting{.width = 1280, .height = 800}, Setting{.width = 3840, .height = 2160},
                                       Setting{.percent = 200, .width = 3840, .height = 2160}}) {
            INFO(language << ", " << in_words(setting));
            const double characters = characters_a_line(language, setting);
            CHECK(characters >= 60);
            CHECK(characters <= 75);
        }
}

TEST_CASE("with motion on, every screen comes to rest and asks for nothing more") {
    Stage stage;
    for (const auto* station : stations_in_time("pl")) {
        INFO(station->name);
        stage.show(*station, {.motion = true});
        // While a file is made or opened something turns; a manager's long work says how far it is and is still.
        const bool turning = station->name == "moving under way" || station->name == "coming being opened";
        CHECK(stage.rest() != turning);
    }
}
