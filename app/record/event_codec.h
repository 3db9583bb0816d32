// The events of one decision to bytes and back: the payload of a frame (FORMAT.md).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/events.h"

namespace rozwaga::record {

using StampedEvents = std::vector<Stamped>;

std::string encode(const StampedEvents& events);

struct Decoded {
    bool whole = true;          ///< false: the payload is not what the format says; nothing was kept of it
    std::size_t newer = 0;      ///< events of kinds this version does not know, stepped over
};

/// Adds what `payload` holds to `events`.
Decoded decode(std::string_view payload, StampedEvents& events);

/// "PageRead": the kind's name, the same in every language; for exports.
std::string_view kind_name(const Event& event);

}  // namespace rozwaga::record
