// A certificate's page to try things on, and the programs that look at what came out.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <sys/wait.h>

#include "certificate/samples.h"
#include "certificate/temporary_folder.h"
#include "documents/certificate_page.h"

namespace rozwaga::tests {

inline documents::FontFolder fonts() { return {std::string(ROZWAGA_SHARE_DIR) + "/fonts"}; }

/// A single pixel.
inline std::string small_logo() {
    constexpr unsigned char bytes[] = {
        0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
        0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, 'I', 'D', 'A', 'T', 0x78, 0x9c, 0x63, 0xf8, 0xcf, 0xc0, 0xf0, 0x1f, 0, 5, 0,
        1, 0xff, 0x89, 0x99, 0x3d, 0x1d, 0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82};
    return {reinterpret_cast<const char*>(bytes), sizeof bytes};
}

/// As long and as varied as a square's text; the signature in it is none.
inline std::string sample_square(unsigned seed = 1) {
    constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    std::string text = "RRQ";
    for (std::mt19937 random(seed); text.size() < 410;) text += letters[random() % letters.size()];
    return text;
}

inline documents::CertificatePage sample_page() {
    documents::CertificatePage page;
    page.language = "pl";
    page.document_title = "Certyfikat – Żaneta Brzęczyszczykiewicz-Łęcka";
    page.title = "Certyfikat";
    page.awarded_to = "otrzymuje";
    page.name = "Żaneta Brzęczyszczykiewicz-Łęcka";
    page.sentence = "za ukończenie kursu i zdanie egzaminu";
    page.course_title = "Rozwaga w sieci";
    page.facts = {{"Wynik", "92% (próg 80%)"}, {"Data", "22 listopada 2026"}, {"Ważny do", "22 listopada 2027"}};
    page.organisation = "Przykładowa Firma sp. z o.o.";
    page.colour = "#0B6E6E";
    page.id_label = "Numer certyfikatu";
    page.credential_id = "6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11";
    page.version_text = "wersja kursu 1.0.0";
    page.footer = {"Tożsamość podana przez osobę uczącą się.", "Plik PDF zawiera podpisane dane."};
    page.attachment_text = "Podpisane dane certyfikatu";
    page.evidence_text = "Odpowiedzi, na których opiera się wynik";
    page.square = sample_square();
    page.square_title = "Sprawdzanie bez internetu";
    page.square_label = "Plik PDF, skan albo zdjęcie tej strony wystarczy upuścić na okno aplikacji Rozwaga.";
    page.square_text = "Kod QR z podpisanymi danymi";
    return page;
}

inline std::string sample_credential() {
    return certificate::issue(sample_claim(), sample_key(), issue_day()).value();
}

inline std::string sample_evidence() { return R"({"answers":[{"id":"a-1","seconds":12}]})"; }

inline std::string sample_pdf() {
    return documents::certificate_pdf(sample_page(), {sample_credential(), sample_evidence(), sample_square()}, issue_day(), fonts())
        .value();
}

inline void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
}

inline std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct Outcome {
    int exit = -1;
    std::string output;   ///< both streams
};

/// Runs a program of the machine; says that it was skipped where there is none. Arguments must need no quoting.
inline Outcome run(const std::string& program, const std::string& arguments) {
    if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) != 0)
        SKIP("not tried: the program " << program << " is not installed");
    Outcome outcome;
    // NOLINTNEXTLINE: a fixed program over files of our own.
    std::FILE* pipe = popen((program + " " + arguments + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    char buffer[4096];
    for (std::size_t count; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) outcome.output.append(buffer, count);
    const int status = pclose(pipe);
    outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

/// A PDF in a folder of its own, for programs to look at.
class PdfFile {
public:
    explicit PdfFile(const std::string& bytes) { write_file(path(), bytes); }
    std::string path(const std::string& name = "certificate.pdf") const { return folder_.path(name); }

private:
    TemporaryFolder folder_;
};

}  // namespace rozwaga::tests
