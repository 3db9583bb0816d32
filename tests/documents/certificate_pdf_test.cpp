#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "documents/page_samples.h"
#include "documents/submitted_file.h"

using namespace rozwaga;
using namespace rozwaga::documents;
using tests::PdfFile;
using tests::run;

namespace {

/// The page's content, readable, from `qpdf --qdf`.
std::string page_content(const PdfFile& file) {
    const std::string readable = run("qpdf", "--qdf --object-streams=disable " + file.path() + " -").output;
    const std::size_t begin = readable.find("\nstream\n", readable.find("%% Contents for page 1"));
    REQUIRE(begin != std::string::npos);
    return readable.substr(begin + 8, readable.find("\nendstream", begin) - begin - 8);
}

/// The operators of a content stream, without operands.
std::vector<std::string> operators(const std::string& content) {
    std::vector<std::string> found;
    std::string word;
    for (std::size_t i = 0; i <= content.size(); ++i) {
        const char letter = i < content.size() ? content[i] : ' ';
        if (letter == '(') {
            for (int depth = 1; depth > 0;) {
                ++i;
                REQUIRE(i < content.size());
                if (content[i] == '\\') ++i;
                else if (content[i] == '(') ++depth;
                else if (content[i] == ')') --depth;
            }
        } else if (std::isalpha(static_cast<unsigned char>(letter)) || letter == '*' || letter == '/' || letter == '<') {
            word += letter;
        } else if (std::isspace(static_cast<unsigned char>(letter)) || letter == '[' || letter == ']' || letter == '>') {
            if (!word.empty() && word[0] != '/' && word[0] != '<') found.push_back(word);
            word.clear();
        } else if (!word.empty()) {
            word += letter;
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the certificate is a sound PDF by qpdf's judgement") {
    const auto check = run("qpdf", "--check " + PdfFile(tests::sample_pdf()).path());
    CHECK(check.exit == 0);
    CHECK(check.output.find("WARNING") == std::string::npos);
}

TEST_CASE("it is one tagged A4 page that bears its title, author and date") {
    const std::string information = run("pdfinfo", PdfFile(tests::sample_pdf()).path()).output;
    for (const char* expected : {"Certyfikat – Żaneta Brzęczyszczykiewicz-Łęcka", "Przykładowa Firma sp. z o.o.", "(A4)",
                                 "Nov 22 10:00:05 2026", "JavaScript:      no", "Metadata Stream: yes"}) {
        CAPTURE(expected, information);
        CHECK(information.find(expected) != std::string::npos);
    }
    std::istringstream lines(information);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("Tagged:")) CHECK(line.ends_with("yes"));
        if (line.starts_with("Pages:")) CHECK(line.ends_with(" 1"));
    }
}

TEST_CASE("its metadata says the same as its information") {
    const std::string metadata = run("pdfinfo", "-meta " + PdfFile(tests::sample_pdf()).path()).output;
    CHECK(metadata.find(">Certyfikat – Żaneta Brzęczyszczykiewicz-Łęcka</rdf:li>") != std::string::npos);
    CHECK(metadata.find("<xmp:CreateDate>2026-11-22T10:00:05Z</xmp:CreateDate>") != std::string::npos);
    CHECK(metadata.find("<rdf:li>Przykładowa Firma sp. z o.o.</rdf:li>") != std::string::npos);

    CertificatePage sharp = tests::sample_page();
    sharp.organisation = "<Brzęk> & \"Syn\"";
    const std::string pdf = certificate_pdf(sharp, {"{}", {}, {}}, tests::issue_day(), tests::fonts()).value();
    const std::string escaped = run("pdfinfo", "-meta " + PdfFile(pdf).path()).output;
    CHECK(escaped.find("&lt;Brzęk&gt; &amp; &quot;Syn&quot;") != std::string::npos);
}

TEST_CASE("every font is embedded and says which letters its glyphs are") {
    const std::string list = run("pdffonts", PdfFile(tests::sample_pdf()).path()).output;
    std::istringstream lines(list);
    int fonts = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("Inter") == std::string::npos) continue;
        CAPTURE(line);
        CHECK(line.find("yes yes yes") != std::string::npos);
        ++fonts;
    }
    CHECK(fonts >= 2);
    CHECK(list.find("DejaVu") == std::string::npos);
}

