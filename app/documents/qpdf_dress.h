// Takes the bare PDF that cairo drew and gives it what readers and programs need: language, title, structure that leaves
// nothing untagged, colours, metadata, and the signed files as associated ones. What PDF/A-3 asks for is all there; no program
// that proves it could be had. For this room only; see qpdf_headers.h.
#pragma once

#include <string>
#include <vector>

namespace rozwaga::documents {

struct AssociatedFile {
    std::string name, text;        ///< `text` describes it to people
    std::string bytes;             ///< JSON
};

struct Dress {
    std::string language, title, author;
    std::vector<std::string> figure_texts;   ///< what stands for each figure, in reading order
    std::vector<AssociatedFile> files;
    std::string created;           ///< "2026-11-22T10:00:00Z"
};

/// Throws what qpdf throws, all of it a std::exception.
std::string dress_pdf(const std::string& bare, const Dress& dress);

}  // namespace rozwaga::documents
