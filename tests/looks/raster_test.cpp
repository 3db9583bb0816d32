// The pixels are those a graphics card would have drawn, or close enough to judge by.
#include <catch2/catch_test_macros.hpp>

#include <imgui.h>

#include "looks/raster.h"
#include "widgets/headless.h"
#include "widgets/layout.h"
#include "widgets/paint.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using namespace rozwaga::widgets;

namespace {

constexpr Area area{0, 0, 200, 100};

Pixels painted(const std::function<void(Ui&)>& draw) {
    Headless app({.fonts = ROZWAGA_SHARE_DIR "/fonts", .width = area.width, .height = area.height, .look = {.reduced_motion = true}});
    app.show([&](Ui& ui) {
        ui.screen("raster", "");
        page(ui, {.content = [&] { draw(ui); }});
    });
    return rasterise(app.draw_data(), area);
}

constexpr Colour red{200, 0, 0}, blue{0, 0, 200};

bool alike(Colour a, Colour b, int by = 1) {
    return std::abs(a.red - b.red) <= by && std::abs(a.green - b.green) <= by && std::abs(a.blue - b.blue) <= by;
}

}  // namespace

TEST_CASE("a fill covers its pixels, all of them and no others") {
    const auto pixels = painted([](Ui&) { paint::fill({{20, 30}, {60, 50}}, red); });
    const Colour page = palette(Scheme::light).page;
    CHECK(pixel(pixels, 20, 30) == red);
    CHECK(pixel(pixels, 59, 49) == red);
    CHECK(pixel(pixels, 19, 30) == page);
    CHECK(pixel(pixels, 60, 49) == page);
    CHECK(pixel(pixels, 20, 50) == page);
}

TEST_CASE("what is half transparent is mixed once, also where triangles meet") {
    const auto pixels = painted([](Ui&) { paint::fill({{20, 20}, {120, 80}}, {0, 0, 0, 128}, 16); });
    const Colour expected = mix(palette(Scheme::light).page, {0, 0, 0}, 128 / 255.0);
    for (int y = 40; y < 60; ++y)
        for (int x = 24; x < 116; ++x) REQUIRE(alike(pixel(pixels, x, y), expected));
}

TEST_CASE("an area is a window into the whole picture") {
    Headless app({.fonts = ROZWAGA_SHARE_DIR "/fonts", .width = area.width, .height = area.height, .look = {.reduced_motion = true}});
    app.show([](Ui& ui) {
        ui.screen("raster", "");
        page(ui, {.content = [&] {
            paint::circle({80, 50}, 30, red);
            paint::words(ui.state(), set_type(ui.state(), "Słowa", {}, 100), {60, 40}, blue);
        }});
    });
    const auto all = rasterise(app.draw_data(), area), part = rasterise(app.draw_data(), {50, 20, 60, 60});
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 60; ++x) REQUIRE(pixel(part, x, y) == pixel(all, x + 50, y + 20));
}

TEST_CASE("letters are drawn in their ink, and left out where only the ground is wanted") {
    Headless app({.fonts = ROZWAGA_SHARE_DIR "/fonts", .width = area.width, .height = area.height, .look = {.reduced_motion = true}});
    app.show([](Ui& ui) {
        ui.screen("raster", "");
        page(ui, {.content = [&] { paint::words(ui.state(), set_type(ui.state(), "MMMM", {.weight = Weight::bold}, 100), {20, 20}, blue); }});
    });
    const auto count = [&](Colour wanted) {
        const auto pixels = rasterise(app.draw_data(), area);
        int found = 0;
        for (int y = 0; y < area.height; ++y)
            for (int x = 0; x < area.width; ++x) found += alike(pixel(pixels, x, y), wanted, 12) ? 1 : 0;
        return found;
    };
    CHECK(count(blue) > 60);
    REQUIRE(app.drawn().size() == 1);
    CHECK(app.drawn().front().text == "MMMM");
    app.frame_without_letters();
    CHECK(count(blue) == 0);
}

TEST_CASE("a picture keeps its colours and its place") {
    const auto flag = std::make_shared<Pixels>(Pixels{40, 20, {}});
    for (int i = 0; i < 40 * 20; ++i) {
        const Colour colour = i / 40 < 10 ? red : blue;
        flag->rgba.insert(flag->rgba.end(), {colour.red, colour.green, colour.blue, 255});
    }
    const auto pixels = painted([&](Ui& ui) {
        const ImTextureRef texture = ui.state().textures.texture(flag, 40);
        ImGui::GetWindowDrawList()->AddImage(texture, {20, 20}, {60, 40});
    });
    CHECK(alike(pixel(pixels, 40, 22), red));
    CHECK(alike(pixel(pixels, 40, 37), blue));
    CHECK(pixel(pixels, 61, 30) == palette(Scheme::light).page);
}