TEST_CASE("its text can be read out with Polish letters, line by line") {
    const PdfFile file(tests::sample_pdf());
    const std::string structure = run("pdfinfo", "-struct-text " + file.path()).output;
    for (const char* text : {"\"Certyfikat\"", "\"Żaneta Brzęczyszczykiewicz-Łęcka\"", "\"za ukończenie kursu i zdanie egzaminu\"",
                             "\"Ważny do\"", "\"22 listopada 2027\""}) {
        CAPTURE(text, structure);
        CHECK(structure.find(text) != std::string::npos);
    }
    CHECK(structure.find("H1") != std::string::npos);
    const std::string plain = run("pdftotext", "-layout " + file.path() + " -").output;
    CHECK(plain.find("Brzęczyszczykiewicz-Łęcka") != std::string::npos);
    CHECK(plain.find("Tożsamość podana przez osobę uczącą się.") != std::string::npos);
}

TEST_CASE("whatever is painted is either part of the structure or an artifact") {
    const std::string content = page_content(PdfFile(tests::sample_pdf()));
    const std::set<std::string> painting{"f", "f*", "F", "S", "s", "B", "b", "Do", "sh", "Tj", "TJ"};
    int depth = 0, painted = 0;
    bool in_path = false;
    for (const std::string& name : operators(content)) {
        if (name == "m" || name == "re") in_path = true;
        if (name == "BDC" || name == "BMC" || name == "EMC") CHECK_FALSE(in_path);
        if (name == "BDC" || name == "BMC") ++depth;
        if (name == "EMC") --depth;
        CHECK(depth >= 0);
        if (!painting.contains(name)) continue;
        in_path = false;
        CHECK(depth > 0);
        ++painted;
    }
    CHECK(depth == 0);
    CHECK(painted > 20);
    CHECK(content.find("/Artifact BMC") != std::string::npos);
}

TEST_CASE("credential and evidence are attached, associated with the document, and come back byte for byte") {
    const std::string credential = tests::sample_credential(), evidence = tests::sample_evidence();
    const PdfFile file(tests::sample_pdf());
    const certificate::Submission read = read_submitted(tests::read_file(file.path())).value();
    CHECK(read.credential == credential);
    CHECK(read.evidence == evidence);
    CHECK(read.square.empty());

    const auto taken = run("pdfdetach", "-saveall -o " + file.path("") + " " + file.path());
    CHECK(taken.exit == 0);
    CHECK(tests::read_file(file.path("rozwaga-credential.json")) == credential);
    CHECK(tests::read_file(file.path("rozwaga-evidence.json")) == evidence);

    const std::string readable = run("qpdf", "--qdf --object-streams=disable " + file.path() + " -").output;
    for (const char* expected :
         {"/AFRelationship /Data", "/Subtype /application#2fjson", "/AF [", "/UF (rozwaga-credential.json)", "/F (rozwaga-credential.json)",
          "/UF (rozwaga-evidence.json)", "/F (rozwaga-evidence.json)", "/CheckSum", "/ModDate (D:20261122100005Z)", "/Desc "}) {
        CAPTURE(expected);
        CHECK(readable.find(expected) != std::string::npos);
    }
}

TEST_CASE("a certificate without evidence has one attachment") {
    const PdfFile file(certificate_pdf(tests::sample_page(), {tests::sample_credential(), {}, {}}, tests::issue_day(), tests::fonts()).value());
    CHECK(run("pdfdetach", "-list " + file.path()).output.starts_with("1 embedded files"));
    CHECK_FALSE(read_submitted(tests::read_file(file.path())).value().evidence);
}

