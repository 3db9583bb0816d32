// The signed credential: Open Badges 3.0 on W3C Verifiable Credentials 2.0. FORMAT.md says how a claim is written,
// THREATS.md what the signature proves and what it does not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

/// What a certificate says. Instants count in whole seconds: fractions are cut off when it is issued.
struct Claim {
    std::string id;                        ///< "urn:uuid:…", from new_urn_uuid()
    std::string name;                      ///< the learner's, 1 to 90 characters
    std::string number, team;              ///< empty where not given
    std::string organisation;
    std::string course, title, description, version, language;
    std::string criteria;                  ///< what had to be done, in words, in the certificate's language
    int percent = 0, pass_mark = 0;
    std::int64_t points = 0, maximum = 0;  ///< thousandths of a point
    Instant awarded, valid_until;
    std::string attempt;                   ///< id of the exam attempt in the learner's record
    std::string grading_hash;              ///< 64 hexadecimal digits
    std::string policy_hash;               ///< of the policy acknowledged, 64 hexadecimal digits; empty: none
    std::string policy_language;           ///< it was read in; with a hash only
    Instant policy_acknowledged;           ///< with a hash only
    friend bool operator==(const Claim&, const Claim&) = default;
};

/// The signed JSON, in canonical form. The same claim, key and instant give the same bytes.
/// Errors: "certificate.claim-invalid" {field}, "certificate.not-passed" {percent, required}.
Result<std::string> issue(const Claim& claim, const SigningKey& key, Instant now);

struct Credential {
    int format = 0;
    Claim claim;
    std::string issuer;                    ///< did:key of the installation that signed
    Instant signed_at;
};

/// Reads; does not check the signature. At most 1 MiB, 32 levels, no key twice, nothing the format does not have.
/// Errors: "certificate.too-large" {limit}, "certificate.not-json", "certificate.too-deep" {limit},
/// "certificate.key-twice" {key}, "certificate.not-a-credential", "certificate.format-newer" {format},
/// "certificate.shape" {where}.
Result<Credential> read_credential(std::string_view json);

enum class CheckState : std::uint8_t { ok, failed, warning, not_checked };

/// Worded in text/ as "verify.<code>.<state>". Codes, in this order:
///   shape      written as FORMAT.md says            failed {where}
///   signature  nothing was altered since signing
///   issuer     the key that signed is the one named as issuer
///   begun      holds already                        {date}; warning: by a few minutes not yet, clocks differ
///   expiry     holds still                          {date}
///   score      the result reaches what is required  {percent, required}
///   times      signed when it was awarded           warning {date}: the dates do not fit together
///   authority, identity, answers                    not_checked: what this signature cannot show
struct Check {
    std::string code;
    CheckState state = CheckState::ok;
    Arguments arguments;
};

/// What was signed: a certificate, or the receipt of a policy read (receipt.h).
enum class Kind : std::uint8_t { certificate, receipt };

enum class Overall : std::uint8_t { valid, invalid, unreadable };

struct Verdict {
    Overall overall = Overall::unreadable;
    Kind kind = Kind::certificate;
    std::vector<Check> checks;             ///< none when unreadable
    std::optional<Error> reason;           ///< when unreadable: as from read_credential()
    Claim claim;                           ///< empty when unreadable or misshapen; to be believed only when valid.
                                           ///< Of a receipt: id, person, organisation, title, policy fields, awarded
    std::string issuer;
    Instant signed_at;
};

Verdict verify(const std::string& json, Instant now);

}  // namespace rozwaga::certificate
