// Takes the credential out of a certificate's PDF. The file comes from outside and is not trusted.
// Bounds: file 16 MiB, attachment 1 MiB, 64 MiB of decompressed data in all, 20,000 objects; FlateDecode only.
// Errors: "documents.not-a-pdf", "documents.too-large" {limit}, "documents.damaged", "documents.no-credential",
// "documents.two-credentials".
#pragma once

#include <string>

#include "base/result.h"

namespace rozwaga::documents {

inline constexpr char credential_file_name[] = "rozwaga-credential.json";

/// Exactly one attachment must bear that name; others are left alone.
Result<std::string> read_attached_credential(const std::string& pdf);

}  // namespace rozwaga::documents
