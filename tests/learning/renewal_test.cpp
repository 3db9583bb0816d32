#include <catch2/catch_test_macros.hpp>

#include "learning/renewal.h"

using namespace rozwaga;
using namespace rozwaga::learning;

namespace {

Instant at(const std::string& text) { return *from_iso8601(text); }
std::string text(Instant instant) { return to_iso8601(instant); }
RenewalRules rules(ExpiryBasis basis = ExpiryBasis::completion) {
    RenewalRules rules;
    rules.basis = basis;
    return rules;
}
std::string end_after(const RenewalRules& rules, const std::string& awarded, std::optional<Instant> previous = std::nullopt) {
    return text(valid_until(rules, at(awarded), previous));
}
Duty held_until(const std::string& end) {
    Duty duty;
    duty.valid_until = at(end);
    return duty;
}

}  // namespace

TEST_CASE("counted from completion, a certificate holds to the end of the same day a year later") {
    CHECK(end_after(rules(), "2026-11-22T10:00:00Z") == "2027-11-22T22:59:59Z");
    CHECK(end_after(rules(), "2026-06-10T10:00:00Z") == "2027-06-10T21:59:59Z");
}

TEST_CASE("the day of the award is the organisation's, not that of UTC") {
    CHECK(end_after(rules(), "2026-11-22T23:30:00Z") == "2027-11-23T22:59:59Z");   // half past midnight in Warsaw
    RenewalRules london = rules();
    london.calendar = *calendar_of("Europe/London");
    CHECK(end_after(london, "2026-11-22T23:30:00Z") == "2027-11-22T23:59:59Z");
}

TEST_CASE("a year from 29 February ends on the 28th; months end with their last day") {
    CHECK(end_after(rules(), "2028-02-29T10:00:00Z") == "2029-02-28T22:59:59Z");
    RenewalRules half = rules();
    half.months = 6;
    CHECK(end_after(half, "2026-08-31T10:00:00Z") == "2027-02-28T22:59:59Z");
    CHECK(end_after(half, "2027-08-31T10:00:00Z") == "2028-02-29T22:59:59Z");
    half.months = 1;
    CHECK(end_after(half, "2027-01-31T10:00:00Z") == "2027-02-28T22:59:59Z");
}

TEST_CASE("from winter into summer time the last day is whole") {
    RenewalRules half = rules();
    half.months = 6;
    CHECK(end_after(half, "2026-01-15T10:00:00Z") == "2026-07-15T21:59:59Z");
    CHECK(end_after(half, "2026-04-25T10:00:00Z") == "2026-10-25T22:59:59Z");   // ends on the day of 25 hours
    CHECK(end_after(half, "2026-09-29T10:00:00Z") == "2027-03-29T21:59:59Z");
}

TEST_CASE("counted from the previous end, renewing early costs no day") {
    const RenewalRules previous = rules(ExpiryBasis::previous);
    const Instant end = at("2027-04-30T21:59:59Z");
    CHECK(end_after(previous, "2027-03-15T10:00:00Z", end) == "2028-04-30T21:59:59Z");
    SECTION("the window's first moment counts, the one before it does not") {
        CHECK(text(window_opens(previous, end)) == "2027-02-28T23:00:00Z");
        CHECK(end_after(previous, "2027-02-28T23:00:00Z", end) == "2028-04-30T21:59:59Z");
        CHECK(end_after(previous, "2027-02-28T22:59:59Z", end) == "2028-02-28T22:59:59Z");
    }
    SECTION("so does the grace's last moment; later it counts from completion") {
        CHECK(text(grace_until(previous, end)) == "2027-05-14T21:59:59Z");
        CHECK(end_after(previous, "2027-05-14T21:59:59Z", end) == "2028-04-30T21:59:59Z");
        CHECK(end_after(previous, "2027-05-14T22:00:00Z", end) == "2028-05-15T21:59:59Z");
    }
    SECTION("the first certificate counts from completion") {
        CHECK(end_after(previous, "2027-03-15T10:00:00Z") == "2028-03-15T22:59:59Z");
    }
    SECTION("a leap day becomes the 28th and stays it") {
        const Instant leap = at("2028-02-29T22:59:59Z");
        const Instant first = valid_until(previous, at("2028-02-20T10:00:00Z"), leap);
        CHECK(text(first) == "2029-02-28T22:59:59Z");
        CHECK(text(valid_until(previous, at("2029-02-20T10:00:00Z"), first)) == "2030-02-28T22:59:59Z");
    }
}

