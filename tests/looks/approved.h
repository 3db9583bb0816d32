// Pictures that somebody looked at and approved, and how far a new one may be from them.
#pragma once

#include <string>

#include "widgets/ui.h"

namespace rozwaga::tests {

/// Half as wide and half as high, in steps of four levels, which keeps the files small.
widgets::Pixels halved(const widgets::Pixels& large);

struct Comparison {
    int tiles_off = 0;           ///< squares whose mean colour is another
    widgets::Pixels difference;  ///< those squares in red over the paled picture
    bool alike() const;
};
/// Forgives what differs from pixel to pixel (smoothing of edges, another version of the letters' rasteriser), but not what moved
/// or has another colour.
Comparison compare(const widgets::Pixels& approved, const widgets::Pixels& received);

/// Writes a PNG; fails the test where it cannot.
void keep_picture(const std::string& path, const widgets::Pixels& picture);
/// Holds the picture against tests/looks/approved/NAME.png. Where they differ, NAME.received.png and NAME.difference.png are left
/// in the build folder; with ROZWAGA_APPROVE_LOOKS=1 in the environment the new picture is approved instead.
void approve(const std::string& name, const widgets::Pixels& picture);

}  // namespace rozwaga::tests
