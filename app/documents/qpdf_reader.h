// Takes the signed files out of a PDF that is not trusted, or else the pictures of its pages. For this room only; see
// qpdf_headers.h. Bounds: an attachment 1 MiB, 64 MiB of decompressed data in all, 20,000 objects; FlateDecode only. Pictures: 64,
// 40 million pixels each, 80 million together; grey, RGB, CMYK and indexed ones as FlateDecode, and JPEG.
#pragma once

#include <functional>
#include <string>

#include "documents/grey_picture.h"

namespace rozwaga::documents {

enum class AttachmentState { damaged, none, several, found };

struct Attachment {
    AttachmentState state = AttachmentState::none;
    std::string bytes;   ///< when found
};

struct PdfContents {
    bool damaged = true;             ///< as a whole: nothing of it counts
    Attachment credential, evidence; ///< `several`: more than one stream goes by that name
};

/// A picture, or the bytes of a JPEG file.
struct PagePicture {
    GreyPicture grey;
    std::string jpeg;
};

/// Never throws. Pictures are given to `take` one by one, and only where no attachment goes by the credential's name.
PdfContents read_pdf(const std::string& pdf_bytes, const std::function<void(const PagePicture&)>& take);

}  // namespace rozwaga::documents
