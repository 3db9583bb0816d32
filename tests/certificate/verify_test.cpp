#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "certificate/credential.h"
#include "certificate/verify.h"
#include "certificate/document.h"
#include "certificate/identifiers.h"
#include "certificate/proof.h"
#include "certificate/samples.h"
#include "certificate/signing.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

std::string sample_credential() { return issue(tests::sample_claim(), tests::sample_key(), tests::issue_day()).value(); }

/// Signed by a key that is willing to sign anything: what issue() would refuse.
std::string signed_by_anyone(const std::function<void(json&)>& change, Claim claim = tests::sample_claim()) {
    const SigningKey key = tests::sample_key();
    const std::string did = to_did_key(key.public_key());
    json document = json::parse(canonical_document(claim, did));
    change(document);
    return tests::signed_anyhow(std::move(document), key, tests::issue_day()).dump();
}

CheckState state(const Verdict& verdict, const std::string& code) {
    const auto found = std::find_if(verdict.checks.begin(), verdict.checks.end(), [&](const Check& c) { return c.code == code; });
    REQUIRE(found != verdict.checks.end());
    return found->state;
}

/// The codes of what failed, in order.
std::string failures(const Verdict& verdict) {
    std::string codes;
    for (const Check& check : verdict.checks)
        if (check.state == CheckState::failed) codes += (codes.empty() ? "" : " ") + check.code;
    return codes;
}

std::string failures_of(const std::string& credential, Instant now = tests::later()) {
    const Verdict verdict = verify(credential, now);
    if (verdict.overall == Overall::unreadable) return verdict.reason.value().code;
    CHECK((verdict.overall == Overall::valid) == failures(verdict).empty());
    return failures(verdict);
}

}  // namespace

TEST_CASE("an issued certificate is valid, and says what a signature cannot show") {
    const Verdict verdict = verify(sample_credential(), tests::later());
    CHECK(verdict.overall == Overall::valid);
    CHECK(verdict.claim == tests::sample_claim());
    CHECK(verdict.signed_at == tests::issue_day());
    CHECK(verdict.issuer == to_did_key(tests::sample_key().public_key()));
    CHECK_FALSE(verdict.reason);
    for (const char* code : {"shape", "signature", "issuer", "begun", "expiry", "score", "times"})
        CHECK(state(verdict, code) == CheckState::ok);
    for (const char* code : {"key", "enrolment", "identity", "course", "answers", "plausible", "revocation"})
        CHECK(state(verdict, code) == CheckState::not_checked);
}

TEST_CASE("no single bit of a certificate can be changed") {
    Claim claim = tests::sample_claim();
    for (std::string Claim::*text : {&Claim::name, &Claim::organisation, &Claim::title, &Claim::description, &Claim::criteria})
        claim.*text = "Ż";   // each byte costs eight verifications
    const std::string whole = issue(claim, tests::sample_key(), tests::issue_day()).value();
    REQUIRE(verify(whole, tests::later()).overall == Overall::valid);
#ifdef ROZWAGA_SANITIZED
    constexpr std::size_t step = 41;   // under sanitizers it would take minutes: every forty-first bit
#else
    constexpr std::size_t step = 1;
#endif
    std::size_t accepted = 0;
    for (std::size_t bit = 0; bit < whole.size() * 8; bit += step) {
        std::string altered = whole;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << bit % 8));
        accepted += verify(altered, tests::later()).overall == Overall::valid;
    }
    CHECK(accepted == 0);
}

TEST_CASE("a certificate cut short or added to is not valid") {
    const std::string whole = sample_credential();
    for (std::size_t size = 0; size < whole.size(); size += 7)
        CHECK(verify(whole.substr(0, size), tests::later()).overall == Overall::unreadable);
    CHECK(verify(whole + "{}", tests::later()).overall == Overall::unreadable);
    CHECK(verify(whole + std::string(1, '\0'), tests::later()).overall == Overall::unreadable);
}

TEST_CASE("an altered value breaks the signature and nothing else") {
    const auto altered = [](const char* pointer, const char* value) {
        json credential = json::parse(sample_credential());
        credential[json::json_pointer(pointer)] = value;
        return failures_of(credential.dump());
    };
    CHECK(altered("/credentialSubject/identifier/0/identityHash", "Jan Kowalski") == "signature");
    CHECK(altered("/credentialSubject/identifier/1/identityHash", "1") == "signature");
    CHECK(altered("/credentialSubject/achievement/resultDescription/0/requiredValue", "70") == "signature");
    CHECK(altered("/validUntil", "2031-11-22T10:00:00Z") == "signature");
    CHECK(altered("/proof/0/created", "2026-11-22T10:00:06Z") == "shape signature");
    CHECK(altered("/proof/1/created", "2026-11-22T10:00:06Z") == "shape signature");
}

TEST_CASE("a certificate signed anew by another key names that key") {
    json credential = json::parse(sample_credential());
    const SigningKey stranger = tests::sample_key(9);
    credential.erase("proof");
    credential = tests::signed_anyhow(credential, stranger, tests::issue_day());
    CHECK(failures_of(credential.dump()) == "issuer");

    for (json& proof : credential["proof"])
        proof["verificationMethod"] = verification_method(to_did_key(tests::sample_key().public_key()));
    CHECK(failures_of(credential.dump()) == "signature");
}

