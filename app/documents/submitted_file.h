// What is in a file that somebody hands in: a PDF with attachments, or only a square in its pictures (a scan); a PNG or JPEG
// picture of a page; JSON. Nothing in it is trusted: certificate::verify() judges what comes out.
// Errors: "documents.too-large" {limit, in MB}, "documents.damaged", "documents.no-credential" (a PDF without square either),
// "documents.two-credentials", "documents.two-evidences", "documents.picture-too-large" {limit, in millions of pixels},
// "documents.no-square", "documents.two-squares", "documents.not-one" (none of these).
#pragma once

#include <string>

#include "base/result.h"
#include "certificate/credential.h"
#include "documents/attachment_names.h"

namespace rozwaga::documents {

/// A whole credential wins over a square: with an attachment, pictures are not looked at. Evidence alone is nothing.
Result<certificate::Submission> read_submitted(const std::string& bytes);

}  // namespace rozwaga::documents
