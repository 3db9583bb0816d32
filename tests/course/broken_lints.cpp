// Courses that work and are yet badly made: what authors are warned of.
#include "course/broken_courses.h"

namespace rozwaga::test {

namespace {

std::string words(int count) {
    std::string text;
    for (int word = 0; word < count; ++word) text += "word ";
    return text + "word.";
}

/// Four more questions with one answer; the right one is the longest in English and the shortest in Polish.
void add_long_keys(CourseFolder& folder) {
    for (int number = 1; number <= 4; ++number) {
        const std::string id = "again-" + std::to_string(number);
        folder.append(items_yaml, "  - id: " + id + "\n    type: single\n    use: [refresher]\n    objective: say-hello\n" +
                                      "    options: [one, two, three]\n    key: one\n");
        const auto wording = [&](const std::string& key) {
            return id + ":\n  stem: \"?\"\n  options:\n    one: {text: " + key + ", feedback: \"-\"}\n" +
                   "    two: {text: ooo ooo, feedback: \"-\"}\n    three: {text: ooo ooo, feedback: \"-\"}\n";
        };
        folder.append(items_en, wording("ooo ooo ooo"));
        folder.append(items_pl, wording("ooo"));
    }
}

}  // namespace

std::vector<BrokenCourse> broken_lints() {
    return {
        {"more than an hour and a half of reading", replacing(lesson_en, "Briefly.", words(16'000)), "path-too-long", course_yaml, "required",
         {"first-lesson-too-long"}},
        {"a long first lesson", replacing(lesson_pl, "Krótko.", words(1000)), "first-lesson-too-long", lesson_pl, ""},
        {"an option that speaks of the others", replacing(items_en, "With silence.", "None of these."), "item-all-of-the-above", items_en, "silence:"},
        {"an option that speaks of those above", replacing(items_pl, "Od ciszy.", "Od żadnej z powyższych rzeczy."), "item-all-of-the-above",
         items_pl, "silence:"},
        {"a question with a hidden not", replacing(items_en, "What helps?", "Which of these does not help?"), "item-negative-stem", items_en,
         "Which of"},
        {"a question with a hidden nie", replacing(items_pl, "Co pomaga?", "Co w rozmowie nie pomaga?"), "item-negative-stem", items_pl, "Co w"},
        {"an option much longer than another", replacing(items_en, "With silence.", "With silence that goes on until somebody else asks."),
         "item-lengths-differ", items_en, "silence:"},
        {"right options that are the longest", add_long_keys, "items-key-longest", items_en, "first-word"},
        {"an option that says always", replacing(items_pl, "Od ciszy.", "Zawsze od ciszy."), "item-absolute", items_pl, "silence:"},
        {"a word of the question in the right option alone", replacing(items_en, "How do you begin?", "How do you begin after somebody greets you?"),
         "item-key-echoes-stem", items_en, "hello:"},
    };
}

}  // namespace rozwaga::test
