#include <catch2/catch_test_macros.hpp>

#include "record/fake_disk.h"
#include "record/preferences.h"

using namespace rozwaga;
using record::Preferences;

TEST_CASE("preferences come back as they were, line ends and backslashes too") {
    Preferences preferences;
    REQUIRE(preferences.set("name", "Zażółć\nGęślą \\n jaźń = \\"));
    REQUIRE(preferences.set("language", "pl"));
    CHECK(Preferences::from_text(preferences.to_text()) == preferences);
    CHECK(preferences.to_text().find("language=pl\n") != std::string::npos);
}

TEST_CASE("a later version's preferences are kept") {
    Preferences preferences = Preferences::from_text("high-contrast=yes\nlanguage=pl\n");
    REQUIRE(preferences.set(Preferences::language, "en"));
    CHECK(preferences.to_text() == "high-contrast=yes\nlanguage=en\n");
}

TEST_CASE("lines that make no sense are dropped and the rest is read") {
    const Preferences preferences = Preferences::from_text("\n=x\nno equals\nUPPER=1\nlanguage=pl\nbad=\xff\xfe\n../x=1\ntheme=dark");
    CHECK(preferences.get("language") == "pl");
    CHECK(preferences.get("theme") == "dark");
    CHECK(preferences.to_text() == "language=pl\ntheme=dark\n");
}

TEST_CASE("only text of a sensible length is taken") {
    Preferences preferences;
    CHECK_FALSE(preferences.set("language", std::string(1001, 'x')));
    CHECK_FALSE(preferences.set("language", std::string("a\0b", 3)));
    for (const char* invalid : {"\x80", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xe0\x80\x80", "\xf0\x80\x80\x80", "\xe2\x82"})
        CHECK_FALSE(preferences.set("language", invalid));
    CHECK_FALSE(preferences.set("", "x"));
    for (int i = 0; i < 500; ++i) preferences.set("key-" + std::to_string(i), "x");
    CHECK(preferences.get("key-199") == "x");
    CHECK(preferences.get("key-200").empty());
    CHECK(preferences.set("key-0", "y"));
}

TEST_CASE("missing, oversized or unreadable preferences are empty ones") {
    test::FakeDisk disk;
    CHECK(record::load_preferences(disk, "/p") == Preferences());
    disk.put("/p", "language=pl\n" + std::string(100'000, 'x'));
    CHECK(record::load_preferences(disk, "/p") == Preferences());
    disk.put("/q/r", "x");
    CHECK(record::load_preferences(disk, "/q") == Preferences());
}
