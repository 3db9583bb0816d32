// An invitation: the organisation tells one person which course to take by when, and signs that. Whoever works with it holds
// a certificate that is bound to it. A W3C Verifiable Credential 2.0, signed like a receipt; FORMAT.md says how it is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

/// Why the course is to be taken.
enum class Occasion : unsigned char { onboarding, renewal };

struct Enrolment {
    std::string id;                        ///< "urn:uuid:…", random: also what makes each invitation unlike any other
    std::string organisation;              ///< its name
    std::string invited_by;                ///< a person or department; may be empty
    std::string name, number, team;        ///< the learner's; the last two may be empty
    std::string course;                    ///< id
    std::string language;                  ///< the person's; may be empty
    Occasion occasion = Occasion::onboarding;
    std::optional<Instant> joined;         ///< first day at work: a date, midnight UTC
    std::optional<Instant> due;            ///< last day: a date, midnight UTC
    Instant issued;
    friend bool operator==(const Enrolment&, const Enrolment&) = default;
};

struct ReadEnrolment {
    Enrolment enrolment;
    std::string issuer;                    ///< did:key of the organisation; whether it is known is for the caller to say
    std::string hash;                      ///< SHA-256 of the canonical JSON, signature included: what a claim names
};

/// The signed JSON, canonical. Error: "certificate.claim-invalid" {field}.
Result<std::string> issue_enrolment(const Enrolment& enrolment, const SigningKey& organisation_key);

/// Whether these bytes say they are an invitation at all; cheap.
bool is_enrolment(std::string_view json);
/// Shape and signature hold. Errors: as read_credential(), "enrolment.not-one", "enrolment.signature".
Result<ReadEnrolment> read_enrolment(std::string_view json);

}  // namespace rozwaga::certificate
