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

/// How much of the graded part travels with a certificate: the organisation's choice. `none` only in format 1.
enum class EvidenceKind : std::uint8_t { none, answers, summary };

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
    EvidenceKind evidence = EvidenceKind::none;
    std::string evidence_hash;             ///< SHA-256 of the evidence file (evidence.h), 64 hexadecimal digits; empty with `none`
    std::string enrolment;                 ///< id of the invitation (enrolment.h) it is bound to; empty: self-declared
    std::string enrolment_hash;            ///< SHA-256 of that invitation as signed, canonical; with an enrolment only
    std::string replaces;                  ///< id of the certificate of the same attempt that this one corrects; may be empty
    std::string confirms;                  ///< the organisation's own credential: id of the learner's certificate; else empty
    std::string confirms_hash;             ///< SHA-256 of that certificate's canonical JSON, proofs included
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

/// All that is issued together: the signed JSON, the evidence it names by hash, the text of the square on its page.
struct Issued {
    std::string credential, evidence, square;   ///< the last two empty where there is none
};

/// What was taken out of a file that somebody handed in. A print holds a square only.
struct Submission {
    std::string credential;
    std::optional<std::string> evidence;
    std::string square;
};

}  // namespace rozwaga::certificate
