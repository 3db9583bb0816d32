#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "documents/certificate_wording.h"
#include "documents/page_samples.h"
#include "text/wordings.h"

using namespace rozwaga;
using namespace rozwaga::documents;

namespace {

CertificatePage worded(const certificate::Claim& claim, const std::string& square = {}) {
    text::Wordings wordings(std::string(ROZWAGA_SHARE_DIR) + "/i18n");
    return word_certificate(claim, {}, *wordings.in(claim.language).value(), square);
}

bool says(const CertificatePage& page, const std::string& words) {
    return std::any_of(page.footer.begin(), page.footer.end(), [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("the small print begins with who vouches for the name") {
    certificate::Claim claim = tests::sample_claim();
    CHECK(worded(claim).footer.at(0) == "Tożsamość podana przez osobę uczącą się; organizacja jej jeszcze nie potwierdziła.");
    claim.enrolment = "urn:uuid:00000000-0000-4000-8000-000000000001";
    CHECK(worded(claim).footer.at(0) == "Tożsamość podana w zaproszeniu podpisanym przez organizację.");
    claim.confirms = claim.id;
    CHECK(worded(claim).footer.at(0) == "Certyfikat potwierdzony przez organizację i podpisany jej kluczem.");
    claim.language = "en";
    CHECK(worded(claim).footer.at(0) == "Confirmed by the organisation and signed with its own key.");
}

TEST_CASE("a corrected certificate names the one that it replaces") {
    certificate::Claim claim = tests::sample_claim();
    CHECK_FALSE(says(worded(claim), "Zastępuje"));
    claim.replaces = "urn:uuid:0f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c99";
    CHECK(says(worded(claim), "Zastępuje certyfikat 0f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c99."));
    CHECK(worded(claim).credential_id == "6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11");
}

TEST_CASE("how to check it stands below the square, or in the small print where there is none") {
    const CertificatePage with = worded(tests::sample_claim(), tests::sample_square()), without = worded(tests::sample_claim());
    CHECK(with.square == tests::sample_square());
    CHECK(with.square_label.find("rozwagactl verify") != std::string::npos);
    CHECK_FALSE(says(with, "rozwagactl verify"));
    CHECK(says(without, "rozwagactl verify"));
}

TEST_CASE("the most that a claim can ask for still fits on the page, in both languages") {
    certificate::Claim claim = tests::sample_claim();
    claim.enrolment = claim.replaces = claim.id;
    claim.policy_hash = std::string(64, 'a');
    claim.policy_acknowledged = claim.awarded;
    for (const char* language : {"pl", "en"}) {
        claim.language = language;
        const auto pdf = certificate_pdf(worded(claim, tests::sample_square()), {"{}", {}, {}}, tests::issue_day(), tests::fonts());
        CHECK(pdf.has_value());
    }
}
