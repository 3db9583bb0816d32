#include "course/broken_courses.h"

namespace rozwaga::test {

std::vector<BrokenCourse> broken_items() {
    const std::string hello_en = "    hello: {text: With a greeting., feedback: The talk begins calmly.}\n";
    return {
        {"questions of an unknown lesson", replacing(items_yaml, "lesson: greet", "lesson: great"), "items-folder-other-lesson", items_yaml, "great",
         {"lesson-unknown", "objective-without-items", "exam-bank-small"}},
        {"an unknown type", replacing(items_yaml, "type: single", "type: simple"), "item-type-unknown", items_yaml, "simple"},
        {"an unknown use", replacing(items_yaml, "use: [exam, refresher]", "use: [exam, repeat]"), "item-use-unknown", items_yaml, "repeat"},
        {"no use", replacing(items_yaml, "use: [exam, refresher]", "use: []"), "item-use-none", items_yaml, "groups\n    |use", {"exam-bank-small"}},
        {"a use twice", replacing(items_yaml, "use: [exam, refresher]", "use: [exam, exam]"), "item-use-twice", items_yaml, "groups\n    |use"},
        {"practice and exam", replacing(items_yaml, "use: [exam, refresher]", "use: [exam, practice]"), "item-use-practice-and-exam", items_yaml,
         "groups\n    |use"},
        {"an unknown objective", replacing(items_yaml, "type: order\n    use: [exam]\n    objective: say-hello",
                                           "type: order\n    use: [exam]\n    objective: say-helo"),
         "item-objective-unknown", items_yaml, "say-helo\n"},
        {"two questions of one id", replacing(items_yaml, "id: good-habits", "id: first-word"), "id-twice", items_yaml, "id: first-word|first-word",
         {"item-wording-unknown"}},
        {"a question with the id of a scenario",
         [](CourseFolder& folder) {
             for (const std::string& file : {items_pl, items_en}) folder.replace(file, "steps:", "lost-key:");
             folder.replace(items_yaml, "id: steps", "id: lost-key");
         },
         "id-twice", scenario_yaml, "lost-key"},
        {"two options where three are wanted",
         [](CourseFolder& folder) {
             folder.replace(items_yaml, "[hello, wait, silence]", "[hello, wait]");
             folder.replace(items_pl, "    silence: {text: Od ciszy., feedback: \"Nikt nie będzie wiedział, co się dzieje.\"}\n", "");
             folder.replace(items_en, "    silence: {text: With silence., feedback: Nobody knows what is going on.}\n", "");
         },
         "item-option-count", items_yaml, "options"},
        {"an option twice", replacing(items_yaml, "[read, think, write]", "[read, think, write, read]"), "item-option-twice", items_yaml,
         "write, |read"},
        {"a key that is no option", replacing(items_yaml, "key: hello", "key: hallo"), "item-key-unknown", items_yaml, "hallo"},
        {"two keys for one answer", replacing(items_yaml, "key: hello", "key: [hello, wait]"), "item-key-count", items_yaml, "key"},
        {"no key", replacing(items_yaml, "key: [breathe, read-twice]", "key: []"), "item-key-count", items_yaml, "read-twice]\n    |key"},
        {"a key twice", replacing(items_yaml, "key: [breathe, read-twice]", "key: [breathe, breathe]"), "item-key-twice", items_yaml,
         "key: [breathe, |breathe"},
        {"everything is right", replacing(items_yaml, "key: [blame]", "key: [greeting, blame, promise]"), "item-key-everything", items_yaml,
         "promise]\n    |key"},
        {"a key where the order is the key", replacing(items_yaml, "options: [read, think, write]", "options: [read, think, write]\n    key: read"),
         "yaml-key-unknown", items_yaml, "key: read\n"},
        {"a single group", replacing(items_yaml, "groups: [calm, harsh]", "groups: [calm]"), "item-group-count", items_yaml, "groups:",
         {"item-card-group-unknown", "group-wording-unknown"}},
        {"a group twice", replacing(items_yaml, "groups: [calm, harsh]", "groups: [calm, harsh, calm]"), "item-group-twice", items_yaml,
         "harsh, |calm"},
        {"a group without cards", replacing(items_yaml, "nonsense: harsh", "nonsense: calm"), "item-group-empty", items_yaml, "[calm, |harsh"},
        {"a card of an unknown group", replacing(items_yaml, "nonsense: harsh", "nonsense: rude"), "item-card-group-unknown", items_yaml, "rude",
         {"item-group-empty"}},
        {"a question without wording",
         [](CourseFolder& folder) {
             const std::string text = folder.text(items_en);
             folder.write(items_en, text.substr(0, text.find("steps:")) + text.substr(text.find("piles:")));
         },
         "item-wording-missing", items_en, ""},
        {"wording of an unknown question", [](CourseFolder& folder) { folder.append(items_en, "first-wrd:\n  stem: What?\n"); },
         "item-wording-unknown", items_en, "first-wrd"},
        {"no question in one language", replacing(items_en, "  stem: What helps?\n", ""), "text-missing", items_en, "good-habits"},
        {"an option without wording", replacing(items_en, hello_en, ""), "option-wording-missing", items_en, "options"},
        {"an option without feedback", replacing(items_en, "{text: A shout., feedback: It heats things up.}", "{text: A shout.}"), "text-missing",
         items_en, "shout"},
        {"an option with an empty text", replacing(items_en, "{text: A shout.,", "{text: \"\","), "text-missing", items_en, "shout: {text: |\"\""},
        {"wording of an unknown option", replacing(items_en, "    shout:", "    shot: {text: A shot., feedback: Bang.}\n    shout:"),
         "option-wording-unknown", items_en, "shot:"},
        {"a group without a name", replacing(items_en, "{calm: Calm, harsh: Harsh}", "{calm: Calm}"), "group-wording-missing", items_en, "groups"},
        {"a name of an unknown group", replacing(items_en, "{calm: Calm, harsh: Harsh}", "{calm: Calm, harsh: Harsh, rude: Rude}"),
         "group-wording-unknown", items_en, "rude"},
        {"a post without an author", replacing(items_en, "  author: The firm\n", ""), "text-missing", items_en, "faults"},
        {"a phrase that the post has not", replacing(items_en, "{greeting} {blame} {promise}", "{greeting} {blame}"), "post-phrase-missing", items_en,
         "\"{greeting"},
        {"a phrase twice in the post", replacing(items_en, "{promise}\"", "{promise} {blame}\""), "post-phrase-twice", items_en, "\"{greeting"},
        {"an unknown phrase in the post", replacing(items_en, "{promise}\"", "{promise} {blamed}\""), "post-phrase-unknown", items_en, "\"{greeting"},
        {"a post for a question that needs none", replacing(items_en, "  stem: What helps?\n", "  stem: What helps?\n  post: Hello.\n"),
         "yaml-key-unknown", items_en, "post: Hello"},
    };
}

}  // namespace rozwaga::test
