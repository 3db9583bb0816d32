#include <catch2/catch_test_macros.hpp>

#include <string>

#include "course/ids.h"
#include "course/utf8.h"

using namespace rozwaga::course;

TEST_CASE("well-formed text is accepted, letters of every length") {
    CHECK_FALSE(first_malformed_byte(""));
    CHECK_FALSE(first_malformed_byte("zażółć gęślą jaźń – „tak” 😀"));
    CHECK_FALSE(first_malformed_byte("\xF4\x8F\xBF\xBF"));
    CHECK_FALSE(first_malformed_byte("\xED\x9F\xBF\xEE\x80\x80"));
}

TEST_CASE("malformed text is refused at its first bad byte") {
    CHECK(first_malformed_byte("ab\xFF") == 2);
    CHECK(first_malformed_byte("a\xC0\xAF") == 1);            // overlong
    CHECK(first_malformed_byte("\xE0\x80\x80") == 0);         // overlong
    CHECK(first_malformed_byte("\xF0\x80\x80\x80") == 0);     // overlong
    CHECK(first_malformed_byte("\xED\xA0\x80") == 0);         // a surrogate
    CHECK(first_malformed_byte("\xF4\x90\x80\x80") == 0);     // past the last character
    CHECK(first_malformed_byte("\xF5\x80\x80\x80") == 0);
    CHECK(first_malformed_byte("ok\xC5") == 2);               // cut off
    CHECK(first_malformed_byte("ok\xE2\x82") == 2);
    CHECK(first_malformed_byte("\x80") == 0);                 // begins in the middle
    CHECK(first_malformed_byte("\xE2\x82z") == 0);
}

TEST_CASE("every two-byte text is judged as the decoding of its bytes says") {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string text{static_cast<char>(first), static_cast<char>(second)};
            const bool both_ascii = first < 0x80 && second < 0x80;
            const bool one_letter = first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF;
            if (first_malformed_byte(text).has_value() == (both_ascii || one_letter)) FAIL("bytes " << first << " " << second);
        }
    }
}

TEST_CASE("control characters are found, tabs and line feeds are none") {
    CHECK_FALSE(first_control_character("a\tb\nc"));
    CHECK(first_control_character(std::string("a\0b", 3)) == 1);
    CHECK(first_control_character("ab\x1B") == 2);
    CHECK(first_control_character("\x7F") == 0);
}

TEST_CASE("columns count characters, not bytes") { CHECK(character_count("zażółć") == 6); }

TEST_CASE("ids are short and plain") {
    for (const char* good : {"a", "n1", "missing-parcel", "2-b"}) CHECK(is_id(good));
    for (const char* bad : {"", "-a", "a-", "A", "a b", "a_b", "ą", "a/b", "..", "a\n"}) CHECK_FALSE(is_id(bad));
    CHECK(is_id(std::string(64, 'a')));
    CHECK_FALSE(is_id(std::string(65, 'a')));
}

TEST_CASE("languages are those of ISO 639-1, versions three numbers") {
    for (const char* good : {"pl", "en", "uk", "zu", "aa"}) CHECK(is_language(good));
    for (const char* bad : {"", "p", "pol", "PL", "a ", " a", "xx"}) CHECK_FALSE(is_language(bad));
    for (const char* good : {"1.0.0", "0.12.345"}) CHECK(is_version(good));
    for (const char* bad : {"", "1.0", "1.0.0.0", "1..0", "1.0.", ".1.0", "1.0.x", "1.0.1234567"}) CHECK_FALSE(is_version(bad));
}

TEST_CASE("unknown names are answered with the likeliest known ones") {
    CHECK(known_names({"other", "greeting", "greet"}, "gret") == "greet, greeting, other");
    CHECK(known_names({}, "x") == "–");
    CHECK(known_names({"a", "b", "c", "d", "e", "f", "g", "h", "i"}, "a") == "a, b, c, d, e, f, g, h, …");
}
