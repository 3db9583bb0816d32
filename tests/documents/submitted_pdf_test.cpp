#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <random>
#include <string>

#include "base/digest.h"
#include "certificate/credential.h"
#include "certificate/verify.h"
#include "documents/hostile_pdf.h"
#include "documents/page_samples.h"
#include "documents/submitted_file.h"

using namespace rozwaga;
using namespace rozwaga::documents;
using tests::pdf_of;
using tests::stream_of;

namespace {

/// What came out: the credential, or the error's code.
std::string outcome(const std::string& pdf) {
    const auto read = read_submitted(pdf);
    return read ? read->credential : read.error().code;
}

const std::string answers = "(rozwaga-evidence.json)";
const std::string ours = "(rozwaga-credential.json)";
const std::string catalogue = "<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> >>";

std::string file_at(int stream, const std::string& name = ours) {
    return "<< /Type /Filespec /F " + name + " /UF " + name + " /EF << /F " + std::to_string(stream) + " 0 R >> >>";
}

std::string attached(const std::string& stream) {
    return pdf_of({catalogue, "<< /Names [" + ours + " 3 0 R] >>", file_at(4), stream});
}

}  // namespace

TEST_CASE("a plain attachment is read") {
    CHECK(outcome(attached(stream_of("{\"a\":1}"))) == "{\"a\":1}");
    CHECK(outcome(attached(stream_of(""))) == "");
    CHECK(outcome("leading bytes\n" + attached(stream_of("{}"))) != "documents.not-one");
}

TEST_CASE("what is no PDF is told apart from a PDF without a credential") {
    CHECK(outcome("") == "documents.not-one");
    CHECK(outcome("GIF89a") == "documents.not-one");
    CHECK(outcome("%PDF-1.7\n") == "documents.damaged");
    CHECK(outcome(pdf_of({"<< /Type /Catalog >>"})) == "documents.no-credential");
    CHECK(outcome(pdf_of({catalogue, "<< /Names [(other.json) 3 0 R] >>", file_at(4, "(other.json)"), stream_of("{}")})) ==
          "documents.no-credential");
    CHECK(outcome(pdf_of({catalogue, "<< /Names [" + ours + " 3 0 R] >>", "(no dictionary)"})) == "documents.no-credential");
    CHECK(outcome(pdf_of({catalogue, "<< /Names [" + ours + " 3 0 R] >>", "<< /EF << /F (text) >> >>"})) ==
          "documents.no-credential");
}

TEST_CASE("other attachments beside the credential are left alone") {
    CHECK(outcome(pdf_of({catalogue, "<< /Names [(a) 3 0 R " + ours + " 5 0 R] >>", file_at(4, "(a)"), stream_of("other"),
                          file_at(6), stream_of("ours")})) == "ours");
}

TEST_CASE("two credentials are refused wherever they hide") {
    const std::string two = "documents.two-credentials";
    CHECK(outcome(pdf_of({catalogue, "<< /Names [" + ours + " 3 0 R " + ours + " 5 0 R] >>", file_at(4), stream_of("1"),
                          file_at(6), stream_of("2")})) == two);
    // One by its key in the tree, one by the name within.
    CHECK(outcome(pdf_of({catalogue, "<< /Names [(a) 3 0 R " + ours + " 5 0 R] >>", file_at(4), stream_of("1"),
                          file_at(6, "(b)"), stream_of("2")})) == two);
    // One in the tree, one associated only.
    CHECK(outcome(pdf_of({"<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> /AF [5 0 R] >>",
                          "<< /Names [" + ours + " 3 0 R] >>", file_at(4), stream_of("1"), file_at(6), stream_of("2")})) == two);
    // One file, but a different stream for each kind of system.
    CHECK(outcome(pdf_of({catalogue, "<< /Names [" + ours + " 3 0 R] >>",
                          "<< /F " + ours + " /UF " + ours + " /EF << /F 4 0 R /UF 5 0 R >> >>", stream_of("1"),
                          stream_of("2")})) == two);
    // The name written in UTF-16.
    std::string wide = "<FEFF";
    for (const char letter : std::string(credential_file_name)) wide += "00" + to_hex({&letter, 1});
    CHECK(outcome(pdf_of({catalogue, "<< /Names [(a) 3 0 R " + ours + " 5 0 R] >>", file_at(4, wide + ">"), stream_of("1"),
                          file_at(6), stream_of("2")})) == two);
    // The same one twice is one.
    CHECK(outcome(pdf_of({catalogue, "<< /Names [" + ours + " 3 0 R (z) 3 0 R] >>", file_at(4), stream_of("1")})) == "1");
}

