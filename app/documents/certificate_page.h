// The certificate as a page: A4 landscape, drawn once, as a PDF with the signed credential attached or as pixels.
// All wording is ready-made and in one language. The same input gives the same bytes.
// Errors: "documents.letters-missing" {letters}, "documents.too-long" {field, limit}, "documents.fonts-missing" {path},
// "documents.logo-unreadable", "documents.credential-too-large" {limit} (the evidence too), "documents.failed" {reason}.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "certificate/credential.h"

namespace rozwaga::documents {

/// The folder that holds Inter-Regular.otf and its sisters. The system's own fonts are never looked at.
struct FontFolder {
    std::string path;
};

/// "Result" over "92 %". The value is one line.
struct CertificateFact {
    std::string label, value;
};

/// Name: 1 to 90 characters. Other lines wrap once at most; see limits_of() in page_check.cpp.
struct CertificatePage {
    std::string language;                ///< of the wording: "pl"
    std::string document_title;          ///< what a viewer puts into its window's title
    std::string title;                   ///< "Certyfikat"
    std::string awarded_to;              ///< the small line above the name
    std::string name;
    std::string sentence;                ///< between the name and the course's title
    std::string course_title;
    std::vector<CertificateFact> facts;  ///< result, date, valid until …: 1 to 4, in this order
    std::string organisation;
    std::string colour;                  ///< "#0B6E6E"; anything else gives the product's own
    std::string logo_png;                ///< bytes; may be empty
    std::string logo_text;               ///< what stands for the logo where it cannot be seen
    std::string id_label;                ///< "Numer certyfikatu"
    std::string credential_id;
    std::string version_text;            ///< behind the number: "wersja kursu 1.0.0"; may be empty
    std::vector<std::string> footer;     ///< small print, up to 4 paragraphs; the first one says who vouches for the name
    std::string attachment_text;         ///< describes the attached credential to people
    std::string evidence_text;           ///< describes the attached evidence to people
    std::string square;                  ///< text of the QR code; empty: none is drawn
    std::string square_title;            ///< what it is for, below it: a few words
    std::string square_label;            ///< … and a sentence
    std::string square_text;             ///< what stands for it where it cannot be seen
};

/// A PDF with the credential attached as rozwaga-credential.json and the evidence, if any, as rozwaga-evidence.json.
/// `created` is written into it as its date.
Result<std::string> certificate_pdf(const CertificatePage& page, const certificate::Issued& issued, Instant created,
                                    const FontFolder& fonts);

/// Rows from the top, four bytes a pixel: red, green, blue, 255.
struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

/// The same drawing; `pixel_width` is held between 64 and 4096.
Result<Pixels> certificate_preview(const CertificatePage& page, int pixel_width, const FontFolder& fonts);

/// The letters of `text` that the fonts do not have, each once; empty when all are there.
Result<std::string> missing_letters(const std::string& text, const FontFolder& fonts);

}  // namespace rozwaga::documents
