#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <malloc.h>
#include <random>
#include <string>

#include "documents/page_samples.h"
#include "documents/palette.h"
#include "documents/picture_files.h"

using namespace rozwaga;
using namespace rozwaga::documents;

namespace {

std::string refusal(const CertificatePage& page) {
    const auto pdf = certificate_pdf(page, {"{}", {}, {}}, tests::issue_day(), tests::fonts());
    const auto preview = certificate_preview(page, 400, tests::fonts());
    CHECK(pdf.has_value() == preview.has_value());
    if (pdf) return "drawn";
    CHECK(pdf.error() == preview.error());
    return pdf.error().arguments.empty() ? pdf.error().code : pdf.error().code + " " + pdf.error().arguments[0].second;
}

template <class Change>
std::string refusal_when(Change change) {
    CertificatePage page = tests::sample_page();
    change(page);
    return refusal(page);
}

/// Every pixel another, half of them see-through.
std::string noisy_logo(int width, int height) {
    Pixels pixels{width, height, {}};
    std::mt19937 random(3);
    for (int i = 0; i < width * height; ++i) {
        const auto value = unsigned(random());
        for (const unsigned shift : {0u, 8u, 16u}) pixels.rgba.push_back(std::uint8_t(value >> shift & 255));
        pixels.rgba.push_back(value >> 31 != 0 ? 255 : 127);
    }
    return tests::png_of(pixels);
}

double difference(const std::string& ppm, const Pixels& pixels) {
    // "P6 WIDTH HEIGHT 255 " and three bytes a pixel
    std::size_t at = 0;
    for (int lines = 0; lines < 3; ++at)
        if (ppm[at] == '\n') ++lines;
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < pixels.rgba.size() && at < ppm.size(); ++i) {
        if (i % 4 == 3) continue;
        sum += std::abs(int(static_cast<unsigned char>(ppm[at++])) - int(pixels.rgba[i]));
        ++count;
    }
    REQUIRE(at == ppm.size());
    return sum / double(count);
}

}  // namespace

TEST_CASE("a name with letters that the fonts lack is refused, and the letters are named") {
    CHECK(refusal_when([](auto& p) { p.name = "田中 太郎 田"; }) == "documents.letters-missing 田中太郎");
    CHECK(refusal_when([](auto& p) { p.name = "Ewa 🙂"; }) == "documents.letters-missing 🙂");
    CHECK(refusal_when([](auto& p) { p.name = "محمد"; }).starts_with("documents.letters-missing"));
    CHECK(refusal_when([](auto& p) { p.organisation = "Firma\x01"; }) == "documents.letters-missing \x01");
    CHECK(refusal_when([](auto& p) { p.name = "a\xc3"; }) == "documents.letters-missing \xef\xbf\xbd");
    CHECK(missing_letters("Żółć Єва Ωμέγα Ğüneş", tests::fonts()).value().empty());
    CHECK(missing_letters("ab王", tests::fonts()).value() == "王");
}

TEST_CASE("wording beyond its bounds is refused with the field's name") {
    CHECK(refusal_when([](auto& p) { p.name = std::string(91, 'a'); }) == "documents.too-long name");
    CHECK(refusal_when([](auto& p) { p.course_title = std::string(201, 'a'); }) == "documents.too-long course_title");
    CHECK(refusal_when([](auto& p) { p.footer.assign(5, "x"); }) == "documents.too-long footer");
    CHECK(refusal_when([](auto& p) { p.square = std::string(1001, 'A'); }) == "documents.too-long square");
    CHECK(refusal_when([](auto& p) { p.square_label = std::string(301, 'A'); }) == "documents.too-long square_label");
    CHECK(refusal_when([](auto& p) { p.facts.assign(5, {"a", "b"}); }) == "documents.too-long facts");
    CHECK(refusal_when([](auto& p) { p.facts[0].value = std::string(61, '9'); }) == "documents.too-long facts");
}

TEST_CASE("wording at its bounds is drawn") {
    CHECK(refusal_when([](auto& p) {
        p.name = std::string(90, 'W');
        p.course_title = std::string(200, 'W');
        p.sentence = std::string(240, 'w');
        p.organisation = std::string(200, 'W');
        p.facts.assign(4, {std::string(40, 'W'), std::string(60, 'W')});
        p.footer.assign(4, std::string(300, 'W'));
        p.square = std::string(1000, 'a');
        p.square_title = std::string(60, 'W');
        p.square_label = std::string(300, 'W');
    }) == "drawn");
    CHECK(refusal_when([](auto& p) {
        p.name = p.course_title = p.sentence = p.organisation = "x";
        p.facts.clear();
        p.footer.clear();
        p.square = "A";
        p.square_title = p.square_label = "";
    }) == "drawn");
}

