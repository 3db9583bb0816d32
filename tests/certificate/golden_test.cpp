#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "certificate/credential.h"
#include "certificate/verify.h"
#include "certificate/samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;

namespace {

std::string golden(const std::string& name) {
    std::ifstream stream(std::string(ROZWAGA_SOURCE_DIR) + "/tests/certificate/golden/" + name, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a certificate of format 1 is valid for good") {
    const std::string certificate = golden("credential-1.json");
    const Verdict verdict = verify(certificate, tests::later());
    CHECK(verdict.overall == Overall::valid);
    CHECK(verdict.claim == tests::first_format_claim());
    CHECK(read_credential(certificate).value().format == 1);
}

TEST_CASE("a certificate of format 2 is valid for good, and still what is written") {
    const std::string certificate = golden("credential-2.json");
    const Verdict verdict = verify(certificate, tests::later());
    CHECK(verdict.overall == Overall::valid);
    CHECK(verdict.claim == tests::enrolled_claim());
    CHECK(issue(tests::enrolled_claim(), tests::sample_key(), tests::issue_day()).value() == certificate);
}
