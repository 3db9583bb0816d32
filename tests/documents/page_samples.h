// A certificate's page to try things on, and the programs that look at what came out.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/wait.h>

#include "certificate/samples.h"
#include "certificate/temporary_folder.h"
#include "documents/certificate_page.h"

namespace rozwaga::tests {

inline documents::FontFolder fonts() { return {std::string(ROZWAGA_SHARE_DIR) + "/fonts"}; }

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
    page.credential_id = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11";
    page.footer = {"Tożsamość podana przez osobę uczącą się.", "Plik PDF zawiera podpisane dane."};
    page.attachment_text = "Podpisane dane certyfikatu";
    return page;
}

inline std::string sample_credential() {
    return certificate::issue(sample_claim(), sample_key(), issue_day()).value();
}

inline std::string sample_pdf() {
    return documents::certificate_pdf(sample_page(), {sample_credential(), {}, {}}, issue_day(), fonts()).value();
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
