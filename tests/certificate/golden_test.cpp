#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "certificate/credential.h"
#include "certificate/verify.h"
#include "certificate/sample_evidence.h"
#include "certificate/samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;

namespace {

std::string golden(const std::string& name) {
    std::ifstream stream(std::string(ROZWAGA_SOURCE_DIR) + "/tests/certificate/golden/" + name, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Read as it was meant, written in the same bytes, graded as it was that day.
void check_for_good(const std::string& file, const Evidence& meant) {
    CHECK(read_evidence(file).value() == meant);
    CHECK(write_evidence(meant) == file);
    CHECK(grade_again(tests::graded_course(), meant).value().percent == 87);
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

TEST_CASE("evidence of format 1 is read and graded for good, and still what is written") {
    check_for_good(golden("evidence-1.json"), tests::graded_evidence(tests::graded_course()));
}

TEST_CASE("evidence of format 2, of a course updated under way, is read and graded for good, and still what is written") {
    Evidence updated = tests::graded_evidence(tests::graded_course());
    updated.begun_with = DrawnFrom{"0.9.0", tests::graded_course("0.9.0", "a").grading_hash};
    check_for_good(golden("evidence-2.json"), updated);
}
