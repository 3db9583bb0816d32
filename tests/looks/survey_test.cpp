// What must hold of every screen in both languages, at every text size and in every theme.
#include <catch2/catch_test_macros.hpp>

#include "looks/survey.h"

using namespace rozwaga::tests;

namespace {

Survey& survey() {
    static Survey looking;
    if (looking.sights() == 0)
        for (const char* language : {"pl", "en"})
            for (const auto* station : stations_in_time(language)) looking.look_at(*station, percents_in_time(), true);
    return looking;
}

}  // namespace

TEST_CASE("no text is clipped and nothing stands outside of the window", "[survey]") {
    expect_none(survey().of(Check::cut));
    CHECK(survey().sights() > 100);
}
TEST_CASE("no two texts overlap", "[survey]") { expect_none(survey().of(Check::overlapping)); }
TEST_CASE("nothing scrolls sideways", "[survey]") { expect_none(survey().of(Check::sideways)); }
TEST_CASE("every text contrasts 4.5:1 with what it stands on, 7:1 in high contrast", "[survey]") { expect_none(survey().of(Check::pale_text)); }
TEST_CASE("every icon contrasts 3:1 with what it stands on", "[survey]") { expect_none(survey().of(Check::pale_icon)); }
TEST_CASE("fields, boxes, choices and the chosen segment contrast 3:1 with what is around them", "[survey]") { expect_none(survey().of(Check::pale_edge)); }
TEST_CASE("nothing lies over a text", "[survey]") { expect_none(survey().of(Check::covered)); }
TEST_CASE("everything that can be pressed is at least 24 by 24", "[survey]") { expect_none(survey().of(Check::target)); }
TEST_CASE("there is one main action at most, and it is 44 high", "[survey]") { expect_none(survey().of(Check::main_action)); }
TEST_CASE("everything that can be used has a name", "[survey]") { expect_none(survey().of(Check::name)); }
TEST_CASE("no two things that can be used are called the same in the same place", "[survey]") { expect_none(survey().of(Check::doubled_name)); }
TEST_CASE("nothing shows a key or an unfilled place instead of words", "[survey]") { expect_none(survey().of(Check::key)); }
