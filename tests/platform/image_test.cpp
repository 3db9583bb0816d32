#include <catch2/catch_test_macros.hpp>

#include "platform/image.h"

using namespace rozwaga;
using namespace rozwaga::platform;

namespace {

widgets::Pixels chequered(int width, int height) {
    widgets::Pixels pixels{width, height, {}};
    for (int i = 0; i < width * height; ++i) {
        const auto shade = static_cast<std::uint8_t>((i % 7) * 30);
        pixels.rgba.insert(pixels.rgba.end(), {shade, static_cast<std::uint8_t>(255 - shade), 9, 255});
    }
    return pixels;
}

// A PNG header that promises a size and holds nothing.
std::string promising(std::uint32_t width, std::uint32_t height) {
    std::string png = encode_png(chequered(1, 1)).value();
    for (int i = 0; i < 4; ++i) {
        png[16 + static_cast<std::size_t>(i)] = static_cast<char>(width >> (24 - 8 * i));
        png[20 + static_cast<std::size_t>(i)] = static_cast<char>(height >> (24 - 8 * i));
    }
    return png;
}

}  // namespace

TEST_CASE("pixels survive being written as PNG and read again") {
    const auto before = chequered(33, 7);
    const auto after = decode_image(encode_png(before).value());
    REQUIRE(after);
    CHECK((*after)->width == 33);
    CHECK((*after)->height == 7);
    CHECK((*after)->rgba == before.rgba);
}

TEST_CASE("a picture that promises more than it may is refused before it is decoded") {
    for (const auto& [width, height] : {std::pair{4097U, 10U}, {10U, 4097U}, {0x7fffffffU, 0x7fffffffU}, {0xffffffffU, 1U}}) {
        const auto result = decode_image(promising(width, height));
        REQUIRE_FALSE(result);
        CHECK(result.error().code == "platform.image-too-large");
    }
    CHECK(decode_image(promising(5000, 5000)).error().code == "platform.image-too-large");
}

TEST_CASE("what is no picture, or half of one, is an error") {
    CHECK(decode_image("").error().code == "platform.image-broken");
    CHECK(decode_image("to nie jest obraz").error().code == "platform.image-broken");
    const std::string whole = encode_png(chequered(40, 40)).value();
    CHECK(decode_image(std::string_view(whole).substr(0, whole.size() / 2)).error().code == "platform.image-broken");
    CHECK(decode_image(promising(0, 0)).error().code == "platform.image-broken");
}

TEST_CASE("pixels that do not fit their size are not written") {
    widgets::Pixels wrong{10, 10, std::vector<std::uint8_t>(12)};
    CHECK(encode_png(wrong).error().code == "platform.image-broken");
    CHECK(encode_png({}).error().code == "platform.image-broken");
}