TEST_CASE("what an archive asks for is there") {
    const PdfFile file(tests::sample_pdf());
    const std::string readable = run("qpdf", "--qdf --object-streams=disable " + file.path() + " -").output;
    for (const char* expected : {"/Marked true", "/DisplayDocTitle true", "/Lang (pl)", "/S /GTS_PDFA1", "/OutputConditionIdentifier (sRGB IEC61966-2.1)",
                                 "<pdfaid:part>3</pdfaid:part>", "/Interpolate false", "%PDF-1.7"}) {
        CAPTURE(expected);
        CHECK(readable.find(expected) != std::string::npos);
    }
    for (const char* unwanted : {"/Interpolate true", "/SMask", "/Transparency", "/JavaScript", "/Encrypt", "/LZWDecode"}) {
        CAPTURE(unwanted);
        CHECK(readable.find(unwanted) == std::string::npos);
    }
    // The profile: of colours on screens, version 2.1, made on no particular day.
    const std::size_t profile = readable.find("mntrRGB XYZ ");
    REQUIRE(profile != std::string::npos);
    CHECK(readable.substr(profile - 4, 4) == std::string("\x02\x10\0\0", 4));
    CHECK(readable.substr(profile + 12, 12) == std::string("\x07\xea\0\1\0\1\0\0\0\0\0\0", 12));
}

TEST_CASE("logo and square are figures, each with its own words") {
    CertificatePage page = tests::sample_page();
    page.logo_png = tests::small_logo();
    page.logo_text = "Znak firmy";
    const auto figures = [](const CertificatePage& shown) {
        const PdfFile file(certificate_pdf(shown, {"{}", {}, {}}, tests::issue_day(), tests::fonts()).value());
        CHECK(run("qpdf", "--check " + file.path()).exit == 0);
        const std::string readable = run("qpdf", "--qdf --object-streams=disable " + file.path() + " -").output;
        std::vector<std::string> words;
        for (std::size_t at = readable.find("/Alt ("); at != std::string::npos; at = readable.find("/Alt (", at + 1))
            words.push_back(readable.substr(at + 6, readable.find(')', at) - at - 6));
        return words;
    };
    CHECK(figures(page) == std::vector<std::string>{"Znak firmy", "Kod QR z podpisanymi danymi"});
    page.logo_png.clear();
    CHECK(figures(page) == std::vector<std::string>{"Kod QR z podpisanymi danymi"});
    page.square.clear();
    CHECK(figures(page).empty());
}

TEST_CASE("the square is one picture of two colours, black and white") {
    const std::string list = run("pdfimages", "-list " + PdfFile(tests::sample_pdf()).path()).output;
    CAPTURE(list);
    CHECK(std::count(list.begin(), list.end(), '\n') == 3);
    CHECK(list.find(" gray    1   1  image  no ") != std::string::npos);
}

TEST_CASE("the same input gives the same bytes") {
    CHECK(tests::sample_pdf() == tests::sample_pdf());
}

// Started by the test below in a process of its own, where addresses and the order of hash tables differ.
TEST_CASE("writes a certificate for another process", "[.child]") {
    const char* target = std::getenv("ROZWAGA_TEST_TARGET");
    REQUIRE(target != nullptr);
    tests::write_file(target, tests::sample_pdf());
}

TEST_CASE("another process gives the same bytes too") {
    const tests::TemporaryFolder folder;
    const std::string target = folder.path("other.pdf");
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
    const std::string command = "ROZWAGA_TEST_TARGET=" + target + " HOME=/nonexistent '" + program +
                                "' 'writes a certificate for another process' >/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(tests::read_file(target) == tests::sample_pdf());
}

TEST_CASE("a different credential, date or word gives a different file") {
    const std::string first = tests::sample_pdf();
    CertificatePage page = tests::sample_page();
    CHECK(certificate_pdf(page, {"{}", {}, {}}, tests::issue_day(), tests::fonts()).value() != first);
    CHECK(certificate_pdf(page, {tests::sample_credential(), {}, {}}, tests::later(), tests::fonts()).value() != first);
    page.footer[0] = "x";
    CHECK(certificate_pdf(page, {tests::sample_credential(), {}, {}}, tests::issue_day(), tests::fonts()).value() != first);
}