TEST_CASE("a logo is drawn, and one that is none is refused") {
    CHECK(refusal_when([](auto& p) { p.logo_png = tests::small_logo(); }) == "drawn");
    CHECK(refusal_when([](auto& p) { p.logo_png = "no picture"; }) == "documents.logo-unreadable");
    for (std::size_t size = 1; size < tests::small_logo().size() - 12; size += 5)
        CHECK(refusal_when([&](auto& p) { p.logo_png = tests::small_logo().substr(0, size); }) == "documents.logo-unreadable");
    std::string wide = tests::small_logo();
    wide[17] = 1;   // 65,537 pixels
    CHECK(refusal_when([&](auto& p) { p.logo_png = wide; }) == "documents.logo-unreadable");
}

TEST_CASE("a photograph for a logo does not make the certificate heavy, nor its letters see-through") {
    CertificatePage page = tests::sample_page();
    page.logo_png = noisy_logo(1000, 700);
    const auto pdf = certificate_pdf(page, {"{}", {}, {}}, tests::issue_day(), tests::fonts());
    REQUIRE(pdf);
    CHECK(pdf->size() < 1'000'000);
    CHECK(tests::run("qpdf", "--qdf --object-streams=disable " + tests::PdfFile(*pdf).path() + " -").output.find("/SMask") == std::string::npos);
}

TEST_CASE("fonts that are not there are reported with their path") {
    const auto pdf = certificate_pdf(tests::sample_page(), {"{}", {}, {}}, tests::issue_day(), {"/nonexistent"});
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().code == "documents.fonts-missing");
    CHECK(pdf.error().arguments.at(0).second == "/nonexistent/Inter-Regular.otf");
}

TEST_CASE("a credential beyond a megabyte is not attached") {
    const auto pdf = certificate_pdf(tests::sample_page(), {std::string(1024 * 1024 + 1, ' '), {}, {}}, tests::issue_day(), tests::fonts());
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().code == "documents.credential-too-large");
    const auto evidence = certificate_pdf(tests::sample_page(), {"{}", std::string(1024 * 1024 + 1, ' '), {}}, tests::issue_day(), tests::fonts());
    REQUIRE_FALSE(evidence);
    CHECK(evidence.error().code == "documents.credential-too-large");
}

#ifdef __GLIBC__
TEST_CASE("drawing again and again takes no more memory") {
    const auto in_use = [] { return long(mallinfo2().uordblks); };
    const auto draw = [] { REQUIRE(certificate_preview(tests::sample_page(), 64, tests::fonts())); };
    for (int i = 0; i < 5; ++i) draw();
    const long before = in_use();
    for (int i = 0; i < 40; ++i) draw();
    CHECK(in_use() - before < 100'000);
}
#endif

TEST_CASE("the preview has the page's proportions and is opaque") {
    const Pixels pixels = certificate_preview(tests::sample_page(), 842, tests::fonts()).value();
    CHECK(pixels.width == 842);
    CHECK(pixels.height == 595);
    REQUIRE(pixels.rgba.size() == std::size_t(842) * 595 * 4);
    for (std::size_t i = 3; i < pixels.rgba.size(); i += 4) REQUIRE(pixels.rgba[i] == 255);
    CHECK(certificate_preview(tests::sample_page(), 1, tests::fonts()).value().width == 64);
    CHECK(certificate_preview(tests::sample_page(), 100'000, tests::fonts()).value().width == 4096);
}

TEST_CASE("the preview shows what the PDF shows") {
    // The square is left out: its edges are many, and two programs smooth them in two ways.
    CertificatePage page = tests::sample_page();
    page.square.clear();
    const tests::PdfFile file(certificate_pdf(page, {"{}", {}, {}}, tests::issue_day(), tests::fonts()).value());
    const Pixels pixels = certificate_preview(page, 1000, tests::fonts()).value();
    const std::string size = "-scale-to-x 1000 -scale-to-y " + std::to_string(pixels.height);
    REQUIRE(tests::run("pdftoppm", "-singlefile " + size + " " + file.path() + " " + file.path("page")).exit == 0);
    const std::string picture = tests::read_file(file.path("page.ppm"));
    const double same = difference(picture, pixels);
    CHECK(same < 2.5);   // two ways of smoothing edges

    CertificatePage other = page;
    other.name = "Jan Nowak";
    CHECK(difference(picture, certificate_preview(other, 1000, tests::fonts()).value()) > 1.5 * same);
    CHECK(difference(picture, certificate_preview(tests::sample_page(), 1000, tests::fonts()).value()) > 5 * same);
}

TEST_CASE("any colour of an organisation leaves its headings readable") {
    constexpr Colour white{1, 1, 1};
    for (const char* colour : {"#0B6E6E", "#FFFFFF", "#000000", "#FFFF00", "#00FF00", "#FF00FF", "#F2C200", "#808080", "#B00020"}) {
        CAPTURE(colour);
        const Palette palette = palette_of(colour);
        CHECK(contrast(palette.accent, white) >= 5.5);
        CHECK(contrast(palette.panel, white) > 1.2);
        CHECK(contrast(palette.panel, palette.tones[4]) > 1.8);
    }
    const Palette palette = palette_of("no colour");
    CHECK(contrast(palette.panel, palette_of("#0B6E6E").panel) == 1);
    CHECK(contrast(palette.ink, white) > 15);
    CHECK(contrast(palette.quiet, white) > 5.5);
}
