// A language whose words are 40 % longer than the Polish ones fits on every screen.
#include <catch2/catch_test_macros.hpp>

#include "looks/pseudo_language.h"
#include "looks/survey.h"

using namespace rozwaga;
using namespace rozwaga::tests;

TEST_CASE("words grow by two fifths, places and figures stay") {
    CHECK(lengthened("Dalej") == "Dalejąę");
    CHECK(lengthened("Strona {number} z 10") == "Stronaąę {number} z 10");
    CHECK(lengthened("„Zażółć”") == "„Zażółćąę”");
    CHECK(lengthened("") == "");
}

TEST_CASE("the longer language keeps its plural forms") {
    CHECK(longer_polish()("nav.next") == lengthened(wording("pl")("nav.next")));
    for (const long count : {1L, 2L, 5L, 22L}) {
        const auto number = std::to_string(count);
        CHECK(longer_polish().plural("exam.items", count) == lengthened(wording("pl").plural("exam.items", count)));
    }
    CHECK(longer_polish().plural("exam.items", 1) != longer_polish().plural("exam.items", 5));
}

TEST_CASE("words that are 40 percent longer are neither clipped nor overlap on any screen") {
    Survey survey(&longer_polish());
    for (const auto* station : stations_in_time("pl")) survey.look_at(*station, {100, 200}, false);
    expect_none(survey.of(Check::cut));
    expect_none(survey.of(Check::overlapping));
    expect_none(survey.of(Check::sideways));
    CHECK(survey.sights() > 50);
}
