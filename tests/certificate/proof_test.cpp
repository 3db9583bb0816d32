#include <catch2/catch_test_macros.hpp>

#include "base/digest.h"
#include "certificate/canonical.h"
#include "certificate/identifiers.h"
#include "certificate/proof.h"
#include "certificate/samples.h"
#include "certificate/vectors.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

std::string text_vector(const std::string& name) {
    std::string text = tests::read_vector("vc-di-eddsa/eddsa-jcs-2022/" + name);
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

SigningKey vector_key() {
    const std::string secret = tests::read_json_vector("vc-di-eddsa/keyPair.json").at("privateKeyMultibase");
    const std::string seed = from_base58(secret.substr(1)).value().substr(2);
    std::array<std::uint8_t, 32> bytes{};
    std::copy(seed.begin(), seed.end(), bytes.begin());
    return SigningKey::from_seed(bytes).value();
}

}  // namespace

TEST_CASE("every step of eddsa-jcs-2022 gives the published value") {
    const json document = tests::read_json_vector("vc-di-eddsa/unsigned.json");
    const json options = json::parse(text_vector("proofConfigJCS.json"));
    CHECK(canonical(document) == text_vector("canonDocJCS.txt"));
    CHECK(canonical(options) == text_vector("proofCanonJCS.txt"));
    CHECK(to_hex(signed_bytes(document, options)) == text_vector("combinedHashJCS.txt"));
    const json proof = make_proof(document, options, vector_key());
    CHECK(proof.at("proofValue") == text_vector("sigBTC58JCS.txt"));
}

TEST_CASE("the published signed document holds, and nothing else under its proof") {
    const json document = json::parse(text_vector("signedJCS.json"));
    const PublicKey key = vector_key().public_key();
    REQUIRE(proof_holds(document, document.at("proof"), key));
    CHECK_FALSE(proof_holds(document, document.at("proof"), tests::sample_key().public_key()));

    json altered = document;
    altered["credentialSubject"]["alumniOf"] = "Another school";
    CHECK_FALSE(proof_holds(altered, altered.at("proof"), key));
    for (const char* option : {"type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "@context", "proofValue"}) {
        CAPTURE(option);
        json proof = document.at("proof");
        proof.erase(option);
        CHECK_FALSE(proof_holds(document, proof, key));
        proof[option] = "other";
        CHECK_FALSE(proof_holds(document, proof, key));
        proof[option] = 7;
        CHECK_FALSE(proof_holds(document, proof, key));
    }
    json added = document.at("proof");
    added["expires"] = "2030-01-01T00:00:00Z";
    CHECK_FALSE(proof_holds(document, added, key));
}

TEST_CASE("our own proof options are those of the suite") {
    const json document = tests::read_json_vector("vc-di-eddsa/unsigned.json");
    const json published = json::parse(text_vector("proofConfigJCS.json"));
    const std::string did = to_did_key(vector_key().public_key());
    CHECK(proof_options(document, verification_method(did), tests::at("2023-02-24T23:36:38Z")) == published);
}
