// A certificate somebody handed in, as a file of any kind it may have.
#pragma once

#include <string>

#include "certificate/credential.h"
#include "cli/console.h"

namespace rozwaga::cli {

/// JSON, PDF or a picture. Errors: "disk.…", those of documents/submitted_file.h; the place is the file.
Result<certificate::Submission> submission_in(const Console& console, const std::string& path);

}  // namespace rozwaga::cli
