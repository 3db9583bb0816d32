// From bytes to a credential's parts, step by step. For this room only; errors as read_credential() has them.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "certificate/credential.h"

namespace rozwaga::certificate {

/// A document taken apart, so that neither half is copied for every look at it.
struct Secured {
    nlohmann::json unsecured;    ///< without its proofs
    nlohmann::json proofs;       ///< null where there are none
    std::string canonical_form;  ///< of the former
};
Secured take_apart(nlohmann::json document);

/// A JSON document that says it is a credential or a receipt of ours, in a format we know.
Result<Secured> recognise(std::string_view bytes);

/// When it was signed: one proof by eddsa-jcs-2022, with exactly the options we write. Its value and key are judged elsewhere.
Result<Instant> read_proof(const Secured& document);

/// The same for two proofs of one key and instant: eddsa-rdfc-2022, then eddsa-jcs-2022.
Result<Instant> read_proof_pair(const Secured& document);

/// Document and proofs written exactly as the format says. The signature is not checked.
Result<Credential> read_shape(const Secured& document);

}  // namespace rozwaga::certificate
