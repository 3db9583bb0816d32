// A day as a person types it: "2026-12-31", "31.12.2026", "31/12/2026", with or without zeros before single digits.
#pragma once

#include <optional>
#include <string_view>

#include "base/calendar.h"

namespace rozwaga::session {

/// Nothing where it is none, or one that no calendar has.
std::optional<Day> typed_day(std::string_view text);

}  // namespace rozwaga::session
