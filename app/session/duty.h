// What is asked of the learner at work, out of their record: the value that learning/renewal.h judges.
#pragma once

#include <optional>

#include "course/course.h"
#include "learning/renewal.h"
#include "progress/progress.h"

namespace rozwaga::session {

/// Joining, deadline and invitation as the invitation accepted last says; the end of the certificate that holds longest.
learning::Duty duty_of(const progress::Progress& progress);

/// The latest end among certificates of attempts handed in before this one: what a renewal may be counted from.
std::optional<Instant> end_before(const progress::Progress& progress, const progress::ExamAttempt& attempt);

/// Whether a later attempt earned a certificate.
bool is_superseded(const progress::Progress& progress, const progress::CertificateHeld& held);

/// The reminder about the certificate's end that should be given now, if any.
std::optional<learning::Reminder> reminder_now(const course::Organisation& organisation, const progress::Progress& progress, Instant now);

}  // namespace rozwaga::session
