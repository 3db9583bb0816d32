// Days are those of the organisation: held against the tz database's own answers for these years.
#include <catch2/catch_test_macros.hpp>

#include "base/calendar.h"

using namespace rozwaga;
using namespace std::chrono;

namespace {

Instant moment(const std::string& text) { return *from_iso8601(text); }
Calendar zone(std::string_view name) { return *calendar_of(name); }

}  // namespace

TEST_CASE("a day begins at midnight where the organisation is, summer and winter") {
    const Calendar warsaw = zone("Europe/Warsaw");
    CHECK(to_iso8601(start_of(warsaw, sys_days(2026y / 1 / 15))) == "2026-01-14T23:00:00Z");
    CHECK(to_iso8601(end_of(warsaw, sys_days(2026y / 1 / 15))) == "2026-01-15T22:59:59Z");
    CHECK(to_iso8601(start_of(warsaw, sys_days(2026y / 7 / 15))) == "2026-07-14T22:00:00Z");
    CHECK(to_iso8601(end_of(warsaw, sys_days(2026y / 7 / 15))) == "2026-07-15T21:59:59Z");
    CHECK(day_of(warsaw, moment("2026-07-14T21:59:59Z")) == sys_days(2026y / 7 / 14));
    CHECK(day_of(warsaw, moment("2026-07-14T22:00:00Z")) == sys_days(2026y / 7 / 15));
}

TEST_CASE("the days on which clocks change have 23 and 25 hours") {
    const Calendar warsaw = zone("Europe/Warsaw");
    const auto hours_of = [&](Day day) {
        return (start_of(warsaw, day + days(1)).milliseconds - start_of(warsaw, day).milliseconds) / 3'600'000;
    };
    CHECK(hours_of(sys_days(2026y / 3 / 29)) == 23);
    CHECK(hours_of(sys_days(2026y / 10 / 25)) == 25);
    CHECK(hours_of(sys_days(2026y / 10 / 26)) == 24);
    CHECK(to_iso8601(start_of(warsaw, sys_days(2026y / 3 / 29))) == "2026-03-28T23:00:00Z");
    CHECK(to_iso8601(start_of(warsaw, sys_days(2026y / 3 / 30))) == "2026-03-29T22:00:00Z");
    CHECK(to_iso8601(start_of(warsaw, sys_days(2026y / 10 / 25))) == "2026-10-24T22:00:00Z");
    CHECK(to_iso8601(start_of(warsaw, sys_days(2026y / 10 / 26))) == "2026-10-25T23:00:00Z");
    CHECK(day_of(warsaw, moment("2026-10-25T22:59:59Z")) == sys_days(2026y / 10 / 25));
}

TEST_CASE("every moment lies in its day, in every known zone, over thirty years") {
    for (const std::string_view name : known_zones()) {
        const Calendar calendar = zone(name);
        for (Day day = sys_days(2020y / 1 / 1); day < Day(sys_days(2050y / 1 / 1)); day += days(1)) {
            if (day_of(calendar, start_of(calendar, day)) != day || day_of(calendar, end_of(calendar, day)) != day ||
                day_of(calendar, Instant{start_of(calendar, day).milliseconds - 1}) != day - days(1))
                FAIL(name << " " << to_iso8601(start_of(calendar, day)));
        }
    }
}

TEST_CASE("a zone of the table, and none else") {
    CHECK_FALSE(calendar_of("Europe/Atlantis"));
    CHECK_FALSE(calendar_of(""));
    CHECK(zone("Europe/Kyiv").minutes_ahead == 120);
    CHECK_FALSE(zone("UTC").summer_time);
}

TEST_CASE("months are added to days, leap days and short months too") {
    CHECK(add_months(sys_days(2028y / 2 / 29), 12) == sys_days(2029y / 2 / 28));
    CHECK(add_months(sys_days(2028y / 2 / 29), 48) == sys_days(2032y / 2 / 29));
    CHECK(add_months(sys_days(2027y / 2 / 28), 12) == sys_days(2028y / 2 / 28));
    CHECK(add_months(sys_days(2026y / 8 / 31), 6) == sys_days(2027y / 2 / 28));
    CHECK(add_months(sys_days(2026y / 12 / 31), 2) == sys_days(2027y / 2 / 28));
    CHECK(yearly(2027, 2, 29) == sys_days(2027y / 2 / 28));
    CHECK(yearly(2028, 2, 29) == sys_days(2028y / 2 / 29));
}

TEST_CASE("a moment beyond all calendars is its edge") {
    const Calendar warsaw = zone("Europe/Warsaw");
    CHECK(year_of(day_of(warsaw, Instant{INT64_MAX})) >= 9999);
    CHECK(year_of(day_of(warsaw, Instant{INT64_MIN})) == 1);
}
