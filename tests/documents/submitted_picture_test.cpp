#include <catch2/catch_test_macros.hpp>
#include <string>

#include "documents/hostile_pdf.h"
#include "documents/page_samples.h"
#include "documents/picture_files.h"
#include "documents/submitted_file.h"

using namespace rozwaga;
using namespace rozwaga::documents;
using tests::jpeg_of;
using tests::png_of;

namespace {

/// What came out: the square's text, or the error's code.
std::string square_in(const std::string& bytes) {
    const auto read = read_submitted(bytes);
    if (!read) return read.error().code;
    CHECK(read->credential.empty());
    CHECK_FALSE(read->evidence);
    return read->square;
}

constexpr double inches_across = 841.89 / 72;

Pixels printed_at(int dots_an_inch, const CertificatePage& page = tests::sample_page()) {
    return certificate_preview(page, int(inches_across * dots_an_inch), tests::fonts()).value();
}

}  // namespace

TEST_CASE("a print scanned at 100 to 300 dots an inch is read") {
    for (const int dots : {100, 150, 200, 300}) {
        CAPTURE(dots);
        const Pixels page = printed_at(dots);
        CHECK(square_in(jpeg_of(page, 60)) == tests::sample_square());
        if (dots <= 150) CHECK(square_in(png_of(tests::noisy(tests::blurred(page, 1), 30))) == tests::sample_square());
    }
}

TEST_CASE("a page that lay crooked on the glass, or upside down, is read") {
    for (const double degrees : {0.7, 3.0, 90.0, 180.0, 273.0}) {
        CAPTURE(degrees);
        CHECK(square_in(jpeg_of(tests::noisy(tests::blurred(tests::turned(printed_at(110), degrees), 1), 12), 60)) == tests::sample_square());
    }
}

TEST_CASE("shadow and thin ink do not hide it") {
    CHECK(square_in(jpeg_of(tests::shaded(printed_at(130), 35), 70)) == tests::sample_square());
}

TEST_CASE("any colour of an organisation leaves it readable") {
    for (const char* colour : {"#000000", "#FFFF00", "#B00020", "#808080", "#FFFFFF"}) {
        CAPTURE(colour);
        CertificatePage page = tests::sample_page();
        page.colour = colour;
        CHECK(square_in(jpeg_of(printed_at(100, page), 60)) == tests::sample_square());
    }
}
