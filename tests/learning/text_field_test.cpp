#include <catch2/catch_test_macros.hpp>

#include "learning/text_field.h"

using rozwaga::learning::clean_line;

namespace {

/// The text in angle brackets, or why not.
std::string cleaned(std::string_view typed, std::size_t limit = 10) {
    const auto result = clean_line(typed, "name", limit);
    return result ? "<" + *result + ">" : result.error().code;
}

std::string times(const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

const std::string too_long = "learning.name-too-long", refused = "learning.name-characters";

}  // namespace

TEST_CASE("white space at both ends is cut off, also the kinds that cannot be typed") {
    CHECK(cleaned("  Ola K. \r\n") == "<Ola K.>");
    CHECK(cleaned("\u00a0Ola\u2003\u200b\ufeff") == "<Ola>");
    CHECK(cleaned("\u3000Ola\u2028") == "<Ola>");
    CHECK(cleaned(" \t\u200b ") == "<>");
    CHECK(cleaned("") == "<>");
}

TEST_CASE("length is counted in code points after trimming") {
    CHECK(cleaned("ąćęłńóśźżĄ") == "<ąćęłńóśźżĄ>");
    CHECK(cleaned("ąćęłńóśźżĄĆ") == too_long);
    CHECK(cleaned("     1234567890     ") == "<1234567890>");
    CHECK(cleaned(times("😀", 10)) == "<" + times("😀", 10) + ">");
    CHECK(cleaned(times("😀", 11)) == too_long);
    CHECK(clean_line("12345678901", "name", 10).error().arguments == rozwaga::Arguments{{"limit", "10"}});
    CHECK(cleaned(times("x", 1'000'000)) == too_long);
}

TEST_CASE("names of every script pass") {
    for (const char* name : {"Żółć", "Шевченко", "Nguyễn", "Ægir", "李小龍", "ไทย", "O’Neil-Ó", "עברית"})
        CHECK(cleaned(name) == "<" + std::string(name) + ">");
}

TEST_CASE("control characters, line separators and marks of direction are refused inside") {
    const std::string with_nul{"a\0b", 3};
    CHECK(cleaned(with_nul) == refused);
    for (const char* text : {"a\nb", "a\tb", "a\x1b[2Jb",
                             "a\x7f"
                             "b",
                             "a\u0085b", "a\u009fb", "a\u2028b", "a\u202eb", "a\u2066b", "a\ufffdb"})
        CHECK(cleaned(text) == refused);
    CHECK(cleaned("a\xef\xbf\xbf"
                  "b") == refused);  // U+FFFF
}

TEST_CASE("what is not UTF-8 is refused") {
    for (const char* bytes : {"\x80", "a\xc4", "\xc0\xaf", "\xc1\xbf", "\xe0\x80\xaf", "\xed\xa0\x80",
                              "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\xe2\x82",
                              "\xc4"
                              "a",
                              "\xff", "\xf0\x80\x80\x80"})
        CHECK(cleaned(bytes) == refused);
}

TEST_CASE("errors name the field they are about") {
    CHECK(clean_line("12345", "number", 4).error().code == "learning.number-too-long");
    CHECK(clean_line("1\n2", "team", 4).error().code == "learning.team-characters");
}
