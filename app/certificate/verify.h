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
    /// To grade again; an organisation's keys are known from here too. Of each course the one in use comes first.
    std::vector<const course::LoadedCourse*> packs;
};

enum class CheckState : std::uint8_t { ok, failed, warning, not_checked };

/// Codes, in this order, with the states each may have ("state-why") and their arguments; what does not apply is left out.
///   shape        written as FORMAT.md says
///                  failed (where)
///   signature    nothing was altered since signing, by every proof
///                  ok, failed
///   issuer       the key that signed is the one named as issuer
///                  ok, failed
///   key          whose key it is
///                  ok (name): a learner's, known; ok-organisation (name)
///                  warning-other-person (name), warning-other-name (name, organisation), warning-retired (name, date)
///                  failed-organisation: says it is the organisation's and is not; failed-retired (name, date)
///                  not_checked: never seen; not_checked-organisation: says it is the organisation's, no such key is known here
///   enrolment    bound to an invitation of a known organisation key, and says what that says
///                  ok (organisation, date)
///                  warning-other-name (name, organisation): the key is known as another's than the certificate names
///                  failed-<field>: id, hash, name, number, team, course differ; failed-shape: it is none;
///                  failed-early (date): made later than the certificate; failed-retired (date)
///                  not_checked: self-declared; not_checked-missing: not with it; not_checked-unknown-key (organisation)
///   identity     who it is
///                  ok (name): as invited; ok-organisation (name): as the organisation confirms; not_checked: as typed in
///   course       course and version
///                  ok (version); warning-minor, warning-material (version, newer); warning-other (the same, of a
///                  square); warning-differs (version): same number, other content; not_checked (course)
///   score        the result reaches what is required
///                  ok, failed (percent, required)
///   answers      graded again from the evidence
///                  ok (percent, points, maximum); ok-refresher (the same): of the shorter course of the years after; ok-updated (the same, begun, version): the course was updated while the
///                  exam was open, and what it took back was left out
///                  warning-updated-short (the same, whole): what is left is less than half of the exam of today
///                  failed-hash: not the evidence it names; failed-shape (where); failed-field (field): about another attempt;
///                  failed-blueprint: not an exam of this course; failed-score (percent, claimed)
///                  warning-unbound: there is evidence that it does not name
///                  not_checked: it has none; -missing, -summary, -other-pack (version), -newer (format), -square
///   plausible    times within what people need; one for each finding, never failed
///                  ok
///                  warning-exam-fast (seconds, questions), -items-fast (count, questions, seconds), -reading-fast (minutes,
///                  needed), -reading-short (minutes, lessons), -lessons-missing (read, lessons), -order (begun, handed_in),
///                  -sum (seconds, total), -invited-later (date)
///                  not_checked: no times with it
///   begun        holds already
///                  ok, failed (date); warning (date): by a few minutes not yet, clocks differ
///   due          (invitation) the last day
///                  ok, warning (date)
///   expiry       holds still
///                  ok, failed (date)
///   times        signed when it was awarded
///                  ok, warning (date): the dates do not fit together
///   revocation   not revoked
///                  ok; failed (date, reason); not_checked: no list at hand
///   copy         (several files) not somebody else's
///                  warning-answers, -enrolment, -id (other); warning-corrected (other): issued again under another name
/// Dates are "2026-11-22". (name) of a key is what the verifier knows it by.
struct Check {
    std::string code;
    CheckState state = CheckState::ok;
    Arguments arguments;
    std::string why;                       ///< where a state has several reasons: which
};

/// "ok", "failed", "warning", "not_checked".
const char* state_name(CheckState state);
/// The key of its words in text/: "verify.<code>.<state>", or "verify.<code>.<state>-<why>".
std::string wording_key(const Check& check);

/// What was signed: a certificate, the receipt of a policy read (receipt.h), an invitation (enrolment.h).
enum class Kind : std::uint8_t { certificate, receipt, enrolment };

/// Who stands behind it, as far as this verifier knows. Never more than the checks bear out: of what is not valid nobody.
enum class Standing : std::uint8_t { self_declared, enrolled, organisation };

enum class Overall : std::uint8_t { valid, invalid, unreadable };

struct Verdict {
    Overall overall = Overall::unreadable;
    Kind kind = Kind::certificate;
    Standing standing = Standing::self_declared;
    bool from_square = false;              ///< read off a page: no evidence, the name may be shortened
    std::vector<Check> checks;             ///< none when unreadable
    std::optional<Error> reason;           ///< when unreadable: as from read_credential(), or read_square()
    Claim claim;                           ///< empty when unreadable or misshapen; to be believed only when valid.
                                           ///< Of a receipt: id, person, organisation, title, policy fields, awarded.
                                           ///< Of an invitation: id, person, organisation, course, language, awarded (its day).
                                           ///< Of a square: what square.h has
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
/// The organisation's word on a certificate is no copy of it. `names`: what to call each, in the same order.
void compare(std::vector<Verdict>& verdicts, const std::vector<std::string>& names);

}  // namespace rozwaga::certificate
