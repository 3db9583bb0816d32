#include <catch2/catch_test_macros.hpp>

#include "course/places.h"
#include "course/yaml_document.h"
#include "course/yaml_fields.h"

using namespace rozwaga;
using namespace rozwaga::course;

namespace {

Findings findings_of(const std::string& text) {
    Report report;
    parse_yaml(text, {"a.yaml", 1, 1}, report);
    return std::move(report).take();
}

}  // namespace

TEST_CASE("a YAML text becomes a tree that knows lines and columns in characters") {
    Report report;
    const auto root = parse_yaml("first: ąę\nsecond:\n  - {żółw: x}\n", {"a.yaml", 1, 1}, report);
    REQUIRE(root);
    REQUIRE(root->map.size() == 2);
    CHECK(root->map[0].key == "first");
    CHECK(root->map[0].value.text == "ąę");
    CHECK(root->map[0].value.place == Place{"a.yaml", 1, 8});
    const YamlNode& inner = root->map[1].value.list.at(0);
    CHECK(inner.place == Place{"a.yaml", 3, 5});
    CHECK(inner.map.at(0).value.place == Place{"a.yaml", 3, 12});
    CHECK_FALSE(report.has_errors());
}

TEST_CASE("a text inside another file keeps that file's lines") {
    Report report;
    const auto root = parse_yaml("a: 1\nb: 2\n", {"page.md", 10, 3}, report);
    REQUIRE(root);
    CHECK(root->map[1].value.place == Place{"page.md", 11, 6});
}

TEST_CASE("folded, literal and quoted texts arrive as YAML has them") {
    Report report;
    const auto root = parse_yaml("a: >-\n  one\n  two\nb: |\n  one\n  two\nc: \"x: y\"\nd: 'it''s'\ne: null\n", {"a", 1, 1}, report);
    REQUIRE(root);
    CHECK(root->map[0].value.text == "one two");
    CHECK(root->map[1].value.text == "one\ntwo\n");
    CHECK(root->map[2].value.text == "x: y");
    CHECK(root->map[2].value.quoted);
    CHECK(root->map[3].value.text == "it's");
    CHECK(root->map[4].value.kind == YamlNode::Kind::empty);
}

TEST_CASE("a literal text at the very end is not lengthened") {
    Report report;
    const auto root = parse_yaml("a: |\n  one", {"a", 1, 1}, report);
    REQUIRE(root);
    CHECK(trimmed(root->map[0].value.text) == "one");
}

TEST_CASE("a quotation mark left open is found where it was opened, whatever stands behind it") {
    for (const std::string text : {"a: \"one\nb: two\n", "a: 'one\nb: two\n", "a: [\"one, two]\nb: 1\n", "- \"one\n- two"}) {
        INFO(text);
        const Findings findings = findings_of(text);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == "yaml-quote-open");
        CHECK(findings[0].place.line == 1);
        CHECK(findings[0].place.column == static_cast<int>(text.find_first_of("\"'")) + 1);
    }
}

TEST_CASE("numbers are whole and bounded, with or without a plus sign") {
    Report report;
    Places places;
    const auto root = parse_yaml("a: 12\nb: -5\nc: +7\nd: 1.5\ne: 0x10\nf: 2000000\n", {"a", 1, 1}, report);
    REQUIRE(root);
    const YamlFields fields(*root, "x", {{}, {"a", "b", "c", "d", "e", "f"}}, places, report);
    CHECK(fields.number("a") == 12);
    CHECK(fields.number("b") == -5);
    CHECK(fields.number("c") == 7);
    CHECK_FALSE(fields.number("d"));
    CHECK_FALSE(fields.number("e"));
    CHECK_FALSE(fields.number("f"));
    CHECK(std::move(report).take().size() == 3);
}

TEST_CASE("deeply nested or endless input is refused quickly") {
    for (const std::string part : {"[", "{a: ", "- ", "? ", "a: {"}) {
        std::string text;
        while (text.size() < 200'000) text += part;
        INFO(part);
        CHECK_FALSE(findings_of(text).empty());
    }
}
