// Takes the bare PDF that cairo drew and gives it what readers and programs need: language, title, structure that leaves
// nothing untagged, metadata, and the credential as an associated file. For this room only; see qpdf_headers.h.
#pragma once

#include <string>

namespace rozwaga::documents {

struct Dress {
    std::string language, title, author;
    std::string figure_text;       ///< stands for every figure
    std::string attachment;        ///< bytes of the attached file
    std::string attachment_name, attachment_text;
    std::string created;           ///< "2026-11-22T10:00:00Z"
};

/// Throws what qpdf throws, all of it a std::exception.
std::string dress_pdf(const std::string& bare, const Dress& dress);

}  // namespace rozwaga::documents
