#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "platform/window.h"
#include "widgets/controls.h"
#include "widgets/layout.h"

using namespace rozwaga;
using namespace rozwaga::platform;

namespace {

const WindowOptions options{.width = 800, .height = 600, .fonts = ROZWAGA_SHARE_DIR "/fonts", .fixed_scale = true};

void draw(widgets::Ui& ui) {
    ui.screen("s", "Okno");
    widgets::page(ui, {.content = [&] { widgets::primary_button(ui, "b", "Dalej"); }});
}

bool has_display() { return std::getenv("DISPLAY") != nullptr && *std::getenv("DISPLAY") != 0; }

}  // namespace

TEST_CASE("without a display the error says so") {
    const char* display = std::getenv("DISPLAY");
    const std::string before = display == nullptr ? "" : display;
    unsetenv("DISPLAY");
    const auto window = Window::open(options);
    if (display != nullptr) setenv("DISPLAY", before.c_str(), 1);
    REQUIRE_FALSE(window);
    CHECK(window.error().code == "platform.no-display");
    Window::wake();  // harmless
}

TEST_CASE("without its faces the window does not open") {
    if (!has_display()) SKIP("no display here");
    auto without = options;
    without.fonts = "/nie/ma";
    const auto window = Window::open(without);
    REQUIRE_FALSE(window);
    CHECK(window.error().code == "platform.no-fonts");
}

TEST_CASE("what is drawn can be taken as a picture of the window's size") {
    if (!has_display()) SKIP("no display here");
    auto window = Window::open(options);
    REQUIRE(window);
    window->draw_now(draw);
    const auto pixels = window->pixels();
    CHECK(pixels.width == 800);
    CHECK(pixels.height == 600);
    REQUIRE(pixels.rgba.size() == std::size_t{800} * 600 * 4);
    // The button's colour is on it.
    const auto colour = window->ui().palette().tone(widgets::Tone::primary).solid;
    const std::array<std::uint8_t, 4> wanted{colour.red, colour.green, colour.blue, 255};
    CHECK(std::ranges::search(pixels.rgba, wanted).size() == 4);
    CHECK(window->ui().tree().find(widgets::Role::button, "Dalej") != nullptr);
}

TEST_CASE("a window at rest draws nothing, wakes when it is told to and closes from another thread") {
    if (!has_display()) SKIP("no display here");
    auto window = Window::open(options);
    REQUIRE(window);
    const auto wait_until = [](const auto& condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (!condition() && std::chrono::steady_clock::now() < deadline) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    };
    long at_rest = -1, later = -1, woken = -1;
    std::thread watcher([&] {
        // At rest: the same count for a second, however slow the machine is.
        auto since = std::chrono::steady_clock::now();
        wait_until([&] {
            if (const long shown = window->frames_shown(); shown == 0 || shown != at_rest) {
                at_rest = shown;
                since = std::chrono::steady_clock::now();
            }
            return std::chrono::steady_clock::now() - since > std::chrono::seconds(1);
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(700));
        later = window->frames_shown();
        Window::wake();
        wait_until([&] { return (woken = window->frames_shown()) > later; });
        window->close();
    });
    window->run(draw);
    watcher.join();
    CHECK(at_rest > 0);
    CHECK(later == at_rest);
    CHECK(woken > later);
}
