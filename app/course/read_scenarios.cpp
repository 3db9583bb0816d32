#include <algorithm>
#include <charconv>

#include "course/ids.h"
#include "course/reading.h"
#include "course/vocabulary.h"

namespace rozwaga::course {

namespace {

void refuse_variable(Reading& reading, const Id& name, const Place& place) {
    reading.report.add("variable-unknown", place, {{"variable", name}, {"known", known_names(variable_names(), name)}});
}

void read_variables(Reading& reading, const YamlFields& fields, Scenario& scenario) {
    const YamlNode* variables = fields.map("variables");
    if (!variables) return;
    for (const YamlEntry& entry : variables->map) {
        const auto variable = variable_named(entry.key);
        if (!variable) {
            refuse_variable(reading, entry.key, entry.place);
            continue;
        }
        const YamlFields one = reading.fields(entry.value, fields.path("variables") + "/" + entry.key, {{"start"}, {}});
        scenario.start_values[*variable] = one.number("start", 0);
    }
}

void read_effects(Reading& reading, const YamlFields& fields, ScenarioOption& option) {
    const YamlNode* effects = fields.map("effects");
    if (!effects) return;
    const YamlFields numbers = reading.fields(*effects, fields.path("effects"), {{}, {"trust", "reach", "legal", "minutes"}});
    for (const YamlEntry& entry : effects->map) {
        const auto variable = variable_named(entry.key);
        if (variable) option.effects[*variable] = numbers.number(entry.key, 0);
    }
}

ScenarioOption read_option(Reading& reading, const YamlEntry& entry, const std::string& path) {
    const YamlFields fields = reading.fields(entry.value, path, {{"quality", "effects", "next"}, {"critical"}});
    reading.places.set(path, entry.place);
    ScenarioOption option;
    option.id = entry.key;
    option.quality = fields.number("quality", 0);
    read_effects(reading, fields, option);
    option.next = fields.text("next");
    option.critical = fields.flag("critical");
    return option;
}

std::optional<Gate> read_gate(Reading& reading, const YamlNode& node, const std::string& path) {
    const YamlFields fields = reading.fields(node, path, {{"variable", "at_least", "then", "otherwise"}, {}});
    const Id name = fields.text("variable");
    const auto variable = variable_named(name);
    if (!variable && !name.empty()) refuse_variable(reading, name, reading.places.at(path + "/variable"));
    return Gate{variable.value_or(Variable::trust), fields.number("at_least", 0), fields.text("then"), fields.text("otherwise")};
}

ScenarioNode read_node(Reading& reading, const YamlEntry& entry, const std::string& path) {
    const YamlFields fields = reading.fields(entry.value, path, {{}, {"options", "gate"}});
    reading.places.set(path, entry.place);
    ScenarioNode node;
    node.id = entry.key;
    if (const YamlNode* gate = fields.map("gate")) node.gate = read_gate(reading, *gate, path + "/gate");
    const YamlNode* options = fields.map("options");
    for (std::size_t index = 0; options && index < options->map.size(); ++index) {
        node.options.push_back(read_option(reading, options->map[index], path + "/options/" + std::to_string(index)));
    }
    return node;
}

/// "legal >= 35"
std::optional<Condition> parsed_condition(std::string_view text, Id& variable_name) {
    const auto sign = text.find_first_of("<>");
    if (sign == std::string_view::npos) return std::nullopt;
    variable_name = trimmed(text.substr(0, sign));
    const bool or_equal = text.substr(sign + 1).starts_with('=');
    const std::string number = trimmed(text.substr(sign + (or_equal ? 2 : 1)));
    Condition condition;
    const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), condition.value);
    if (problem != std::errc() || end != number.data() + number.size() || number.size() > 7) return std::nullopt;
    const bool greater = text[sign] == '>';
    condition.comparison = greater ? (or_equal ? Comparison::at_least : Comparison::above)
                                   : (or_equal ? Comparison::at_most : Comparison::below);
    return condition;
}

Ending read_ending(Reading& reading, const YamlNode& node, const std::string& path) {
    reading.places.set(path, node.place);
    const YamlFields fields = reading.fields(node, path, {{"id", "when"}, {}});
    Ending ending;
    ending.id = fields.text("id");
    int index = 0;
    for (const std::string& text : fields.names("when")) {
        const Place place = reading.places.at(path + "/when/" + std::to_string(index++));
        Id name;
        auto condition = parsed_condition(text, name);
        const auto variable = variable_named(name);
        if (condition && variable) {
            condition->variable = *variable;
            ending.when.push_back(*condition);
            continue;
        }
        if (condition) refuse_variable(reading, name, place);
        else reading.report.add("scenario-condition-malformed", place, {{"text", text}});
        reading.places.silence(path + "/when");
    }
    return ending;
}

void read_scenario(Reading& reading, Course& course, const std::string& name) {
    const std::string folder = "scenarios/" + name;
    const std::string path = "scenarios/" + std::to_string(course.scenarios.size());
    const auto root = reading.yaml(reading.folders.quizzes, folder + "/scenario.yaml");
    if (!root || root->kind != YamlNode::Kind::map) {
        if (root) reading.fields(*root, "scenario.yaml", {});
        reading.places.silence("known/scenarios");
        return;
    }
    reading.places.set(path, root->place);
    const YamlFields fields = reading.fields(
        *root, path, {{"id", "lesson", "use", "variables", "people", "start", "nodes", "endings", "pass"}, {}});
    Scenario scenario;
    scenario.id = fields.text("id");
    scenario.lesson = fields.text("lesson");
    scenario.uses = read_uses(reading, fields);
    scenario.people = fields.names("people");
    scenario.start = fields.text("start");
    scenario.pass = fields.number("pass", 0);
    read_variables(reading, fields, scenario);
    const YamlNode* nodes = fields.map("nodes");
    for (std::size_t index = 0; nodes && index < nodes->map.size(); ++index) {
        scenario.nodes.push_back(read_node(reading, nodes->map[index], path + "/nodes/" + std::to_string(index)));
    }
    const YamlNode* endings = fields.list("endings");
    for (std::size_t index = 0; endings && index < endings->list.size(); ++index) {
        scenario.endings.push_back(read_ending(reading, endings->list[index], path + "/endings/" + std::to_string(index)));
    }
    if (!scenario.id.empty() && scenario.id != name) {
        reading.report.add("scenario-folder-other-id", reading.places.at(path + "/id"), {{"scenario", scenario.id}, {"folder", name}});
    }
    read_scenario_wording(reading, folder, path, scenario);
    course.scenarios.push_back(std::move(scenario));
}

}  // namespace

void read_scenarios(Reading& reading, Course& course) {
    const std::string root = join(reading.folders.quizzes, "scenarios");
    std::vector<std::string> expected{"scenario.yaml"};
    for (const Language& language : reading.languages) expected.push_back(language + ".yaml");
    if (!reading.files.exists(root)) reading.places.silence("known/scenarios");
    for (const Entry& entry : reading.files.entries(root)) {
        if (entry.kind != EntryKind::folder) {
            reading.report.add("file-unexpected", {join(root, entry.name), 1, 1}, {{"known", "scenarios/ID/scenario.yaml"}});
            continue;
        }
        reading.files.expect_only(join(root, entry.name), expected);
        read_scenario(reading, course, entry.name);
    }
}

}  // namespace rozwaga::course
