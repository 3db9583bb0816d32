// From bytes to a credential's parts, step by step. For this room only; errors as read_credential() has them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "certificate/credential.h"

namespace rozwaga::certificate {

/// A JSON document that says it is a credential or a receipt of ours, in a format we know.
Result<nlohmann::json> recognise(std::string_view bytes);

/// When it was signed: exactly one proof, with exactly the options we write. Its value and key are judged elsewhere.
Result<Instant> read_proof(const nlohmann::json& document);

/// Document and proof written exactly as the format says. The signature is not checked.
Result<Credential> read_shape(const nlohmann::json& document);

}  // namespace rozwaga::certificate
