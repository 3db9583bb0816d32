#include "certificate/proof.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/digest.h"
#include "certificate/canonical.h"
#include "certificate/identifiers.h"
#include "certificate/terms.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr const char* jcs_suite = "eddsa-jcs-2022";
constexpr const char* rdfc_suite = "eddsa-rdfc-2022";
constexpr std::size_t most_proofs = 2;   // each costs a walk over the whole document

json options_of(const char* suite, const std::string& method, Instant created) {
    return {{"type", "DataIntegrityProof"},
            {"cryptosuite", suite},
            {"created", to_iso8601(created)},
            {"verificationMethod", method},
            {"proofPurpose", "assertionMethod"}};
}

json all_but(json object, const char* name) {
    object.erase(name);
    return object;
}

json with_signature(json options, const std::string& bytes, const SigningKey& key) {
    const Signature signature = key.sign(bytes);
    options["proofValue"] = "z" + to_base58(std::string(signature.begin(), signature.end()));
    return options;
}

bool option_is(const json& proof, const char* name, std::string_view wanted) {
    const auto found = proof.find(name);
    return found != proof.end() && found->is_string() && found->get_ref<const std::string&>() == wanted;
}

/// The options that options_of() makes, without making them.
bool has_options(const json& proof, const char* suite, const std::string& method, Instant created) {
    return option_is(proof, "type", "DataIntegrityProof") && option_is(proof, "cryptosuite", suite) &&
           option_is(proof, "created", to_iso8601(created)) && option_is(proof, "verificationMethod", method) &&
           option_is(proof, "proofPurpose", "assertionMethod");
}

/// The signature of a proof that is made as the suite has it; nothing when it is made otherwise.
std::optional<Signature> signature_of(const json& document, const json& proof, const char* suite) {
    if (!document.is_object() || !proof.is_object()) return std::nullopt;
    if (!option_is(proof, "type", "DataIntegrityProof") || !option_is(proof, "cryptosuite", suite) ||
        !option_is(proof, "proofPurpose", "assertionMethod"))
        return std::nullopt;
    if (proof.contains("@context") && (!document.contains("@context") || proof["@context"] != document["@context"]))
        return std::nullopt;
    const auto value = proof.find("proofValue");
    if (value == proof.end() || !value->is_string()) return std::nullopt;
    const std::string& text = value->get_ref<const std::string&>();
    if (!text.starts_with('z')) return std::nullopt;
    const Result<std::string> bytes = from_base58(std::string_view(text).substr(1));
    Signature signature{};
    if (!bytes || bytes->size() != signature.size()) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), signature.begin());
    return signature;
}

// Below, `unsecured` has no proof and `bare` no proofValue.

std::string jcs_bytes(std::string_view canonical_form, const json& bare) { return sha256(canonical(bare)) + sha256(canonical_form); }

Result<std::string> rdfc_bytes(const json& unsecured, const json& bare, const Vocabulary& vocabulary) {
    const Result<std::string> options = canonical_quads(bare, proof_vocabulary());
    if (!options) return options;
    const Result<std::string> document = canonical_quads(unsecured, vocabulary);
    if (!document) return document;
    return sha256(*options) + sha256(*document);
}

bool jcs_holds(const json& unsecured, std::string_view canonical_form, const json& proof, const PublicKey& key) {
    const auto signature = signature_of(unsecured, proof, jcs_suite);
    return signature && signature_holds(jcs_bytes(canonical_form, all_but(proof, "proofValue")), *signature, key);
}

bool rdfc_holds(const json& unsecured, const json& proof, const PublicKey& key, const Vocabulary& vocabulary) {
    const auto signature = signature_of(unsecured, proof, rdfc_suite);
    if (!signature) return false;
    const Result<std::string> bytes = rdfc_bytes(unsecured, all_but(proof, "proofValue"), vocabulary);
    return bytes && signature_holds(*bytes, *signature, key);
}

}  // namespace

std::string verification_method(const std::string& did) {
    const std::size_t key = did.rfind(':') + 1;
    return did + "#" + did.substr(key);
}

json proof_options(const json& document, const std::string& method, Instant created) {
    json options = options_of(jcs_suite, method, created);
    options["@context"] = document.at("@context");
    return options;
}

std::string signed_bytes(const json& document, const json& options) {
    return jcs_bytes(canonical(all_but(document, "proof")), all_but(options, "proofValue"));
}

bool has_proof_options(const json& document, const json& proof, const std::string& method, Instant created) {
    constexpr std::size_t members = 7;   // the five options, the context, the value
    const auto context = proof.find("@context");
    return proof.size() == members && has_options(proof, jcs_suite, method, created) && context != proof.end() && *context == document.at("@context");
}

bool has_rdfc_proof_options(const json& proof, const std::string& method, Instant created) {
    constexpr std::size_t members = 6;
    return proof.size() == members && has_options(proof, rdfc_suite, method, created);
}

json make_proof(const json& document, json options, const SigningKey& key) {
    const std::string bytes = signed_bytes(document, options);
    return with_signature(std::move(options), bytes, key);
}

bool proof_holds(const json& document, const json& proof, const PublicKey& key) {
    if (!document.is_object()) return false;
    const json unsecured = all_but(document, "proof");
    return jcs_holds(unsecured, canonical(unsecured), proof, key);
}

json rdfc_proof_options(const std::string& method, Instant created) { return options_of(rdfc_suite, method, created); }

Result<std::string> rdfc_signed_bytes(const json& document, const json& options, const Vocabulary& vocabulary) {
    return rdfc_bytes(all_but(document, "proof"), all_but(options, "proofValue"), vocabulary);
}

Result<json> make_rdfc_proof(const json& document, json options, const SigningKey& key, const Vocabulary& vocabulary) {
    const Result<std::string> bytes = rdfc_signed_bytes(document, options, vocabulary);
    if (!bytes) return tl::unexpected(bytes.error());
    return with_signature(std::move(options), *bytes, key);
}

bool rdfc_proof_holds(const json& document, const json& proof, const PublicKey& key, const Vocabulary& vocabulary) {
    return document.is_object() && rdfc_holds(all_but(document, "proof"), proof, key, vocabulary);
}

Result<json> proof_pair(const json& document, const std::string& method, Instant created, const SigningKey& key) {
    const Result<json> meaning = make_rdfc_proof(document, rdfc_proof_options(method, created), key, badge_vocabulary());
    if (!meaning) return meaning;
    return json::array({*meaning, make_proof(document, proof_options(document, method, created), key)});
}

bool proofs_hold(const json& unsecured, std::string_view canonical_form, const json& proofs, const PublicKey& key) {
    if (!unsecured.is_object() || !proofs.is_array() || proofs.empty() || proofs.size() > most_proofs) return false;
    return std::all_of(proofs.begin(), proofs.end(), [&](const json& proof) {
        return jcs_holds(unsecured, canonical_form, proof, key) || rdfc_holds(unsecured, proof, key, badge_vocabulary());
    });
}

}  // namespace rozwaga::certificate
