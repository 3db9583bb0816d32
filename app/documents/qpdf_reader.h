// Takes one attachment, by name, out of a PDF that is not trusted. For this room only; see qpdf_headers.h.
// Bounds: attachment 1 MiB, 64 MiB of decompressed data in all, 20,000 objects; FlateDecode only.
#pragma once

#include <string>

namespace rozwaga::documents {

enum class AttachmentState { damaged, none, several, found };

struct Attachment {
    AttachmentState state = AttachmentState::damaged;
    std::string bytes;   ///< when found
};

/// Never throws. `several`: more than one stream goes by that name.
Attachment read_attachment(const std::string& pdf_bytes, const std::string& name);

}  // namespace rozwaga::documents
