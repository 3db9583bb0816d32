#include "session/duty.h"

#include <algorithm>

#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

std::optional<Instant> handed_in(const progress::Progress& progress, const progress::CertificateHeld& held) {
    const auto* attempt = progress.attempt(held.issued.attempt);
    return attempt ? attempt->handed_in : std::nullopt;
}

}  // namespace

learning::Duty duty_of(const progress::Progress& progress) {
    learning::Duty duty;
    duty.started = progress.first_event;
    if (const auto invitation = invitation_of(progress)) {
        const auto& enrolment = invitation->enrolment;
        duty.joined = enrolment.joined;
        duty.invited = enrolment.issued;
        duty.due = enrolment.due;
    }
    for (const auto& held : progress.certificates) duty.valid_until = std::max(duty.valid_until, std::optional(held.issued.valid_until));
    return duty;
}

std::optional<Instant> end_before(const progress::Progress& progress, const progress::ExamAttempt& attempt) {
    std::optional<Instant> end;
    for (const auto& held : progress.certificates) {
        const auto earlier = handed_in(progress, held);
        if (held.issued.attempt != attempt.begun.attempt && earlier && attempt.handed_in && *earlier < *attempt.handed_in)
            end = std::max(end, std::optional(held.issued.valid_until));
    }
    return end;
}

bool is_superseded(const progress::Progress& progress, const progress::CertificateHeld& held) {
    const auto own = handed_in(progress, held);
    return own && std::ranges::any_of(progress.certificates, [&](const auto& other) {
               const auto later = handed_in(progress, other);
               return later && *later > *own;
           });
}

std::optional<learning::Reminder> reminder_now(const course::Organisation& organisation, const progress::Progress& progress, Instant now) {
    const auto end = duty_of(progress).valid_until;
    if (!end) return {};
    std::vector<learning::Reminder> given;
    for (const auto& shown : progress.reminders) given.push_back({shown.until, shown.days});
    return learning::reminder_due(learning::rules_of(organisation), *end, now, given);
}

}  // namespace rozwaga::session
