#include "documents/grey_picture.h"

#include <cstdlib>
#include <limits>
#include <memory>
#include <string_view>

namespace {

// A picture of few pixels can hold data that unpack to gigabytes: stb_image would grow its memory for them.
constexpr std::size_t decoding_limit = 160'000'000;

void* bounded_malloc(std::size_t bytes) { return bytes > decoding_limit ? nullptr : std::malloc(bytes); }
void* bounded_realloc(void* memory, std::size_t bytes) { return bytes > decoding_limit ? nullptr : std::realloc(memory, bytes); }

}  // namespace

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 20000
#define STBI_MALLOC(size) bounded_malloc(size)
#define STBI_REALLOC(memory, size) bounded_realloc(memory, size)
#define STBI_FREE(memory) std::free(memory)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_image.h>
#pragma GCC diagnostic pop

namespace rozwaga::documents {
namespace {

constexpr std::string_view png_opening{"\x89PNG\r\n\x1a\n", 8}, jpeg_opening{"\xff\xd8\xff", 3};
/// Each pass of a JPEG goes over the whole picture, and takes a dozen bytes to ask for. Cameras and scanners make up to ten.
constexpr std::size_t pass_limit = 40;

std::size_t passes(std::string_view jpeg) {
    std::size_t count = 0;
    for (std::size_t at = jpeg.find("\xff\xda"); at != std::string_view::npos; at = jpeg.find("\xff\xda", at + 2)) ++count;
    return count;
}

}  // namespace

bool is_picture_file(const std::string& bytes) { return bytes.starts_with(png_opening) || bytes.starts_with(jpeg_opening); }

PictureState read_picture_file(const std::string& bytes, GreyPicture& picture) {
    if (!is_picture_file(bytes) || bytes.size() > std::size_t(std::numeric_limits<int>::max())) return PictureState::damaged;
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const int size = int(bytes.size());
    int width = 0, height = 0, channels = 0;
    if (stbi_info_from_memory(data, size, &width, &height, &channels) == 0 || width <= 0 || height <= 0 || channels <= 0)
        return PictureState::damaged;
    const std::size_t pixels = std::size_t(width) * std::size_t(height);
    const std::size_t sample = stbi_is_16_bit_from_memory(data, size) != 0 ? 2 : 1;
    if (pixels > pixel_limit || pixels * std::size_t(channels) * sample > decoding_limit) return PictureState::too_large;
    if (bytes.starts_with(jpeg_opening) && passes(bytes) > pass_limit) return PictureState::damaged;

    const std::unique_ptr<stbi_uc, decltype(&std::free)> decoded(
        stbi_load_from_memory(data, size, &width, &height, &channels, STBI_grey), &std::free);
    if (!decoded || std::size_t(width) * std::size_t(height) != pixels) return PictureState::damaged;
    picture = {width, height, {decoded.get(), decoded.get() + pixels}};
    return PictureState::read;
}

}  // namespace rozwaga::documents
