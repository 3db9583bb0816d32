// A moment: milliseconds since 1970-01-01T00:00:00Z. Time enters every rule as a parameter.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "base/result.h"

namespace rozwaga {

struct Instant {
    std::int64_t milliseconds = 0;
    friend auto operator<=>(const Instant&, const Instant&) = default;
};

/// "2026-11-22T10:00:00Z"; whole seconds, fractions cut off.
std::string to_iso8601(Instant instant);
/// Accepts exactly the form above (fractions of seconds tolerated). Error: "time.not-iso8601" {text}.
Result<Instant> from_iso8601(const std::string& text);
/// `months` calendar months later, same time of day in UTC; the last day where the month is shorter.
Instant add_months(Instant instant, int months);

}  // namespace rozwaga
