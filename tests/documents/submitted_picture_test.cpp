#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "documents/hostile_pdf.h"
#include "documents/page_samples.h"
#include "documents/picture_files.h"
#include "documents/submitted_file.h"

using namespace rozwaga;
using namespace rozwaga::documents;
using tests::jpeg_of;
using tests::pdf_of;
using tests::png_of;
using tests::stream_of;

namespace {

/// What came out: the square's text, or the error's code.
std::string square_in(const std::string& bytes) {
    const auto read = read_submitted(bytes);
    if (!read) return read.error().code;
    CHECK(read->credential.empty());
    CHECK_FALSE(read->evidence);
    return read->square;
}

/// A page of a PDF that holds nothing but a picture.
std::string pdf_with(const std::string& picture) {
    return pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                   "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << /XObject << /Scan 4 0 R >> >> >>", picture});
}

std::string picture_of(int width, int height, const std::string& data, const std::string& entries) {
    return stream_of(data, "/Type /XObject /Subtype /Image /Width " + std::to_string(width) + " /Height " + std::to_string(height) + " " + entries);
}

std::string jpeg_picture_of(const Pixels& page) {
    return picture_of(page.width, page.height, jpeg_of(page, 60), "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode");
}

std::string grey_picture_of(const Pixels& page) {
    std::string grey;
    for (std::size_t i = 1; i < page.rgba.size(); i += 4) grey += char(page.rgba[i]);
    return picture_of(page.width, page.height, grey, "/ColorSpace /DeviceGray /BitsPerComponent 8");
}

CertificatePage page_with(const std::string& square) {
    CertificatePage page = tests::sample_page();
    page.square = square;
    return page;
}

Pixels side_by_side(const Pixels& left, const Pixels& right) {
    REQUIRE(left.height == right.height);
    Pixels both{left.width + right.width, left.height, {}};
    for (int y = 0; y < left.height; ++y)
        for (const Pixels* each : {&left, &right}) {
            const auto row = each->rgba.begin() + std::ptrdiff_t(y) * each->width * 4;
            both.rgba.insert(both.rgba.end(), row, row + each->width * 4);
        }
    return both;
}

constexpr double inches_across = 841.89 / 72;

Pixels printed_at(int dots_an_inch, const CertificatePage& page = tests::sample_page()) {
    return certificate_preview(page, int(inches_across * dots_an_inch), tests::fonts()).value();
}

}  // namespace

TEST_CASE("a print scanned at 100 to 300 dots an inch is read") {
#ifdef ROZWAGA_SANITIZED
    constexpr std::array resolutions{100};
#else
    constexpr std::array resolutions{100, 150, 200, 300};
#endif
    for (const int dots : resolutions) {
        CAPTURE(dots);
        const Pixels page = printed_at(dots);
        CHECK(square_in(jpeg_of(page, 60)) == tests::sample_square());
        if (dots == 100) CHECK(square_in(png_of(tests::noisy(tests::blurred(page, 1), 30))) == tests::sample_square());
    }
}

