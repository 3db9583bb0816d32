// How long a certificate holds, when it may be renewed, and where somebody stands. Pure; used by the learner's home and
// by the manager's registry alike.
//
// A day is a calendar day in the organisation's time zone (base/calendar.h), never 24 hours and never the day of the
// computer that asks: whoever travels, or whose clock changes to summer time, has the same last day as everybody else.
// Ends are moments all the same (the last second of the day), so that states need plain comparisons only and a
// certificate keeps its end when an organisation moves to another zone.
//
//            window_days         grace_days
//   ---------|-------------------|-----------|-------->
//   compliant  expiring_soon      in_grace     overdue
//            opens               valid_until  grace_until
//
// What is compared is `now` alone, never when a certificate was awarded: a clock set back makes nobody's certificate
// "not yet valid". A reminder given stays given (see reminder_due).
#pragma once

#include <optional>
#include <vector>

#include "base/calendar.h"
#include "base/instant.h"
#include "course/course.h"

namespace rozwaga::learning {

using course::ExpiryBasis;

struct RenewalRules {
    ExpiryBasis basis = ExpiryBasis::completion;
    int months = 12;
    int fixed_month = 0, fixed_day = 0;      ///< basis fixed_date only
    int window_days = 60, grace_days = 14, onboarding_days = 30;
    std::vector<int> reminder_days{30, 7, 1};
    Calendar calendar;
};

RenewalRules rules_of(const course::Organisation& organisation);

/// The last second of the last day.
///   completion   the day of the award and `months`
///   previous     the previous end and `months`, where the award lies between the opening of its window and the end of its
///                grace; else as completion. From a 29 February the last day is the 28th, and stays it.
///   fixed_date   the next fixed date later than the award's day and window_days; with `months` of 24, 36… so many years
///                less one after it. Who renews within the window before a fixed date so gets the following one.
/// Never before `previous_end`: renewing takes no day away from anybody.
Instant valid_until(const RenewalRules& rules, Instant awarded, std::optional<Instant> previous_end);

/// Midnight that begins the renewal window of a certificate: from then on it is expiring_soon.
Instant window_opens(const RenewalRules& rules, Instant valid_until);
/// The last second of the grace: later is overdue.
Instant grace_until(const RenewalRules& rules, Instant valid_until);
/// The last second of the day: how a day that somebody typed becomes a `due` or `waived_until`.
Instant last_second(const RenewalRules& rules, Instant within_the_day);

/// What is asked of somebody, and what is known of it.
struct Duty {
    std::optional<Instant> joined;        ///< of who was there before the organisation took the course up: the day it did
    std::optional<Instant> due;           ///< an explicit last day of onboarding, as in an invitation
    std::optional<Instant> invited, started;
    std::optional<Instant> valid_until;   ///< the latest end among certificates that stand (not revoked)
    std::optional<Instant> waived_until;  ///< last moment of a waiver
};

enum class RenewalState : std::uint8_t { not_started, invited, in_progress, compliant, expiring_soon, in_grace, overdue, waived };

/// The last second of onboarding: the explicit day; else onboarding_days after the later of joining and invitation;
/// nothing where neither is known. Onboarding has no grace.
std::optional<Instant> onboarding_due(const RenewalRules& rules, const Duty& duty);

/// In this order: waived while now <= waived_until; with a certificate compliant while now < window_opens, expiring_soon
/// while now <= valid_until, in_grace while now <= grace_until, then overdue; without one overdue once
/// now > onboarding_due, else in_progress where started, invited where invited, else not_started.
RenewalState renewal_state(const RenewalRules& rules, const Duty& duty, Instant now);

/// The one thing that is open for somebody, or the one that comes next. At most one cycle is open: onboarding ends with
/// the first certificate, a renewal with a certificate whose window has not opened yet.
struct Cycle {
    enum class Kind : std::uint8_t { onboarding, renewal } kind = Kind::onboarding;
    RenewalState state = RenewalState::not_started;
    bool open = true;                       ///< false: compliant, nothing to do before `opens`; or waived
    std::optional<Instant> opens;           ///< renewal only
    std::optional<Instant> due;             ///< last second
    std::optional<Instant> grace_until;     ///< renewal only
    std::optional<int> days_left;           ///< calendar days from today to the last one; 0 today, negative once it is over
    std::optional<int> grace_days_left;     ///< renewal only, likewise
};
Cycle cycle_of(const RenewalRules& rules, const Duty& duty, Instant now);

/// Calendar days from now to a moment: 0 on the same day.
int days_until(const RenewalRules& rules, Instant until, Instant now);

/// What is said once: that so many days are left until `until`. The pair is the occasion: kept by whoever has said it.
struct Reminder {
    Instant until;
    int days_before = 0;
    friend bool operator==(const Reminder&, const Reminder&) = default;
};

/// The reminder to give now about a last day (an end or a due day), if any: of those whose day has come the nearest to
/// the end, so that who comes back late hears one and not three. Given once: it and those of more days before count as
/// given from then on, also when the clock is set back. After the last day there is none: the state says the rest.
std::optional<Reminder> reminder_due(const RenewalRules& rules, Instant until, Instant now, const std::vector<Reminder>& given);

}  // namespace rozwaga::learning
