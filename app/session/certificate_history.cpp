#include "session/certificate_history.h"

#include "certificate/credential.h"

namespace rozwaga::session {

Bearer bearer_of(const progress::CertificateHeld& held) {
    const auto credential = certificate::read_credential(held.issued.credential);
    return {held.issued.name, credential ? credential->claim.enrolment : ""};
}

Bearer bearer_of(const progress::Progress& progress) {
    return {progress.learner ? progress.learner->name : "", progress.enrolment ? progress.enrolment->event.id : ""};
}

bool is_replaced(const progress::Progress& progress, const progress::CertificateHeld& held) {
    bool later = false;
    for (const auto& other : progress.certificates) {
        if (other.issued.id == held.issued.id) later = true;
        else if (later && other.issued.attempt == held.issued.attempt && bearer_of(other) != bearer_of(held)) return true;
    }
    return false;
}

}  // namespace rozwaga::session
