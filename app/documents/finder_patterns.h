// How many corners of codes a picture seems to have. For this room only.
#pragma once

#include <cstddef>

#include "documents/grey_picture.h"

namespace rozwaga::documents {

/// Counts what looks, more generously than readers judge, like one of the three corner marks of a QR code; stops at `enough`.
/// `picture` is black (0) and white only.
std::size_t corner_marks(const GreyPicture& picture, std::size_t enough);

}  // namespace rozwaga::documents
