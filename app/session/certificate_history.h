// Which certificates of an attempt stand for which: several come about by languages, corrected names and late invitations.
#pragma once

#include <string>

#include "progress/progress.h"

namespace rozwaga::session {

/// What a certificate says of the person it is for.
struct Bearer {
    std::string name;
    std::string enrolment;             ///< id of the invitation; empty: self-declared
    friend bool operator==(const Bearer&, const Bearer&) = default;
};

/// Of the credential, as it was issued.
Bearer bearer_of(const progress::CertificateHeld& held);
/// As a certificate issued now would say it.
Bearer bearer_of(const progress::Progress& progress);

/// Whether a later certificate of the same attempt says something else of the person.
bool is_replaced(const progress::Progress& progress, const progress::CertificateHeld& held);

}  // namespace rozwaga::session
