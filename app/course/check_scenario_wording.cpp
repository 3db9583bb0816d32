#include <algorithm>
#include <set>

#include "course/checking.h"
#include "course/ids.h"

namespace rozwaga::course {

namespace {

struct ScenarioWordingHere {
    const Scenario& scenario;
    const ScenarioText& text;
    const Language& language;
    std::string path;               ///< "scenarios/1/text/pl"
    std::string scenario_path;
};

void check_from(const std::vector<ScenarioPost>& posts, const std::string& path, const ScenarioWordingHere& here, Checker& checker) {
    for (std::size_t index = 0; index < posts.size(); ++index) {
        const std::string post = path + "/posts/" + std::to_string(index);
        if (!checker.silenced(here.scenario_path + "/people")) {
            checker.known("scenario-person-unknown", post + "/from", "person", posts[index].from, here.scenario.people);
        }
        checker.text(post, "text", here.language, posts[index].text);
    }
}

void check_option(const Id& option, const NodeText& node, const std::string& path, const ScenarioWordingHere& here, Checker& checker) {
    const auto found = node.options.find(option);
    if (found == node.options.end()) {
        checker.say("option-wording-missing", path, {{"option", option}, {"item", here.scenario.id}, {"language", here.language}});
        return;
    }
    checker.text(path, "text", here.language, found->second.text);
    checker.text(path, "consequence", here.language, found->second.consequence);
    checker.text(path, "feedback", here.language, found->second.feedback);
    check_from(found->second.posts, path, here, checker);
}

void check_node(const ScenarioNode& node, const ScenarioWordingHere& here, Checker& checker) {
    const std::string path = here.path + "/nodes/" + node.id;
    const auto found = here.text.nodes.find(node.id);
    if (found == here.text.nodes.end()) {
        checker.say("node-wording-missing", path, {{"node", node.id}, {"language", here.language}});
        return;
    }
    checker.text(path, "question", here.language, found->second.question);
    check_from(found->second.posts, path, here, checker);
    for (const ScenarioOption& option : node.options) {
        check_option(option.id, found->second, path + "/options/" + option.id, here, checker);
    }
    for (const auto& entry : found->second.options) {
        checker.known("option-wording-unknown", path + "/options/" + entry.first, "option", entry.first, ids_of(node.options));
    }
}

void check_nodes(const ScenarioWordingHere& here, Checker& checker) {
    if (checker.silenced(here.scenario_path + "/nodes")) return;
    std::vector<Id> with_options;
    for (const ScenarioNode& node : here.scenario.nodes) {
        if (node.gate) continue;
        with_options.push_back(node.id);
        check_node(node, here, checker);
    }
    for (const auto& entry : here.text.nodes) {
        checker.known("node-wording-unknown", here.path + "/nodes/" + entry.first, "node", entry.first, with_options);
    }
}

void check_people(const ScenarioWordingHere& here, Checker& checker) {
    if (checker.silenced(here.scenario_path + "/people")) return;
    for (const Id& person : here.scenario.people) {
        const std::string path = here.path + "/people/" + person;
        const auto found = here.text.people.find(person);
        if (found == here.text.people.end()) {
            checker.say("person-wording-missing", path, {{"person", person}, {"language", here.language}});
        } else {
            checker.text(path, "name", here.language, found->second.name);
        }
    }
    for (const auto& entry : here.text.people) {
        checker.known("person-wording-unknown", here.path + "/people/" + entry.first, "person", entry.first, here.scenario.people);
    }
}

void check_endings(const ScenarioWordingHere& here, Checker& checker) {
    if (checker.silenced(here.scenario_path + "/endings")) return;
    for (const Ending& ending : here.scenario.endings) {
        const std::string path = here.path + "/endings/" + ending.id;
        const auto found = here.text.endings.find(ending.id);
        if (found == here.text.endings.end()) {
            checker.say("ending-wording-missing", path, {{"ending", ending.id}, {"language", here.language}});
            continue;
        }
        checker.text(path, "title", here.language, found->second.title);
        checker.text(path, "text", here.language, found->second.text);
    }
    for (const auto& entry : here.text.endings) {
        checker.known("ending-wording-unknown", here.path + "/endings/" + entry.first, "ending", entry.first, ids_of(here.scenario.endings));
    }
}

/// Who writes, in order: the feed must be the same in every language.
std::string writers(const std::vector<ScenarioPost>& posts) {
    std::string names;
    for (const ScenarioPost& post : posts) names += (names.empty() ? "" : ", ") + post.from;
    return names.empty() ? "–" : names;
}

void compare_posts(const std::vector<ScenarioPost>& first, const std::vector<ScenarioPost>& other, const std::string& path,
                   const Language& first_language, Checker& checker) {
    const std::string expected = writers(first), found = writers(other);
    if (expected != found) {
        checker.say("scenario-posts-differ", path + "/posts", {{"found", found}, {"expected", expected}, {"first", first_language}});
    }
}

void compare(const ScenarioWordingHere& first, const ScenarioWordingHere& other, Checker& checker) {
    for (const auto& [id, node] : first.text.nodes) {
        const auto found = other.text.nodes.find(id);
        if (found == other.text.nodes.end()) continue;
        const std::string path = other.path + "/nodes/" + id;
        compare_posts(node.posts, found->second.posts, path, first.language, checker);
        for (const auto& [option_id, option] : node.options) {
            const auto found_option = found->second.options.find(option_id);
            if (found_option == found->second.options.end()) continue;
            compare_posts(option.posts, found_option->second.posts, path + "/options/" + option_id, first.language, checker);
        }
    }
}

void check_unused_people(const Scenario& scenario, const ScenarioText& text, const std::string& path, Checker& checker) {
    std::set<Id> writing;
    const auto collect = [&](const std::vector<ScenarioPost>& posts) {
        for (const ScenarioPost& post : posts) writing.insert(post.from);
    };
    for (const auto& node : text.nodes) {
        collect(node.second.posts);
        for (const auto& option : node.second.options) collect(option.second.posts);
    }
    for (std::size_t index = 0; index < scenario.people.size(); ++index) {
        if (writing.contains(scenario.people[index]) || scenario.people[index] == "agent") continue;
        checker.say("scenario-person-unused", path + "/people/" + std::to_string(index), {{"person", scenario.people[index]}});
    }
}

}  // namespace

void check_scenario_wording(const Course& course, const Scenario& scenario, const std::string& path, Checker& checker) {
    static const ScenarioText nothing;
    std::optional<ScenarioWordingHere> first;
    for (const Language& language : course.languages) {
        const std::string here = path + "/text/" + language;
        const auto found = scenario.text.find(language);
        if (found == scenario.text.end() && checker.silenced(here)) continue;
        const ScenarioText& text = found == scenario.text.end() ? nothing : found->second;
        const ScenarioWordingHere wording{scenario, text, language, here, path};
        checker.text(here, "title", language, text.title);
        checker.text(here, "intro", language, text.intro);
        checker.text(here + "/debrief", "rule", language, text.rule);
        checker.text(here + "/debrief", "transfer", language, text.transfer);
        checker.text(here + "/debrief", "transfer_answer", language, text.transfer_answer);
        check_people(wording, checker);
        check_nodes(wording, checker);
        check_endings(wording, checker);
        if (first) {
            compare(*first, wording, checker);
            continue;
        }
        check_unused_people(scenario, text, path, checker);
        first.emplace(wording);
    }
}

}  // namespace rozwaga::course
