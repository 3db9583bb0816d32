#include "certificate/verify_parts.h"

namespace rozwaga::certificate {

std::string day_of(Instant instant) { return to_iso8601(instant).substr(0, 10); }

void check_begun(Instant since, Instant now, Verdict& verdict) {
    const auto early = since.milliseconds - now.milliseconds;
    const CheckState state = early <= 0 ? CheckState::ok : early <= clock_tolerance ? CheckState::warning : CheckState::failed;
    add(verdict, "begun", state, {{"date", day_of(since)}});
}

void check_expiry(Instant now, Verdict& verdict) {
    judge(verdict, "expiry", now < verdict.claim.valid_until, {{"date", day_of(verdict.claim.valid_until)}});
}

void check_times(Instant since, std::optional<Instant> until, Instant now, Verdict& verdict) {
    const std::int64_t signed_at = verdict.signed_at.milliseconds;
    const bool fits = signed_at >= since.milliseconds - clock_tolerance && signed_at <= now.milliseconds + clock_tolerance &&
                      (!until || verdict.signed_at < *until);
    add(verdict, "times", fits ? CheckState::ok : CheckState::warning, {{"date", day_of(verdict.signed_at)}});
}

void check_due(const Enrolment& enrolment, Instant now, Verdict& verdict) {
    constexpr std::int64_t day = 24 * 60 * 60 * 1000;
    if (!enrolment.due) return;
    const bool in_time = now.milliseconds < enrolment.due->milliseconds + day;
    add(verdict, "due", in_time ? CheckState::ok : CheckState::warning, {{"date", day_of(*enrolment.due)}});
}

void check_revocation(const Grounds& grounds, Verdict& verdict) {
    const Trust* trust = grounds.trust;
    if (!trust || (trust->organisations.empty() && trust->revocations.empty())) return add(verdict, "revocation", CheckState::not_checked);
    const Revocation* entry = trust->revocation(verdict.claim.id);
    // The organisation's word on a certificate is worth no more than that certificate.
    if (!entry && !verdict.claim.confirms.empty()) entry = trust->revocation(verdict.claim.confirms);
    if (entry) add(verdict, "revocation", CheckState::failed, {{"date", day_of(entry->at)}, {"reason", entry->reason}});
    else add(verdict, "revocation", CheckState::ok);
}

}  // namespace rozwaga::certificate
