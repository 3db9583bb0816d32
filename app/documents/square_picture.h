// The square as a picture of its own: some pixels a module and the quiet zone around it, black on white. One picture, so that a
// print to PDF, or a PDF that lost its attachments, still holds it whole. For this room only.
// Errors: "documents.too-long" {field, limit}, "documents.failed" {reason}.
#pragma once

#include <string>

#include "base/result.h"
#include "documents/handles.h"

namespace rozwaga::documents {

/// Modules of white on every side: what readers want (ISO/IEC 18004, 9.1).
inline constexpr int quiet_zone = 4;

struct SquarePicture {
    Surface surface;     ///< null when there is no square
    int modules = 0;     ///< along a side, without the quiet zone
};

Result<SquarePicture> picture_of_square(const std::string& text);

}  // namespace rozwaga::documents
