#include <algorithm>

#include "course/checking.h"
#include "course/ids.h"
#include "course/image_files.h"

namespace rozwaga::course {

namespace {

constexpr int most_lessons = 100;
constexpr int earliest_source_year = 1800, latest_source_year = 2100;

std::string numbered(std::string_view list, std::size_t index) { return std::string(list) + "/" + std::to_string(index); }

void check_head(const Course& course, Checker& checker) {
    checker.id("course/id", course.id);
    if (!is_version(course.version)) checker.say("version-malformed", "course/version", {{"version", course.version}});
    if (course.languages.empty()) checker.say("language-none", "course/languages");
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < course.languages.size(); ++index) {
        const Language& language = course.languages[index];
        const std::string path = numbered("course/languages", index);
        if (!is_language(language)) checker.say("language-unknown", path, {{"language", language}});
        else if (!names.emplace(language, path).second) checker.say("language-twice", path, {{"language", language}});
    }
    checker.every_language("course", "title", course.languages, course.title);
    checker.every_language("course", "description", course.languages, course.description);
}

void check_guidelines(const Course& course, Checker& checker) {
    std::map<int, std::string> taken;
    const auto take = [&](int guideline, int least, const std::string& path, std::string_view field) {
        checker.range(path, field, guideline, least, 10);
        const auto [first, is_new] = taken.emplace(guideline, path);
        if (!is_new && !checker.silenced(path)) {
            checker.say("guideline-twice", path,
                        {{"guideline", std::to_string(guideline)}, {"first", checker.whereabouts(first->second)}});
        }
    };
    for (std::size_t index = 0; index < course.lessons.size(); ++index) {
        take(course.lessons[index].guideline, 0, numbered("lessons", index) + "/guideline", "guideline");
    }
    for (std::size_t index = 0; index < course.planned.size(); ++index) {
        const std::string path = numbered("planned", index);
        take(course.planned[index].guideline, 1, path + "/guideline", "planned");
        checker.every_language(path, "title", course.languages, course.planned[index].title);
    }
    if (course.lessons.empty() && !checker.silenced("known/lessons")) checker.say("lessons-none", "course/lessons");
    checker.range("course/lessons", "lessons", static_cast<int>(course.lessons.size() + course.planned.size()), 0, most_lessons);
}

void check_sources(const Course& course, Checker& checker) {
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < course.sources.size(); ++index) {
        const Source& source = course.sources[index];
        const std::string path = numbered("sources", index);
        checker.id(path + "/id", source.id);
        checker.unique(names, source.id, path + "/id", "id-twice");
        checker.range(path + "/year", "year", source.year, earliest_source_year, latest_source_year);
        checker.every_language(path, "title", course.languages, source.title);
        if (source.where.empty()) checker.say("yaml-key-missing", path + "/where", {{"key", "where"}});
    }
}

void check_glossary(const Course& course, Checker& checker) {
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < course.glossary.size(); ++index) {
        const GlossaryEntry& entry = course.glossary[index];
        const std::string path = numbered("glossary", index);
        checker.id(path + "/id", entry.id);
        checker.unique(names, entry.id, path + "/id", "id-twice");
        checker.every_language(path, "term", course.languages, entry.term);
        checker.every_language(path, "text", course.languages, entry.text);
    }
}

void check_required(const Course& course, Checker& checker) {
    checker.range("course/required/practice_items", "practice_items", course.required.practice_items, 0, 20);
    for (std::size_t index = 0; index < course.required.scenarios.size(); ++index) {
        const Scenario* scenario = course.scenario(course.required.scenarios[index]);
        if ((scenario && used_for(scenario->uses, Use::practice)) || checker.silenced("known/scenarios")) continue;
        checker.say("required-scenario-unknown", numbered("course/required/scenarios", index),
                    {{"scenario", course.required.scenarios[index]}});
    }
}

void check_pictures(const Course& course, Checker& checker) {
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < course.pictures.size(); ++index) {
        const Picture& picture = course.pictures[index];
        const std::string path = numbered("pictures", index);
        checker.id(path + "/id", picture.id);
        checker.unique(names, picture.id, path + "/id", "id-twice");
        for (const Language& language : course.languages) {
            const auto found = picture.alternative.find(language);
            if (found != picture.alternative.end() && !found->second.empty()) continue;
            checker.say("picture-alternative-missing", path + "/alt/" + language,
                        {{"picture", picture.id}, {"language", language}});
        }
        for (const auto& entry : picture.alternative) {
            checker.known("language-unlisted", path + "/alt/" + entry.first, "language", entry.first, course.languages);
        }
        if (picture.png.empty()) continue;
        const auto size = png_size(picture.png);
        if (!size || !fits(*size)) checker.say("picture-damaged", path + "/file", {{"kind", "PNG"}});
    }
}

}  // namespace

void check_course(const Course& course, Checker& checker) {
    check_head(course, checker);
    check_guidelines(course, checker);
    check_sources(course, checker);
    check_glossary(course, checker);
    check_required(course, checker);
    check_pictures(course, checker);
    check_lessons(course, checker);
    std::map<Id, std::string> names;
    check_items(course, names, checker);
    check_scenarios(course, names, checker);
    check_exam(course, checker);
    check_changes(course, checker);
    check_refresher(course, checker);
}

void check_uses(const std::vector<Use>& uses, bool is_item, const std::string& path, Checker& checker) {
    if (uses.empty()) checker.say("item-use-none", path);
    for (std::size_t index = 1; index < uses.size(); ++index) {
        if (std::find(uses.begin(), uses.begin() + static_cast<std::ptrdiff_t>(index), uses[index]) !=
            uses.begin() + static_cast<std::ptrdiff_t>(index)) {
            checker.say("item-use-twice", path);
            return;
        }
    }
    if (is_item && used_for(uses, Use::practice) && used_for(uses, Use::exam)) checker.say("item-use-practice-and-exam", path);
}

}  // namespace rozwaga::course
