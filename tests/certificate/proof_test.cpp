#include <catch2/catch_test_macros.hpp>

#include "base/digest.h"
#include "certificate/canonical.h"
#include "certificate/identifiers.h"
#include "certificate/proof.h"
#include "certificate/samples.h"
#include "certificate/terms.h"
#include "certificate/vectors.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

std::string text_vector(const std::string& name, const std::string& suite = "eddsa-jcs-2022") {
    std::string text = tests::read_vector("vc-di-eddsa/" + suite + "/" + name);
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

/// What the published examples say, by the contexts they name.
const Vocabulary& alumni_vocabulary() {
    static const Vocabulary vocabulary{
        {{"cred:", "https://www.w3.org/2018/credentials#"},
         {"schema:", "https://schema.org/"},
         {"xs:", "http://www.w3.org/2001/XMLSchema#"},
         {"ex:", "https://www.w3.org/ns/credentials/examples#"}},
        {"https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"},
        {{"credential",
          {{"VerifiableCredential", "cred:VerifiableCredential"}, {"AlumniCredential", "ex:AlumniCredential"}},
          {{"name", "schema:name"},
           {"description", "schema:description"},
           {"issuer", "cred:issuer", Term::Kind::link},
           {"validFrom", "cred:validFrom", Term::Kind::text, "xs:dateTime"},
           {"credentialSubject", "cred:credentialSubject", Term::Kind::node, "subject"}}},
         {"subject", {}, {{"alumniOf", "ex:alumniOf"}}}}};
    return vocabulary;
}

const Vocabulary& employment_vocabulary() {
    static const Vocabulary vocabulary{
        {{"cred:", "https://www.w3.org/2018/credentials#"},
         {"schema:", "https://schema.org/"},
         {"xs:", "http://www.w3.org/2001/XMLSchema#"},
         {"cz:", "https://w3id.org/citizenship#"}},
        {"https://www.w3.org/ns/credentials/v2", "https://w3id.org/citizenship/v4rc1"},
        {{"credential",
          {{"VerifiableCredential", "cred:VerifiableCredential"},
           {"EmploymentAuthorizationDocumentCredential", "cz:EmploymentAuthorizationDocumentCredential"}},
          {{"name", "schema:name"},
           {"description", "schema:description"},
           {"issuer", "cred:issuer", Term::Kind::node, "issuer"},
           {"validFrom", "cred:validFrom", Term::Kind::text, "xs:dateTime"},
           {"validUntil", "cred:validUntil", Term::Kind::text, "xs:dateTime"},
           {"credentialSubject", "cred:credentialSubject", Term::Kind::node, "person"}}},
         {"issuer", {}, {{"image", "schema:image", Term::Kind::link}}},
         {"person",
          {{"Person", "schema:Person"}, {"EmployablePerson", "cz:EmployablePerson"}},
          {{"givenName", "schema:givenName"},
           {"additionalName", "schema:additionalName"},
           {"familyName", "schema:familyName"},
           {"image", "schema:image", Term::Kind::link},
           {"gender", "schema:gender"},
           {"residentSince", "cz:residentSince", Term::Kind::text, "xs:dateTime"},
           {"birthCountry", "cz:birthCountry"},
           {"birthDate", "schema:birthDate", Term::Kind::text, "xs:dateTime"},
           {"employmentAuthorizationDocument", "cz:employmentAuthorizationDocument", Term::Kind::node, "paper"}}},
         {"paper",
          {{"EmploymentAuthorizationDocument", "cz:EmploymentAuthorizationDocument"}},
          {{"identifier", "schema:identifier"}, {"lprCategory", "cz:lprCategory"}, {"lprNumber", "cz:lprNumber"}}}}};
    return vocabulary;
}

void check_rdfc_steps(const json& document, const std::string& folder, const Vocabulary& vocabulary) {
    const auto text = [&](const std::string& name) { return text_vector(name, folder); };
    const json options = json::parse(text("proofConfigDataInt.json"));
    CHECK(canonical_quads(document, vocabulary).value() == text("canonDocDataInt.txt") + '\n');
    CHECK(canonical_quads(options, proof_vocabulary()).value() == text("proofCanonDataInt.txt") + '\n');
    CHECK(to_hex(rdfc_signed_bytes(document, options, vocabulary).value()) == text("combinedHashDataInt.txt"));
    const json proof = make_rdfc_proof(document, options, vector_key(), vocabulary).value();
    CHECK(proof.at("proofValue") == text("sigBTC58DataInt.txt"));
    const json whole = json::parse(text("signedDataInt.json"));
    const PublicKey key = vector_key().public_key();
    CHECK(rdfc_proof_holds(whole, whole.at("proof"), key, vocabulary));
    CHECK_FALSE(rdfc_proof_holds(whole, whole.at("proof"), tests::sample_key().public_key(), vocabulary));
    json altered = whole;
    altered["name"] = "Another document";
    CHECK_FALSE(rdfc_proof_holds(altered, altered.at("proof"), key, vocabulary));
    for (const char* option : {"type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue"}) {
        CAPTURE(option);
        json other = whole.at("proof");
        other.erase(option);
        CHECK_FALSE(rdfc_proof_holds(whole, other, key, vocabulary));
        other[option] = "other";
        CHECK_FALSE(rdfc_proof_holds(whole, other, key, vocabulary));
    }
    json added = whole.at("proof");
    added["expires"] = "2030-01-01T00:00:00Z";
    CHECK_FALSE(rdfc_proof_holds(whole, added, key, vocabulary));
}

}  // namespace

TEST_CASE("every step of eddsa-rdfc-2022 gives the published value") {
    check_rdfc_steps(tests::read_json_vector("vc-di-eddsa/unsigned.json"), "eddsa-rdfc-2022", alumni_vocabulary());
    check_rdfc_steps(tests::read_json_vector("vc-di-eddsa/employmentAuth.json"), "eddsa-rdfc-2022/employ", employment_vocabulary());
}

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
