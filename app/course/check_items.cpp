#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "course/checking.h"
#include "course/ids.h"

namespace rozwaga::course {

namespace {

struct Bounds {
    int least, most;
};

Bounds option_bounds(ItemType type) {
    switch (type) {
        case ItemType::single: return {3, 3};
        case ItemType::multiple: return {3, 6};
        case ItemType::order: return {3, 6};
        case ItemType::groups: return {3, 8};
        case ItemType::phrases: return {3, 8};
    }
    return {3, 3};
}

void say_count(Code code, const std::string& path, std::size_t count, Bounds bounds, Checker& checker) {
    if (static_cast<int>(count) >= bounds.least && static_cast<int>(count) <= bounds.most) return;
    checker.say(code, path,
                {{"count", std::to_string(count)}, {"wanted", bounds.least == bounds.most ? std::to_string(bounds.least) : fmt::format("{}–{}", bounds.least, bounds.most)}});
}

void check_options(const Item& item, const std::string& path, Checker& checker) {
    const bool cards = item.type == ItemType::groups;
    say_count("item-option-count", path + (cards ? "/cards" : "/options"), item.options.size(), option_bounds(item.type), checker);
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < item.options.size(); ++index) {
        const std::string here = path + "/options/" + std::to_string(index);
        checker.id(here, item.options[index]);
        checker.unique(names, item.options[index], here, "item-option-twice");
    }
}

void check_key(const Item& item, const std::string& path, Checker& checker) {
    if (item.type == ItemType::order || item.type == ItemType::groups) {
        if (!item.key.empty()) checker.say("item-key-count", path + "/key", {{"count", std::to_string(item.key.size())}});
        return;
    }
    if (checker.silenced(path + "/options")) return;
    std::set<Id> right;
    for (std::size_t index = 0; index < item.key.size(); ++index) {
        const std::string here = path + "/key/" + std::to_string(index);
        checker.known("item-key-unknown", here, "option", item.key[index], item.options);
        if (!right.insert(item.key[index]).second) checker.say("item-key-twice", here, {{"option", item.key[index]}});
    }
    if (item.key.empty() || (item.type == ItemType::single && item.key.size() != 1)) {
        checker.say("item-key-count", path + "/key", {{"count", std::to_string(item.key.size())}});
    } else if (right.size() >= item.options.size() && !item.options.empty()) {
        checker.say("item-key-everything", path + "/key");
    }
}

void check_groups(const Item& item, const std::string& path, Checker& checker) {
    if (item.type != ItemType::groups) {
        if (!item.groups.empty() || !item.card_groups.empty()) say_count("item-group-count", path + "/groups", 1, {0, 0}, checker);
        return;
    }
    say_count("item-group-count", path + "/groups", item.groups.size(), {2, 3}, checker);
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < item.groups.size(); ++index) {
        const std::string here = path + "/groups/" + std::to_string(index);
        checker.id(here, item.groups[index]);
        checker.unique(names, item.groups[index], here, "item-group-twice");
    }
    std::set<Id> used;
    for (const Id& card : item.options) {
        const auto found = item.card_groups.find(card);
        const Id group = found == item.card_groups.end() ? Id() : found->second;
        used.insert(group);
        if (!checker.silenced(path + "/groups")) {
            checker.known("item-card-group-unknown", path + "/cards/" + card, "group", group, item.groups);
        }
    }
    for (std::size_t index = 0; index < item.groups.size(); ++index) {
        if (!used.contains(item.groups[index])) {
            checker.say("item-group-empty", path + "/groups/" + std::to_string(index), {{"group", item.groups[index]}});
        }
    }
    if (item.card_groups.size() != item.options.size()) {
        const int cards = static_cast<int>(item.options.size());
        say_count("item-option-count", path + "/cards", item.card_groups.size(), {cards, cards}, checker);
    }
}

void check_lesson(const Course& course, const Item& item, const std::string& path, Checker& checker) {
    const Lesson* lesson = course.lesson(item.lesson);
    if (!lesson) {
        if (!checker.silenced("known/lessons")) {
            checker.known("lesson-unknown", path + "/lesson", "lesson", item.lesson, ids_of(course.lessons));
        }
        return;
    }
    if (checker.silenced("known/objectives/" + lesson->id)) return;
    checker.known("item-objective-unknown", path + "/objective", "objective", item.objective, lesson->objectives);
}

}  // namespace

void check_items(const Course& course, std::map<Id, std::string>& names, Checker& checker) {
    for (std::size_t index = 0; index < course.items.size(); ++index) {
        const Item& item = course.items[index];
        const std::string path = "items/" + std::to_string(index);
        checker.id(path + "/id", item.id);
        const bool is_first = checker.unique(names, item.id, path + "/id", "id-twice");
        check_lesson(course, item, path, checker);
        check_uses(item.uses, true, path + "/use", checker);
        check_options(item, path, checker);
        check_key(item, path, checker);
        check_groups(item, path, checker);
        if (is_first) check_item_wording(course, item, path, checker);
    }
}

}  // namespace rozwaga::course