TEST_CASE("with a fixed date everybody's certificate ends on it") {
    RenewalRules fixed = rules(ExpiryBasis::fixed_date);
    fixed.fixed_month = 3;
    fixed.fixed_day = 31;
    CHECK(end_after(fixed, "2026-11-22T10:00:00Z") == "2027-03-31T21:59:59Z");
    SECTION("whoever passes within the window before it gets the following one") {
        CHECK(end_after(fixed, "2027-01-29T10:00:00Z") == "2027-03-31T21:59:59Z");
        CHECK(end_after(fixed, "2027-01-30T10:00:00Z") == "2028-03-31T21:59:59Z");
        CHECK(end_after(fixed, "2027-03-31T10:00:00Z") == "2028-03-31T21:59:59Z");
        CHECK(end_after(fixed, "2027-04-05T10:00:00Z") == "2028-03-31T21:59:59Z");
    }
    SECTION("over more than a year it is so many years less one after the next") {
        fixed.months = 24;
        CHECK(end_after(fixed, "2026-11-22T10:00:00Z") == "2028-03-31T21:59:59Z");
        CHECK(end_after(fixed, "2028-02-22T10:00:00Z", at("2028-03-31T21:59:59Z")) == "2030-03-31T21:59:59Z");
    }
    SECTION("29 February is the 28th in a common year") {
        fixed.fixed_month = 2;
        fixed.fixed_day = 29;
        CHECK(end_after(fixed, "2026-11-22T10:00:00Z") == "2027-02-28T22:59:59Z");
        CHECK(end_after(fixed, "2027-11-22T10:00:00Z") == "2028-02-29T22:59:59Z");
    }
}

TEST_CASE("renewing takes no day away, whatever the organisation changed meanwhile") {
    RenewalRules shorter = rules();
    shorter.months = 6;
    CHECK(end_after(shorter, "2027-01-05T10:00:00Z", at("2027-11-22T22:59:59Z")) == "2027-11-22T22:59:59Z");
}

TEST_CASE("a certificate goes from compliant over its window and grace to overdue") {
    const RenewalRules plain = rules();
    const Duty duty = held_until("2027-11-22T22:59:59Z");
    const auto state = [&](const std::string& now) { return renewal_state(plain, duty, at(now)); };
    CHECK(state("2027-09-22T21:59:59Z") == RenewalState::compliant);
    CHECK(state("2027-09-22T22:00:00Z") == RenewalState::expiring_soon);   // 23 September in Warsaw, 60 days before
    CHECK(state("2027-11-22T22:59:59Z") == RenewalState::expiring_soon);
    CHECK(state("2027-11-22T23:00:00Z") == RenewalState::in_grace);
    CHECK(state("2027-12-06T22:59:59Z") == RenewalState::in_grace);
    CHECK(state("2027-12-06T23:00:00Z") == RenewalState::overdue);
}

TEST_CASE("a clock set back makes no certificate 'not yet begun'") {
    const Duty duty = held_until("2027-11-22T22:59:59Z");
    for (const char* now : {"2026-11-21T10:00:00Z", "2020-01-01T00:00:00Z", "1970-01-01T00:00:00Z"})
        CHECK(renewal_state(rules(), duty, at(now)) == RenewalState::compliant);
    Duty unfinished;
    unfinished.started = at("2026-11-01T10:00:00Z");
    unfinished.joined = at("2026-11-01T08:00:00Z");
    CHECK(renewal_state(rules(), unfinished, at("2020-01-01T00:00:00Z")) == RenewalState::in_progress);
}

