#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "certificate/credential.h"
#include "certificate/verify.h"
#include "certificate/identifiers.h"
#include "certificate/samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

std::string issued(const Claim& claim = tests::sample_claim()) {
    return issue(claim, tests::sample_key(), tests::issue_day()).value();
}

std::string refusal(const std::function<void(Claim&)>& change) {
    Claim claim = tests::sample_claim();
    change(claim);
    const auto result = issue(claim, tests::sample_key(), tests::issue_day());
    if (result) return "issued";
    return result.error().arguments.empty() ? result.error().code : result.error().code + " " + result.error().arguments[0].second;
}

}  // namespace

TEST_CASE("what was claimed is read back, letter by letter") {
    Claim claim = tests::sample_claim();
    const Credential read = read_credential(issued(claim)).value();
    CHECK(read.claim == claim);
    CHECK(read.format == 2);
    CHECK(read.issuer == to_did_key(tests::sample_key().public_key()));
    CHECK(read.signed_at == tests::issue_day());

    claim.number.clear();
    claim.team.clear();
    claim.name = "\"Ζωή\" \\ Єва 🙂";
    claim.organisation = "Firma (self-declared)";
    claim.criteria = "Dwie\nlinie";
    claim.points = claim.maximum = 30000;
    claim.percent = 100;
    CHECK(read_credential(issued(claim)).value().claim == claim);
}

TEST_CASE("what it is bound to is read back too") {
    for (Claim claim : {tests::enrolled_claim(), tests::confirming_claim()}) {
        CHECK(read_credential(issued(claim)).value().claim == claim);
        claim.evidence = EvidenceKind::summary;
        claim.organisation = "Firma (self-declared) (enrolled)";
        CHECK(read_credential(issued(claim)).value().claim == claim);
    }
    Claim of_the_first_format = tests::confirming_claim();
    of_the_first_format.evidence = EvidenceKind::none;
    of_the_first_format.evidence_hash.clear();
    CHECK(read_credential(issued(of_the_first_format)).value().claim == of_the_first_format);
}

TEST_CASE("a wallet that shows the issuer's name shows how much stands behind it") {
    const auto issuer = [](const Claim& claim) { return json::parse(issued(claim))["issuer"]["name"].get<std::string>(); };
    const std::string organisation = tests::sample_claim().organisation;
    CHECK(issuer(tests::sample_claim()) == organisation + " (self-declared)");
    CHECK(issuer(tests::enrolled_claim()) == organisation + " (enrolled)");
    CHECK(issuer(tests::confirming_claim()) == organisation);
}

TEST_CASE("the same claim, key and instant give the same bytes") {
    CHECK(issued() == issued());
    CHECK(issued() != issue(tests::sample_claim(), tests::sample_key(8), tests::issue_day()).value());
}

TEST_CASE("fractions of seconds are cut off, so that what is signed is what is read") {
    Claim claim = tests::sample_claim();
    claim.awarded.milliseconds += 987;
    claim.valid_until.milliseconds += 13;
    CHECK(read_credential(issued(claim)).value().claim == tests::sample_claim());
}

TEST_CASE("the credential is an Open Badge with a list of two proofs and no empty values") {
    const json credential = json::parse(issued());
    CHECK(credential.at("type") == json({"VerifiableCredential", "OpenBadgeCredential"}));
    for (const char* key : {"@context", "id", "credentialSubject", "issuer", "validFrom", "validUntil", "awardedDate", "name"})
        CHECK(credential.contains(key));
    CHECK(credential.at("proof").is_array());
    REQUIRE(credential.at("proof").size() == 2);
    CHECK(credential.at("proof").at(0).at("cryptosuite") == "eddsa-rdfc-2022");
    CHECK(credential.at("proof").at(1).at("cryptosuite") == "eddsa-jcs-2022");
    const json achievement = credential.at("credentialSubject").at("achievement");
    for (const char* key : {"id", "type", "criteria", "description", "name", "version"}) CHECK(achievement.contains(key));
    CHECK(credential.at("credentialSubject").at("result").at(0).at("value") == "92");
    CHECK(credential.at("credentialSubject").at("result").at(1).at("value") == "27.667");
    CHECK(credential.at("issuer").at("id").get<std::string>().starts_with("did:key:z6Mk"));

    Claim bare = tests::sample_claim();
    bare.number.clear();
    bare.team.clear();
    const json flat = json::parse(issued(bare)).flatten();
    for (const auto& [pointer, value] : flat.items()) {
        CAPTURE(pointer);
        CHECK_FALSE(value.is_null());
        CHECK(value != "");
    }
}

