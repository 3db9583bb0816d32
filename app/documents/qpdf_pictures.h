// The pictures in a PDF that is not trusted: bounds are in qpdf_reader.h. For this room only.
#pragma once

#include <functional>

#include "documents/qpdf_headers.h"
#include "documents/qpdf_reader.h"

namespace rozwaga::documents {

/// May throw what qpdf throws. A picture that cannot be read is passed over.
void read_pictures(QPDF& pdf, const std::function<void(const PagePicture&)>& take);

}  // namespace rozwaga::documents
