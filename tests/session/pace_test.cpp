// How long it will still take, as somebody who waits would judge it.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "session/pace.h"

using rozwaga::session::Pace;

namespace {

bool close_to(double value, double wanted) { return std::abs(value - wanted) <= wanted / 10; }

}  // namespace

TEST_CASE("in the first second nothing is said") {
    Pace pace;
    CHECK(pace.a_second() == 0);
    CHECK_FALSE(pace.seconds_left(100));
    pace.note(0, 0);
    pace.note(0.5, 1000);
    CHECK(pace.a_second() == 0);
    CHECK_FALSE(pace.seconds_left(5000));
}

TEST_CASE("a steady pace gives the time left") {
    Pace pace;
    for (int tenth = 0; tenth <= 50; ++tenth) pace.note(tenth / 10.0, tenth * 10);
    CHECK(close_to(pace.a_second(), 100));
    REQUIRE(pace.seconds_left(1500));
    CHECK(close_to(*pace.seconds_left(1500), 10));
    CHECK(pace.seconds_left(500) == 0);
    CHECK_FALSE(pace.seconds_left(10));   // more was done than there was
}

TEST_CASE("only the last seconds count, and standing still slows it down") {
    Pace pace;
    int done = 0;
    for (int tenth = 0; tenth <= 600; ++tenth) pace.note(tenth / 10.0, done += 100);
    CHECK(close_to(pace.a_second(), 1000));
    for (int tenth = 601; tenth <= 800; ++tenth) pace.note(tenth / 10.0, done += 10);
    CHECK(close_to(pace.a_second(), 100));
    for (int tenth = 801; tenth <= 850; ++tenth) pace.note(tenth / 10.0, done);
    CHECK(pace.a_second() < 60);
    for (int tenth = 851; tenth <= 1000; ++tenth) pace.note(tenth / 10.0, done);
    CHECK(pace.a_second() == 0);
    CHECK_FALSE(pace.seconds_left(done + 1));
}

TEST_CASE("notes in quick succession take no room") {
    Pace pace;
    for (int note = 0; note < 1'000'000; ++note) pace.note(note / 100'000.0, note);
    CHECK(close_to(pace.a_second(), 100'000));
}
