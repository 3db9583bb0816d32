#include "documents/certificate_printer.h"

namespace rozwaga::documents {

Result<std::string> CertificatePrinter::print(const certificate::Claim& claim, const course::Organisation& organisation,
                                              const certificate::Issued& issued) {
    const auto wording = words(claim.language);
    if (!wording) return tl::unexpected(wording.error());
    return certificate_pdf(word_certificate(claim, organisation, **wording, issued.square), issued, claim.awarded, fonts_);
}

Result<Pixels> CertificatePrinter::preview(const certificate::Claim& claim, const course::Organisation& organisation,
                                           int pixel_width, const std::string& square) {
    const auto wording = words(claim.language);
    if (!wording) return tl::unexpected(wording.error());
    return certificate_preview(word_certificate(claim, organisation, **wording, square), pixel_width, fonts_);
}

}  // namespace rozwaga::documents
