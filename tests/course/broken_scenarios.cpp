#include "course/broken_courses.h"

namespace rozwaga::test {

std::vector<BrokenCourse> broken_scenarios() {
    const std::string ending_silence = "  - {id: silence, when: []}\n";
    return {
        {"a scenario in another folder",
         [](CourseFolder& folder) {
             folder.replace(scenario_yaml, "id: lost-key", "id: found-key");
         },
         "scenario-folder-other-id", scenario_yaml, "found-key", {"required-scenario-unknown"}},
        {"a scenario of an unknown lesson", replacing(scenario_yaml, "lesson: greet", "lesson: great"), "lesson-unknown", scenario_yaml, "great"},
        {"an unknown variable", replacing(scenario_yaml, "  reach: {start: 20}", "  range: {start: 20}"), "variable-unknown", scenario_yaml, "range"},
        {"an effect on an unknown variable", replacing(scenario_yaml, "{trust: 20, minutes: 10}", "{truth: 20, minutes: 10}"), "yaml-key-unknown",
         scenario_yaml, "truth"},
        {"time that runs back", replacing(scenario_yaml, "{trust: 15, minutes: 10}", "{trust: 15, minutes: -10}"), "scenario-minutes-negative",
         scenario_yaml, "-10"},
        {"an effect beyond all bounds", replacing(scenario_yaml, "{trust: 15, minutes: 10}", "{trust: 1500, minutes: 10}"), "number-range",
         scenario_yaml, "effects"},
        {"a quality beyond the best", replacing(scenario_yaml, "reply: {quality: 3", "reply: {quality: 4"), "number-range", scenario_yaml,
         "reply: {quality: |4", {"scenario-node-without-best"}},
        {"nobody for the learner's side",
         [](CourseFolder& folder) {
             folder.replace(scenario_yaml, "people: [ewa, agent]", "people: [ewa, clerk]");
             for (const std::string& file : {scenario_pl, scenario_en}) {
                 folder.replace(file, "  agent: {", "  clerk: {");
                 folder.replace(file, "from: agent", "from: clerk");
             }
         },
         "scenario-agent-missing", scenario_yaml, "people"},
        {"a person twice", replacing(scenario_yaml, "people: [ewa, agent]", "people: [ewa, agent, ewa]"), "scenario-person-twice", scenario_yaml,
         "agent, |ewa"},
        {"a person who never writes",
         [](CourseFolder& folder) {
             folder.replace(scenario_yaml, "people: [ewa, agent]", "people: [ewa, agent, marek]");
             for (const std::string& file : {scenario_pl, scenario_en}) folder.replace(file, "people:\n", "people:\n  marek: {name: Marek, role: \"\"}\n");
         },
         "scenario-person-unused", scenario_yaml, "marek"},
        {"a start that is no node", replacing(scenario_yaml, "start: n1", "start: n0"), "scenario-start-unknown", scenario_yaml, "n0"},
        {"a node named end",
         [](CourseFolder& folder) {
             for (const std::string& file : {scenario_pl, scenario_en}) folder.replace(file, "  n1:\n", "  end:\n");
             folder.replace(scenario_yaml, "  n1:\n", "  end:\n");
             folder.replace(scenario_yaml, "start: n1", "start: end");
         },
         "scenario-node-reserved", scenario_yaml, "end:\n", {"scenario-decisions", "scenario-node-unreachable", "scenario-ending-unreached",
                                                            "scenario-pass-unreachable"}},
        {"a node with nothing in it", replacing(scenario_yaml, "nodes:\n", "nodes:\n  n0: {}\n"), "scenario-node-shape", scenario_yaml, "n0",
         {"node-wording-missing"}},
        {"a node with a gate and options",
         replacing(scenario_yaml, "  n4:\n", "  n4:\n    gate: {variable: trust, at_least: 50, then: end, otherwise: end}\n"), "scenario-node-shape",
         scenario_yaml, "n4:\n", {"node-wording-unknown", "scenario-decisions", "scenario-gate-one-way", "scenario-pass-unreachable"}},
        {"a node nobody leads to",
         [](CourseFolder& folder) {
             folder.replace(scenario_yaml, "otherwise: n3r", "otherwise: n3t");
         },
         "scenario-node-unreachable", scenario_yaml, "n3r", {"scenario-gate-one-way"}},
        {"a gate that nobody passes", replacing(scenario_yaml, "at_least: 50", "at_least: 100"), "scenario-node-never-visited", scenario_yaml, "n3t:"},
        {"a gate to nowhere", replacing(scenario_yaml, "otherwise: n3r", "otherwise: n9"), "scenario-gate-target-unknown", scenario_yaml, "n9"},
        {"an option to nowhere", replacing(scenario_yaml, "template: {quality: 1, effects: {trust: -5, minutes: 2}, next: n2}",
                                           "template: {quality: 1, effects: {trust: -5, minutes: 2}, next: n7}"),
         "scenario-next-unknown", scenario_yaml, "n7"},
        {"two options in a node",
         [](CourseFolder& folder) {
             folder.replace(scenario_yaml, "      silence: {quality: 1, effects: {}, next: end}\n", "");
             folder.replace(scenario_pl, "      silence: {text: Milknę., consequence: Wątek wisi., feedback: Brakuje końca.}\n", "");
             folder.replace(scenario_en, "      silence: {text: I fall silent., consequence: The thread hangs., feedback: The end is missing.}\n", "");
         },
         "scenario-option-count", scenario_yaml, "n4:\n    |options"},
        {"a node without a best option", replacing(scenario_yaml, "close: {quality: 3", "close: {quality: 2"), "scenario-node-without-best",
         scenario_yaml, "n4:\n"},
        {"a loop", replacing(scenario_yaml, "joke: {quality: 0, effects: {trust: -15, minutes: 1}, next: end}",
                             "joke: {quality: 0, effects: {trust: -15, minutes: 1}, next: n2}"),
         "scenario-loop", scenario_yaml, "n2:\n"},
        {"ways of unequal length", replacing(scenario_yaml, "boast: {quality: 0, effects: {trust: -10, minutes: 2}, next: n4}",
                                             "boast: {quality: 0, effects: {trust: -10, minutes: 2}, next: end}"),
         "scenario-unequal-paths", scenario_yaml, "nodes"},
        {"too few decisions",
         [](CourseFolder& folder) {
             std::string text = folder.text(scenario_yaml);
             for (auto at = text.find("next: n4"); at != std::string::npos; at = text.find("next: n4")) text.replace(at, 8, "next: end");
             text.erase(text.find("  n4:"), text.find("endings:") - text.find("  n4:"));
             folder.write(scenario_yaml, text);
             for (const std::string& file : {scenario_pl, scenario_en}) {
                 std::string wording = folder.text(file);
                 wording.erase(wording.find("  n4:"), wording.find("endings:") - wording.find("  n4:"));
                 folder.write(file, wording);
             }
         },
         "scenario-decisions", scenario_yaml, "nodes", {"scenario-pass-unreachable"}},
        {"too few endings",
         [](CourseFolder& folder) {
             folder.replace(scenario_yaml, "  - {id: friends, when: [\"trust >= 70\", \"legal < 15\"]}\n", "");
             folder.replace(scenario_pl, "  friends: {title: Zaufanie, text: Ewa wraca.}\n", "");
             folder.replace(scenario_en, "  friends: {title: Trust, text: Ewa comes back.}\n", "");
         },
         "scenario-ending-count", scenario_yaml, "endings"},
        {"an ending twice", replacing(scenario_yaml, "{id: friends,", "{id: silence,"), "scenario-ending-twice", scenario_yaml,
         "id: silence|{id: |silence", {"ending-wording-unknown"}},
        {"an ending nobody reaches", replacing(scenario_yaml, "\"trust >= 70\"", "\"trust > 95\""), "scenario-ending-unreached", scenario_yaml,
         "friends"},
        {"an ending behind one without a condition", replacing(scenario_yaml, "[\"legal >= 35\"]", "[]"), "scenario-ending-unreached", scenario_yaml,
         "friends", {"scenario-ending-unreached"}},
        {"a condition on the last ending", replacing(scenario_yaml, ending_silence, "  - {id: silence, when: [\"trust >= 0\"]}\n"),
         "scenario-last-ending-conditional", scenario_yaml, "silence, |when"},
        {"a condition that is none", replacing(scenario_yaml, "\"legal >= 35\"", "\"legal is high\""), "scenario-condition-malformed", scenario_yaml,
         "\"legal is"},
        {"a condition on an unknown variable", replacing(scenario_yaml, "\"legal >= 35\"", "\"risk >= 35\""), "variable-unknown", scenario_yaml,
         "\"risk"},
        {"a pass beyond all points", replacing(scenario_yaml, "pass: 10", "pass: 13"), "number-range", scenario_yaml, "13",
         {"scenario-pass-unreachable"}},
        {"a pass that only a critical choice reaches",
         [](CourseFolder& folder) {
             folder.replace(scenario_yaml, "pass: 10", "pass: 12");
             folder.replace(scenario_yaml, "close: {quality: 3, effects: {trust: 5, minutes: 5}, next: end}",
                            "close: {quality: 3, effects: {trust: 5, minutes: 5}, next: end, critical: true}");
         },
         "scenario-pass-unreachable", scenario_yaml, "12\n"},
        {"a pass that is too easy", replacing(scenario_yaml, "pass: 10", "pass: 4"), "scenario-pass-easy", scenario_yaml, "pass: |4"},
        {"haste is best",
         [](CourseFolder& folder) {
             std::string text = folder.text(scenario_yaml);
             for (auto at = text.find(", minutes: "); at != std::string::npos; at = text.find(", minutes: ")) text.erase(at, text.find('}', at) - at);
             folder.write(scenario_yaml, text);
         },
         "scenario-quickest-best", scenario_yaml, "nodes"},
        {"no nodes", replacing(scenario_yaml, "nodes:\n", "nodes: {}\nknots:\n"), "scenario-nodes-none", scenario_yaml, "nodes",
         {"yaml-key-unknown"}},
    };
}

}  // namespace rozwaga::test
