#include "base/instant.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>

namespace rozwaga {
namespace {

using namespace std::chrono;

sys_days day_of(Instant instant) { return floor<days>(sys_time<milliseconds>(milliseconds(instant.milliseconds))); }

bool read_number(const std::string& text, std::size_t at, std::size_t digits, int& number) {
    number = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return false;
        number = number * 10 + (text[i] - '0');
    }
    return true;
}

}  // namespace

std::string to_iso8601(Instant instant) {
    const sys_days midnight = day_of(instant);
    const year_month_day date{midnight};
    const auto seconds = (instant.milliseconds - duration_cast<milliseconds>(midnight.time_since_epoch()).count()) / 1000;
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int(date.year()), unsigned(date.month()),
                       unsigned(date.day()), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

Result<Instant> from_iso8601(const std::string& text) {
    const auto refused = [&] { return fail("time.not-iso8601", {{"text", text.substr(0, 40)}}); };
    constexpr std::string_view pattern = "0000-00-00T00:00:00";
    if (text.size() < pattern.size() + 1 || text.size() > 40 || text.back() != 'Z') return refused();
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i] != '0' && text[i] != pattern[i]) return refused();
    std::array<int, 6> part{};
    constexpr std::array<std::pair<std::size_t, std::size_t>, 6> where{{{0, 4}, {5, 2}, {8, 2}, {11, 2}, {14, 2}, {17, 2}}};
    for (std::size_t i = 0; i < part.size(); ++i)
        if (!read_number(text, where[i].first, where[i].second, part[i])) return refused();
    int fraction = 0;
    if (text[pattern.size()] == '.') {
        const std::size_t digits = text.size() - pattern.size() - 2;
        if (digits == 0 || digits > 9) return refused();
        std::string padded = text.substr(pattern.size() + 1, digits) + "00";
        if (!read_number(padded, 0, 3, fraction)) return refused();
        for (const char c : text.substr(pattern.size() + 1, digits))
            if (c < '0' || c > '9') return refused();
    } else if (text.size() != pattern.size() + 1) {
        return refused();
    }
    const year_month_day date{year(part[0]), month(unsigned(part[1])), day(unsigned(part[2]))};
    if (!date.ok() || part[3] > 23 || part[4] > 59 || part[5] > 59) return refused();
    const auto moment = sys_days(date).time_since_epoch() + hours(part[3]) + minutes(part[4]) + seconds(part[5]);
    return Instant{duration_cast<milliseconds>(moment).count() + fraction};
}

Instant add_months(Instant instant, int count) {
    const sys_days midnight = day_of(instant);
    const year_month_day date{midnight};
    const auto target = year_month(date.year(), date.month()) + months(count);
    const day last = year_month_day_last{target.year(), month_day_last{target.month()}}.day();
    const sys_days moved = year_month_day{target.year(), target.month(), std::min(date.day(), last)};
    return Instant{instant.milliseconds + duration_cast<milliseconds>(moved - midnight).count()};
}

}  // namespace rozwaga
