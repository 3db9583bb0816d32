// Words and prints certificates in the language each was issued in. What the app, the command line and simulations share.
#pragma once

#include <string>

#include "documents/certificate_wording.h"
#include "text/wordings.h"

namespace rozwaga::documents {

class CertificatePrinter {
public:
    /// `wordings` outlives it; `share` holds fonts/.
    CertificatePrinter(text::Wordings& wordings, const std::string& share) : wordings_(wordings), fonts_{share + "/fonts"} {}

    /// Errors: "text.no-catalogue", those of certificate_page.h.
    Result<std::string> print(const certificate::Claim& claim, const course::Organisation& organisation,
                              const certificate::Issued& issued);
    /// `square` as issued; without it the page of a certificate that has none is shown.
    Result<Pixels> preview(const certificate::Claim& claim, const course::Organisation& organisation, int pixel_width,
                           const std::string& square = {});
    Result<const text::Wording*> words(const std::string& language) { return wordings_.in(language); }

private:
    text::Wordings& wordings_;
    FontFolder fonts_;
};

}  // namespace rozwaga::documents
