// What a log holds, and what is wrong with it. Pure: nothing is mended here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/disk.h"
#include "base/result.h"
#include "record/event_codec.h"

namespace rozwaga::record {

enum class Damage {
    none,
    cut_short,      ///< the file ends within its header or a frame: most likely power was lost while it was written
    header,         ///< the first 64 bytes are no header
    length,         ///< a frame longer than any may be
    checksum,       ///< a frame's bytes are not those that were written
    order,          ///< a whole frame that does not follow the one before
    contents        ///< a whole frame whose events cannot be read
};

struct Reading {
    std::string learner;            ///< empty when the header is damaged or the file is empty
    StampedEvents events;           ///< everything before the damage
    std::size_t frames = 0;         ///< whole ones before the damage
    std::uint64_t sequence = 0;     ///< of the last of them
    std::uint64_t file_bytes = 0;
    std::uint64_t good_bytes = 0;   ///< where the damage begins; file_bytes without damage
    Damage damage = Damage::none;
    std::size_t newer_events = 0;   ///< of kinds only a later version knows: they stay in the file
    std::size_t newer_frames = 0;
};

/// Error: "record.newer-format" {version}. A damaged header does not hide good frames after it.
Result<Reading> read_log(std::string_view bytes);

/// The same of a file, without changing or locking it. Errors also: "disk.…"; they name the path.
Result<Reading> read_log(const Disk& disk, const std::string& path);

}  // namespace rozwaga::record
