// The Data Integrity proof eddsa-jcs-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0). For this room only.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/instant.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

/// All of a proof but its proofValue; `document` gives the context.
nlohmann::json proof_options(const nlohmann::json& document, const std::string& verification_method, Instant created);

/// SHA-256 of the options, then SHA-256 of the document without its proof: the 64 bytes that are signed.
std::string signed_bytes(const nlohmann::json& document, const nlohmann::json& options);

/// The options with their proofValue: "z" and base58btc of the signature.
nlohmann::json make_proof(const nlohmann::json& document, nlohmann::json options, const SigningKey& key);

/// Whether `proof` is of this suite and `key` made it over `document`. Proof options it does not know are signed all the same.
bool proof_holds(const nlohmann::json& document, const nlohmann::json& proof, const PublicKey& key);

/// Whether there are proofs and every one of them is of a suite we know and made by `key`. How many there must be is the
/// format's to say.
bool proofs_hold(const nlohmann::json& document, const PublicKey& key);

/// "did:key:z6Mk…#z6Mk…"
std::string verification_method(const std::string& did);

}  // namespace rozwaga::certificate
