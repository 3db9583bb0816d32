// The course that is shipped: the checker finds no error in it.
#include <catch2/catch_test_macros.hpp>

#include "course/analysis.h"
#include "course/pack.h"
#include "course/reader.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::course;

namespace {

Result<ReadOutcome> shipped() {
    const std::string root = ROZWAGA_SOURCE_DIR;
    const system::RealDisk disk;
    return read_course(disk, {root + "/lessons", root + "/quizzes", root + "/assets", ""});
}

}  // namespace

TEST_CASE("the shipped course has no errors") {
    const auto outcome = shipped();
    REQUIRE(outcome);
    for (const Finding& finding : outcome->findings) {
        INFO(finding.place.file << ":" << finding.place.line << ":" << finding.place.column << ": " << finding.code);
        CHECK(finding.severity == Severity::warning);
    }
    CHECK(outcome->loaded);
}

TEST_CASE("the shipped course comes back whole out of its packs") {
    const auto outcome = shipped();
    REQUIRE(outcome);
    REQUIRE(outcome->loaded);
    const std::string course_pack = write_course_pack(outcome->loaded->course);
    const std::string organisation_pack = write_organisation_pack(outcome->loaded->organisation);
    auto read = read_course_pack(course_pack, "course.pack");
    auto organisation = read_organisation_pack(organisation_pack, "organisation.pack");
    REQUIRE(read);
    REQUIRE(organisation);
    CHECK(write_course_pack(*read) == course_pack);
    CHECK(write_organisation_pack(*organisation) == organisation_pack);
    const LoadedCourse loaded = load(std::move(*read), std::move(*organisation));
    CHECK(loaded.content_hash == outcome->loaded->content_hash);
    CHECK(loaded.grading_hash == outcome->loaded->grading_hash);
}

TEST_CASE("every scenario that is shipped rewards judgement, not luck or haste") {
    const auto outcome = shipped();
    REQUIRE(outcome);
    REQUIRE(outcome->loaded);
    for (const Scenario& scenario : outcome->loaded->course.scenarios) {
        INFO(scenario.id);
        const ScenarioFigures figures = analyse(scenario);
        CHECK(figures.complete);
        CHECK(figures.passed_at_random <= 0.15);
        CHECK(figures.best_passing == figures.maximum);
        CHECK_FALSE(figures.quickest_is_best);
        for (const auto& [ending, share] : figures.ending_reach) CHECK(share > 0);
    }
}