TEST_CASE("an organisation that moves to another zone moves nobody's end") {
    RenewalRules moved = rules();
    const Duty duty = held_until("2027-11-22T22:59:59Z");
    for (const std::string_view name : known_zones()) {
        moved.calendar = *calendar_of(name);
        CHECK(renewal_state(moved, duty, at("2027-11-22T22:59:59Z")) == RenewalState::expiring_soon);
        CHECK(renewal_state(moved, duty, at("2027-11-22T23:00:00Z")) == RenewalState::in_grace);
    }
}

TEST_CASE("the first certificate has a deadline of its own") {
    const RenewalRules plain = rules();
    Duty duty;
    CHECK_FALSE(onboarding_due(plain, duty));
    CHECK(renewal_state(plain, duty, at("2030-01-01T00:00:00Z")) == RenewalState::not_started);
    duty.joined = at("2026-11-12T08:00:00Z");
    CHECK(text(*onboarding_due(plain, duty)) == "2026-12-12T22:59:59Z");
    SECTION("somebody who was there long before counts from the invitation") {
        duty.joined = at("2019-01-01T08:00:00Z");
        duty.invited = at("2026-11-20T08:00:00Z");
        CHECK(text(*onboarding_due(plain, duty)) == "2026-12-20T22:59:59Z");
    }
    SECTION("a day that was named wins") {
        duty.due = at("2026-12-31T00:00:00Z");
        CHECK(text(*onboarding_due(plain, duty)) == "2026-12-31T22:59:59Z");
    }
    SECTION("from not started to overdue, without grace") {
        CHECK(renewal_state(plain, duty, at("2026-11-20T00:00:00Z")) == RenewalState::not_started);
        duty.invited = duty.joined;
        CHECK(renewal_state(plain, duty, at("2026-11-20T00:00:00Z")) == RenewalState::invited);
        duty.started = at("2026-11-21T00:00:00Z");
        CHECK(renewal_state(plain, duty, at("2026-12-12T22:59:59Z")) == RenewalState::in_progress);
        CHECK(renewal_state(plain, duty, at("2026-12-12T23:00:00Z")) == RenewalState::overdue);
    }
}

TEST_CASE("a waiver holds to its end and no longer") {
    Duty duty = held_until("2026-01-01T22:59:59Z");
    duty.waived_until = at("2026-12-31T22:59:59Z");
    CHECK(renewal_state(rules(), duty, at("2026-12-31T22:59:59Z")) == RenewalState::waived);
    CHECK(renewal_state(rules(), duty, at("2026-12-31T23:00:00Z")) == RenewalState::overdue);
}

TEST_CASE("one cycle is open: onboarding, then nothing, then the renewal, then nothing again") {
    const RenewalRules plain = rules();
    Duty duty;
    duty.joined = at("2026-11-12T08:00:00Z");
    Cycle cycle = cycle_of(plain, duty, at("2026-12-03T08:00:00Z"));
    CHECK(cycle.kind == Cycle::Kind::onboarding);
    CHECK(cycle.open);
    CHECK(cycle.days_left == 9);

    duty.valid_until = at("2027-12-03T22:59:59Z");
    cycle = cycle_of(plain, duty, at("2026-12-04T08:00:00Z"));
    CHECK(cycle.kind == Cycle::Kind::renewal);
    CHECK_FALSE(cycle.open);
    CHECK(text(*cycle.opens) == "2027-10-03T22:00:00Z");

    cycle = cycle_of(plain, duty, at("2027-12-02T23:30:00Z"));   // past midnight in Warsaw: the last day
    CHECK(cycle.open);
    CHECK(cycle.days_left == 0);
    cycle = cycle_of(plain, duty, at("2027-12-05T12:00:00Z"));
    CHECK(cycle.state == RenewalState::in_grace);
    CHECK(cycle.days_left == -2);
    CHECK(cycle.grace_days_left == 12);

    duty.valid_until = valid_until(plain, at("2027-12-05T12:00:00Z"), duty.valid_until);
    CHECK_FALSE(cycle_of(plain, duty, at("2027-12-05T12:00:01Z")).open);
}

