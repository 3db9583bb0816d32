// A learner's certificate to try things on.
#pragma once

#include <array>
#include <cstdint>

#include "base/clock.h"
#include "certificate/credential.h"

namespace rozwaga::tests {

/// Counts up: the same numbers in every run.
class CountingRandomness final : public Randomness {
public:
    explicit CountingRandomness(std::uint64_t first = 1) : next_(first) {}
    std::uint64_t seed() override { return next_++ * 0x9e3779b97f4a7c15u; }

private:
    std::uint64_t next_;
};

inline Instant at(const char* text) { return from_iso8601(text).value(); }

inline certificate::Claim sample_claim() {
    certificate::Claim claim;
    claim.id = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11";
    claim.name = "Żaneta Brzęczyszczykiewicz-Łęcka";
    claim.number = "00417";
    claim.team = "Obsługa klienta";
    claim.organisation = "Przykładowa Firma sp. z o.o.";
    claim.course = "rozwaga";
    claim.title = "Rozwaga w sieci";
    claim.description = "Jak pisać w sieci o pracy i z pracy.";
    claim.version = "1.0.0";
    claim.language = "pl";
    claim.criteria = "Przeczytane lekcje, ukończone rozmowy i zdany egzamin.";
    claim.percent = 92;
    claim.pass_mark = 80;
    claim.points = 27667;
    claim.maximum = 30000;
    claim.awarded = at("2026-11-22T10:00:00Z");
    claim.valid_until = at("2027-11-22T10:00:00Z");
    claim.attempt = "a-1";
    claim.grading_hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    claim.evidence = certificate::EvidenceKind::answers;
    claim.evidence_hash = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";
    return claim;
}

/// The same as format 1 had it, which named no evidence.
inline certificate::Claim first_format_claim() {
    certificate::Claim claim = sample_claim();
    claim.evidence = certificate::EvidenceKind::none;
    claim.evidence_hash.clear();
    return claim;
}

/// A learner who was invited, made a mistake in the name the first time, and read the policy.
inline certificate::Claim enrolled_claim() {
    certificate::Claim claim = sample_claim();
    claim.enrolment = "urn:uuid:0b6f3c1d-51aa-4b0e-8d7e-6a1f0c9d2e33";
    claim.enrolment_hash = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9";
    claim.replaces = "urn:uuid:93a1d8a0-6f0e-4b54-9b0e-2f7f8a1c5d44";
    claim.policy_hash = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    claim.policy_language = "pl";
    claim.policy_acknowledged = at("2026-11-22T09:00:00Z");
    return claim;
}

/// The organisation's own word on that certificate.
inline certificate::Claim confirming_claim() {
    certificate::Claim claim = enrolled_claim();
    claim.confirms = claim.id;
    claim.id = "urn:uuid:c2a7e9b4-3d15-4f6a-9a2b-7e8d9c0b1a55";
    claim.confirms_hash = "baa5a0964d3320fbc0c6a922140453c8513ea24ab8fd0577034804a967248096";
    return claim;
}

inline certificate::SigningKey sample_key(std::uint8_t filler = 7) {
    std::array<std::uint8_t, 32> seed{};
    seed.fill(filler);
    return certificate::SigningKey::from_seed(seed).value();
}

/// The day it was issued, and a day in the middle of its year.
inline Instant issue_day() { return at("2026-11-22T10:00:05Z"); }
inline Instant later() { return at("2027-03-01T08:00:00Z"); }

}  // namespace rozwaga::tests
