// Months as numbers that go on counting: 12 · year + month − 1, in UTC. For this room only.
#pragma once

#include <chrono>
#include <cstdint>

#include "base/instant.h"

namespace rozwaga::registry {

inline std::int64_t month_number(Instant instant) {
    using namespace std::chrono;
    const year_month_day date{floor<days>(sys_time<milliseconds>(milliseconds(instant.milliseconds)))};
    return std::int64_t(int(date.year())) * 12 + unsigned(date.month()) - 1;
}

}  // namespace rozwaga::registry