TEST_CASE("days left are calendar days, across the night the clocks change") {
    CHECK(days_until(rules(), at("2027-04-01T21:59:59Z"), at("2027-03-26T23:30:00Z")) == 5);
    CHECK(days_until(rules(), at("2027-04-01T21:59:59Z"), at("2027-04-01T21:59:59Z")) == 0);
    CHECK(days_until(rules(), at("2027-04-01T21:59:59Z"), at("2027-04-01T22:00:00Z")) == -1);
}

TEST_CASE("reminders come 30, 7 and 1 day before the end, each once") {
    const RenewalRules plain = rules();
    const Instant end = at("2027-11-22T22:59:59Z");
    std::vector<Reminder> given;
    std::vector<std::pair<int, int>> said;   // days left, reminder
    for (int left = 70; left >= -20; --left) {
        for (int hour : {8, 12}) {
            const Instant now{at("2027-11-22T00:00:00Z").milliseconds + (hour - 24LL * left) * 3'600'000};
            if (const auto reminder = reminder_due(plain, end, now, given)) {
                said.emplace_back(left, reminder->days_before);
                given.push_back(*reminder);
            }
        }
    }
    CHECK(said == std::vector<std::pair<int, int>>{{30, 30}, {7, 7}, {1, 1}});
}

TEST_CASE("who comes back late hears the nearest reminder and not all of them") {
    const Instant end = at("2027-11-22T22:59:59Z");
    const auto reminder = reminder_due(rules(), end, at("2027-11-18T08:00:00Z"), {});
    REQUIRE(reminder);
    CHECK(*reminder == Reminder{end, 7});
    CHECK_FALSE(reminder_due(rules(), end, at("2027-11-18T08:00:00Z"), {*reminder}));
}

TEST_CASE("a reminder given stays given when the clock is set back") {
    const Instant end = at("2027-11-22T22:59:59Z");
    const std::vector<Reminder> given{{end, 7}};
    for (const char* now : {"2027-11-18T08:00:00Z", "2027-11-01T08:00:00Z", "2027-10-23T08:00:00Z", "2020-01-01T08:00:00Z"})
        CHECK_FALSE(reminder_due(rules(), end, at(now), given));
    CHECK(reminder_due(rules(), end, at("2027-11-21T08:00:00Z"), given) == Reminder{end, 1});
    SECTION("the next certificate has reminders of its own") {
        const Instant next = at("2028-11-22T22:59:59Z");
        CHECK(reminder_due(rules(), next, at("2028-11-20T08:00:00Z"), given) == Reminder{next, 7});
    }
}

TEST_CASE("an organisation without reminders gives none") {
    RenewalRules silent = rules();
    silent.reminder_days.clear();
    CHECK_FALSE(reminder_due(silent, at("2027-11-22T22:59:59Z"), at("2027-11-22T08:00:00Z"), {}));
}

TEST_CASE("the rules are those of the organisation") {
    course::Organisation organisation;
    organisation.valid_months = 24;
    organisation.renewal.basis = ExpiryBasis::previous;
    organisation.renewal.grace_days = 3;
    organisation.onboarding_days = 7;
    organisation.time_zone = "Europe/Lisbon";
    const RenewalRules read = rules_of(organisation);
    CHECK(read.months == 24);
    CHECK(read.basis == ExpiryBasis::previous);
    CHECK(read.grace_days == 3);
    CHECK(read.onboarding_days == 7);
    CHECK(read.calendar == *calendar_of("Europe/Lisbon"));
}
