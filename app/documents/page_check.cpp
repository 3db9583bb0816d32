#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>

#include "documents/certificate_drawing.h"
#include "documents/fonts.h"

namespace rozwaga::documents {
namespace {

constexpr std::size_t logo_bytes_limit = 4 * 1024 * 1024;
constexpr unsigned logo_side_limit = 4096;
constexpr std::size_t facts_limit = 4, footer_limit = 4;
/// Pixels a point that a logo keeps: 300 to the inch.
constexpr double logo_detail = 300.0 / 72;

struct Limit {
    const char* field;
    const std::string& text;
    glong most;
};

std::vector<Limit> limits_of(const CertificatePage& page) {
    std::vector<Limit> limits{
        {"document_title", page.document_title, 400}, {"title", page.title, 60}, {"awarded_to", page.awarded_to, 80},
        {"name", page.name, 90}, {"sentence", page.sentence, 240}, {"course_title", page.course_title, 200},
        {"organisation", page.organisation, 200}, {"logo_text", page.logo_text, 200}, {"id_label", page.id_label, 60},
        {"credential_id", page.credential_id, 60}, {"version_text", page.version_text, 80},
        {"attachment_text", page.attachment_text, 300}, {"evidence_text", page.evidence_text, 300},
        {"language", page.language, 20}, {"square", page.square, 1000}, {"square_title", page.square_title, 60},
        {"square_label", page.square_label, 300}, {"square_text", page.square_text, 300},
    };
    for (const CertificateFact& fact : page.facts) {
        limits.push_back({"facts", fact.label, 40});
        limits.push_back({"facts", fact.value, 60});
    }
    for (const std::string& line : page.footer) limits.push_back({"footer", line, 300});
    return limits;
}

unsigned big_endian(const std::string& bytes, std::size_t at) {
    unsigned value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

struct ByteReader {
    std::string_view left;
};

cairo_status_t read_bytes(void* closure, unsigned char* to, unsigned count) {
    auto& reader = *static_cast<ByteReader*>(closure);
    if (count > reader.left.size()) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(to, reader.left.data(), count);
    reader.left.remove_prefix(count);
    return CAIRO_STATUS_SUCCESS;
}

/// Nothing transparent, and no more pixels than a print shows: a photograph for a logo would make every certificate heavy.
Surface on_white(cairo_surface_t* logo) {
    const double width = cairo_image_surface_get_width(logo), height = cairo_image_surface_get_height(logo);
    const double wanted = std::min(logo_width * logo_detail / width, logo_height * logo_detail / height);
    const double scale = wanted < 0.75 ? wanted : 1;   // a little smaller is not worth the sharpness
    const int across = std::max(1, int(std::lround(width * scale))), down = std::max(1, int(std::lround(height * scale)));
    Surface opaque(cairo_image_surface_create(CAIRO_FORMAT_RGB24, across, down));
    const Canvas canvas(cairo_create(opaque.get()));
    cairo_set_source_rgb(canvas.get(), 1, 1, 1);
    cairo_paint(canvas.get());
    cairo_scale(canvas.get(), across / width, down / height);
    cairo_set_source_surface(canvas.get(), logo, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(canvas.get()), scale < 1 ? CAIRO_FILTER_BEST : CAIRO_FILTER_NEAREST);
    cairo_paint(canvas.get());
    cairo_surface_flush(opaque.get());
    return opaque;
}

Result<Surface> read_logo(const std::string& png) {
    const auto refused = [] { return fail("documents.logo-unreadable"); };
    constexpr std::string_view opening{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16};
    if (png.size() > logo_bytes_limit || png.size() < 33 || !png.starts_with(opening)) return refused();
    const unsigned width = big_endian(png, 16), height = big_endian(png, 20);
    if (width == 0 || height == 0 || width > logo_side_limit || height > logo_side_limit) return refused();
    ByteReader reader{png};
    Surface logo(cairo_image_surface_create_from_png_stream(read_bytes, &reader));
    if (cairo_surface_status(logo.get()) != CAIRO_STATUS_SUCCESS) return refused();
    Surface opaque = on_white(logo.get());
    if (cairo_surface_status(opaque.get()) != CAIRO_STATUS_SUCCESS) return refused();
    return opaque;
}

/// A thousand certificates bear one logo: the last one is kept. Whoever checks a page has the fonts' turn, and so is alone.
Result<Surface> known_logo(const std::string& png) {
    static auto& last = *new std::pair<std::string, Surface>;
    if (last.second == nullptr || last.first != png) {
        Result<Surface> logo = read_logo(png);
        if (!logo) return logo;
        last = {png, std::move(*logo)};
    }
    return Surface(cairo_surface_reference(last.second.get()));
}

}  // namespace

Result<CheckedPage> check_page(const CertificatePage& page, PangoFontMap* fonts) {
    CheckedPage checked{page, nullptr, {}};
    std::vector<std::string> texts;
    for (const auto& [field, text, most] : limits_of(page)) {
        const bool valid = g_utf8_validate(text.data(), gssize(text.size()), nullptr);
        if (valid && g_utf8_strlen(text.data(), gssize(text.size())) > most)
            return fail("documents.too-long", {{"field", field}, {"limit", std::to_string(most)}});
        texts.push_back(text);
    }
    for (const auto& [field, count, most] : {std::tuple{"facts", page.facts.size(), facts_limit},
                                             std::tuple{"footer", page.footer.size(), footer_limit}})
        if (count > most) return fail("documents.too-long", {{"field", field}, {"limit", std::to_string(most)}});
    if (std::string missing = letters_missing_from(texts, fonts); !missing.empty())
        return fail("documents.letters-missing", {{"letters", missing}});
    if (!page.logo_png.empty()) {
        Result<Surface> logo = known_logo(page.logo_png);
        if (!logo) return tl::unexpected(logo.error());
        checked.logo = std::move(*logo);
    }
    Result<SquarePicture> square = picture_of_square(page.square);
    if (!square) return tl::unexpected(square.error());
    checked.square = std::move(*square);
    return checked;
}

}  // namespace rozwaga::documents