TEST_CASE("a claim that no certificate may make is not signed") {
    CHECK(refusal([](Claim&) {}) == "issued");
    CHECK(refusal([](Claim& c) { c.id = "6f1c2a8e"; }) == "certificate.claim-invalid id");
    CHECK(refusal([](Claim& c) { c.name.clear(); }) == "certificate.claim-invalid name");
    CHECK(refusal([](Claim& c) { c.name = std::string(91, 'a'); }) == "certificate.claim-invalid name");
    CHECK(refusal([](Claim& c) { c.name = "a\nb"; }) == "certificate.claim-invalid name");
    CHECK(refusal([](Claim& c) { c.name = "a\xc3"; }) == "certificate.claim-invalid name");
    CHECK(refusal([](Claim& c) { c.name = "a\xed\xa0\x80"; }) == "certificate.claim-invalid name");
    CHECK(refusal([](Claim& c) { c.name = "a\xc0\x80"; }) == "certificate.claim-invalid name");
    CHECK(refusal([](Claim& c) { c.name = "a\xc2\x85"; }) == "certificate.claim-invalid name");
    CHECK(refusal([](Claim& c) { c.organisation.clear(); }) == "certificate.claim-invalid organisation");
    CHECK(refusal([](Claim& c) { c.course = "a\nattempt: b"; }) == "certificate.claim-invalid course");
    CHECK(refusal([](Claim& c) { c.title.clear(); }) == "certificate.claim-invalid title");
    CHECK(refusal([](Claim& c) { c.description = std::string(4001, 'a'); }) == "certificate.claim-invalid description");
    CHECK(refusal([](Claim& c) { c.criteria.clear(); }) == "certificate.claim-invalid criteria");
    CHECK(refusal([](Claim& c) { c.version.clear(); }) == "certificate.claim-invalid version");
    CHECK(refusal([](Claim& c) { c.language = "p"; }) == "certificate.claim-invalid language");
    CHECK(refusal([](Claim& c) { c.attempt.clear(); }) == "certificate.claim-invalid attempt");
    CHECK(refusal([](Claim& c) { c.grading_hash = "9F"; }) == "certificate.claim-invalid grading_hash");
    CHECK(refusal([](Claim& c) { c.percent = 101; }) == "certificate.claim-invalid percent");
    CHECK(refusal([](Claim& c) { c.pass_mark = 0; }) == "certificate.claim-invalid pass_mark");
    CHECK(refusal([](Claim& c) { c.points = 30001; }) == "certificate.claim-invalid points");
    CHECK(refusal([](Claim& c) { c.maximum = 0; }) == "certificate.claim-invalid maximum");
    CHECK(refusal([](Claim& c) { c.valid_until = c.awarded; }) == "certificate.claim-invalid valid_until");
    CHECK(refusal([](Claim& c) { c.awarded.milliseconds = -1000; }) == "certificate.claim-invalid awarded");
    CHECK(refusal([](Claim& c) { c.percent = 79, c.points = 23999; }) == "certificate.not-passed 79");
    CHECK(refusal([](Claim& c) { c.percent = 93; }) == "certificate.not-passed 93");
    CHECK(refusal([](Claim& c) { c.percent = 80, c.points = 24000; }) == "issued");
}

TEST_CASE("what a certificate is bound to is named whole or not at all") {
    const std::string id = "urn:uuid:0b6f3c1d-51aa-4b0e-8d7e-6a1f0c9d2e33", hash(64, 'a');
    CHECK(refusal([](Claim& c) { c.evidence = EvidenceKind::none; }) == "certificate.claim-invalid evidence");
    CHECK(refusal([](Claim& c) { c.evidence_hash.clear(); }) == "certificate.claim-invalid evidence_hash");
    CHECK(refusal([](Claim& c) { c.evidence_hash[5] = 'A'; }) == "certificate.claim-invalid evidence_hash");
    CHECK(refusal([&](Claim& c) { c.enrolment = id; }) == "certificate.claim-invalid enrolment");
    CHECK(refusal([&](Claim& c) { c.enrolment_hash = hash; }) == "certificate.claim-invalid enrolment");
    CHECK(refusal([&](Claim& c) { c.enrolment = c.id, c.enrolment_hash = hash; }) == "certificate.claim-invalid enrolment");
    CHECK(refusal([&](Claim& c) { c.enrolment = id + "\nx", c.enrolment_hash = hash; }) == "certificate.claim-invalid enrolment");
    CHECK(refusal([](Claim& c) { c.replaces = "a-1"; }) == "certificate.claim-invalid replaces");
    CHECK(refusal([](Claim& c) { c.replaces = c.id; }) == "certificate.claim-invalid replaces");
    CHECK(refusal([&](Claim& c) { c.confirms = id; }) == "certificate.claim-invalid confirms");
    CHECK(refusal([&](Claim& c) { c.confirms = c.id, c.confirms_hash = hash; }) == "certificate.claim-invalid confirms");
    CHECK(refusal([&](Claim& c) { c.confirms = id, c.confirms_hash = hash; }) == "issued");
    CHECK(refusal([&](Claim& c) { c.enrolment = c.replaces = id, c.enrolment_hash = hash; }) == "issued");
}

TEST_CASE("names of ninety letters of any script are signed") {
    for (const std::string& letter : {std::string("W"), std::string("Ż"), std::string("Щ"), std::string("Ω")}) {
        Claim claim = tests::sample_claim();
        claim.name.clear();
        for (int i = 0; i < 90; ++i) claim.name += letter;
        CHECK(read_credential(issued(claim)).value().claim.name == claim.name);
    }
}

TEST_CASE("what is no credential of ours cannot be read, and says why") {
    const auto code = [](const std::string& text) {
        const auto read = read_credential(text);
        return read ? std::string("read") : read.error().code;
    };
    CHECK(code("") == "certificate.not-json");
    CHECK(code("[]") == "certificate.not-a-credential");
    CHECK(code("7") == "certificate.not-a-credential");
    CHECK(code("{}") == "certificate.not-a-credential");
    CHECK(code(R"({"type":["VerifiableCredential","OpenBadgeCredential"]})") == "certificate.not-a-credential");
    CHECK(code(R"({"type":"OpenBadgeCredential","evidence":{"0":1}})") == "certificate.not-a-credential");

    json newer = json::parse(issued());
    newer["evidence"][0]["narrative"] = "format: rozwaga-credential 3\nsomething: new";
    CHECK(code(newer.dump()) == "certificate.format-newer");
    newer["evidence"][0]["narrative"] = "format: rozwaga-credential 99999999999999999999";
    CHECK(code(newer.dump()) == "certificate.not-a-credential");
}

TEST_CASE("spaces and the order of keys do not matter") {
    const json credential = json::parse(issued());
    CHECK(verify(credential.dump(4), tests::later()).overall == Overall::valid);
    CHECK(verify(credential.dump(-1, ' ', true), tests::later()).overall == Overall::valid);
}
