#include "record/reading.h"

#include "record/frame.h"

namespace rozwaga::record {
namespace {

Damage damage_of(FrameFault fault) {
    switch (fault) {
        case FrameFault::none: return Damage::none;
        case FrameFault::cut_short: return Damage::cut_short;
        case FrameFault::too_long: return Damage::length;
        case FrameFault::checksum: return Damage::checksum;
    }
    return Damage::checksum;
}

/// Takes the frame into the reading, or says what speaks against it.
Damage take(const Frame& frame, Reading& reading) {
    if (frame.sequence != reading.sequence + 1) return Damage::order;
    if (frame.kind != std::uint16_t(FrameKind::decision) || frame.version != 1) {
        ++reading.newer_frames;
    } else {
        const Decoded decoded = decode(frame.payload, reading.events);
        if (!decoded.whole) return Damage::contents;
        reading.newer_events += decoded.newer;
    }
    ++reading.frames;
    reading.sequence = frame.sequence;
    return Damage::none;
}

Damage take_frames(std::string_view bytes, Reading& reading) {
    while (reading.good_bytes < bytes.size()) {
        const FrameFound found = find_frame(bytes.substr(std::size_t(reading.good_bytes)));
        if (found.fault != FrameFault::none) return damage_of(found.fault);
        if (const Damage damage = take(found.frame, reading); damage != Damage::none) return damage;
        reading.good_bytes += frame_header_bytes + found.frame.payload.size();
    }
    return Damage::none;
}

}  // namespace

Result<Reading> read_log(std::string_view bytes) {
    Reading reading;
    reading.file_bytes = bytes.size();
    if (bytes.empty()) return reading;
    if (bytes.size() < header_bytes) {
        reading.damage = Damage::cut_short;
        return reading;
    }
    const auto header = decode_header(bytes);
    if (header && header->version > format_version)
        return fail("record.newer-format", {{"version", std::to_string(header->version)}});
    reading.good_bytes = header_bytes;
    reading.damage = take_frames(bytes, reading);
    if (header) {
        reading.learner = header->learner;
        return reading;
    }
    // The header can be made again, so frames behind it are as good as ever.
    reading.damage = Damage::header;
    if (reading.frames == 0) reading.good_bytes = 0;
    return reading;
}

Result<Reading> read_log(const Disk& disk, const std::string& path) {
    const auto bytes = disk.read(path, largest_log);
    if (!bytes) return tl::unexpected(bytes.error());
    auto reading = read_log(*bytes);
    if (!reading) {
        Error error = reading.error();
        error.arguments.emplace_back("path", path);
        return tl::unexpected(std::move(error));
    }
    return reading;
}

}  // namespace rozwaga::record
