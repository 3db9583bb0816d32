#include "record/frame.h"

#include <zlib.h>

#include "record/little_endian.h"

namespace rozwaga::record {
namespace {

// Not text, and broken by whatever turns line ends around.
constexpr std::string_view magic("\x89RZW\r\n\x1a\n", 8);
constexpr std::size_t version_at = 8, learner_at = 16, header_checksum_at = 60;
constexpr std::size_t frame_checksum_at = 4, kind_at = 8, frame_version_at = 10, sequence_at = 12;

std::uint32_t add_checksum(std::uint32_t checksum, std::string_view bytes) {
    return std::uint32_t(::crc32(checksum, reinterpret_cast<const Bytef*>(bytes.data()), uInt(bytes.size())));
}

/// Over the length and everything after the checksum.
std::uint32_t frame_checksum(std::string_view frame) {
    return add_checksum(add_checksum(0, frame.substr(0, frame_checksum_at)), frame.substr(kind_at));
}

}  // namespace

std::string encode_header(const Header& header) {
    std::string bytes(magic);
    append_number(bytes, header.version);
    bytes.resize(learner_at, '\0');
    bytes += header.learner.substr(0, largest_learner_id);
    bytes.resize(header_checksum_at, '\0');
    append_number(bytes, add_checksum(0, bytes));
    return bytes;
}

std::optional<Header> decode_header(std::string_view bytes) {
    if (bytes.size() < header_bytes || !bytes.starts_with(magic)) return std::nullopt;
    if (number_at<std::uint32_t>(bytes, header_checksum_at) != add_checksum(0, bytes.substr(0, header_checksum_at)))
        return std::nullopt;
    const std::string_view learner = bytes.substr(learner_at, largest_learner_id);
    return Header{number_at<std::uint32_t>(bytes, version_at), std::string(learner.substr(0, learner.find('\0')))};
}

std::string encode_frame(const Frame& frame) {
    std::string bytes;
    bytes.reserve(frame_header_bytes + frame.payload.size());
    append_number(bytes, std::uint32_t(frame.payload.size()));
    append_number(bytes, std::uint32_t(0));
    append_number(bytes, frame.kind);
    append_number(bytes, frame.version);
    append_number(bytes, frame.sequence);
    bytes += frame.payload;
    std::string checksum;
    append_number(checksum, frame_checksum(bytes));
    return bytes.replace(frame_checksum_at, checksum.size(), checksum);
}

FrameFound find_frame(std::string_view bytes) {
    if (bytes.size() < frame_header_bytes) return {FrameFault::cut_short, {}};
    const std::uint64_t length = number_at<std::uint32_t>(bytes, 0);
    if (length > largest_payload) return {FrameFault::too_long, {}};
    if (length > bytes.size() - frame_header_bytes) return {FrameFault::cut_short, {}};
    const std::string_view whole = bytes.substr(0, frame_header_bytes + std::size_t(length));
    if (number_at<std::uint32_t>(whole, frame_checksum_at) != frame_checksum(whole)) return {FrameFault::checksum, {}};
    return {FrameFault::none,
            {number_at<std::uint16_t>(whole, kind_at), number_at<std::uint16_t>(whole, frame_version_at),
             number_at<std::uint64_t>(whole, sequence_at), whole.substr(frame_header_bytes)}};
}

}  // namespace rozwaga::record
