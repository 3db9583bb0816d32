#include "course/ids.h"
#include "course/reading.h"

namespace rozwaga::course {

namespace {

void read_planned(Reading& reading, const YamlFields& fields, Course& course) {
    const std::string path = "planned/" + std::to_string(course.planned.size());
    reading.places.set(path, fields.place());
    reading.places.set(path + "/guideline", reading.places.at(fields.path("planned")));
    PlannedLesson planned;
    planned.guideline = fields.number("planned", 0);
    planned.title = fields.per_language("title");
    for (const auto& entry : planned.title) {
        reading.places.set(path + "/title/" + entry.first, reading.places.at(fields.path("title") + "/" + entry.first));
    }
    if (reading.places.silenced(fields.path("planned"))) reading.places.silence(path + "/guideline");
    if (reading.places.silenced(fields.path("title"))) reading.places.silence(path + "/title");
    course.planned.push_back(std::move(planned));
}

/// What is no language is reported here and left out: nothing is looked for in it.
std::vector<Language> read_languages(Reading& reading, const YamlFields& fields) {
    std::vector<Language> languages;
    std::size_t index = 0;
    for (const std::string& name : fields.names("languages")) {
        const Place place = reading.places.at(fields.path("languages") + "/" + std::to_string(index++));
        if (!is_language(name)) {
            reading.report.add("language-unknown", place, {{"language", name}});
            continue;
        }
        reading.places.set(fields.path("languages") + "/" + std::to_string(languages.size()), place);
        languages.push_back(name);
    }
    return languages;
}

void read_required(Reading& reading, const YamlFields& fields, Course& course) {
    const YamlNode* node = fields.map("required");
    if (!node) return;
    const YamlFields required = reading.fields(*node, "course/required", {{}, {"practice_items", "scenarios"}});
    course.required.practice_items = required.number("practice_items", 0);
    course.required.scenarios = required.names("scenarios");
}

void read_folder(Reading& reading, const YamlFields& fields, std::vector<std::string>& folders) {
    const std::string folder = fields.text("folder");
    if (folder.empty()) return;
    const Place place = reading.places.at(fields.path("folder"));
    if (!is_plain_name(folder)) {
        reading.report.add("path-leaves-folder", place, {{"path", folder}});
        reading.places.silence("known/lessons");
        return;
    }
    for (const std::string& earlier : folders) {
        if (earlier != folder) continue;
        reading.report.add("lesson-folder-twice", place, {{"folder", folder}});
        return;
    }
    reading.places.set("lesson-folders/" + folder, place);
    folders.push_back(folder);
}

}  // namespace

std::optional<std::vector<std::string>> read_course_file(Reading& reading, Course& course) {
    const auto root = reading.yaml(reading.folders.lessons, "course.yaml");
    if (!root) return std::nullopt;
    reading.places.set("course", root->place);
    const YamlFields fields = reading.fields(
        *root, "course", {{"format", "id", "version", "languages", "title", "description", "lessons"}, {"required"}});
    if (root->kind != YamlNode::Kind::map) return std::nullopt;
    read_format(reading, fields);
    course.id = fields.text("id");
    course.version = fields.text("version");
    course.languages = read_languages(reading, fields);
    course.title = fields.per_language("title");
    course.description = fields.per_language("description");
    read_required(reading, fields, course);
    std::vector<std::string> folders;
    const YamlNode* lessons = fields.list("lessons");
    if (!lessons) return folders;
    int index = 0;
    for (const YamlNode& one : lessons->list) {
        const std::string path = "course/lessons/" + std::to_string(index++);
        bool is_planned = false;
        for (const YamlEntry& entry : one.map) is_planned = is_planned || entry.key == "planned";
        const Keys keys = is_planned ? Keys{{"planned", "title"}, {}} : Keys{{"folder"}, {}};
        const YamlFields lesson = reading.fields(one, path, keys);
        if (is_planned) read_planned(reading, lesson, course);
        else read_folder(reading, lesson, folders);
    }
    return folders;
}

}  // namespace rozwaga::course
