#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <limits>
#include <string>

#include "certificate/jcs.h"
#include "certificate/vectors.h"

using namespace rozwaga;
using certificate::canonical_json;
using certificate::canonical_number;

TEST_CASE("canonical JSON is that of the published vectors") {
    const std::string name = GENERATE("arrays", "french", "structures", "unicode", "values", "weird");
    CAPTURE(name);
    std::string wanted = tests::read_vector("jcs/output/" + name + ".json");
    while (wanted.ends_with('\n')) wanted.pop_back();
    CHECK(canonical_json(tests::read_vector("jcs/input/" + name + ".json")).value() == wanted);
}

TEST_CASE("numbers are written as ECMAScript writes them") {
    CHECK(canonical_number(0.0) == "0");
    CHECK(canonical_number(-0.0) == "0");
    CHECK(canonical_number(1.0) == "1");
    CHECK(canonical_number(-1.5) == "-1.5");
    CHECK(canonical_number(123456789012345680000.0) == "123456789012345680000");
    CHECK(canonical_number(1e20) == "100000000000000000000");
    CHECK(canonical_number(1e21) == "1e+21");
    CHECK(canonical_number(1.25e22) == "1.25e+22");
    CHECK(canonical_number(0.000001) == "0.000001");
    CHECK(canonical_number(0.00000125) == "0.00000125");
    CHECK(canonical_number(0.0000001) == "1e-7");
    CHECK(canonical_number(333333333.33333329) == "333333333.3333333");
    CHECK(canonical_number(5e-324) == "5e-324");
    CHECK(canonical_number(-5e-324) == "-5e-324");
    CHECK(canonical_number(std::numeric_limits<double>::max()) == "1.7976931348623157e+308");
    CHECK(canonical_number(9007199254740992.0) == "9007199254740992");
    CHECK(canonical_number(2.0 / 3) == "0.6666666666666666");
}

TEST_CASE("whole numbers beyond a double's precision are rounded as a double is") {
    CHECK(canonical_json("[9007199254740993,18446744073709551615,-9223372036854775808]").value() ==
          "[9007199254740992,18446744073709552000,-9223372036854776000]");
}

TEST_CASE("keys are ordered by their UTF-16 form") {
    CHECK(canonical_json("{\"\xef\xac\xb3\":1,\"\xf0\x9f\x98\x80\":2,\"\xed\x9f\xbf\":3,\"a\":4,\"aa\":5,\"\":6}").value() ==
          "{\"\":6,\"a\":4,\"aa\":5,\"\xed\x9f\xbf\":3,\"\xf0\x9f\x98\x80\":2,\"\xef\xac\xb3\":1}");
}

TEST_CASE("only what must be escaped is escaped") {
    CHECK(canonical_json(R"(["\u007f\u0080\u00e9\/\u2028", "\u0001\u001F\b\t\n\f\r\"\\"])").value() ==
          "[\"\x7f\xc2\x80\xc3\xa9/\xe2\x80\xa8\",\"\\u0001\\u001f\\b\\t\\n\\f\\r\\\"\\\\\"]");
}

TEST_CASE("JSON that means two things, or too much, is refused") {
    const auto code = [](const std::string& json) {
        const auto result = canonical_json(json);
        return result ? std::string("accepted") : result.error().code;
    };
    CHECK(code("") == "certificate.not-json");
    CHECK(code("{") == "certificate.not-json");
    CHECK(code("{} {}") == "certificate.not-json");
    CHECK(code(std::string("{}\0{}", 5)) == "certificate.not-json");
    CHECK(code("[1e400]") == "certificate.not-json");
    CHECK(code("[NaN]") == "certificate.not-json");
    CHECK(code("{\"a\":1,}") == "certificate.not-json");
    CHECK(code("[\"\xc3\"]") == "certificate.not-json");
    CHECK(code("[\"\xed\xa0\x80\"]") == "certificate.not-json");
    CHECK(code(R"(["\ud800"])") == "certificate.not-json");
    CHECK(code(R"({"a":1,"a":1})") == "certificate.key-twice");
    CHECK(code(R"({"a":1,"\u0061":2})") == "certificate.key-twice");
    CHECK(code(R"([{"b":{"c":1,"c":2}}])") == "certificate.key-twice");
    CHECK(code(std::string(32, '[') + std::string(32, ']')) == "accepted");
    CHECK(code(std::string(33, '[') + std::string(33, ']')) == "certificate.too-deep");
    CHECK(code(std::string(500'000, '[')) == "certificate.too-deep");
    CHECK(code("\"" + std::string(1024 * 1024 - 2, 'a') + "\"") == "accepted");
    CHECK(code("\"" + std::string(1024 * 1024 - 1, 'a') + "\"") == "certificate.too-large");
}
