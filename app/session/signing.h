// From a passed attempt to everything that is issued together: what the app and simulations share.
#pragma once

#include <string>

#include "base/clock.h"
#include "certificate/credential.h"
#include "course/course.h"
#include "progress/progress.h"
#include "record/events.h"

namespace rozwaga::session {

/// Which certificate is asked for.
struct Wanted {
    std::string attempt, language;
    std::string criteria;              ///< what had to be done, in words of that language
    std::string replaces;              ///< id of the one it corrects; may be empty
};

struct SignedCertificate {
    certificate::Claim claim;
    certificate::Issued issued;
    record::CertificateIssued event() const;
};

/// With the evidence the organisation asks for, bound to the invitation accepted last. Errors: those of claim_for(),
/// certificate::issue(), make_square() and gather_evidence().
Result<SignedCertificate> sign_certificate(const course::LoadedCourse& loaded, const progress::Progress& progress, const Wanted& wanted,
                                           const certificate::SigningKey& key, Instant now, Randomness& randomness);

}  // namespace rozwaga::session
