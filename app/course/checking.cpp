#include "course/checking.h"

#include <algorithm>

#include "course/ids.h"

namespace rozwaga::course {

void Checker::say(Code code, std::string_view path, Arguments arguments) {
    if (!places_.silenced(path)) report_.add(code, places_.at(path), std::move(arguments));
}

void Checker::id(std::string_view path, const Id& id) {
    if (!is_id(id)) say("id-malformed", path, {{"id", id}});
}

std::string Checker::whereabouts(std::string_view path) const {
    const Place place = places_.at(path);
    return place.file + ":" + std::to_string(place.line);
}

bool Checker::unique(std::map<Id, std::string>& names, const Id& id, const std::string& path, Code code) {
    const auto [first, is_new] = names.emplace(id, path);
    if (!is_new) say(code, path, {{"id", id}, {"first", whereabouts(first->second)}});
    return is_new;
}

void Checker::range(std::string_view path, std::string_view field, int value, int least, int most) {
    if (value >= least && value <= most) return;
    say("number-range", path,
        {{"field", std::string(field)},
         {"value", std::to_string(value)},
         {"least", std::to_string(least)},
         {"most", std::to_string(most)}});
}

void Checker::text(const std::string& path, std::string_view field, const Language& language, std::string_view value) {
    if (value.empty()) say("text-missing", path + "/" + std::string(field), {{"field", std::string(field)}, {"language", language}});
}

void Checker::every_language(const std::string& path, std::string_view field, const std::vector<Language>& languages,
                             const PerLanguage<std::string>& texts) {
    const std::string here = path + "/" + std::string(field);
    for (const Language& language : languages) {
        const auto found = texts.find(language);
        if (found == texts.end() || found->second.empty()) {
            say("text-missing", here + "/" + language, {{"field", std::string(field)}, {"language", language}});
        }
    }
    for (const auto& entry : texts) known("language-unlisted", here + "/" + entry.first, "language", entry.first, languages);
}

bool Checker::known(Code code, std::string_view path, std::string_view argument, const Id& id, const std::vector<Id>& known) {
    if (std::ranges::find(known, id) != known.end()) return true;
    if (known.empty()) return false;
    if (report_.is_full()) say(code, path);
    else if (!silenced(path)) say(code, path, {{std::string(argument), id}, {"known", known_names(known, id)}});
    return false;
}

}  // namespace rozwaga::course
