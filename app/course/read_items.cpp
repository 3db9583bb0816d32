#include <algorithm>

#include "course/ids.h"
#include "course/reading.h"
#include "course/vocabulary.h"

namespace rozwaga::course {

namespace {

Keys keys_for(std::optional<ItemType> type) {
    Keys keys{{"id", "type", "use", "objective"}, {}};
    if (!type) keys.allowed = {"options", "key", "groups", "cards"};
    else if (*type == ItemType::groups) keys.wanted.insert(keys.wanted.end(), {"groups", "cards"});
    else keys.wanted.push_back("options");
    if (type && *type != ItemType::groups && *type != ItemType::order) keys.wanted.push_back("key");
    return keys;
}

void read_cards(Reading& reading, const YamlFields& fields, const std::string& path, Item& item) {
    const YamlNode* cards = fields.map("cards");
    if (!cards) return;
    for (const YamlEntry& card : cards->map) {
        reading.places.set(path + "/options/" + std::to_string(item.options.size()), card.place);
        reading.places.set(path + "/cards/" + card.key, card.value.place);
        item.options.push_back(card.key);
        if (auto group = text_of(card.value, card.key, reading.report)) item.card_groups[card.key] = std::move(*group);
        else reading.places.silence(path + "/cards");
    }
}

void read_key(Reading& reading, const YamlNode& node, const YamlFields& fields, const std::string& path, Item& item) {
    if (item.type != ItemType::single) {
        item.key = fields.names("key");
        return;
    }
    const auto entry = std::ranges::find(node.map, "key", &YamlEntry::key);
    if (entry == node.map.end() || entry->value.kind == YamlNode::Kind::empty) return;
    if (entry->value.kind == YamlNode::Kind::list) {
        item.key = fields.names("key");    // the checker says that one is wanted
        return;
    }
    reading.places.set(path + "/key/0", entry->value.place);
    item.key = {fields.text("key")};
}

/// Absent where so little is readable that checking it would only confuse.
std::optional<Item> read_item(Reading& reading, const YamlNode& node, const std::string& path, const Id& lesson) {
    reading.places.set(path, node.place);
    const auto entry = std::ranges::find(node.map, "type", &YamlEntry::key);
    const std::string name = entry == node.map.end() || entry->value.kind != YamlNode::Kind::text ? std::string() : trimmed(entry->value.text);
    const auto type = item_type_named(name);
    const YamlFields fields = reading.fields(node, path, keys_for(type));
    if (!type) {
        if (!name.empty()) {
            const std::string known = known_names(item_type_names(), name);
            reading.report.add("item-type-unknown", entry->value.place, {{"type", name}, {"known", known}});
        }
        return std::nullopt;
    }
    Item item;
    item.lesson = lesson;
    item.type = *type;
    item.id = fields.text("id");
    item.uses = read_uses(reading, fields);
    item.objective = fields.text("objective");
    if (item.type == ItemType::groups) {
        item.groups = fields.names("groups");
        read_cards(reading, fields, path, item);
        if (reading.places.silenced(path + "/cards")) reading.places.silence(path + "/options");
    } else {
        item.options = fields.names("options");
        if (item.type != ItemType::order) read_key(reading, node, fields, path, item);
    }
    if (item.id.empty()) return std::nullopt;
    return item;
}

ItemText read_item_text(Reading& reading, const YamlNode& node, const std::string& path, ItemType type) {
    Keys keys{{}, {"stem", "options"}};
    if (type == ItemType::groups) keys.allowed.insert(keys.allowed.end(), {"groups", "cards"});
    if (type == ItemType::phrases) keys.allowed.insert(keys.allowed.end(), {"post", "author"});
    const YamlFields fields = reading.fields(node, path, keys);
    ItemText text;
    text.stem = fields.text("stem");
    text.groups = fields.per_language("groups");
    text.post = fields.text("post");
    text.author = fields.text("author");
    for (const char* key : {"options", "cards"}) {
        const YamlNode* options = fields.map(key);
        if (!options) continue;
        for (const YamlEntry& option : options->map) {
            const std::string option_path = path + "/options/" + option.key;
            const YamlFields wording = reading.fields(option.value, option_path, {{}, {"text", "feedback"}});
            reading.places.set(option_path, option.place);
            text.options[option.key] = {wording.text("text"), wording.text("feedback")};
        }
    }
    return text;
}

struct FolderItems {
    std::string folder;            ///< below quizzes/
    std::size_t first = 0;         ///< among the course's items
    bool complete = true;          ///< false where an item could not be read
};

void read_wording(Reading& reading, Course& course, const FolderItems& here, const Language& language) {
    const auto root = reading.yaml(reading.folders.quizzes, here.folder + "/" + language + ".yaml");
    const auto path_of = [&](std::size_t index) { return "items/" + std::to_string(index) + "/text/" + language; };
    if (!root || root->kind != YamlNode::Kind::map) {
        if (root) reading.report.add("yaml-not-map", root->place, {{"key", language + ".yaml"}});
        for (std::size_t index = here.first; index < course.items.size(); ++index) reading.places.silence(path_of(index));
        return;
    }
    for (std::size_t index = here.first; index < course.items.size(); ++index) {
        reading.places.set(path_of(index), root->place);
    }
    std::vector<Id> known;
    for (std::size_t index = here.first; index < course.items.size(); ++index) known.push_back(course.items[index].id);
    for (const YamlEntry& entry : root->map) {
        const auto found = std::ranges::find(known, entry.key);
        if (found == known.end()) {
            if (!here.complete) continue;
            reading.report.add("item-wording-unknown", entry.place, {{"item", entry.key}, {"known", known_names(known, entry.key)}});
            continue;
        }
        const std::size_t index = here.first + static_cast<std::size_t>(found - known.begin());
        Item& item = course.items[index];
        item.text[language] = read_item_text(reading, entry.value, path_of(index), item.type);
        reading.places.set(path_of(index), entry.place);
    }
}

void read_structure(Reading& reading, Course& course, const std::string& name, FolderItems& here) {
    const auto root = reading.yaml(reading.folders.quizzes, here.folder + "/items.yaml");
    const std::string folder_path = "item-folders/" + name;
    here.complete = false;
    if (root) {
        const YamlFields fields = reading.fields(*root, folder_path, {{"lesson", "items"}, {}});
        const Id lesson = fields.text("lesson");
        const Place lesson_place = reading.places.at(folder_path + "/lesson");
        if (!lesson.empty() && lesson != name) {
            reading.report.add("items-folder-other-lesson", lesson_place, {{"lesson", lesson}, {"folder", name}});
        }
        const YamlNode* items = fields.list("items");
        here.complete = items != nullptr;
        for (std::size_t at = 0; items && at < items->list.size(); ++at) {
            const std::string path = "items/" + std::to_string(course.items.size());
            auto item = read_item(reading, items->list[at], path, lesson);
            here.complete = here.complete && item.has_value();
            if (!item) continue;
            reading.places.set(path + "/lesson", lesson_place);
            if (lesson.empty()) reading.places.silence(path + "/lesson");
            course.items.push_back(std::move(*item));
        }
    }
    if (!here.complete) reading.places.silence("known/items");
}

void read_folder(Reading& reading, Course& course, const std::string& name) {
    FolderItems here{"items/" + name, course.items.size(), true};
    std::vector<std::string> expected{"items.yaml"};
    for (const Language& language : reading.languages) expected.push_back(language + ".yaml");
    reading.files.expect_only(join(reading.folders.quizzes, here.folder), expected);
    read_structure(reading, course, name, here);
    for (const Language& language : reading.languages) read_wording(reading, course, here, language);
}

}  // namespace

void read_items(Reading& reading, Course& course) {
    const std::string root = join(reading.folders.quizzes, "items");
    if (!reading.files.exists(root)) reading.places.silence("known/items");
    for (const Entry& entry : reading.files.entries(root)) {
        const std::string path = join(root, entry.name);
        if (entry.kind == EntryKind::folder) read_folder(reading, course, entry.name);
        else reading.report.add("file-unexpected", {path, 1, 1}, {{"known", "items/LESSON/items.yaml"}});
    }
}

}  // namespace rozwaga::course
