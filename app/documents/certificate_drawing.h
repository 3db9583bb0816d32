// Draws the certificate's page on any cairo canvas whose unit is the point. For this room only.
// Errors: those of certificate_page.h that concern wording and logo.
#pragma once

#include "base/result.h"
#include "documents/certificate_page.h"
#include "documents/square_picture.h"

namespace rozwaga::documents {

/// A4 on its side, in points.
inline constexpr double page_width = 841.89, page_height = 595.276;

/// The box for the logo.
inline constexpr double logo_width = 170, logo_height = 38;

/// A page whose wording is within bounds and has all its letters, with its pictures ready.
struct CheckedPage {
    CertificatePage page;
    Surface logo;   ///< null when there is none; opaque, no larger than print needs
    SquarePicture square;
};
/// To be called by whoever holds the open fonts, and nobody else meanwhile.
Result<CheckedPage> check_page(const CertificatePage& page, PangoFontMap* fonts);

Result<void> draw_certificate(cairo_t* canvas, const CheckedPage& checked, PangoFontMap* fonts);

}  // namespace rozwaga::documents