TEST_CASE("evidence is taken along with a credential, never without one") {
    const auto with = [](const std::string& names, const std::string& first, const std::string& second) {
        return read_submitted(pdf_of({catalogue, "<< /Names [" + names + "] >>", file_at(4, first), stream_of("1"), file_at(6, second), stream_of("2")}));
    };
    const auto both = with(ours + " 3 0 R " + answers + " 5 0 R", ours, answers);
    REQUIRE(both);
    CHECK(both->credential == "1");
    CHECK(both->evidence == "2");
    // Names swapped: each goes by its name, and what they hold is for verify() to judge.
    const auto swapped = with(answers + " 3 0 R " + ours + " 5 0 R", answers, ours);
    REQUIRE(swapped);
    CHECK(swapped->credential == "2");
    CHECK(swapped->evidence == "1");

    const auto twice = with(answers + " 3 0 R " + answers + " 5 0 R", answers, answers);
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == "documents.no-credential");
    CHECK(outcome(pdf_of({catalogue, "<< /Names [" + answers + " 3 0 R] >>", file_at(4, answers), stream_of("{}")})) == "documents.no-credential");
    CHECK(outcome(pdf_of({catalogue, "<< /Names [(a) 3 0 R (b) 5 0 R (c) 7 0 R] >>", file_at(4), stream_of("1"), file_at(6, answers),
                          stream_of("2"), file_at(8, answers), stream_of("3")})) == "documents.two-evidences");
    // One file that goes by both names is a credential that is its own evidence: nothing that verify() takes.
    const auto same = read_submitted(pdf_of({catalogue, "<< /Names [" + ours + " 3 0 R " + answers + " 3 0 R] >>", file_at(4), stream_of("1")}));
    REQUIRE(same);
    CHECK(same->credential == same->evidence);
    CHECK(outcome(pdf_of({catalogue, "<< /Names [" + ours + " 3 0 R " + answers + " 5 0 R] >>", file_at(4), stream_of("1"),
                          file_at(6, answers), stream_of("x", "/Filter /FlateDecode")})) == "documents.damaged");
}

TEST_CASE("JSON is handed on as it is, up to a megabyte") {
    CHECK(outcome("{\"a\":1}") == "{\"a\":1}");
    CHECK(outcome(" \r\n\t{") == " \r\n\t{");
    CHECK(outcome("[{}]") == "documents.not-one");
    CHECK(outcome("{" + std::string(1024 * 1024, ' ')) == "documents.too-large");
    // Both JSON and PDF, depending on who reads: JSON, for everybody.
    CHECK(outcome("{}\n" + attached(stream_of("1"))).starts_with("{}"));
}

