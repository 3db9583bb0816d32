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
    CHECK(verdict.claim == tests::sample_claim());
}

TEST_CASE("format 1 is still what is written") {
    CHECK(issue(tests::sample_claim(), tests::sample_key(), tests::issue_day()).value() == golden("credential-1.json"));
}
