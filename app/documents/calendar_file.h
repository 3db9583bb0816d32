// Days with an alarm for a calendar program: iCalendar (RFC 5545).
#pragma once

#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/instant.h"

namespace rozwaga::documents {

struct CalendarEvent {
    std::string uid;                   ///< the same for the same thing: a calendar then changes it instead of adding another
    Day day;                           ///< the whole day; it leaves people free for other things
    std::string title, description;
    std::vector<int> alarm_days;       ///< so many days before, at nine in the morning; 0: on the day itself
};

/// Lines end with CR LF and have at most 75 bytes. `made` stands in it in UTC.
std::string calendar_file(const std::vector<CalendarEvent>& events, Instant made);

}  // namespace rozwaga::documents
