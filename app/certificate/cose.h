// One signature over a few bytes: COSE_Sign1 (RFC 9052) with Ed25519. For this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "certificate/keys.h"

namespace rozwaga::certificate {

/// What is signed: the Sig_structure, without external data. `protected_header` is a CBOR map, as bytes.
std::string cose_signed_bytes(std::string_view protected_header, std::string_view payload);

/// Tagged, the algorithm (EdDSA) alone in the protected header, nothing in the other.
std::string cose_sign(std::string_view payload, const SigningKey& key);

/// Whether bytes begin as cose_sign() begins them; cheap.
bool begins_as_cose(std::string_view bytes);

struct SignedBytes {
    std::string payload;
    Signature signature{};
};
/// From exactly what cose_sign() writes; the signature is not checked.
std::optional<SignedBytes> read_cose(std::string_view bytes);

bool cose_holds(const SignedBytes& whole, const PublicKey& key);

}  // namespace rozwaga::certificate
