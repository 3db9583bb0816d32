// Certificates with everything that can come with them, and what a verifier may know of it.
#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <string>

#include "certificate/identifiers.h"
#include "certificate/sample_evidence.h"
#include "certificate/verify.h"

namespace rozwaga::tests {

inline const course::LoadedCourse& exam_course() {
    static const course::LoadedCourse loaded = graded_course();
    return loaded;
}

inline certificate::SigningKey organisation_key() { return sample_key(21); }
inline std::string did_of(const certificate::SigningKey& key) { return certificate::to_did_key(key.public_key()); }

/// For the person of the sample claim, by the organisation's key.
inline certificate::Enrolment sample_invitation() {
    certificate::Enrolment enrolment;
    enrolment.id = "urn:uuid:0b6f3c1d-51aa-4b0e-8d7e-6a1f0c9d2e33";
    enrolment.organisation = sample_claim().organisation;
    enrolment.name = sample_claim().name;
    enrolment.number = sample_claim().number;
    enrolment.team = sample_claim().team;
    enrolment.course = sample_claim().course;
    enrolment.due = at("2026-12-31T00:00:00Z");
    enrolment.issued = at("2026-11-02T08:00:00Z");
    return enrolment;
}

inline std::string signed_invitation(const certificate::Enrolment& enrolment = sample_invitation(),
                                     const certificate::SigningKey& key = organisation_key()) {
    return certificate::issue_enrolment(enrolment, key).value();
}

/// Knows the organisation's key, and nothing of learners.
inline certificate::Trust sample_trust() {
    certificate::Trust trust;
    trust.organisations.push_back({did_of(organisation_key()), sample_claim().organisation, at("2026-01-01T00:00:00Z"), {}, {}});
    return trust;
}

/// A certificate in the making; issue() it with what was changed.
struct Made {
    certificate::Evidence evidence = graded_evidence(exam_course());
    certificate::Claim claim = graded_claim(exam_course(), evidence);
    Instant signed_at = issue_day();

    void invite(const std::string& invitation = signed_invitation()) {
        const auto read = certificate::read_enrolment(invitation).value();
        evidence.enrolment = invitation;
        claim.enrolment = read.enrolment.id;
        claim.enrolment_hash = read.hash;
        bind();
    }
    void bind() {
        claim.evidence = evidence.kind;
        claim.evidence_hash = certificate::evidence_hash(certificate::write_evidence(evidence));
    }
    certificate::Submission issue(const certificate::SigningKey& key = sample_key()) const {
        return {certificate::issue(claim, key, signed_at).value(), certificate::write_evidence(evidence), {}};
    }
};

inline certificate::Verdict judged(const certificate::Submission& submission, const certificate::Trust* trust = nullptr,
                                   Instant now = later()) {
    return certificate::verify(submission, {now, trust, {&exam_course()}});
}

/// "ok", "failed-hash": the state and why of the check with this code; "-" where there is none.
inline std::string outcome(const certificate::Verdict& verdict, const std::string& code) {
    const auto found = std::ranges::find(verdict.checks, code, &certificate::Check::code);
    if (found == verdict.checks.end()) return "-";
    return certificate::state_name(found->state) + (found->why.empty() ? "" : "-" + found->why);
}

inline std::string argument(const certificate::Verdict& verdict, const std::string& code, const std::string& name) {
    const auto found = std::ranges::find(verdict.checks, code, &certificate::Check::code);
    if (found == verdict.checks.end()) return "-";
    for (const auto& [key, value] : found->arguments)
        if (key == name) return value;
    return "-";
}

}  // namespace rozwaga::tests
