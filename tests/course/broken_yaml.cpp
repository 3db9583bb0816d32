#include "course/broken_courses.h"

namespace rozwaga::test {

namespace {

std::string repeated(const std::string& part, int times) {
    std::string text;
    while (times-- > 0) text += part;
    return text;
}

/// Nine levels of nine references each: 9^9 texts, were they followed.
const std::string billion_laughs = R"(a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
)";

}  // namespace

std::vector<BrokenCourse> broken_yaml() {
    return {
        {"an unknown escape", replacing(exam_yaml, "id: final", "id: \"fi\\qnal\""), "yaml-malformed", exam_yaml, "\"fi\\q|nal"},
        {"a tab for indentation", replacing(exam_yaml, "  greet: 3", "\tgreet: 3"), "yaml-tab", exam_yaml, "\tgreet"},
        {"a colon inside a text", replacing(items_pl, "stem: Od czego zaczniesz?", "stem: Pytanie: od czego?"), "yaml-colon", items_pl,
         "Pytanie|:"},
        {"a colon inside the front matter", replacing(lesson_pl, "title: Powitanie", "title: Lekcja: powitanie"), "yaml-colon", lesson_pl,
         "Lekcja|:"},
        {"a colon inside a block", replacing(lesson_en, "text: Begin with", "text: Remember: begin with"), "yaml-colon", lesson_en,
         "Remember|:"},
        {"a comma inside braces", replacing(items_en, "{text: With silence.,", "{text: With silence, alone.,"), "yaml-comma", items_en, "alone"},
        {"a question mark inside braces", replacing(items_en, "{text: With silence.,", "{text: With silence?,"), "yaml-question-mark", items_en,
         "silence|?,"},
        {"a quotation mark left open", replacing(course_yaml, "version: 1.0.0", "version: \"1.0.0"), "yaml-quote-open", course_yaml, "\"1.0.0",
         {}},
        {"a bracket left open", replacing(lesson_yaml, "summary]", "summary"), "yaml-bracket-open", lesson_yaml, "[situation"},
        {"a line indented differently", replacing(exam_yaml, "items: 3\n", " items: 3\n"), "yaml-indentation", exam_yaml, "items"},
        {"an empty file", writing(exam_yaml, ""), "yaml-empty", exam_yaml, ""},
        {"a file of comments", writing(exam_yaml, "# nothing\n"), "yaml-empty", exam_yaml, ""},
        {"a second document", [](CourseFolder& folder) { folder.append(exam_yaml, "---\nid: other\n"); }, "yaml-several-documents", exam_yaml,
         "id: other"},
        {"a billion laughs", writing(exam_yaml, billion_laughs), "yaml-alias", exam_yaml, "&a"},
        {"an alias of nothing", replacing(exam_yaml, "id: final", "id: *final"), "yaml-alias", exam_yaml, "*final"},
        {"a tag", replacing(exam_yaml, "items: 3", "items: !!str 3"), "yaml-tag", exam_yaml, "!!str"},
        {"brackets too deep", writing(exam_yaml, "id: " + repeated("[", 400) + repeated("]", 400)), "yaml-too-deep", exam_yaml,
         "[[[[[[[[[[[[[[[|["},
        {"brackets beyond all depth", writing(exam_yaml, repeated("[", 100'000)), "yaml-too-deep", exam_yaml, "[[[[[[[[|["},
        {"too many parts", writing(exam_yaml, "id:\n" + repeated("  - a\n", 19'997) + repeated("  - b\n", 10'000)), "yaml-too-large", exam_yaml, "b"},
        {"a key stands twice", replacing(exam_yaml, "scenarios: 1", "scenarios: 1\nitems: 3"), "yaml-key-twice", exam_yaml, "scenarios: 1\n|items"},
        {"a wording stands twice", [](CourseFolder& folder) { folder.append(items_en, "first-word:\n  stem: Again?\n"); }, "yaml-key-twice",
         items_en, "first-word|first-word"},
        {"a key that is a list", replacing(exam_yaml, "items: 3", "? [items]\n: 3"), "yaml-key-not-text", exam_yaml, "[items"},
        {"a key is missing", replacing(lesson_yaml, "guideline: 1\n", ""), "yaml-key-missing", lesson_yaml, ""},
        {"a key without a value", replacing(lesson_yaml, "guideline: 1", "guideline:"), "yaml-key-missing", lesson_yaml, "guideline"},
        {"an unknown key", replacing(lesson_yaml, "guideline: 1", "guideline: 1\nguidline: 2"), "yaml-key-unknown", lesson_yaml, "guidline"},
        {"a list instead of a text", replacing(exam_yaml, "id: final", "id: [final]"), "yaml-not-text", exam_yaml, "[final"},
        {"a text instead of a list", replacing(lesson_yaml, "[say-hello, keep-calm]", "say-hello"), "yaml-not-list", lesson_yaml, "say-hello"},
        {"a list instead of lines", replacing(exam_yaml, "  greet: 3", "  - greet"), "yaml-not-map", exam_yaml, "- greet"},
        {"a word instead of a number", replacing(lesson_yaml, "guideline: 1", "guideline: one"), "yaml-not-number", lesson_yaml, "one"},
        {"a number beyond all numbers", replacing(exam_yaml, "items: 3", "items: 99999999999999999999"), "yaml-not-number", exam_yaml, "9999"},
        {"neither true nor false", replacing(scenario_yaml, "critical: true", "critical: perhaps"), "yaml-not-boolean", scenario_yaml, "perhaps"},
        {"more wrong than anybody reads",
         [](CourseFolder& folder) {
             std::string keys;
             for (int number = 0; number < 1500; ++number) keys += "key" + std::to_string(number) + ": 1\n";
             folder.append(exam_yaml, keys);
         },
         "findings-cut", exam_yaml, "key999", {"yaml-key-unknown"}},
        {"a format of the future", replacing(course_yaml, "format: 1", "format: 2"), "format-unsupported", course_yaml, "2"},
    };
}

}  // namespace rozwaga::test
