#include <algorithm>
#include <set>

#include "course/checking.h"
#include "course/ids.h"

namespace rozwaga::course {

namespace {

constexpr std::size_t longest_id = 64;

struct ItemWordingHere {
    const Item& item;
    const ItemText& text;
    const Language& language;
    std::string path;           ///< "items/3/text/pl"
    std::string item_path;
};

void check_options(const ItemWordingHere& here, Checker& checker) {
    if (checker.silenced(here.item_path + "/options")) return;
    for (const Id& option : here.item.options) {
        const std::string path = here.path + "/options/" + option;
        const auto found = here.text.options.find(option);
        if (found == here.text.options.end()) {
            checker.say("option-wording-missing", path, {{"option", option}, {"item", here.item.id}, {"language", here.language}});
            continue;
        }
        checker.text(path, "text", here.language, found->second.text);
        checker.text(path, "feedback", here.language, found->second.feedback);
    }
    for (const auto& entry : here.text.options) {
        checker.known("option-wording-unknown", here.path + "/options/" + entry.first, "option", entry.first, here.item.options);
    }
}

void check_groups(const ItemWordingHere& here, Checker& checker) {
    if (checker.silenced(here.item_path + "/groups")) return;
    for (const Id& group : here.item.groups) {
        const auto found = here.text.groups.find(group);
        if (found != here.text.groups.end() && !found->second.empty()) continue;
        checker.say("group-wording-missing", here.path + "/groups/" + group,
                    {{"group", group}, {"item", here.item.id}, {"language", here.language}});
    }
    for (const auto& entry : here.text.groups) {
        checker.known("group-wording-unknown", here.path + "/groups/" + entry.first, "group", entry.first, here.item.groups);
    }
}

/// The post holds each phrase once, in braces.
void check_post(const ItemWordingHere& here, Checker& checker) {
    checker.text(here.path, "author", here.language, here.text.author);
    checker.text(here.path, "post", here.language, here.text.post);
    if (here.text.post.empty() || checker.silenced(here.item_path + "/options")) return;
    const std::string path = here.path + "/post";
    std::set<Id> met;
    const std::string& post = here.text.post;
    for (std::size_t open = post.find('{'); open != std::string::npos; open = post.find('{', open + 1)) {
        const Id start = post.substr(open + 1, longest_id + 1);
        const Id phrase = start.substr(0, start.find('}'));
        if (!checker.known("post-phrase-unknown", path, "phrase", phrase, here.item.options)) continue;
        if (!met.insert(phrase).second) checker.say("post-phrase-twice", path, {{"phrase", phrase}});
    }
    for (const Id& phrase : here.item.options) {
        if (!met.contains(phrase)) checker.say("post-phrase-missing", path, {{"phrase", phrase}});
    }
}

}  // namespace

void check_item_wording(const Course& course, const Item& item, const std::string& path, Checker& checker) {
    for (const Language& language : course.languages) {
        const std::string here = path + "/text/" + language;
        const auto found = item.text.find(language);
        if (found == item.text.end()) {
            checker.say("item-wording-missing", here, {{"item", item.id}, {"language", language}});
            continue;
        }
        const ItemWordingHere wording{item, found->second, language, here, path};
        checker.text(here, "stem", language, found->second.stem);
        check_options(wording, checker);
        if (item.type == ItemType::groups) check_groups(wording, checker);
        if (item.type == ItemType::phrases) check_post(wording, checker);
    }
}

}  // namespace rozwaga::course
