// What remains of an older way in: see submitted_file.h.
#pragma once

#include <string>

#include "base/result.h"
#include "documents/attachment_names.h"

namespace rozwaga::documents {

/// The credential of read_submitted(). Errors: the same; "documents.no-credential" where there is only a square.
Result<std::string> read_attached_credential(const std::string& bytes);

}  // namespace rozwaga::documents
