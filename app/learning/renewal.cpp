#include "learning/renewal.h"

#include <algorithm>

namespace rozwaga::learning {

namespace {

using std::chrono::days;

Day next_fixed_date(const RenewalRules& rules, Day after) {
    for (int year = year_of(after);; ++year)
        if (const Day date = yearly(year, rules.fixed_month, rules.fixed_day); date > after) return date;
}

Day last_day(const RenewalRules& rules, Instant awarded, std::optional<Instant> previous_end) {
    const Day award = day_of(rules.calendar, awarded);
    switch (rules.basis) {
    case ExpiryBasis::previous:
        if (previous_end && awarded >= window_opens(rules, *previous_end) && awarded <= grace_until(rules, *previous_end))
            return add_months(day_of(rules.calendar, *previous_end), rules.months);
        break;
    case ExpiryBasis::fixed_date: {
        const Day next = next_fixed_date(rules, award + days(rules.window_days));
        return yearly(year_of(next) + rules.months / 12 - 1, rules.fixed_month, rules.fixed_day);
    }
    case ExpiryBasis::completion:
        break;
    }
    return add_months(award, rules.months);
}

}  // namespace

RenewalRules rules_of(const course::Organisation& organisation) {
    RenewalRules rules;
    rules.basis = organisation.renewal.basis;
    rules.months = organisation.valid_months;
    rules.fixed_month = organisation.renewal.fixed_month;
    rules.fixed_day = organisation.renewal.fixed_day;
    rules.window_days = organisation.renewal.window_days;
    rules.grace_days = organisation.renewal.grace_days;
    rules.onboarding_days = organisation.onboarding_days;
    rules.reminder_days = organisation.renewal.reminder_days;
    rules.calendar = calendar_of(organisation.time_zone).value_or(Calendar());
    return rules;
}

Instant valid_until(const RenewalRules& rules, Instant awarded, std::optional<Instant> previous_end) {
    const Instant end = end_of(rules.calendar, last_day(rules, awarded, previous_end));
    return previous_end ? std::max(end, *previous_end) : end;
}

Instant window_opens(const RenewalRules& rules, Instant valid_until) {
    return start_of(rules.calendar, day_of(rules.calendar, valid_until) - days(rules.window_days));
}

Instant grace_until(const RenewalRules& rules, Instant valid_until) {
    return end_of(rules.calendar, day_of(rules.calendar, valid_until) + days(rules.grace_days));
}

Instant last_second(const RenewalRules& rules, Instant within_the_day) {
    return end_of(rules.calendar, day_of(rules.calendar, within_the_day));
}

std::optional<Instant> onboarding_due(const RenewalRules& rules, const Duty& duty) {
    if (duty.due) return last_second(rules, *duty.due);
    const std::optional<Instant> begins = std::max(duty.joined, duty.invited);   // nothing is before everything
    if (!begins) return std::nullopt;
    return end_of(rules.calendar, day_of(rules.calendar, *begins) + days(rules.onboarding_days));
}

RenewalState renewal_state(const RenewalRules& rules, const Duty& duty, Instant now) {
    if (duty.waived_until && now <= *duty.waived_until) return RenewalState::waived;
    if (duty.valid_until) {
        if (now < window_opens(rules, *duty.valid_until)) return RenewalState::compliant;
        if (now <= *duty.valid_until) return RenewalState::expiring_soon;
        return now <= grace_until(rules, *duty.valid_until) ? RenewalState::in_grace : RenewalState::overdue;
    }
    if (const auto due = onboarding_due(rules, duty); due && now > *due) return RenewalState::overdue;
    if (duty.started) return RenewalState::in_progress;
    return duty.invited ? RenewalState::invited : RenewalState::not_started;
}

Cycle cycle_of(const RenewalRules& rules, const Duty& duty, Instant now) {
    Cycle cycle;
    cycle.state = renewal_state(rules, duty, now);
    cycle.open = cycle.state != RenewalState::compliant && cycle.state != RenewalState::waived;
    if (duty.valid_until) {
        cycle.kind = Cycle::Kind::renewal;
        cycle.due = duty.valid_until;
        cycle.opens = window_opens(rules, *duty.valid_until);
        cycle.grace_until = grace_until(rules, *duty.valid_until);
        cycle.grace_days_left = days_until(rules, *cycle.grace_until, now);
    } else {
        cycle.due = onboarding_due(rules, duty);
    }
    if (cycle.due) cycle.days_left = days_until(rules, *cycle.due, now);
    return cycle;
}

int days_until(const RenewalRules& rules, Instant until, Instant now) {
    return static_cast<int>((day_of(rules.calendar, until) - day_of(rules.calendar, now)).count());
}

std::optional<Reminder> reminder_due(const RenewalRules& rules, Instant until, Instant now, const std::vector<Reminder>& given) {
    const int left = days_until(rules, until, now);
    std::optional<Reminder> due;
    for (const int before : rules.reminder_days)
        if (left >= 0 && left <= before && now <= until && (!due || before < due->days_before)) due = Reminder{until, before};
    const bool said = due && std::ranges::any_of(given, [&](const Reminder& one) {
        return one.until == until && one.days_before <= due->days_before;
    });
    return said ? std::nullopt : due;
}

}  // namespace rozwaga::learning