TEST_CASE("a key that is no key is refused") {
    json credential = json::parse(sample_credential());
    PublicKey neutral{};
    neutral[0] = 1;
    for (const std::string& did : {std::string("did:web:example.org"), std::string("did:key:z6Mk"), to_did_key(neutral)}) {
        credential["issuer"]["id"] = did;
        for (json& proof : credential["proof"]) proof["verificationMethod"] = verification_method(did);
        CAPTURE(did);
        CHECK(failures_of(credential.dump()).find("signature") != std::string::npos);
    }
}

TEST_CASE("what the format does not have is refused even when it is signed") {
    const auto nothing = [](json&) {};
    REQUIRE(failures_of(signed_by_anyone(nothing)).empty());
    const auto where = [](const std::function<void(json&)>& change) {
        const Verdict verdict = verify(signed_by_anyone(change), tests::later());
        CHECK(verdict.overall == Overall::invalid);
        CHECK(failures(verdict).starts_with("shape"));
        CHECK(verdict.claim == Claim{});
        return verdict.checks.at(0).arguments.at(0).second;
    };
    CHECK(where([](json& d) { d["credentialStatus"] = "x"; }) == "/credentialStatus");
    CHECK(where([](json& d) { d["credentialSubject"]["achievement"]["image"] = "x"; }) == "/credentialSubject/achievement/image");
    CHECK(where([](json& d) { d["issuer"].erase("type"); }) == "/issuer/type");
    CHECK(where([](json& d) { d["awardedDate"] = "2026-11-22T10:00:00.000Z"; }) == "/awardedDate");
    CHECK(where([](json& d) { d["validFrom"] = "2020-11-22T10:00:00Z"; }) == "/validFrom");
    CHECK(where([](json& d) { d["credentialSubject"]["result"][0]["value"] = "092"; }) == "/credentialSubject/result/0/value");
    CHECK(where([](json& d) { d["credentialSubject"]["result"][0]["value"] = 92; }) == "percent");
    CHECK(where([](json& d) { d["credentialSubject"]["identifier"][0]["hashed"] = true; }) ==
          "/credentialSubject/identifier/0/hashed");
    CHECK(where([](json& d) { d["@context"][1] = "https://example.org/context.json"; }) == "/@context/1");
    CHECK(where([](json& d) { d["name"] = "Other"; }) == "/name");
}

TEST_CASE("both proofs, in their order, and no other") {
    const json credential = json::parse(sample_credential());
    const json rdfc = credential["proof"][0], jcs = credential["proof"][1];
    const auto with = [&](const json& proofs) {
        json changed = credential;
        changed["proof"] = proofs;
        return failures_of(changed.dump());
    };
    CHECK(with({rdfc, jcs}).empty());
    for (const json& proofs : {json::array({jcs, rdfc}), json::array({rdfc}), json::array({jcs}), json::array({jcs, jcs}),
                               json::array({rdfc, rdfc})})
        CHECK(with(proofs) == "shape");
    CHECK(with({rdfc, jcs, jcs}) == "shape signature");
    for (const json& proofs : {rdfc, jcs, json(), json::array()}) CHECK(with(proofs) == "shape signature issuer");
    for (const std::size_t other : {0u, 1u}) {
        json proofs = {rdfc, jcs};
        proofs[other]["proofValue"] = proofs[1 - other]["proofValue"];
        CHECK(with(proofs) == "signature");
    }
    json without = credential;
    without.erase("proof");
    CHECK(failures_of(without.dump()) == "shape signature issuer");
}

TEST_CASE("a certificate holds from its day to its last second") {
    const std::string credential = sample_credential();
    CHECK(failures_of(credential, tests::at("2026-11-22T10:00:00Z")).empty());
    CHECK(failures_of(credential, tests::at("2027-11-22T09:59:59Z")).empty());
    CHECK(failures_of(credential, tests::at("2027-11-22T10:00:00Z")) == "expiry");
    CHECK(failures_of(credential, tests::at("2026-11-22T09:49:59Z")) == "begun");
    const Verdict skewed = verify(credential, tests::at("2026-11-22T09:55:00Z"));
    CHECK(skewed.overall == Overall::valid);
    CHECK(state(skewed, "begun") == CheckState::warning);
}

TEST_CASE("a score below what is required, or one that does not add up, is not enough") {
    Claim claim = tests::sample_claim();
    const auto nothing = [](json&) {};
    claim.percent = 79, claim.points = 23900;
    CHECK(failures_of(signed_by_anyone(nothing, claim)) == "score");
    claim = tests::sample_claim();
    claim.percent = 95;
    CHECK(failures_of(signed_by_anyone(nothing, claim)) == "score");
}

TEST_CASE("dates that cannot be are pointed out") {
    const auto signed_at = [](const char* when) {
        return verify(issue(tests::sample_claim(), tests::sample_key(), tests::at(when)).value(), tests::later());
    };
    CHECK(state(signed_at("2026-11-22T10:00:00Z"), "times") == CheckState::ok);
    CHECK(state(signed_at("2026-11-21T10:00:00Z"), "times") == CheckState::warning);
    CHECK(state(signed_at("2027-03-02T08:00:00Z"), "times") == CheckState::warning);
    CHECK(state(signed_at("2027-11-22T10:00:00Z"), "times") == CheckState::warning);
}

TEST_CASE("hostile JSON is unreadable, with the reason") {
    CHECK(failures_of(std::string(1'000'000, '[')) == "certificate.too-deep");
    CHECK(failures_of(std::string(2'000'000, ' ')) == "certificate.too-large");
    std::string twice = sample_credential();
    twice.insert(1, "\"name\":\"first\",");
    CHECK(failures_of(twice) == "certificate.key-twice");
    CHECK(failures_of("not json") == "certificate.not-json");
}
