// FSRS-6 against its reference. Values were computed by py-fsrs 6.3.1 (github.com/open-spaced-repetition/py-fsrs, commit
// 3abe686e9c05, MIT) with default weights, without fuzzing and without learning steps; the last table is that repository's own
// test_review_card, with its steps of ten minutes.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <limits>
#include <vector>

#include "learning/fsrs.h"

using namespace rozwaga;
using namespace rozwaga::learning::fsrs;
using Catch::Approx;

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr int unbounded = 36'500;

struct Computed {
    int grade;
    int hours;  ///< since the review before
    double retrievability, stability, difficulty;
    int interval;
};

const std::vector<std::vector<Computed>> computed_sequences{
    {{3, 0, 0.000000000, 2.306500000, 2.118103970, 2},
     {3, 48, 0.909493256, 10.964332336, 2.111214236, 11},
     {1, 240, 0.906199146, 1.522138155, 7.392238132, 2},
     {3, 6, 1.000000000, 1.555735451, 7.380074264, 2},
     {2, 72, 0.849022373, 4.168449080, 8.245999577, 4},
     {4, 400, 0.786089377, 24.627980730, 7.645122741, 25},
     {3, 2000, 0.798469290, 79.447324369, 7.632705988, 79},
     {1, 9000, 0.766131344, 4.176559424, 9.207114925, 4},
     {1, 5, 1.000000000, 1.349728560, 9.724612437, 1},
     {3, 30, 0.919254068, 2.056600967, 9.710116194, 2}},
    {{1, 0, 0.000000000, 0.212000000, 6.413300000, 1},
     {3, 1, 1.000000000, 0.246689188, 6.402115069, 1},
     {3, 24, 0.780850277, 2.021477252, 6.390941324, 2},
     {3, 72, 0.870676639, 7.863698841, 6.379778751, 8},
     {3, 192, 0.898815063, 21.917713153, 6.368627342, 22},
     {3, 504, 0.902911514, 53.626902917, 6.357487084, 54}},
    {{2, 0, 0.000000000, 1.293100000, 5.112170706, 1},
     {4, 24, 0.916669719, 7.385511550, 3.464114298, 7},
     {2, 240, 0.877867019, 23.311993763, 5.646402868, 23},
     {4, 960, 0.858871816, 130.251000841, 4.176861953, 130},
     {1, 8760, 0.815707159, 4.795380195, 8.071202491, 5},
     {2, 48, 0.948514655, 6.564931299, 8.704802701, 7}},
    {{4, 0, 0.000000000, 8.295600000, 1.000000000, 8},
     {4, 192, 0.902473301, 65.624226162, 1.000000000, 66},
     {4, 2880, 0.853540516, 557.815498206, 1.000000000, 558},
     {1, 28800, 0.839534494, 8.262947138, 7.026989569, 8},
     {4, 24, 0.982860153, 12.126142753, 6.018776395, 12}},
};

}  // namespace

TEST_CASE("memory moves as the reference computes it") {
    for (const auto& sequence : computed_sequences) {
        std::optional<Memory> memory;
        Instant now{1'767'258'000'000};
        for (const Computed& wanted : sequence) {
            now.milliseconds += wanted.hours * hour;
            INFO("grade " << wanted.grade << " after " << wanted.hours << " hours");
            if (memory) CHECK(retrievability(*memory, now) == Approx(wanted.retrievability).margin(1e-8));
            memory = review(memory, Grade(wanted.grade), now);
            CHECK(memory->stability == Approx(wanted.stability).epsilon(1e-8));
            CHECK(memory->difficulty == Approx(wanted.difficulty).epsilon(1e-8));
            CHECK(interval_days(memory->stability, 0.9, unbounded) == wanted.interval);
            CHECK(memory->last_review == now);
        }
    }
}

TEST_CASE("the reference's own test of intervals, with its learning steps") {
    const std::vector<int> grades{3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
    const std::vector<int> intervals{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};   // 0: ten minutes
    std::optional<Memory> memory;
    Instant now{1'669'725'000'000};
    for (std::size_t i = 0; i < grades.size(); ++i) {
        memory = review(memory, Grade(grades[i]), now);
        INFO("review " << i + 1);
        if (intervals[i] > 0) CHECK(interval_days(memory->stability, 0.9, unbounded) == intervals[i]);
        now.milliseconds += intervals[i] == 0 ? hour / 6 : intervals[i] * 24 * hour;
    }
}

TEST_CASE("intervals follow the retention that is wanted, and never pass the longest") {
    const std::vector<double> stabilities{0.001, 1, 2.3065, 10, 100, 1000};
    const std::vector<std::pair<double, std::vector<int>>> wanted{{0.7, {1, 9, 21, 93, 929, 9288}},
                                                                  {0.8, {1, 3, 8, 33, 332, 3316}},
                                                                  {0.9, {1, 1, 2, 10, 100, 1000}},
                                                                  {0.95, {1, 1, 1, 4, 40, 403}}};
    for (const auto& [retention, days] : wanted)
        for (std::size_t i = 0; i < days.size(); ++i) {
            CHECK(interval_days(stabilities[i], retention, unbounded) == days[i]);
            CHECK(interval_days(stabilities[i], retention, 365) == std::min(days[i], 365));
        }
    CHECK(interval_days(1e300, 0.9, 365) == 365);
    CHECK(interval_days(100, 0.9, 0) == 1);
}

TEST_CASE("after stability many days nine in ten are remembered, whatever the stability") {
    for (const int days : {1, 7, 90, 1000}) CHECK(retrievability({double(days), 5, {}}, {days * 24 * hour}) == Approx(0.9));
}

TEST_CASE("a clock that was set back counts as the same day, and instants at the ends of time do no harm") {
    const Instant now{1'669'725'000'000}, before{now.milliseconds - 50 * hour};
    const Memory memory = review({}, Grade::good, now);
    CHECK(retrievability(memory, before) == 1);
    const Memory again = review(memory, Grade::good, before);
    CHECK(again.last_review == now);
    CHECK(again.stability == Approx(memory.stability));
    constexpr Instant first{std::numeric_limits<std::int64_t>::min()}, last{std::numeric_limits<std::int64_t>::max()};
    CHECK(days_between(first, last) > 0);
    const double left = retrievability({1, 5, first}, last);
    CHECK((left > 0 && left < 0.2));
    CHECK(review(Memory{1, 5, first}, Grade::again, last).stability > 0);
}
