// The receipt of a policy that was read and acknowledged: a W3C Verifiable Credential 2.0, signed like a certificate.
// FORMAT.md says how it is written. verify() of credential.h reads both.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "certificate/credential.h"

namespace rozwaga::certificate {

/// The signed JSON, in canonical form, from a claim's id, person, organisation, title (the policy's) and policy fields.
/// Error: "certificate.claim-invalid" {field}.
Result<std::string> issue_receipt(const Claim& claim, const SigningKey& key, Instant now);

// For this room only.
struct Secured;   // shape.h
bool is_receipt(const nlohmann::json& document);
/// Claim, issuer and signing time from exactly what issue_receipt() writes. Error: "certificate.shape" {where}.
Result<Credential> read_receipt(const Secured& document);

}  // namespace rozwaga::certificate
