// Signs what issue() would refuse.
#pragma once

#include <nlohmann/json.hpp>

#include "certificate/identifiers.h"
#include "certificate/proof.h"

namespace rozwaga::tests {

/// With the two proofs of a badge. Where the document has what no badge has, the first of them cannot hold.
inline nlohmann::json signed_anyhow(nlohmann::json document, const certificate::SigningKey& key, Instant when) {
    using namespace certificate;
    const std::string method = verification_method(to_did_key(key.public_key()));
    const auto proofs = proof_pair(document, method, when, key);
    nlohmann::json jcs = make_proof(document, proof_options(document, method, when), key);
    nlohmann::json rdfc = rdfc_proof_options(method, when);
    rdfc["proofValue"] = jcs["proofValue"];
    document["proof"] = proofs ? *proofs : nlohmann::json::array({rdfc, jcs});
    return document;
}

}  // namespace rozwaga::tests
