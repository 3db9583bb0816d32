// The square on the page: what a certificate says, small enough for a QR code and signed by the same key, so that a print can
// be checked without a network. COSE_Sign1 (RFC 9052) over CBOR, as base45 text (RFC 9285). FORMAT.md has the fields.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"
#include "certificate/credential.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

struct Square {
    std::string issuer;                    ///< did:key, part of what is signed
    std::string id;                        ///< the certificate's
    std::string name, organisation;        ///< may be cut short to fit, then with "…" at the end
    bool shortened = false;                ///< one of them was; the page and the credential have them whole
    std::string course, version;
    int percent = 0, pass_mark = 0;
    Instant awarded, valid_until;
    bool enrolled = false;                 ///< bound to an invitation
    std::string confirms;                  ///< as in the claim
    std::string document_hash;             ///< SHA-256 of the credential's canonical JSON without its proofs, hexadecimal
};

/// The text of the code, about 410 characters; the credential is read for it and must be one that `key` issued. Errors: as
/// read_credential().
Result<std::string> make_square(const std::string& credential, const SigningKey& key);

/// As much of a claim as a square holds.
Claim claim_of(const Square& square);

/// Decoded and its signature checked. At most 4,296 characters. Errors: "square.not-one" (some other code), "square.damaged",
/// "square.format-newer" {format}, "square.signature".
Result<Square> read_square(std::string_view text);

}  // namespace rozwaga::certificate
