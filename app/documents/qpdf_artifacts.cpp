#include "documents/qpdf_artifacts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rozwaga::documents {
namespace {

// Marked content may not begin or end within a path, so it is put around a whole one.
constexpr std::array<std::string_view, 6> beginnings{"m", "re", "Do", "sh", "BI", "BT"};
constexpr std::array<std::string_view, 14> ends{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n", "Do", "sh", "EI", "ET"};

template <std::size_t Size>
bool is_among(const std::array<std::string_view, Size>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void ArtifactMarker::handleToken(QPDFTokenizer::Token const& token) {
    if (token.getType() != QPDFTokenizer::tt_word) {
        operands_.push_back(token);
        return;
    }
    const std::string& name = token.getValue();
    if (name == "BMC" || name == "BDC") ++depth_;
    if (name == "EMC") --depth_;
    if (depth_ == 0 && !painting_ && is_among(beginnings, name)) {
        write("\n/Artifact BMC\n");
        painting_ = true;
    }
    operands_.push_back(token);
    flush();
    if (painting_ && is_among(ends, name)) {
        write("\nEMC\n");
        painting_ = false;
    }
}

void ArtifactMarker::handleEOF() { flush(); }

void ArtifactMarker::flush() {
    for (const QPDFTokenizer::Token& token : operands_) writeToken(token);
    operands_.clear();
}

}  // namespace rozwaga::documents
