#include "documents/grey_picture.h"

#include <algorithm>
#include <memory>
#include <png.h>
#include <string_view>
#include <turbojpeg.h>

namespace rozwaga::documents {
namespace {

constexpr std::string_view png_opening{"\x89PNG\r\n\x1a\n", 8}, jpeg_opening{"\xff\xd8\xff", 3};
constexpr std::size_t side_limit = 20'000;
/// Each pass of a JPEG goes over the whole picture, and takes a dozen bytes to ask for. Cameras and scanners make up to ten.
constexpr std::size_t pass_limit = 40;

bool within_bounds(std::size_t width, std::size_t height) {
    return width <= side_limit && height <= side_limit && width * height <= pixel_limit;
}

PictureState read_png(const std::string& bytes, GreyPicture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return PictureState::damaged;
    const std::unique_ptr<png_image, decltype(&png_image_free)> ending(&image, &png_image_free);
    if (!within_bounds(image.width, image.height)) return PictureState::too_large;
    image.format = PNG_FORMAT_GRAY;
    picture = {int(image.width), int(image.height), std::vector<std::uint8_t>(std::size_t(image.width) * image.height)};
    constexpr png_color white{255, 255, 255};   // below what is see-through
    const bool read = png_image_finish_read(&image, &white, picture.pixels.data(), 0, nullptr) != 0;
    return read ? PictureState::read : PictureState::damaged;
}

std::size_t passes(std::string_view jpeg) {
    std::size_t count = 0;
    for (std::size_t at = jpeg.find("\xff\xda"); at != std::string_view::npos; at = jpeg.find("\xff\xda", at + 2)) ++count;
    return count;
}

PictureState read_jpeg(const std::string& bytes, GreyPicture& picture) {
    struct Destroy {
        void operator()(void* decoder) const { tjDestroy(decoder); }
    };
    const std::unique_ptr<void, Destroy> decoder(tjInitDecompress());
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    int width = 0, height = 0, sampling = 0, space = 0;
    if (!decoder || tjDecompressHeader3(decoder.get(), data, bytes.size(), &width, &height, &sampling, &space) != 0 || width <= 0 ||
        height <= 0)
        return PictureState::damaged;
    if (!within_bounds(std::size_t(width), std::size_t(height))) return PictureState::too_large;
    if (passes(bytes) > pass_limit) return PictureState::damaged;
    picture = {width, height, std::vector<std::uint8_t>(std::size_t(width) * std::size_t(height))};
    const int done = tjDecompress2(decoder.get(), data, bytes.size(), picture.pixels.data(), width, 0, height, TJPF_GRAY, TJFLAG_LIMITSCANS);
    // Scanners leave harmless oddities behind; what is missing stays black.
    const bool read = done == 0 || tjGetErrorCode(decoder.get()) == TJERR_WARNING;
    return read ? PictureState::read : PictureState::damaged;
}

}  // namespace

bool is_picture_file(const std::string& bytes) { return bytes.starts_with(png_opening) || bytes.starts_with(jpeg_opening); }

PictureState read_picture_file(const std::string& bytes, GreyPicture& picture) {
    if (bytes.starts_with(png_opening)) return read_png(bytes, picture);
    if (bytes.starts_with(jpeg_opening)) return read_jpeg(bytes, picture);
    return PictureState::damaged;
}

}  // namespace rozwaga::documents
