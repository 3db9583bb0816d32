#include <algorithm>
#include <fmt/format.h>

#include "base/calendar.h"
#include "course/checking.h"

namespace rozwaga::course {

namespace {

void check_basis(const Organisation& organisation, Checker& checker) {
    const RenewalTerms& renewal = organisation.renewal;
    const std::string here = "organisation/renewal/fixed_date";
    const bool named = renewal.fixed_month != 0 || renewal.fixed_day != 0;
    if (renewal.basis != ExpiryBasis::fixed_date) {
        if (named) checker.say("renewal-fixed-date-unused", here);
        return;
    }
    constexpr int longest[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool there = renewal.fixed_month >= 1 && renewal.fixed_month <= 12 && renewal.fixed_day >= 1 &&
                       renewal.fixed_day <= longest[renewal.fixed_month - 1];
    if (!there) {
        const std::string date = named ? fmt::format("{:02}-{:02}", renewal.fixed_month, renewal.fixed_day) : std::string();
        checker.say("renewal-fixed-date", here, {{"date", date}});
    }
    if (organisation.valid_months % 12 != 0)
        checker.say("renewal-fixed-date-months", "organisation/valid_months", {{"months", std::to_string(organisation.valid_months)}});
}

void check_reminders(const std::vector<int>& days, Checker& checker) {
    constexpr std::size_t most = 5;
    constexpr int earliest = 180;
    for (std::size_t index = 0; index < days.size(); ++index) {
        const auto here = days.begin() + static_cast<std::ptrdiff_t>(index);
        if (index >= most || *here < 0 || *here > earliest || std::find(days.begin(), here, *here) != here)
            checker.say("renewal-reminders", "organisation/renewal/reminder_days/" + std::to_string(index), {{"day", std::to_string(*here)}});
    }
}

void check_plan(const Organisation& organisation, Checker& checker) {
    std::map<Id, std::string> names;
    int before = 0;
    for (std::size_t index = 0; index < organisation.onboarding_plan.size(); ++index) {
        const OnboardingDay& one = organisation.onboarding_plan[index];
        const std::string here = "organisation/onboarding_plan/" + std::to_string(index);
        checker.range(here + "/day", "day", one.day, 1, 365);
        if (one.day <= before && one.day >= 1)
            checker.say("onboarding-day-order", here + "/day", {{"day", std::to_string(one.day)}, {"before", std::to_string(before)}});
        else if (one.day > organisation.onboarding_days + 1 && one.day <= 365)
            checker.say("onboarding-day-late", here + "/day",
                        {{"day", std::to_string(one.day)}, {"days", std::to_string(organisation.onboarding_days)}});
        before = std::max(before, one.day);
        for (std::size_t at = 0; at < one.lessons.size(); ++at)
            checker.unique(names, one.lessons[at], here + "/lessons/" + std::to_string(at), "onboarding-lesson-twice");
    }
}

}  // namespace

void check_renewal(const Organisation& organisation, Checker& checker) {
    checker.range("organisation/renewal/window_days", "window_days", organisation.renewal.window_days, 7, 180);
    checker.range("organisation/renewal/grace_days", "grace_days", organisation.renewal.grace_days, 0, 90);
    checker.range("organisation/onboarding_days", "onboarding_days", organisation.onboarding_days, 1, 365);
    check_basis(organisation, checker);
    check_reminders(organisation.renewal.reminder_days, checker);
    check_plan(organisation, checker);
    const auto zones = known_zones();
    checker.known("organisation-time-zone", "organisation/time_zone", "zone", organisation.time_zone, {zones.begin(), zones.end()});
}

void check_onboarding_lessons(const Course& course, const Organisation& organisation, Checker& checker) {
    if (checker.silenced("known/lessons")) return;
    std::vector<Id> lessons;
    for (const Lesson& lesson : course.lessons) lessons.push_back(lesson.id);
    for (std::size_t index = 0; index < organisation.onboarding_plan.size(); ++index)
        for (std::size_t at = 0; at < organisation.onboarding_plan[index].lessons.size(); ++at)
            checker.known("lesson-unknown", "organisation/onboarding_plan/" + std::to_string(index) + "/lessons/" + std::to_string(at),
                          "lesson", organisation.onboarding_plan[index].lessons[at], lessons);
}

}  // namespace rozwaga::course
