#include "looks/approved.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "looks/raster.h"
#include "platform/image.h"
#include "system/real_disk.h"

namespace rozwaga::tests {

using widgets::Colour;
using widgets::Pixels;

namespace {

constexpr int tile = 6;
constexpr double far = 5;        // levels of 255, of a tile's mean
constexpr int forgiven_tiles = 3;

std::uint8_t* at(Pixels& pixels, int x, int y) {
    return pixels.rgba.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) + static_cast<std::size_t>(x)) * 4;
}

std::array<double, 3> mean(const Pixels& pixels, int left, int top) {
    std::array<double, 3> sums{};
    int count = 0;
    for (int y = top; y < std::min(top + tile, pixels.height); ++y)
        for (int x = left; x < std::min(left + tile, pixels.width); ++x, ++count) {
            const Colour colour = pixel(pixels, x, y);
            sums[0] += colour.red;
            sums[1] += colour.green;
            sums[2] += colour.blue;
        }
    for (auto& sum : sums) sum /= count;
    return sums;
}

void paint_tile(Pixels& pixels, int left, int top, bool off) {
    for (int y = top; y < std::min(top + tile, pixels.height); ++y)
        for (int x = left; x < std::min(left + tile, pixels.width); ++x) {
            std::uint8_t* to = at(pixels, x, y);
            for (int part = 0; part < 3; ++part) to[part] = static_cast<std::uint8_t>(255 - (255 - to[part]) / 3);
            if (off) to[1] = to[2] = static_cast<std::uint8_t>(to[1] / 3);
        }
}

}  // namespace

Pixels halved(const Pixels& large) {
    Pixels small{large.width / 2, large.height / 2, {}};
    small.rgba.resize(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height) * 4);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x) {
            std::array<int, 3> sums{};
            for (const auto& [right, down] : {std::pair{0, 0}, std::pair{1, 0}, std::pair{0, 1}, std::pair{1, 1}}) {
                const Colour colour = pixel(large, 2 * x + right, 2 * y + down);
                sums[0] += colour.red;
                sums[1] += colour.green;
                sums[2] += colour.blue;
            }
            std::uint8_t* to = at(small, x, y);
            for (std::size_t part = 0; part < 3; ++part) to[part] = static_cast<std::uint8_t>(std::min(255, (sums[part] + 8) / 16 * 4));
            to[3] = 255;
        }
    return small;
}

void keep_picture(const std::string& path, const Pixels& picture) {
    const auto png = platform::encode_png(picture);
    REQUIRE(png);
    REQUIRE(system::RealDisk().write(path, *png, false));
}

bool Comparison::alike() const { return tiles_off < forgiven_tiles; }

Comparison compare(const Pixels& approved, const Pixels& received) {
    Comparison result{0, received};
    if (approved.width != received.width || approved.height != received.height) {
        result.tiles_off = forgiven_tiles;
        return result;
    }
    for (int top = 0; top < received.height; top += tile)
        for (int left = 0; left < received.width; left += tile) {
            const auto before = mean(approved, left, top), after = mean(received, left, top);
            double off = 0;
            for (std::size_t part = 0; part < 3; ++part) off = std::max(off, std::abs(before[part] - after[part]));
            if (off > far) ++result.tiles_off;
            paint_tile(result.difference, left, top, off > far);
        }
    return result;
}

void approve(const std::string& name, const Pixels& picture) {
    const std::string approved_path = std::string(ROZWAGA_SOURCE_DIR) + "/tests/looks/approved/" + name + ".png";
    const char* const wish = std::getenv("ROZWAGA_APPROVE_LOOKS");
    if (wish != nullptr && std::string_view(wish) == "1") return keep_picture(approved_path, picture);
    const auto bytes = system::RealDisk().read(approved_path, 4u << 20);
    Comparison comparison{forgiven_tiles, picture};
    if (bytes) {
        const auto approved = platform::decode_image(*bytes);
        REQUIRE(approved);
        comparison = compare(**approved, picture);
    }
    if (comparison.alike()) return;
    const std::string left = std::string(ROZWAGA_BINARY_DIR) + "/" + name;
    keep_picture(left + ".received.png", picture);
    keep_picture(left + ".difference.png", comparison.difference);
    FAIL_CHECK(name << " looks different in " << comparison.tiles_off << " places: see " << left
                    << ".difference.png. If it should, approve it: ROZWAGA_APPROVE_LOOKS=1 tests_looks \"[approved]\"");
}

}  // namespace rozwaga::tests
