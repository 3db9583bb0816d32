// Ends, deadlines, first days and the certificates there ever were: the part of home and of the certificate that time decides.
#include <algorithm>

#include "session/certificate_history.h"
#include "session/duty.h"
#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

using std::chrono::days;

Instant as_date(Day day) { return Instant{std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count()}; }

struct Dates {
    learning::RenewalRules rules;
    Instant date(Instant instant) const { return as_date(day_of(rules.calendar, instant)); }
    std::optional<Instant> date(std::optional<Instant> instant) const {
        return instant ? std::optional(date(*instant)) : std::nullopt;
    }
};

Dates dates_of(const Sight& sight) { return {learning::rules_of(sight.loaded.organisation)}; }

HeldState state_of(const Sight& sight, const progress::CertificateHeld& held) {
    if (is_replaced(sight.progress, held)) return HeldState::replaced;
    if (sight.now > held.issued.valid_until) return HeldState::ended;
    return is_superseded(sight.progress, held) ? HeldState::superseded : HeldState::valid;
}

bool is_read(const Sight& sight, const course::Lesson& lesson) {
    const auto read = sight.progress.lessons.find(lesson.id);
    return read != sight.progress.lessons.end() &&
           std::ranges::all_of(lesson.pages, [&](const Id& page) { return read->second.pages_read.contains(page); });
}

}  // namespace

RenewalView renewal_view(const Sight& sight) {
    const Dates dates = dates_of(sight);
    const learning::Cycle cycle = learning::cycle_of(dates.rules, duty_of(sight.progress), sight.now);
    RenewalView view;
    view.kind = cycle.kind;
    view.state = cycle.state;
    view.last_day = dates.date(cycle.due);
    view.opens = dates.date(cycle.opens);
    view.grace_day = dates.date(cycle.grace_until);
    view.days_left = cycle.days_left.value_or(0);
    view.grace_days_left = cycle.grace_days_left.value_or(0);
    return view;
}

std::vector<HeldCertificate> held_certificates(const Sight& sight) {
    const Dates dates = dates_of(sight);
    std::vector<HeldCertificate> all;
    for (const auto& held : sight.progress.certificates) {
        const auto* attempt = sight.progress.attempt(held.issued.attempt);
        HeldCertificate row{held.issued.id, state_of(sight, held), held.issued.language, 0, {}, dates.date(held.issued.valid_until)};
        row.percent = attempt && attempt->graded ? int(attempt->graded->percent) : 0;
        row.awarded = dates.date(attempt && attempt->handed_in ? *attempt->handed_in : held.at);
        all.push_back(std::move(row));
    }
    std::ranges::reverse(all);
    return all;
}

std::vector<FirstDay> first_days(const Sight& sight) {
    const auto& plan = sight.loaded.organisation.onboarding_plan;
    if (plan.empty() || !sight.progress.certificates.empty()) return {};
    const learning::Duty duty = duty_of(sight.progress);
    const std::optional<Instant> joined = duty.joined ? duty.joined : duty.started;
    if (!joined) return {};
    const Dates dates = dates_of(sight);
    const Day first = day_of(dates.rules.calendar, *joined), today = day_of(dates.rules.calendar, sight.now);
    std::vector<FirstDay> shown;
    for (const course::OnboardingDay& one : plan) {
        FirstDay day;
        day.day = one.day;
        const Day date = first + days(one.day - 1);
        day.date = as_date(date);
        day.when = date < today ? FirstDay::When::past : date == today ? FirstDay::When::today : FirstDay::When::ahead;
        for (const Id& id : one.lessons)
            if (const auto* lesson = sight.loaded.course.lesson(id))
                day.lessons.push_back({id, wording_of(lesson->text, sight.language).title, is_read(sight, *lesson)});
        if (!day.lessons.empty()) shown.push_back(std::move(day));
    }
    return shown;
}

}  // namespace rozwaga::session
