// The colours of a page, said to whoever prints or archives it: sRGB as an ICC profile. For this room only.
#pragma once

#include <string>

namespace rozwaga::documents {

/// Version 2.1, which readers of every age know; the same bytes on every call. Throws std::runtime_error.
const std::string& srgb_profile();

}  // namespace rozwaga::documents
