#include "documents/qpdf_pictures.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <vector>

namespace rozwaga::documents {
namespace {

constexpr std::size_t picture_limit = 64, pixels_together = 80'000'000;
constexpr std::size_t jpeg_limit = 64 * 1024 * 1024;
constexpr std::size_t side_limit = 20'000;

std::uint8_t brightness(unsigned red, unsigned green, unsigned blue) {
    return std::uint8_t((306 * red + 601 * green + 117 * blue + 512) >> 10);
}

/// How the samples of a picture become brightness.
struct Samples {
    std::size_t width = 0, height = 0;
    unsigned channels = 1, bits = 8;
    bool turned = false;                  ///< the largest value is black
    std::vector<std::uint8_t> indexed;    ///< brightness of each entry; empty: none
    std::size_t row_bytes() const { return (width * channels * bits + 7) / 8; }
};

/// Puts the rows that pass through into a picture, and stops when it has them all.
class GreyRows final : public Pipeline {
public:
    explicit GreyRows(const Samples& samples) : Pipeline("picture", nullptr), samples_(samples) {
        picture.width = int(samples.width);
    }

    void write(unsigned char const* data, size_t length) override {
        while (length > 0) {
            if (std::size_t(picture.height) == samples_.height) throw std::length_error("more rows than stated");
            const std::size_t taken = std::min(length, samples_.row_bytes() - row_.size());
            row_.insert(row_.end(), data, data + taken);
            data += taken;
            length -= taken;
            if (row_.size() == samples_.row_bytes()) end_row();
        }
    }
    void finish() override {}

    GreyPicture picture;

private:
    const Samples& samples_;
    std::vector<std::uint8_t> row_;

    unsigned sample(std::size_t index) const {
        const std::size_t bit = index * samples_.bits;
        const unsigned shift = 8 - samples_.bits - unsigned(bit % 8);
        return row_[bit / 8] >> shift & ((1u << samples_.bits) - 1);
    }

    void end_row() {
        const unsigned most = (1u << samples_.bits) - 1;
        const auto level = [&](std::size_t index) {
            const unsigned value = sample(index) * 255 / most;
            return samples_.turned ? 255 - value : value;
        };
        for (std::size_t x = 0; x < samples_.width; ++x) {
            const std::size_t first = x * samples_.channels;
            if (!samples_.indexed.empty()) {
                picture.pixels.push_back(samples_.indexed[std::min<std::size_t>(sample(first), samples_.indexed.size() - 1)]);
            } else if (samples_.channels == 1) {
                picture.pixels.push_back(std::uint8_t(level(first)));
            } else if (samples_.channels == 3) {
                picture.pixels.push_back(brightness(level(first), level(first + 1), level(first + 2)));
            } else {
                const unsigned ink = brightness(level(first), level(first + 1), level(first + 2)) + level(first + 3);
                picture.pixels.push_back(std::uint8_t(255 - std::min(ink, 255u)));
            }
        }
        ++picture.height;
        row_.clear();
    }
};

class LimitedBytes final : public Pipeline {
public:
    LimitedBytes() : Pipeline("bytes", nullptr) {}
    void write(unsigned char const* data, size_t length) override {
        if (length > jpeg_limit - bytes.size()) throw std::length_error("picture too large");
        bytes.append(reinterpret_cast<const char*>(data), length);
    }
    void finish() override {}

