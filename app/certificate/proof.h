// Data Integrity proofs (W3C Data Integrity EdDSA Cryptosuites 1.0), by the two suites eddsa-rdfc-2022 and eddsa-jcs-2022.
// For this room only.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/instant.h"
#include "base/result.h"
#include "certificate/keys.h"
#include "certificate/rdf.h"

namespace rozwaga::certificate {

/// "did:key:z6Mk…#z6Mk…"
std::string verification_method(const std::string& did);

// --- eddsa-jcs-2022: the JSON as it is written is signed; for any document -----------------------------------------

/// All of a proof but its proofValue; `document` gives the context.
nlohmann::json proof_options(const nlohmann::json& document, const std::string& verification_method, Instant created);
/// Whether `proof` has them, and besides a proofValue of whatever kind nothing.
bool has_proof_options(const nlohmann::json& document, const nlohmann::json& proof, const std::string& verification_method, Instant created);

/// SHA-256 of the options, then SHA-256 of the document without its proof: the 64 bytes that are signed.
std::string signed_bytes(const nlohmann::json& document, const nlohmann::json& options);

/// The options with their proofValue: "z" and base58btc of the signature.
nlohmann::json make_proof(const nlohmann::json& document, nlohmann::json options, const SigningKey& key);

/// Whether `proof` is of this suite and `key` made it over `document`. Proof options it does not know are signed all the same.
bool proof_holds(const nlohmann::json& document, const nlohmann::json& proof, const PublicKey& key);

// --- eddsa-rdfc-2022: what the JSON means is signed; for documents whose every key is in the vocabulary ------------

/// All of a proof but its proofValue. The context is the document's and not repeated.
nlohmann::json rdfc_proof_options(const std::string& verification_method, Instant created);
/// Whether `proof` has them, and besides a proofValue of whatever kind nothing.
bool has_rdfc_proof_options(const nlohmann::json& proof, const std::string& verification_method, Instant created);

/// The same 64 bytes, of canonical N-Quads. Errors: as canonical_quads().
Result<std::string> rdfc_signed_bytes(const nlohmann::json& document, const nlohmann::json& options,
                                      const Vocabulary& vocabulary);

Result<nlohmann::json> make_rdfc_proof(const nlohmann::json& document, nlohmann::json options, const SigningKey& key,
                                       const Vocabulary& vocabulary);

bool rdfc_proof_holds(const nlohmann::json& document, const nlohmann::json& proof, const PublicKey& key,
                      const Vocabulary& vocabulary);

// --- both ------------------------------------------------------------------------------------------------------------

/// The two proofs of a badge, as a list: RDFC first, since others' validators take the first one. Errors: as canonical_quads().
Result<nlohmann::json> proof_pair(const nlohmann::json& document, const std::string& verification_method, Instant created,
                                  const SigningKey& key);

/// Whether there are proofs of a document without them (`canonical_form` is its), and every one is of a suite we know and made by `key` (an RDFC one over
/// a badge). How many there must be is the format's to say.
bool proofs_hold(const nlohmann::json& unsecured, std::string_view canonical_form, const nlohmann::json& proofs, const PublicKey& key);

}  // namespace rozwaga::certificate
