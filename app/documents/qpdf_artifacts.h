// Marks as an artifact whatever a page paints outside of its structure, so that screen readers pass over ornament and lines.
// cairo 1.16 leaves such painting unmarked. For this room only.
#pragma once

#include <vector>

#include "documents/qpdf_headers.h"

namespace rozwaga::documents {

class ArtifactMarker final : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(QPDFTokenizer::Token const& token) override;
    void handleEOF() override;

private:
    std::vector<QPDFTokenizer::Token> operands_;
    int depth_ = 0;          ///< of marked content
    bool painting_ = false;  ///< within an artifact of ours

    void flush();
};

}  // namespace rozwaga::documents
