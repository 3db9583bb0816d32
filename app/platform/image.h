// PNG in and out of memory. Sizes are checked before anything is decoded.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "widgets/ui.h"

namespace rozwaga::platform {

inline constexpr int longest_side = 4096;

/// Errors: "platform.image-broken", "platform.image-too-large" {width, height}.
Result<std::shared_ptr<const widgets::Pixels>> decode_image(std::string_view bytes);
/// The bytes of a PNG file. Errors: "platform.image-broken" (no pixels, or not as many as it says).
Result<std::string> encode_png(const widgets::Pixels& pixels);

}  // namespace rozwaga::platform
