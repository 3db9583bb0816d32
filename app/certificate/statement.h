// Short signed statements of an organisation that are no credentials: a JSON object with a `type` ("rozwaga-revocation 1") and
// a `signature`, "z" and base58btc of Ed25519 over the type, a line feed, and the canonical rest. For this room only.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "certificate/keys.h"

namespace rozwaga::certificate {

/// Adds the signature.
nlohmann::json signed_statement(nlohmann::json statement, const SigningKey& key);

/// Whether the key of this did:key signed it.
bool statement_holds(const nlohmann::json& statement, const std::string& did);

}  // namespace rozwaga::certificate
