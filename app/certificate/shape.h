// From bytes to a credential's parts, step by step. For this room only; errors as read_credential() has them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "certificate/credential.h"

namespace rozwaga::certificate {

/// A JSON document that says it is a credential or a receipt of ours, in a format we know.
Result<nlohmann::json> recognise(std::string_view bytes);

/// When it was signed: one proof by eddsa-jcs-2022, with exactly the options we write. Its value and key are judged elsewhere.
Result<Instant> read_proof(const nlohmann::json& document);

/// The same for two proofs of one key and instant: eddsa-rdfc-2022, then eddsa-jcs-2022.
Result<Instant> read_proof_pair(const nlohmann::json& document);

/// Document and proofs written exactly as the format says. The signature is not checked.
Result<Credential> read_shape(const nlohmann::json& document);

}  // namespace rozwaga::certificate
