#include "course/yaml_fields.h"

#include <algorithm>
#include <charconv>

#include "course/ids.h"

namespace rozwaga::course {

namespace {

constexpr int number_limit = 1'000'000;

std::optional<int> parsed_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (number > number_limit || number < -number_limit) return std::nullopt;
    return number;
}

/// {text: Yes, of course.} holds the key "of course." without a value.
bool is_rest_of_a_text(const YamlEntry& entry) {
    return entry.value.kind == YamlNode::Kind::empty && entry.key.find_first_of(" .,;!?") != std::string::npos;
}

std::vector<Id> names_of(const Keys& keys) {
    std::vector<Id> names(keys.wanted.begin(), keys.wanted.end());
    names.insert(names.end(), keys.allowed.begin(), keys.allowed.end());
    return names;
}

}  // namespace

std::string trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\n";
    const auto first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(space) - first + 1));
}

std::optional<std::string> text_of(const YamlNode& node, std::string_view key, Report& report) {
    if (node.kind == YamlNode::Kind::text) return trimmed(node.text);
    if (node.kind == YamlNode::Kind::empty) return std::string();
    report.add("yaml-not-text", node.place, {{"key", std::string(key)}});
    return std::nullopt;
}

YamlFields::YamlFields(const YamlNode& node, std::string path, const Keys& keys, Places& places, Report& report)
    : node_(node), path_(std::move(path)), places_(places), report_(report) {
    if (node.kind != YamlNode::Kind::map) {
        const auto slash = path_.rfind('/');
        report_.add("yaml-not-map", node.place, {{"key", path_.substr(slash == std::string::npos ? 0 : slash + 1)}});
        places_.silence(path_);
        return;
    }
    for (const std::string_view wanted : keys.wanted) {
        const YamlEntry* found = entry(wanted);
        if (found && found->value.kind != YamlNode::Kind::empty) continue;
        report_.add("yaml-key-missing", found ? found->place : node.place, {{"key", std::string(wanted)}});
        places_.silence(this->path(wanted));
    }
    const std::vector<Id> known = names_of(keys);
    for (const YamlEntry& one : node.map) {
        const bool is_block = one.value.kind == YamlNode::Kind::map || one.value.kind == YamlNode::Kind::list;
        places_.set(this->path(one.key), is_block ? one.place : one.value.place);
        if (std::ranges::find(known, one.key) != known.end()) continue;
        if (is_rest_of_a_text(one)) report_.add("yaml-comma", one.place, {{"text", one.key}});
        else report_.add("yaml-key-unknown", one.place, {{"key", one.key}, {"known", known_names(known, one.key)}});
    }
}

std::string YamlFields::path(std::string_view key) const { return path_ + "/" + std::string(key); }

const YamlEntry* YamlFields::entry(std::string_view key) const {
    const auto found = std::ranges::find(node_.map, key, &YamlEntry::key);
    return found == node_.map.end() ? nullptr : &*found;
}

void YamlFields::refuse(Code code, const YamlEntry& entry) const {
    report_.add(code, entry.value.place, {{"key", entry.key}});
    places_.silence(path(entry.key));
}

const YamlNode* YamlFields::find(std::string_view key) const {
    const YamlEntry* found = entry(key);
    return found && found->value.kind != YamlNode::Kind::empty ? &found->value : nullptr;
}

std::string YamlFields::text(std::string_view key) const {
    const YamlEntry* found = entry(key);
    if (!found || found->value.kind == YamlNode::Kind::empty) return {};
    if (found->value.kind == YamlNode::Kind::text) return trimmed(found->value.text);
    refuse("yaml-not-text", *found);
    return {};
}

std::optional<int> YamlFields::number(std::string_view key) const {
    const YamlEntry* found = entry(key);
    if (!found || found->value.kind == YamlNode::Kind::empty) return std::nullopt;
    if (found->value.kind == YamlNode::Kind::text) {
        if (const auto number = parsed_number(found->value.text)) return number;
    }
    refuse("yaml-not-number", *found);
    return std::nullopt;
}

bool YamlFields::flag(std::string_view key) const {
    const YamlEntry* found = entry(key);
    if (!found || found->value.kind == YamlNode::Kind::empty) return false;
    if (found->value.kind == YamlNode::Kind::text) {
        if (found->value.text == "true") return true;
        if (found->value.text == "false") return false;
    }
    refuse("yaml-not-boolean", *found);
    return false;
}

const YamlNode* YamlFields::shaped(std::string_view key, YamlNode::Kind kind) const {
    const YamlEntry* found = entry(key);
    if (!found || found->value.kind == YamlNode::Kind::empty) return nullptr;
    if (found->value.kind == kind) return &found->value;
    if (kind == YamlNode::Kind::list) refuse("yaml-not-list", *found);
    else refuse("yaml-not-map", *found);
    return nullptr;
}

const YamlNode* YamlFields::list(std::string_view key) const { return shaped(key, YamlNode::Kind::list); }
const YamlNode* YamlFields::map(std::string_view key) const { return shaped(key, YamlNode::Kind::map); }

std::vector<Id> YamlFields::names(std::string_view key) const {
    std::vector<Id> names;
    const YamlNode* entries = list(key);
    if (!entries) return names;
    for (const YamlNode& one : entries->list) {
        const auto name = text_of(one, key, report_);
        if (!name) {
            places_.silence(path(key));
            continue;
        }
        places_.set(path(key) + "/" + std::to_string(names.size()), one.place);
        names.push_back(*name);
    }
    return names;
}

std::optional<std::vector<int>> YamlFields::numbers(std::string_view key) const {
    if (!find(key)) return std::nullopt;
    std::vector<int> numbers;
    const std::vector<Id> texts = names(key);
    for (std::size_t index = 0; index < texts.size(); ++index) {
        const auto number = parsed_number(texts[index]);
        if (!number) {
            report_.add("yaml-not-number", places_.at(path(key) + "/" + std::to_string(index)), {{"key", std::string(key)}});
            places_.silence(path(key));
        }
        numbers.push_back(number.value_or(0));
    }
    return numbers;
}

PerLanguage<std::string> YamlFields::per_language(std::string_view key) const {
    PerLanguage<std::string> texts;
    const YamlNode* entries = map(key);
    if (!entries) return texts;
    for (const YamlEntry& one : entries->map) {
        const std::string one_path = path(key) + "/" + one.key;
        places_.set(one_path, one.place);
        if (auto text = text_of(one.value, one.key, report_)) texts[one.key] = std::move(*text);
        else places_.silence(one_path);
    }
    return texts;
}

}  // namespace rozwaga::course
