// What a verifier has learned: keys it knows, and what was revoked. Travels to another verifier as one file signed by the
// organisation. FORMAT.md says how it is written, THREATS.md what it is worth.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/disk.h"
#include "base/instant.h"
#include "base/result.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

struct KnownKey {
    std::string did, name;                 ///< whose
    Instant since;
    std::optional<Instant> until;          ///< retired: what it signed before still holds
    std::string succession;                ///< an organisation's: the signed word of the key before, naming this one; may be empty
    friend bool operator==(const KnownKey&, const KnownKey&) = default;
};

struct Revocation {
    std::string certificate;               ///< id of the credential: a learner's or the organisation's own
    Instant at;
    std::string reason;
    std::string by;                        ///< did:key of the organisation
    std::string entry;                     ///< as signed, canonical
    friend bool operator==(const Revocation&, const Revocation&) = default;
};

struct Trust {
    std::vector<KnownKey> organisations, installations;
    std::vector<Revocation> revocations;   ///< each signed by one of `organisations`
    friend bool operator==(const Trust&, const Trust&) = default;

    const KnownKey* organisation(std::string_view did) const;
    const KnownKey* installation(std::string_view did) const;
    const Revocation* revocation(std::string_view certificate) const;
};

/// A dated, signed entry. Error: "certificate.claim-invalid" {field}.
Result<Revocation> revoke(const std::string& certificate, const std::string& reason, const SigningKey& organisation_key, Instant now);

/// The key `next` follows this one: retires the old in `trust` (which still verifies) and adds the new with its succession.
/// Errors: "trust.unknown-signer" {did}, "trust.retired-signer" {did}.
Result<void> rotate(Trust& trust, const SigningKey& old_key, const SigningKey& next, Instant now);

/// The verifier's own store, one file for its owner only, written whole. None there: an empty Trust. What it holds was checked
/// when it came in; a digest shows damage. Errors: "trust.damaged" {path}, "trust.full" {limit}, "disk.…".
Result<Trust> load_trust(const Disk& disk, const std::string& path);
Result<void> save_trust(Disk& disk, const std::string& path, const Trust& trust);

/// Everything of `trust`, signed, for another verifier. Errors: "trust.unknown-signer" {did}, "trust.retired-signer" {did}.
Result<std::string> export_trust(const Trust& trust, const SigningKey& organisation_key, Instant now);

struct ImportedTrust {
    Trust trust;                           ///< both together
    std::string signer;
    int keys_added = 0, revocations_added = 0;
    int keys_left_out = 0;                 ///< organisations' keys that nobody known vouches for: `accept` takes one over
    int revocations_left_out = 0;          ///< not by a known organisation's key, or by a retired one, or with a broken signature
};
/// Signed by a key that `known` has (or that `accept` names, or that follows one of them by succession); nothing in the file
/// can take away what is known. Of organisations' keys only those are added that succession joins to a known one or to the
/// signer. At most 16 MiB. Errors: as read_credential(), "trust.not-one", "trust.signature", "trust.unknown-signer" {did},
/// "trust.retired-signer" {did}, "trust.two-successors" {did}: a sign that a key was stolen, "trust.full" {limit}.
Result<ImportedTrust> import_trust(const Trust& known, std::string_view json, const std::string& accept);

}  // namespace rozwaga::certificate
