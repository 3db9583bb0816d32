#include "course/broken_courses.h"

namespace rozwaga::test {

std::vector<BrokenCourse> broken_scenario_wording() {
    return {
        {"no introduction", replacing(scenario_en, "intro: A customer lost a key in the shop.\n", ""), "text-missing", scenario_en, ""},
        {"an empty rule", replacing(scenario_en, "rule: First the person, then the key.", "rule:"), "text-missing", scenario_en, "rule"},
        {"no debrief",
         [](CourseFolder& folder) {
             const std::string text = folder.text(scenario_en);
             folder.write(scenario_en, text.substr(0, text.find("debrief:")));
         },
         "text-missing", scenario_en, ""},
        {"a person without a name", replacing(scenario_en, "  ewa: {name: Ewa M., role: customer}\n", ""), "person-wording-missing", scenario_en, "people"},
        {"an unknown person has a name", replacing(scenario_en, "people:\n", "people:\n  eva: {name: Eva, role: customer}\n"),
         "person-wording-unknown", scenario_en, "eva"},
        {"an unknown person writes", replacing(scenario_en, "{from: ewa,", "{from: eva,"), "scenario-person-unknown", scenario_en, "from: |eva",
         {"scenario-posts-differ"}},
        {"a node without wording",
         [](CourseFolder& folder) {
             const std::string text = folder.text(scenario_en);
             folder.write(scenario_en, text.substr(0, text.find("  n3t:")) + text.substr(text.find("  n3r:")));
         },
         "node-wording-missing", scenario_en, "nodes"},
        {"wording of a gate", replacing(scenario_en, "  n3t:\n", "  n3: {question: \"Which way?\"}\n  n3t:\n"), "node-wording-unknown", scenario_en, "n3:"},
        {"a node without a question", replacing(scenario_en, "    question: How do you finish?\n", ""), "text-missing", scenario_en, "n4"},
        {"an option of a scenario without wording",
         replacing(scenario_en, "      joke: {text: I joke., consequence: Nobody laughs., feedback: A joke is a risk.}\n", ""), "option-wording-missing",
         scenario_en, "n4:|options"},
        {"an option without a consequence", replacing(scenario_en, "consequence: Nobody laughs., ", ""), "text-missing", scenario_en, "joke"},
        {"an option of a scenario without feedback", replacing(scenario_en, ", feedback: A joke is a risk.", ""), "text-missing", scenario_en, "joke"},
        {"wording of an unknown option of a scenario", replacing(scenario_en, "      joke: {", "      jest: {text: A, consequence: B, feedback: C}\n      joke: {"),
         "option-wording-unknown", scenario_en, "jest"},
        {"an ending without wording", replacing(scenario_en, "  friends: {title: Trust, text: Ewa comes back.}\n", ""), "ending-wording-missing",
         scenario_en, "endings"},
        {"an ending without a title", replacing(scenario_en, "{title: Trust, text: Ewa comes back.}", "{text: Ewa comes back.}"), "text-missing",
         scenario_en, "friends"},
        {"wording of an unknown ending", replacing(scenario_en, "  friends: {", "  enemies: {title: A, text: B}\n  friends: {"),
         "ending-wording-unknown", scenario_en, "enemies"},
        {"a post that one language has not", replacing(scenario_en, "    posts:\n      - {from: ewa, text: I lost a key at your shop.}\n", ""),
         "scenario-posts-differ", scenario_en, "n1:"},
        {"a post without text", replacing(scenario_en, ", text: I lost a key at your shop.", ""), "yaml-key-missing", scenario_en, "- |{from: ewa"},
    };
}

}  // namespace rozwaga::test
