#include "course/reading.h"

namespace rozwaga::course {

namespace {

std::vector<ScenarioPost> read_posts(Reading& reading, const YamlFields& fields) {
    std::vector<ScenarioPost> posts;
    const YamlNode* list = fields.list("posts");
    if (!list) return posts;
    for (const YamlNode& node : list->list) {
        const std::string path = fields.path("posts") + "/" + std::to_string(posts.size());
        reading.places.set(path, node.place);
        const YamlFields post = reading.fields(node, path, {{"from", "text"}, {}});
        posts.push_back({post.text("from"), post.text("text")});
    }
    return posts;
}

void read_people(Reading& reading, const YamlFields& fields, ScenarioText& text) {
    const YamlNode* people = fields.map("people");
    if (!people) return;
    for (const YamlEntry& entry : people->map) {
        const std::string path = fields.path("people") + "/" + entry.key;
        const YamlFields person = reading.fields(entry.value, path, {{}, {"name", "role"}});
        reading.places.set(path, entry.place);
        text.people[entry.key] = {person.text("name"), person.text("role")};
    }
}

ScenarioOptionText read_option_text(Reading& reading, const YamlEntry& entry, const std::string& path) {
    const YamlFields option = reading.fields(entry.value, path, {{}, {"text", "posts", "consequence", "feedback"}});
    reading.places.set(path, entry.place);
    return {option.text("text"), read_posts(reading, option), option.text("consequence"), option.text("feedback")};
}

void read_nodes(Reading& reading, const YamlFields& fields, ScenarioText& text) {
    const YamlNode* nodes = fields.map("nodes");
    if (!nodes) return;
    for (const YamlEntry& entry : nodes->map) {
        const std::string path = fields.path("nodes") + "/" + entry.key;
        const YamlFields node = reading.fields(entry.value, path, {{}, {"time", "posts", "question", "options"}});
        reading.places.set(path, entry.place);
        NodeText& node_text = text.nodes[entry.key];
        node_text.time = node.text("time");
        node_text.posts = read_posts(reading, node);
        node_text.question = node.text("question");
        const YamlNode* options = node.map("options");
        for (std::size_t index = 0; options && index < options->map.size(); ++index) {
            const YamlEntry& option = options->map[index];
            node_text.options[option.key] = read_option_text(reading, option, path + "/options/" + option.key);
        }
    }
}

void read_endings(Reading& reading, const YamlFields& fields, ScenarioText& text) {
    const YamlNode* endings = fields.map("endings");
    if (!endings) return;
    for (const YamlEntry& entry : endings->map) {
        const std::string path = fields.path("endings") + "/" + entry.key;
        const YamlFields ending = reading.fields(entry.value, path, {{}, {"title", "text"}});
        reading.places.set(path, entry.place);
        text.endings[entry.key] = {ending.text("title"), ending.text("text")};
    }
}

}  // namespace

void read_scenario_wording(Reading& reading, const std::string& folder, const std::string& path, Scenario& scenario) {
    for (const Language& language : reading.languages) {
        const std::string here = path + "/text/" + language;
        const auto root = reading.yaml(reading.folders.quizzes, folder + "/" + language + ".yaml");
        if (!root) {
            reading.places.silence(here);
            continue;
        }
        reading.places.set(here, root->place);
        const YamlFields fields =
            reading.fields(*root, here, {{}, {"title", "intro", "people", "nodes", "endings", "debrief"}});
        ScenarioText text;
        text.title = fields.text("title");
        text.intro = fields.text("intro");
        read_people(reading, fields, text);
        read_nodes(reading, fields, text);
        read_endings(reading, fields, text);
        if (const YamlNode* node = fields.map("debrief")) {
            const YamlFields debrief = reading.fields(*node, here + "/debrief", {{}, {"rule", "transfer", "transfer_answer"}});
            text.rule = debrief.text("rule");
            text.transfer = debrief.text("transfer");
            text.transfer_answer = debrief.text("transfer_answer");
        }
        scenario.text[language] = std::move(text);
    }
}

}  // namespace rozwaga::course
