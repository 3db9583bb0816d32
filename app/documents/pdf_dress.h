// Takes the bare PDF that cairo drew and gives it what readers and programs need: language, title, structure that leaves
// nothing untagged, metadata, and the credential as an associated file. For this room only.
#pragma once

#include <string>

#include "base/instant.h"
#include "base/result.h"

namespace rozwaga::documents {

struct Dress {
    std::string language, title, author;
    std::string figure_text;       ///< stands for every figure
    std::string attachment;        ///< bytes of rozwaga-credential.json
    std::string attachment_text;
    Instant created;
};

/// Error: "documents.failed" {reason}.
Result<std::string> dress_pdf(const std::string& bare, const Dress& dress);

}  // namespace rozwaga::documents
