#include "platform/image.h"

#include <limits>

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 4096
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_image.h>
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace rozwaga::platform {

static_assert(STBI_MAX_DIMENSIONS == longest_side);

namespace {

// Width and height as the header of a PNG promises them; zeros where it is none.
std::pair<std::uint32_t, std::uint32_t> promised_size(std::string_view bytes) {
    constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
    if (bytes.size() < 33 || !bytes.starts_with(signature) || bytes.substr(12, 4) != "IHDR") return {};
    const auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    return {number(16), number(20)};
}

}  // namespace

Result<std::shared_ptr<const widgets::Pixels>> decode_image(std::string_view bytes) {
    const auto [across, down] = promised_size(bytes);
    if (across == 0 || down == 0 || bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return fail("platform.image-broken");
    if (across > longest_side || down > longest_side)
        return fail("platform.image-too-large", {{"width", std::to_string(across)}, {"height", std::to_string(down)}});
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const int size = static_cast<int>(bytes.size());
    int width = 0, height = 0, channels = 0;
    stbi_uc* decoded = stbi_load_from_memory(data, size, &width, &height, &channels, 4);
    if (decoded == nullptr || width <= 0 || height <= 0) return fail("platform.image-broken");
    auto pixels = std::make_shared<widgets::Pixels>();
    pixels->width = width;
    pixels->height = height;
    pixels->rgba.assign(decoded, decoded + static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    stbi_image_free(decoded);
    return pixels;
}

Result<std::string> encode_png(const widgets::Pixels& pixels) {
    const auto count = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4;
    if (pixels.width <= 0 || pixels.height <= 0 || pixels.rgba.size() != count) return fail("platform.image-broken");
    std::string bytes;
    const auto collect = [](void* into, void* data, int size) {
        static_cast<std::string*>(into)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
    };
    if (stbi_write_png_to_func(collect, &bytes, pixels.width, pixels.height, 4, pixels.rgba.data(), pixels.width * 4) == 0)
        return fail("platform.image-broken");
    return bytes;
}

}  // namespace rozwaga::platform
