// Days as people count them: from midnight to midnight where the organisation is.
// A zone is a standard offset and whether clocks follow the European Union's summer time (last Sunday of March to last
// Sunday of October, both at 01:00 UTC, as since 1996). A table and no time-zone database: rules must give the same day
// on every machine, whatever is installed there.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string_view>
#include <vector>

#include "base/instant.h"

namespace rozwaga {

/// A calendar day, with no zone and no time of day.
using Day = std::chrono::sys_days;

struct Calendar {
    int minutes_ahead = 60;      ///< of UTC, in winter; 0 to 180
    bool summer_time = true;
    friend bool operator==(const Calendar&, const Calendar&) = default;
};

/// By its name in the tz database, as "Europe/Warsaw"; nothing for a zone that the table does not have.
std::optional<Calendar> calendar_of(std::string_view zone);
/// The names calendar_of() knows, sorted.
std::vector<std::string_view> known_zones();

Day day_of(const Calendar& calendar, Instant instant);
/// Midnight at the beginning of the day.
Instant start_of(const Calendar& calendar, Day day);
/// The last whole second of the day: what "valid until" a day means. A day may have 23 or 25 hours.
Instant end_of(const Calendar& calendar, Day day);

/// So many calendar months later; the last day where that month is shorter.
Day add_months(Day day, int months);
/// That day of the year; 29 February is the 28th in a common year.
Day yearly(int year, int month, int day);
int year_of(Day day);

}  // namespace rozwaga
