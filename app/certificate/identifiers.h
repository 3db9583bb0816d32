// Names that need no register: base58btc (multibase z), did:key for Ed25519, urn:uuid.
// Errors: "certificate.not-base58", "certificate.not-a-did-key".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

std::string to_base58(std::string_view bytes);
/// At most 128 characters.
Result<std::string> from_base58(std::string_view text);

/// "did:key:z6Mk…"
std::string to_did_key(const PublicKey& key);
Result<PublicKey> from_did_key(std::string_view did);

/// "urn:uuid:…", random (version 4).
std::string new_urn_uuid(Randomness& randomness);
/// "urn:uuid:…", the same for the same name (version 8, from SHA-256).
std::string named_urn_uuid(std::string_view name);
/// Lower-case hexadecimal digits in the five groups, nothing else.
bool is_urn_uuid(std::string_view text);

}  // namespace rozwaga::certificate
