#include "session/signing.h"

#include "certificate/enrolment.h"
#include "certificate/evidence.h"
#include "certificate/square.h"
#include "session/learner_session.h"

namespace rozwaga::session {

record::CertificateIssued SignedCertificate::event() const {
    return {claim.id, claim.attempt, claim.name, claim.language, claim.valid_until, issued.credential, issued.evidence, issued.square};
}

Result<SignedCertificate> sign_certificate(const course::LoadedCourse& loaded, const progress::Progress& progress, const Wanted& wanted,
                                           const certificate::SigningKey& key, Instant now, Randomness& randomness) {
    auto claim = claim_for(loaded, progress, wanted.attempt, wanted.language, wanted.criteria, now, randomness);
    if (!claim) return tl::unexpected(claim.error());
    claim->replaces = wanted.replaces;
    if (progress.enrolment) {
        const auto invitation = certificate::read_enrolment(progress.enrolment->event.enrolment);
        if (!invitation) return tl::unexpected(invitation.error());
        claim->enrolment = invitation->enrolment.id;
        claim->enrolment_hash = invitation->hash;
    }
    using certificate::EvidenceKind;
    const progress::ExamAttempt* attempt = progress.attempt(wanted.attempt);
    const bool refresher = attempt && attempt->refresher && loaded.course.refresher;
    const bool answers = loaded.organisation.evidence_answers && (!refresher || loaded.course.refresher->evidence_answers);
    claim->evidence = answers ? EvidenceKind::answers : EvidenceKind::summary;
    const auto evidence = certificate::gather_evidence(loaded.course, progress, wanted.attempt, claim->evidence);
    if (!evidence) return tl::unexpected(evidence.error());
    SignedCertificate made;
    made.issued.evidence = certificate::write_evidence(*evidence);
    claim->evidence_hash = certificate::evidence_hash(made.issued.evidence);
    auto credential = certificate::issue(*claim, key, now);
    if (!credential) return tl::unexpected(credential.error());
    made.issued.credential = std::move(*credential);
    auto square = certificate::make_square(made.issued.credential, key);
    if (!square) return tl::unexpected(square.error());
    made.issued.square = std::move(*square);
    made.claim = std::move(*claim);
    return made;
}

}  // namespace rozwaga::session
