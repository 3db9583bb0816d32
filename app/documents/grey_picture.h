// A picture as brightness, from a file that is not trusted. For this room only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rozwaga::documents {

/// Rows from the top, one byte a pixel, 0 is black.
struct GreyPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;
};

/// A sheet of A4 at 600 dpi has 35 million.
inline constexpr std::size_t pixel_limit = 40'000'000;

bool is_picture_file(const std::string& bytes);

enum class PictureState { damaged, too_large, read };

/// PNG or JPEG. Dimensions are looked at first; what unpacking may take is bounded too.
PictureState read_picture_file(const std::string& bytes, GreyPicture& picture);

}  // namespace rozwaga::documents