    std::string bytes;
};

/// 0 where it is no space we know.
unsigned channels_of(QPDFObjectHandle space) {
    if (space.isNameAndEquals("/DeviceGray") || space.isNameAndEquals("/CalGray") || space.isNameAndEquals("/G")) return 1;
    if (space.isNameAndEquals("/DeviceRGB") || space.isNameAndEquals("/CalRGB") || space.isNameAndEquals("/RGB")) return 3;
    if (space.isNameAndEquals("/DeviceCMYK") || space.isNameAndEquals("/CMYK")) return 4;
    if (!space.isArray() || space.getArrayNItems() < 2) return 0;
    QPDFObjectHandle name = space.getArrayItem(0);
    if (name.isNameAndEquals("/CalGray")) return 1;
    if (name.isNameAndEquals("/CalRGB")) return 3;
    QPDFObjectHandle profile = space.getArrayItem(1);
    if (!name.isNameAndEquals("/ICCBased") || !profile.isStream()) return 0;
    QPDFObjectHandle count = profile.getDict().getKey("/N");
    if (!count.isInteger()) return 0;
    const long long channels = count.getIntValue();
    return channels == 1 || channels == 3 || channels == 4 ? unsigned(channels) : 0;
}

std::optional<std::string> short_bytes(QPDFObjectHandle object) {
    if (object.isString()) return object.getStringValue();
    if (!object.isStream()) return std::nullopt;
    LimitedBytes bytes;
    bool decoded = false;
    if (!object.pipeStreamData(&bytes, &decoded, 0, qpdf_dl_generalized, true, false) || !decoded) return std::nullopt;
    return bytes.bytes;
}

bool read_palette(QPDFObjectHandle space, Samples& samples) {
    if (space.getArrayNItems() != 4) return false;
    const unsigned channels = channels_of(space.getArrayItem(1));
    const std::optional<std::string> table = short_bytes(space.getArrayItem(3));
    if (channels == 0 || channels == 4 || !table) return false;
    const auto byte = [&](std::size_t at) { return unsigned(static_cast<unsigned char>((*table)[at])); };
    for (std::size_t at = 0; at + channels <= table->size() && samples.indexed.size() < 256; at += channels)
        samples.indexed.push_back(channels == 1 ? std::uint8_t(byte(at)) : brightness(byte(at), byte(at + 1), byte(at + 2)));
    return !samples.indexed.empty();
}

std::optional<Samples> samples_of(QPDFObjectHandle entries) {
    Samples samples;
    QPDFObjectHandle width = entries.getKey("/Width"), height = entries.getKey("/Height");
    if (!width.isInteger() || !height.isInteger()) return std::nullopt;
    const long long across = width.getIntValue(), down = height.getIntValue();
    if (across < 1 || down < 1 || across > static_cast<long long>(side_limit) || down > static_cast<long long>(side_limit))
        return std::nullopt;
    samples.width = std::size_t(across);
    samples.height = std::size_t(down);
    if (samples.width * samples.height > pixel_limit) return std::nullopt;

    QPDFObjectHandle bits = entries.getKey("/BitsPerComponent"), space = entries.getKey("/ColorSpace"), decode = entries.getKey("/Decode");
    const bool mask = entries.getKey("/ImageMask").isBool() && entries.getKey("/ImageMask").getBoolValue();
    const long long stated = mask ? 1 : bits.isInteger() ? bits.getIntValue() : 0;
    if (stated != 1 && stated != 2 && stated != 4 && stated != 8) return std::nullopt;
    samples.bits = unsigned(stated);
    if (decode.isArray() && decode.getArrayNItems() > 0) samples.turned = decode.getArrayItem(0).isNumber() && decode.getArrayItem(0).getNumericValue() > 0.5;
    if (mask) return samples;
    if (space.isArray() && (space.getArrayNItems() > 0) &&
        (space.getArrayItem(0).isNameAndEquals("/Indexed") || space.getArrayItem(0).isNameAndEquals("/I"))) {
        if (!read_palette(space, samples)) return std::nullopt;
        return samples;
    }
    samples.channels = channels_of(space);
    if (samples.channels == 0) return std::nullopt;
    return samples;
}

bool is_jpeg(QPDFObjectHandle filter) {
    if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
    return filter.isNameAndEquals("/DCTDecode") || filter.isNameAndEquals("/DCT");
}

}  // namespace

void read_pictures(QPDF& pdf, const std::function<void(const PagePicture&)>& take) {
    std::size_t pictures = 0, pixels = 0;
    // All there are, whatever page or form refers to them: page trees from outside can loop, and run deep.
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isStream() || !object.getDict().getKey("/Subtype").isNameAndEquals("/Image")) continue;
        if (++pictures > picture_limit) return;
        const std::optional<Samples> samples = samples_of(object.getDict());
        if (!samples || pixels + samples->width * samples->height > pixels_together) continue;
        pixels += samples->width * samples->height;
        PagePicture picture;
        if (is_jpeg(object.getDict().getKey("/Filter"))) {
            LimitedBytes raw;
            if (!object.pipeStreamData(&raw, nullptr, 0, qpdf_dl_none, true, false)) continue;
            picture.jpeg = std::move(raw.bytes);
        } else {
            GreyRows rows(*samples);
            bool decoded = false;
            object.pipeStreamData(&rows, &decoded, 0, qpdf_dl_generalized, true, false);
            if (!decoded || rows.picture.height == 0) continue;
            picture.grey = std::move(rows.picture);
        }
        take(picture);
    }
}

}  // namespace rozwaga::documents