TEST_CASE("name trees that loop or branch without end come to an end") {
    CHECK(outcome(pdf_of({catalogue, "<< /Kids [2 0 R 2 0 R] >>"})) == "documents.no-credential");
    CHECK(outcome(pdf_of({catalogue, "<< /Kids [3 0 R] >>", "<< /Kids [2 0 R] >>"})) == "documents.no-credential");
    std::vector<std::string> branching{catalogue};
    for (int i = 2; i < 62; ++i) {
        const std::string next = std::to_string(i + 1) + " 0 R ";
        branching.push_back("<< /Kids [" + next + next + "] >>");
    }
    branching.push_back("<< /Names [] >>");
    CHECK(outcome(pdf_of(branching)) == "documents.no-credential");
    std::string direct = "<< /Names [] >>";
    for (int i = 0; i < 12; ++i) direct = "<< /Kids [" + direct + " " + direct + "] >>";
    CHECK(outcome(pdf_of({catalogue, direct})) == "documents.damaged");
    CHECK(outcome(pdf_of({catalogue, std::string(200'000, '[')})) == "documents.no-credential");
}

TEST_CASE("decompression bombs are refused quickly") {
    const auto start = std::chrono::steady_clock::now();
    const std::string flate = "/Filter /FlateDecode";
    CHECK(outcome(attached(stream_of(tests::zlib_bomb(1'000'000), flate))).size() == 1'000'009);
    CHECK(outcome(attached(stream_of(tests::zlib_bomb(2'000'000), flate))) == "documents.damaged");
    CHECK(outcome(attached(stream_of(tests::zlib_bomb(300'000'000), flate))) == "documents.damaged");
    CHECK(outcome(attached(stream_of(std::string(1024 * 1024 + 1, ' ')))) == "documents.damaged");

    // In the file's own structure, which qpdf decodes by itself: an object stream, and a cross-reference stream.
    const std::string bomb = tests::zlib_bomb(300'000'000);
    const std::string head = "%PDF-1.7\n", catalogue_object = "1 0 obj\n<< /Names 2 0 R >>\nendobj\n";
    const std::string packed = "3 0 obj\n" + stream_of(bomb, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode") + "\nendobj\n";
    const std::string table = tests::big_endian(0, 5) + '\1' + tests::big_endian(head.size(), 4) + '\2' +
                              tests::big_endian(3, 4) + '\1' + tests::big_endian(head.size() + catalogue_object.size(), 4);
    const auto with_table = [&](const std::string& stream) {
        const std::string body = head + catalogue_object + packed;
        return body + "4 0 obj\n" + stream + "\nendobj\nstartxref\n" + std::to_string(body.size()) + "\n%%EOF\n";
    };
    CHECK(outcome(with_table(stream_of(table, "/Type /XRef /Size 4 /W [1 4 0] /Root 1 0 R"))) == "documents.damaged");
    CHECK(outcome(with_table(stream_of(bomb, "/Type /XRef /Size 4 /W [1 4 0] /Root 1 0 R /Filter /FlateDecode"))) ==
          "documents.damaged");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE("other ways of packing are not unpacked") {
    for (const char* filter : {"/LZWDecode", "/RunLengthDecode", "/DCTDecode", "/JPXDecode", "/Unknown"}) {
        CAPTURE(filter);
        CHECK(outcome(attached(stream_of("{}", std::string("/Filter ") + filter))) == "documents.damaged");
    }
}

TEST_CASE("an attachment that lost its end is not taken for whole") {
    const std::string whole = tests::zlib_bomb(1000);
    REQUIRE(outcome(attached(stream_of(whole, "/Filter /FlateDecode"))).size() >= 1000);
    CHECK(outcome(attached(stream_of("x", "/Filter /FlateDecode"))) == "documents.damaged");
    CHECK(outcome(attached(stream_of(whole.substr(0, whole.size() / 2), "/Filter /FlateDecode"))) == "documents.damaged");
    CHECK(outcome(attached(stream_of("{}", "/Params << /Size 2 >>"))) == "{}");
    CHECK(outcome(attached(stream_of("{}", "/Params << /Size 3 >>"))) == "documents.damaged");
}

TEST_CASE("files and structures beyond the bounds are refused") {
    CHECK(outcome("%PDF-1.7\n" + std::string(64 * 1024 * 1024, ' ')) == "documents.too-large");
    std::vector<std::string> many{catalogue, "<< /Names [" + ours + " 3 0 R] >>", file_at(4), stream_of("{}")};
    many.resize(20'001, "null");
    CHECK(outcome(pdf_of(many)) == "documents.damaged");
}

TEST_CASE("a certificate that another program wrote anew is read all the same") {
    const tests::PdfFile file(tests::sample_pdf());
    for (const char* how : {"--object-streams=generate", "--linearize", "--stream-data=uncompress",
                            "--object-streams=generate --recompress-flate --compression-level=9", "--encrypt '' '' 256 --"}) {
        CAPTURE(how);
        REQUIRE(tests::run("qpdf", std::string(how) + " " + file.path() + " " + file.path("again.pdf")).exit == 0);
        CHECK(outcome(tests::read_file(file.path("again.pdf"))) == tests::sample_credential());
    }
    REQUIRE(tests::run("qpdf", "--encrypt secret secret 256 -- " + file.path() + " " + file.path("again.pdf")).exit == 0);
    CHECK(outcome(tests::read_file(file.path("again.pdf"))) == "documents.damaged");
}

TEST_CASE("a mutated certificate never says something else") {
    const std::string whole = tests::sample_pdf(), credential = tests::sample_credential();
    std::mt19937 random(20261122);
    const auto below = [&](std::size_t limit) { return std::size_t(random()) % limit; };
    int unchanged = 0, refused = 0;
    for (int round = 0; round < 600; ++round) {
        std::string mutated = whole;
        for (std::size_t changes = 1 + below(8); changes > 0; --changes) {
            const std::size_t at = below(mutated.size());
            switch (below(5)) {
                case 0: mutated[at] = char(mutated[at] ^ (1 << below(8))); break;
                case 1: mutated[at] = char(random()); break;
                case 2: mutated.erase(at, 1 + below(40)); break;
                case 3: mutated.insert(at, mutated.substr(below(mutated.size()), 1 + below(200))); break;
                default: mutated.resize(std::max<std::size_t>(at, 1)); break;
            }
        }
        const auto read = read_submitted(mutated);
        if (!read) {
            ++refused;
            continue;
        }
        const certificate::Verdict verdict = certificate::verify(read->credential, tests::later());
        if (verdict.overall != certificate::Overall::valid) {
            ++refused;
            continue;
        }
        ++unchanged;
        REQUIRE(verdict.claim == tests::sample_claim());
    }
    CHECK(unchanged + refused == 600);
    CHECK(refused > 0);
}

TEST_CASE("every part of a certificate up to its whole is refused or whole") {
    const std::string whole = tests::sample_pdf();
    for (std::size_t size = 0; size < whole.size() - 10; size += 97) {
        CAPTURE(size);
        const std::string got = outcome(whole.substr(0, size));
        CHECK((got == "documents.not-one" || got == "documents.damaged"));
    }
}
