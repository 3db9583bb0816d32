#include "base/calendar.h"

#include <algorithm>
#include <array>

namespace rozwaga {
namespace {

using namespace std::chrono;

struct Zone {
    std::string_view name;
    Calendar calendar;
};

// Sorted by name.
constexpr std::array<Zone, 33> zones{{
    {"Europe/Amsterdam", {60, true}},  {"Europe/Athens", {120, true}},     {"Europe/Belgrade", {60, true}},
    {"Europe/Berlin", {60, true}},     {"Europe/Bratislava", {60, true}},  {"Europe/Brussels", {60, true}},
    {"Europe/Bucharest", {120, true}}, {"Europe/Budapest", {60, true}},    {"Europe/Copenhagen", {60, true}},
    {"Europe/Dublin", {0, true}},      {"Europe/Helsinki", {120, true}},   {"Europe/Istanbul", {180, false}},
    {"Europe/Kyiv", {120, true}},      {"Europe/Lisbon", {0, true}},       {"Europe/Ljubljana", {60, true}},
    {"Europe/London", {0, true}},      {"Europe/Luxembourg", {60, true}},  {"Europe/Madrid", {60, true}},
    {"Europe/Malta", {60, true}},      {"Europe/Oslo", {60, true}},        {"Europe/Paris", {60, true}},
    {"Europe/Prague", {60, true}},     {"Europe/Riga", {120, true}},       {"Europe/Rome", {60, true}},
    {"Europe/Sofia", {120, true}},     {"Europe/Stockholm", {60, true}},   {"Europe/Tallinn", {120, true}},
    {"Europe/Vienna", {60, true}},     {"Europe/Vilnius", {120, true}},    {"Europe/Warsaw", {60, true}},
    {"Europe/Zagreb", {60, true}},     {"Europe/Zurich", {60, true}},      {"UTC", {0, false}},
}};
static_assert(std::ranges::is_sorted(zones, {}, &Zone::name));

using Moment = sys_time<milliseconds>;

bool is_summer(Moment moment) {
    const year_month_day date{floor<days>(moment)};
    const sys_days begins{date.year() / March / Sunday[last]}, ends{date.year() / October / Sunday[last]};
    return moment >= begins + hours(1) && moment < ends + hours(1);
}

minutes ahead(const Calendar& calendar, Moment moment) {
    return minutes(calendar.minutes_ahead + (calendar.summer_time && is_summer(moment) ? 60 : 0));
}

}  // namespace

std::optional<Calendar> calendar_of(std::string_view zone) {
    const auto found = std::ranges::lower_bound(zones, zone, {}, &Zone::name);
    if (found == zones.end() || found->name != zone) return std::nullopt;
    return found->calendar;
}

std::vector<std::string_view> known_zones() {
    std::vector<std::string_view> names;
    for (const Zone& zone : zones) names.push_back(zone.name);
    return names;
}

// Instants come from outside too: what no calendar holds is its first or last day.
Day day_of(const Calendar& calendar, Instant instant) {
    constexpr Moment first{sys_days{year(1) / January / 1}}, last{sys_days{year(9999) / December / 31}};
    const Moment moment = std::clamp(Moment{milliseconds(instant.milliseconds)}, first, last);
    return floor<days>(moment + ahead(calendar, moment));
}

// Clocks change at 01:00 UTC and no zone of the table is behind UTC, so midnight always happens and happens once.
Instant start_of(const Calendar& calendar, Day day) {
    const Moment winter = Moment(day) - minutes(calendar.minutes_ahead);
    const Moment midnight = calendar.summer_time && is_summer(winter - hours(1)) ? winter - hours(1) : winter;
    return Instant{midnight.time_since_epoch().count()};
}

Instant end_of(const Calendar& calendar, Day day) { return Instant{start_of(calendar, day + days(1)).milliseconds - 1000}; }

Day add_months(Day day, int count) {
    const year_month_day date{day};
    const auto target = year_month(date.year(), date.month()) + months(count);
    const year_month_day_last last_day{target.year(), month_day_last{target.month()}};
    return year_month_day{target.year(), target.month(), std::min(date.day(), last_day.day())};
}

Day yearly(int in_year, int in_month, int in_day) {
    const year_month_day_last last_day{year(in_year), month_day_last{month(unsigned(in_month))}};
    return year_month_day{year(in_year), month(unsigned(in_month)), std::min(day(unsigned(in_day)), last_day.day())};
}

int year_of(Day day) { return int(year_month_day{day}.year()); }

}  // namespace rozwaga