TEST_CASE("a page that lay crooked on the glass, or upside down, is read") {
#ifdef ROZWAGA_SANITIZED
    constexpr std::array turns{0.7};
#else
    constexpr std::array turns{0.7, 3.0, 90.0, 180.0, 273.0};
#endif
    for (const double degrees : turns) {
        CAPTURE(degrees);
        CHECK(square_in(jpeg_of(tests::noisy(tests::blurred(tests::turned(printed_at(105), degrees), 1), 12), 60)) == tests::sample_square());
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

TEST_CASE("a PDF that lost its attachments still has its square") {
    const tests::PdfFile file(tests::sample_pdf());
    const std::string again = file.path("again.pdf");
    for (const std::string& how : {"qpdf --empty --pages " + file.path() + " 1 -- " + again, "pdftocairo -pdf " + file.path() + " " + again,
                                   "qpdf --remove-attachment=rozwaga-credential.json " + file.path() + " " + again}) {
        CAPTURE(how);
        const std::size_t space = how.find(' ');
        REQUIRE(tests::run(how.substr(0, space), how.substr(space + 1)).exit == 0);
        CHECK(square_in(tests::read_file(again)) == tests::sample_square());
    }
}

TEST_CASE("a scan that was saved as PDF is read") {
    const Pixels page = printed_at(110);
    CHECK(square_in(pdf_with(jpeg_picture_of(page))) == tests::sample_square());
    CHECK(square_in(pdf_with(grey_picture_of(page))) == tests::sample_square());
    CHECK(square_in(pdf_with(picture_of(9, 9, "no JPEG", "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"))) ==
          "documents.no-credential");
}

TEST_CASE("pictures are understood in the ways that programs write them") {
    const std::filesystem::path corpus = std::string(ROZWAGA_SOURCE_DIR) + "/tests/fuzz/corpus";
    int read = 0;
    for (const char* folder : {"pdf", "scan"})
        for (const auto& entry : std::filesystem::directory_iterator(corpus / folder)) {
            const std::string name = entry.path().filename().string();
            if ((folder == std::string("pdf") && !name.starts_with("picture-")) || name == "blank.png") continue;
            CAPTURE(name);
            CHECK(square_in(tests::read_file(entry.path().string())).starts_with("RRQQ*7UQP$%XJJUQ"));
            ++read;
        }
    CHECK(read >= 12);
}

TEST_CASE("codes of somebody else are passed over, two different ones of ours refused") {
    const Pixels ours = printed_at(100), other = printed_at(100, page_with(tests::sample_square(2)));
    const Pixels foreign = printed_at(100, page_with("https://example.org/" + std::string(150, 'a')));
    CHECK(square_in(jpeg_of(foreign, 80)) == "documents.no-square");
    CHECK(square_in(jpeg_of(printed_at(100, page_with("")), 80)) == "documents.no-square");
    CHECK(square_in(jpeg_of(side_by_side(ours, foreign), 80)) == tests::sample_square());
    CHECK(square_in(jpeg_of(side_by_side(ours, other), 80)) == "documents.two-squares");
    const auto two_pages = [](const Pixels& first, const Pixels& second) { return pdf_of({"<< /Type /Catalog >>", jpeg_picture_of(first), jpeg_picture_of(second)}); };
    CHECK(square_in(two_pages(ours, ours)) == tests::sample_square());
    CHECK(square_in(two_pages(ours, other)) == "documents.two-squares");
}

TEST_CASE("a credential wins over the squares in its file") {
    const std::string whole = certificate_pdf(page_with(tests::sample_square(2)), {"{}", {}, {}}, tests::issue_day(), tests::fonts()).value();
    const auto read = read_submitted(whole);
    REQUIRE(read);
    CHECK(read->credential == "{}");
    CHECK(read->square.empty());
}

TEST_CASE("pictures beyond the bounds are refused before they are unpacked") {
    std::string png = tests::small_logo();
    png[18] = png[22] = 0x40;   // 16,385 pixels a side; the checksum no longer fits, which is looked at first
    CHECK(square_in(png) == "documents.damaged");
    const std::string header("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x40\0\0\0\x40\0\x08\0\0\0\0\x55\xf0\x2f\xa4", 33);
    CHECK(square_in(header).starts_with("documents."));
    std::string jpeg = jpeg_of(printed_at(10), 60);
    const std::size_t frame = jpeg.find("\xff\xc0");
    REQUIRE(frame != std::string::npos);
    jpeg.replace(frame + 5, 4, "\x40\x00\x40\x00", 4);
    CHECK(square_in(jpeg) == "documents.picture-too-large");
    CHECK(square_in(pdf_with(picture_of(16384, 16384, "x", "/ColorSpace /DeviceGray /BitsPerComponent 8"))) == "documents.no-credential");
    std::string passes = jpeg_of(printed_at(10), 60);
    const std::size_t pass = passes.find("\xff\xda");
    for (int i = 0; i < 50; ++i) passes.insert(pass, passes.substr(pass, 14));
    CHECK(square_in(passes) == "documents.damaged");
}

TEST_CASE("pictures made to keep a reader busy are soon done with") {
    const auto start = std::chrono::steady_clock::now();
    // Corner marks of codes, as many as there is room for: readers try every three of them.
    constexpr int side = 900, pitch = 9;
    Pixels marks{side, side, {}};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int across = std::abs(x % pitch - 4), down = std::abs(y % pitch - 4), ring = std::max(across, down);
            const std::uint8_t shade = ring <= 1 || ring == 3 ? 0 : 255;
            marks.rgba.insert(marks.rgba.end(), {shade, shade, shade, 255});
        }
    CHECK(square_in(png_of(marks)) == "documents.no-square");

    const std::string flate = "/BitsPerComponent 1 /Filter /FlateDecode";
    const std::string bomb = tests::zlib_bomb(50'000'000);
    CHECK(square_in(pdf_with(picture_of(1500, 1500, bomb, "/ColorSpace /DeviceGray " + flate))) == "documents.no-credential");
    std::vector<std::string> many{"<< /Type /Catalog >>"};
    for (int i = 0; i < 150; ++i) many.push_back(picture_of(400, 400, tests::zlib_bomb(20'000), "/ImageMask true " + flate));
    CHECK(square_in(pdf_of(many)) == "documents.no-credential");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(120));
}

TEST_CASE("a picture that lost its end is read as far as it goes, or refused") {
    const Pixels page = printed_at(100);
    for (const std::string& whole : {png_of(page), jpeg_of(page, 60)})
        for (std::size_t part = 0; part < 6; ++part) {
            const std::string got = square_in(whole.substr(0, whole.size() * part / 6));
            CHECK((got.starts_with("documents.") || got == tests::sample_square()));
        }
}
