// Reads the #include lines of a source file and holds them against the table of rooms.
#pragma once

#include "architecture/rooms.h"

#include <string>
#include <string_view>

namespace rozwaga::architecture {

struct Include {
    std::string header;
    bool quoted = false;   ///< "..." rather than <...>
    int line = 0;          ///< from 1
};

/// Every #include of a text, in order; commented-out lines do not count.
std::vector<Include> includes_of(std::string_view text);

/// What a file may not include or call, each as "place: what"; empty when all is well.
/// @param place  path under app/, such as "course/reader.cpp"; its folder names the room.
///               A file directly in app/ is wiring: any room, but no library of the window and no system call.
Words violations(const std::string& place, std::string_view text);

} // namespace rozwaga::architecture
