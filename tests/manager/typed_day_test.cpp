// A day as a person types it.
#include <catch2/catch_test_macros.hpp>

#include "session/typed_day.h"

using rozwaga::session::typed_day;

TEST_CASE("a day is understood as Poles and computers write it, and nothing else is") {
    const rozwaga::Day day = std::chrono::sys_days(std::chrono::year(2026) / 12 / 5);
    for (const char* text : {"2026-12-05", "05.12.2026", "5.12.2026", "5/12/2026", " 5.12.2026 "}) {
        INFO(text);
        CHECK(typed_day(text) == day);
    }
    for (const char* text : {"", "5.12", "5.12.26", "31.2.2026", "2026-13-01", "5-12-2026", "5.12/2026", "5.12.2026.", "jutro", "-5.12.2026", "99999999999.1.1"}) {
        INFO(text);
        CHECK_FALSE(typed_day(text));
    }
}
