// The bundled Inter, through a font configuration of our own: what the system has is never looked at, so the same page comes
// out everywhere. For this room only. Error: "documents.fonts-missing" {path}.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "base/result.h"
#include "documents/certificate_page.h"
#include "documents/handles.h"

namespace rozwaga::documents {

/// The faces of a folder for as long as this object lives: one at a time in the process, others wait.
class OpenFonts {
public:
    OpenFonts(std::unique_lock<std::mutex> turn, PangoFontMap* map) : turn_(std::move(turn)), map_(map) {}
    PangoFontMap* get() const { return map_; }

private:
    std::unique_lock<std::mutex> turn_;
    PangoFontMap* map_;
};

Result<OpenFonts> open_fonts(const FontFolder& folder);

/// Each letter of `texts` that no font has, once, in order of appearance. Spaces and the like are never missing.
std::string letters_missing_from(const std::vector<std::string>& texts, PangoFontMap* fonts);

}  // namespace rozwaga::documents
