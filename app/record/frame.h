// The shell of the log: one header, then frames. Layout and limits in FORMAT.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rozwaga::record {

constexpr std::uint32_t format_version = 1;
constexpr std::size_t header_bytes = 64;
constexpr std::size_t frame_header_bytes = 20;
constexpr std::size_t largest_learner_id = 32;
constexpr std::uint64_t largest_payload = 1024 * 1024;
constexpr std::uint64_t largest_log = 64 * 1024 * 1024;

struct Header {
    std::uint32_t version = format_version;
    std::string learner;            ///< 1 to 32 bytes
};

std::string encode_header(const Header& header);
/// Nothing when the first 64 bytes are no header of a log, of whatever version.
std::optional<Header> decode_header(std::string_view bytes);

enum class FrameKind : std::uint16_t { decision = 1 };

struct Frame {
    std::uint16_t kind = 0, version = 0;
    std::uint64_t sequence = 0;     ///< 1 for the first
    std::string_view payload;       ///< part of the bytes read from
};

enum class FrameFault { none, cut_short, too_long, checksum };

struct FrameFound {
    FrameFault fault = FrameFault::none;
    Frame frame;
};

std::string encode_frame(const Frame& frame);
/// The frame that begins `bytes`; not to be asked of none.
FrameFound find_frame(std::string_view bytes);

}  // namespace rozwaga::record
