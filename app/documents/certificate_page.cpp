#include "documents/certificate_page.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cmath>

#include "documents/certificate_drawing.h"
#include "documents/fonts.h"
#include "documents/qpdf_dress.h"
#include "documents/submitted_file.h"

namespace rozwaga::documents {
namespace {

cairo_status_t collect(void* closure, const unsigned char* data, unsigned size) try {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
} catch (const std::exception&) {
    return CAIRO_STATUS_NO_MEMORY;
}

tl::unexpected<Error> failed(cairo_status_t status) {
    return fail("documents.failed", {{"reason", cairo_status_to_string(status)}});
}

Result<std::string> bare_pdf(const CheckedPage& checked, Instant created, PangoFontMap* fonts) {
    std::string bytes;
    const Surface surface(cairo_pdf_surface_create_for_stream(collect, &bytes, page_width, page_height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, to_iso8601(created).c_str());
    {
        const Canvas canvas(cairo_create(surface.get()));
        if (auto drawn = draw_certificate(canvas.get(), checked, fonts); !drawn) return tl::unexpected(drawn.error());
        cairo_show_page(canvas.get());
        if (const cairo_status_t status = cairo_status(canvas.get()); status != CAIRO_STATUS_SUCCESS) return failed(status);
    }
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS) return failed(status);
    return bytes;
}

}  // namespace

Result<std::string> certificate_pdf(const CertificatePage& page, const certificate::Issued& issued, Instant created,
                                    const FontFolder& folder) try {
    if (issued.credential.size() > attachment_limit || issued.evidence.size() > attachment_limit)
        return fail("documents.credential-too-large", {{"limit", std::to_string(attachment_limit)}});
    const Result<OpenFonts> fonts = open_fonts(folder);
    if (!fonts) return tl::unexpected(fonts.error());
    const Result<CheckedPage> checked = check_page(page, fonts->get());
    if (!checked) return tl::unexpected(checked.error());
    const Result<std::string> bare = bare_pdf(*checked, created, fonts->get());
    if (!bare) return bare;
    Dress dress{page.language, page.document_title, page.organisation, {}, {}, to_iso8601(created)};
    if (checked->logo) dress.figure_texts.push_back(page.logo_text);
    if (checked->square.surface) dress.figure_texts.push_back(page.square_text);
    dress.files.push_back({credential_file_name, page.attachment_text, issued.credential});
    if (!issued.evidence.empty()) dress.files.push_back({evidence_file_name, page.evidence_text, issued.evidence});
    return dress_pdf(*bare, dress);
} catch (const std::exception& failure) {
    return fail("documents.failed", {{"reason", failure.what()}});
}

Result<Pixels> certificate_preview(const CertificatePage& page, int pixel_width, const FontFolder& folder) {
    const Result<OpenFonts> fonts = open_fonts(folder);
    if (!fonts) return tl::unexpected(fonts.error());
    const Result<CheckedPage> checked = check_page(page, fonts->get());
    if (!checked) return tl::unexpected(checked.error());

    Pixels pixels;
    pixels.width = std::clamp(pixel_width, 64, 4096);
    const double scale = pixels.width / page_width;
    pixels.height = int(std::lround(page_height * scale));
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels.width, pixels.height));
    const Canvas canvas(cairo_create(surface.get()));
    cairo_scale(canvas.get(), scale, pixels.height / page_height);
    if (auto drawn = draw_certificate(canvas.get(), *checked, fonts->get()); !drawn) return tl::unexpected(drawn.error());
    cairo_surface_flush(surface.get());
    if (const cairo_status_t status = cairo_status(canvas.get()); status != CAIRO_STATUS_SUCCESS)
        return failed(status);

    pixels.rgba.resize(std::size_t(pixels.width) * std::size_t(pixels.height) * 4, 255);
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface.get());
    std::uint8_t* out = pixels.rgba.data();
    for (int row = 0; row < pixels.height; ++row) {
        const auto* words = reinterpret_cast<const std::uint32_t*>(data + row * stride);
        for (int column = 0; column < pixels.width; ++column, out += 4) {
            out[0] = std::uint8_t(words[column] >> 16);
            out[1] = std::uint8_t(words[column] >> 8);
            out[2] = std::uint8_t(words[column]);
        }
    }
    return pixels;
}

Result<std::string> missing_letters(const std::string& text, const FontFolder& folder) {
    const Result<OpenFonts> fonts = open_fonts(folder);
    if (!fonts) return tl::unexpected(fonts.error());
    return letters_missing_from({text}, fonts->get());
}

}  // namespace rozwaga::documents
