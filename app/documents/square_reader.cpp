#include "documents/square_reader.h"

#include <algorithm>
#include <exception>
#include <string_view>

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include "documents/finder_patterns.h"

namespace rozwaga::documents {
namespace {

/// What a page is brought down to: 220 dpi for A4, nine pixels a module.
constexpr int comfortable_side = 2600;
/// Below, a code may have a pixel a module.
constexpr int small_side = 300, enlargement = 4;
/// Readers try every three of the corner marks that they find: a page full of them would keep one busy for hours.
constexpr std::size_t mark_limit = 300;
constexpr std::size_t shortest_text = 100, longest_text = 4296;

/// A COSE_Sign1 in base45: tag 18 and an array of four, then whatever it holds.
bool looks_like_ours(std::string_view text) {
    constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    return text.size() >= shortest_text && text.size() <= longest_text && text.starts_with("RRQ") &&
           text.find_first_not_of(letters) == std::string_view::npos;
}

GreyPicture reduced(const GreyPicture& picture, int factor) {
    GreyPicture small{picture.width / factor, picture.height / factor, {}};
    small.pixels.resize(std::size_t(small.width) * std::size_t(small.height));
    std::vector<unsigned> sums(std::size_t(small.width));
    for (int y = 0; y < small.height; ++y) {
        std::fill(sums.begin(), sums.end(), 0u);
        for (int line = y * factor; line < (y + 1) * factor; ++line) {
            const std::uint8_t* from = picture.pixels.data() + std::ptrdiff_t(line) * picture.width;
            for (unsigned& sum : sums)
                for (int i = 0; i < factor; ++i) sum += *from++;
        }
        for (std::size_t x = 0; x < sums.size(); ++x)
            small.pixels[std::size_t(y) * sums.size() + x] = std::uint8_t(sums[x] / unsigned(factor * factor));
    }
    return small;
}

GreyPicture enlarged(const GreyPicture& picture) {
    GreyPicture large{picture.width * enlargement, picture.height * enlargement, {}};
    large.pixels.reserve(std::size_t(large.width) * std::size_t(large.height));
    for (int y = 0; y < large.height; ++y)
        for (int x = 0; x < large.width; ++x)
            large.pixels.push_back(picture.pixels[std::size_t(y / enlargement) * std::size_t(picture.width) + std::size_t(x / enlargement)]);
    return large;
}

/// Black is what is clearly darker than its surroundings: paper that yellowed and shadows stay white. Ours, not the reader's, so
/// that the marks counted are the ones it will meet.
GreyPicture black_and_white(const GreyPicture& picture) {
    const int width = picture.width, height = picture.height;
    const int reach = std::max(12, std::max(width, height) / 26);
    GreyPicture sharp{width, height, std::vector<std::uint8_t>(picture.pixels.size(), 255)};
    std::vector<unsigned> columns(std::size_t(width), 0u);
    const auto change = [&](int y, bool in) {
        if (y < 0 || y >= height) return;
        const std::uint8_t* row = picture.pixels.data() + std::ptrdiff_t(y) * width;
        for (std::size_t x = 0; x < columns.size(); ++x) in ? columns[x] += row[x] : columns[x] -= row[x];
    };
    for (int y = 0; y < reach; ++y) change(y, true);
    for (int y = 0; y < height; ++y) {
        change(y + reach, true);
        change(y - reach - 1, false);
        const std::uint64_t rows = std::uint64_t(std::min(height - 1, y + reach) - std::max(0, y - reach) + 1);
        std::uint64_t sum = 0, across = 0;
        for (int x = 0; x < std::min(reach, width); ++x, ++across) sum += columns[std::size_t(x)];
        const std::size_t begin = std::size_t(y) * std::size_t(width);
        for (int x = 0; x < width; ++x) {
            if (x + reach < width) sum += columns[std::size_t(x + reach)], ++across;
            if (x > reach) sum -= columns[std::size_t(x - reach - 1)], --across;
            if (picture.pixels[begin + std::size_t(x)] * 100 * rows * across <= sum * 88) sharp.pixels[begin + std::size_t(x)] = 0;
        }
    }
    return sharp;
}

std::set<std::string> read_squares(const GreyPicture& picture) {
    const GreyPicture sharp = black_and_white(picture);
    if (corner_marks(sharp, mark_limit) >= mark_limit) return {};
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryDownscale(false).setBinarizer(ZXing::Binarizer::BoolCast);
    std::set<std::string> found;
    for (const ZXing::Result& result :
         ZXing::ReadBarcodes({sharp.pixels.data(), sharp.width, sharp.height, ZXing::ImageFormat::Lum}, hints)) {
        const std::string text(result.bytes().begin(), result.bytes().end());
        if (result.isValid() && looks_like_ours(text)) found.insert(text);
    }
    return found;
}

}  // namespace

std::set<std::string> squares_in(const GreyPicture& picture) try {
    const int side = std::max(picture.width, picture.height);
    if (std::min(picture.width, picture.height) < 21) return {};
    if (side < small_side)
        if (std::set<std::string> found = read_squares(enlarged(picture)); !found.empty()) return found;
    const int factor = (side + comfortable_side - 1) / comfortable_side;
    if (factor > 1)
        if (std::set<std::string> found = read_squares(reduced(picture, factor)); !found.empty()) return found;
    return read_squares(picture);
} catch (const std::exception&) {
    return {};
}

}  // namespace rozwaga::documents
