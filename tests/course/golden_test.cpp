// Packs of every past format version stay readable, with the same hashes. golden/ was written by the version it names
// and is never written again.
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "course/pack.h"

using namespace rozwaga;
using namespace rozwaga::course;

namespace {

std::string golden(const std::string& name) {
    std::ifstream stream(std::string(ROZWAGA_SOURCE_DIR) + "/tests/course/golden/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("packs of format version 1 are read, and keep their hashes") {
    auto course = read_course_pack(golden("course-1.pack"), "course-1.pack");
    auto organisation = read_organisation_pack(golden("organisation-1.pack"), "organisation-1.pack");
    REQUIRE(course);
    REQUIRE(organisation);
    CHECK(course->required.scenarios.empty());
    CHECK(course->glossary.empty());

    CHECK(course->id == "small");
    CHECK(course->languages == std::vector<Language>{"pl", "en"});
    CHECK(course->lesson("greet")->text.at("en").pages.at("rule").heading == "Rule");
    CHECK(course->items.size() == 5);
    CHECK(course->item("piles")->card_groups.at("nonsense") == "harsh");
    CHECK(course->scenario("lost-key")->pass == 10);
    CHECK(course->picture("hello")->png.size() == 54);
    CHECK(organisation->pass_mark == 80);
    CHECK(organisation->policy.at("pl").pages.at("scope").heading == "Zakres");

    const LoadedCourse loaded = load(std::move(*course), std::move(*organisation));
    CHECK(loaded.content_hash == "99ac16131bb81150d17302eb83cbd52baa789d220d9651814ced5c3e9b2e663f");
    CHECK(loaded.grading_hash == "aea15f8b85c353ec3ed9df70dfd97da3a944c98783de46181cc6e44825353fb8");
}

TEST_CASE("packs of format version 2 are read, and keep their hashes") {
    auto course = read_course_pack(golden("course-2.pack"), "course-2.pack");
    auto organisation = read_organisation_pack(golden("organisation-2.pack"), "organisation-2.pack");
    REQUIRE(course);
    REQUIRE(organisation);
    CHECK(course->required.practice_items == 1);
    CHECK(course->required.scenarios == std::vector<Id>{"lost-key"});
    CHECK(course->glossary_entry("parcel")->term.at("en") == "Parcel");
    CHECK(organisation->legal_review == "A lawyer, 2026-10-01");
    CHECK(organisation->keys.empty());
    CHECK(organisation->evidence_answers);
    CHECK(course->changes.empty());
    CHECK(load(*course, *organisation).content_hash == course->packed_hash);
}

TEST_CASE("packs of format version 3 are read, and keep their hashes") {
    const std::string course_bytes = golden("course-3.pack"), organisation_bytes = golden("organisation-3.pack");
    auto course = read_course_pack(course_bytes, "course-3.pack");
    auto organisation = read_organisation_pack(organisation_bytes, "organisation-3.pack");
    REQUIRE(course);
    REQUIRE(organisation);
    CHECK(organisation->renewal.basis == ExpiryBasis::completion);
    CHECK(organisation->renewal.window_days == 60);
    CHECK(organisation->onboarding_plan.empty());
    CHECK(organisation->time_zone == "Europe/Warsaw");
    CHECK(organisation->keys == std::vector<std::string>{"did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd"});
    CHECK_FALSE(organisation->evidence_answers);
    CHECK(load(*course, *organisation).content_hash == course->packed_hash);
}

TEST_CASE("packs of format version 4 are read") {
    const std::string course_bytes = golden("course-4.pack"), organisation_bytes = golden("organisation-4.pack");
    auto course = read_course_pack(course_bytes, "course-4.pack");
    auto organisation = read_organisation_pack(organisation_bytes, "organisation-4.pack");
    REQUIRE(course);
    REQUIRE(organisation);
    CHECK(course->changes.empty());
    CHECK(organisation->renewal.basis == ExpiryBasis::fixed_date);
    CHECK(organisation->renewal.fixed_month == 3);
    CHECK(organisation->renewal.fixed_day == 31);
    CHECK(organisation->renewal.reminder_days == std::vector<int>{14, 3});
    CHECK(organisation->onboarding_days == 21);
    CHECK(organisation->onboarding_plan.size() == 2);
    CHECK(organisation->onboarding_plan.front().lessons == std::vector<Id>{"greet"});
    CHECK(organisation->time_zone == "Europe/Berlin");
}

TEST_CASE("packs of format version 5 are read, and say nothing of refreshers") {
    auto course = read_course_pack(golden("course-5.pack"), "course-5.pack");
    auto organisation = read_organisation_pack(golden("organisation-5.pack"), "organisation-5.pack");
    REQUIRE(course);
    REQUIRE(organisation);
    CHECK_FALSE(course->refresher);
    REQUIRE(course->changes.size() == 2);
    CHECK(course->changes[0].material);
    CHECK(course->changes[0].what.at("en") == "A new rule.");
    CHECK_FALSE(course->changes[1].material);
    CHECK(course->changes[1].reason == "A slip of the pen.");
}

TEST_CASE("packs of format version 6 are read, and written again byte for byte") {
    const std::string course_bytes = golden("course-6.pack"), organisation_bytes = golden("organisation-6.pack");
    auto course = read_course_pack(course_bytes, "course-6.pack");
    auto organisation = read_organisation_pack(organisation_bytes, "organisation-6.pack");
    REQUIRE(course);
    REQUIRE(organisation);
    CHECK(write_course_pack(*course) == course_bytes);
    CHECK(write_organisation_pack(*organisation) == organisation_bytes);
    REQUIRE(course->refresher);
    CHECK(course->refresher->id == "again");
    CHECK(course->refresher->pages == std::vector<Id>{"rule"});
    CHECK(course->refresher->minutes == 12);
    CHECK(course->refresher->pass_mark == 75);
    CHECK_FALSE(course->refresher->evidence_answers);
    const LoadedCourse with = load(*course, *organisation);
    course->refresher.reset();
    CHECK(load(*course, *organisation).grading_hash != with.grading_hash);
    auto again = read_course_pack(course_bytes, "course-6.pack");
    REQUIRE(again);
    again->packed_hash.clear();
    CHECK(load(std::move(*again), std::move(*organisation)).content_hash == with.content_hash);
}
