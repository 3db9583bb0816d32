// Judges what was handed in: check by check, and as a whole. Pure: what the verifier knows comes in as Grounds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "certificate/credential.h"
#include "certificate/enrolment.h"
#include "certificate/evidence.h"
#include "certificate/trust.h"
#include "course/course.h"

namespace rozwaga::certificate {

/// What a verifier knows. Nothing here is needed; what is missing makes checks say "not_checked".
struct Grounds {
    Instant now;
    const Trust* trust = nullptr;                            ///< known keys and revocations
    std::vector<const course::LoadedCourse*> packs;          ///< to grade again; an organisation's keys are known from here too
};

enum class CheckState : std::uint8_t { ok, failed, warning, not_checked };

/// Worded in text/ as "verify.<code>.<state>". Codes, in this order; what does not apply is left out:
///   shape        written as FORMAT.md says             failed {where}
///   signature    nothing was altered since signing, by every proof
///   issuer       the key that signed is the one named as issuer
///   key          whose key it is                       ok {name}: known; warning {name}: known as somebody else's, or retired;
///                                                      failed: says it is the organisation's and is not; not_checked: never seen
///   enrolment    bound to an invitation of a known organisation key, and says what that says
///                                                      ok {organisation}; failed {field}; not_checked: self-declared, or the
///                                                      invitation is not with it, or its key is not known {reason}
///   identity     who it is                             ok {name}: as invited; not_checked: as typed in by the learner
///   course       course and version                    ok {version}; warning {version, newer}; not_checked: not here
///   score        the result reaches what is required   {percent, required}
///   answers      graded again from the evidence        ok {percent, points, maximum}; failed {percent, claimed} or {reason};
///                                                      not_checked {reason}: summary, no evidence, other-pack
///   plausible    times within what people need         warning {reason, …}, never failed
///   begun        holds already                         {date}; warning: by a few minutes not yet, clocks differ
///   expiry       holds still                           {date}
///   times        signed when it was awarded            warning {date}: the dates do not fit together
///   revocation   not revoked                           failed {date, reason}; not_checked: no list at hand
///   copy         (several files) not somebody else's   warning {other, reason}
struct Check {
    std::string code;
    CheckState state = CheckState::ok;
    Arguments arguments;
};

/// What was signed: a certificate, the receipt of a policy read (receipt.h), an invitation (enrolment.h).
enum class Kind : std::uint8_t { certificate, receipt, enrolment };

/// Who stands behind it, as far as this verifier knows. Never more than the checks bear out.
enum class Standing : std::uint8_t { self_declared, enrolled, organisation };

enum class Overall : std::uint8_t { valid, invalid, unreadable };

struct Verdict {
    Overall overall = Overall::unreadable;
    Kind kind = Kind::certificate;
    Standing standing = Standing::self_declared;
    bool from_square = false;              ///< read off a page: no evidence, the name may be shortened
    std::vector<Check> checks;             ///< none when unreadable
    std::optional<Error> reason;           ///< when unreadable: as from read_credential()
    Claim claim;                           ///< empty when unreadable or misshapen; to be believed only when valid.
                                           ///< Of a receipt: id, person, organisation, title, policy fields, awarded
    std::string issuer;
    Instant signed_at;
    std::optional<Evidence> evidence;      ///< when it was there, whole and bound
    std::optional<Enrolment> enrolment;    ///< when it came with it and its signature holds; of Kind::enrolment itself too
    std::string answers_fingerprint;       ///< SHA-256 over answers and seconds without name or date; empty without answers
    /// Valid, and something that a person should look at.
    bool flagged() const;
};

Verdict verify(const Submission& submission, const Grounds& grounds);
/// A credential alone, by somebody who knows nothing else.
inline Verdict verify(const std::string& credential, Instant now) { return verify({credential, {}, {}}, {now, nullptr, {}}); }

/// Adds "copy" to those that share answers and times, an enrolment or an id with another of them that has another name or key.
/// `names`: what to call each, in the same order.
void compare(std::vector<Verdict>& verdicts, const std::vector<std::string>& names);

}  // namespace rozwaga::certificate
