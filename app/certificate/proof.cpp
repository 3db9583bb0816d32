#include "certificate/proof.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "certificate/canonical.h"
#include "certificate/identifiers.h"

namespace rozwaga::certificate {

using nlohmann::json;

json proof_options(const json& document, const std::string& method, Instant created) {
    return {{"@context", document.at("@context")},
            {"type", "DataIntegrityProof"},
            {"cryptosuite", "eddsa-jcs-2022"},
            {"created", to_iso8601(created)},
            {"verificationMethod", method},
            {"proofPurpose", "assertionMethod"}};
}

std::string signed_bytes(const json& document, const json& options) {
    json unsecured = document, bare = options;
    unsecured.erase("proof");
    bare.erase("proofValue");
    return sha256(canonical(bare)) + sha256(canonical(unsecured));
}

json make_proof(const json& document, json options, const SigningKey& key) {
    const Signature signature = key.sign(signed_bytes(document, options));
    options["proofValue"] = "z" + to_base58(std::string(signature.begin(), signature.end()));
    return options;
}

bool proof_holds(const json& document, const json& proof, const PublicKey& key) {
    if (!document.is_object() || !proof.is_object()) return false;
    const auto says = [&](const char* name, const char* wanted) {
        const auto found = proof.find(name);
        return found != proof.end() && *found == wanted;
    };
    if (!says("type", "DataIntegrityProof") || !says("cryptosuite", "eddsa-jcs-2022") || !says("proofPurpose", "assertionMethod"))
        return false;
    if (proof.contains("@context") && (!document.contains("@context") || proof["@context"] != document["@context"])) return false;
    const auto value = proof.find("proofValue");
    if (value == proof.end() || !value->is_string()) return false;
    const std::string& text = value->get_ref<const std::string&>();
    if (!text.starts_with('z')) return false;
    const Result<std::string> bytes = from_base58(std::string_view(text).substr(1));
    Signature signature{};
    if (!bytes || bytes->size() != signature.size()) return false;
    std::copy(bytes->begin(), bytes->end(), signature.begin());
    return signature_holds(signed_bytes(document, proof), signature, key);
}

bool proofs_hold(const json& document, const PublicKey& key) {
    const auto proofs = document.find("proof");
    return proofs != document.end() && proofs->is_array() && !proofs->empty() &&
           std::all_of(proofs->begin(), proofs->end(), [&](const json& proof) { return proof_holds(document, proof, key); });
}

std::string verification_method(const std::string& did) {
    const std::size_t key = did.rfind(':') + 1;
    return did + "#" + did.substr(key);
}

}  // namespace rozwaga::certificate
