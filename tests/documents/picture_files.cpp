#include "documents/picture_files.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numbers>
#include <random>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace rozwaga::tests {

using documents::Pixels;

namespace {

void collect(void* into, void* data, int size) {
    static_cast<std::string*>(into)->append(static_cast<const char*>(data), std::size_t(size));
}

template <class Change>
Pixels changed(const Pixels& page, Change change) {
    Pixels result = page;
    for (std::size_t i = 0; i < result.rgba.size(); ++i)
        if (i % 4 != 3) result.rgba[i] = std::uint8_t(std::clamp<int>(change(i), 0, 255));
    return result;
}

}  // namespace

std::string png_of(const Pixels& pixels) {
    stbi_write_png_compression_level = 1;
    std::string bytes;
    REQUIRE(stbi_write_png_to_func(collect, &bytes, pixels.width, pixels.height, 4, pixels.rgba.data(), pixels.width * 4) != 0);
    return bytes;
}

std::string jpeg_of(const Pixels& pixels, int quality) {
    std::string bytes;
    REQUIRE(stbi_write_jpg_to_func(collect, &bytes, pixels.width, pixels.height, 4, pixels.rgba.data(), quality) != 0);
    return bytes;
}

Pixels turned(const Pixels& page, double degrees) {
    const double angle = degrees * std::numbers::pi / 180, sine = std::sin(angle), cosine = std::cos(angle);
    Pixels sheet;
    sheet.width = int(std::ceil(std::abs(page.width * cosine) + std::abs(page.height * sine)));
    sheet.height = int(std::ceil(std::abs(page.width * sine) + std::abs(page.height * cosine)));
    sheet.rgba.assign(std::size_t(sheet.width) * std::size_t(sheet.height) * 4, 255);
    for (int y = 0; y < sheet.height; ++y)
        for (int x = 0; x < sheet.width; ++x) {
            const double across = x + 0.5 - sheet.width / 2.0, down = y + 0.5 - sheet.height / 2.0;
            const double from_x = across * cosine + down * sine + page.width / 2.0 - 0.5;
            const double from_y = down * cosine - across * sine + page.height / 2.0 - 0.5;
            const int left = int(std::floor(from_x)), top = int(std::floor(from_y));
            if (left < 0 || top < 0 || left + 1 >= page.width || top + 1 >= page.height) continue;
            const double right_part = from_x - left, lower_part = from_y - top;
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const auto at = [&](int column, int row) { return double(page.rgba[(std::size_t(row) * std::size_t(page.width) + std::size_t(column)) * 4 + channel]); };
                const double upper = at(left, top) * (1 - right_part) + at(left + 1, top) * right_part;
                const double lower = at(left, top + 1) * (1 - right_part) + at(left + 1, top + 1) * right_part;
                sheet.rgba[(std::size_t(y) * std::size_t(sheet.width) + std::size_t(x)) * 4 + channel] =
                    std::uint8_t(std::lround(upper * (1 - lower_part) + lower * lower_part));
            }
        }
    return sheet;
}

Pixels blurred(const Pixels& page, int times) {
    Pixels result = page;
    for (; times > 0; --times)
        for (const std::size_t step : {std::size_t(4), std::size_t(page.width) * 4}) {
            const Pixels before = result;
            for (std::size_t i = step; i + step < before.rgba.size(); ++i)
                result.rgba[i] = std::uint8_t((before.rgba[i - step] + 2 * before.rgba[i] + before.rgba[i + step]) / 4);
        }
    return result;
}

Pixels noisy(const Pixels& page, int most) {
    std::mt19937 random(11);
    return changed(page, [&](std::size_t i) { return page.rgba[i] + int(random() % unsigned(2 * most + 1)) - most; });
}

Pixels shaded(const Pixels& page, int least) {
    return changed(page, [&](std::size_t i) {
        const int x = int(i / 4) % page.width;
        return page.rgba[i] * (100 - (100 - least) * x / page.width) / 100;
    });
}

}  // namespace rozwaga::tests
