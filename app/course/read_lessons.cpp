#include "course/reading.h"

namespace rozwaga::course {

namespace {

void read_wording(Reading& reading, const std::string& folder, const std::string& path, Lesson& lesson) {
    for (const Language& language : reading.languages) {
        const std::string here = path + "/text/" + language;
        auto wording = read_pages(reading, reading.folders.lessons, folder + "/" + language + ".md", here, lesson.pages);
        if (!wording) {
            reading.places.silence(here);
            continue;
        }
        LessonText text;
        text.pages = std::move(wording->pages);
        if (wording->front_matter) {
            const YamlFields fields = reading.fields(*wording->front_matter, here, {{}, {"title", "summary", "objectives"}});
            text.title = fields.text("title");
            text.summary = fields.text("summary");
            text.objectives = fields.per_language("objectives");
        } else {
            for (const char* part : {"/title", "/summary", "/objectives"}) reading.places.silence(here + part);
        }
        lesson.text[language] = std::move(text);
    }
}

void read_lesson(Reading& reading, const std::string& folder, Course& course) {
    const auto root = reading.yaml(reading.folders.lessons, folder + "/lesson.yaml");
    if (!root || root->kind != YamlNode::Kind::map) {
        if (root) reading.fields(*root, "lesson.yaml", {});
        reading.places.silence("known/lessons");
        Lesson nameless;    // its wording is read all the same, to say at once what is wrong there
        read_wording(reading, folder, "unread/" + folder, nameless);
        return;
    }
    const std::string path = "lessons/" + std::to_string(course.lessons.size());
    reading.places.set(path, root->place);
    const YamlFields fields = reading.fields(*root, path, {{"id", "guideline", "objectives", "pages"}, {}});
    Lesson lesson;
    lesson.id = fields.text("id");
    lesson.guideline = fields.number("guideline", 0);
    lesson.objectives = fields.names("objectives");
    lesson.pages = fields.names("pages");
    if (lesson.id.empty()) reading.places.silence("known/lessons");
    if (reading.places.silenced(path + "/objectives")) reading.places.silence("known/objectives/" + lesson.id);
    read_wording(reading, folder, path, lesson);
    course.lessons.push_back(std::move(lesson));
}

}  // namespace

void read_lessons(Reading& reading, Course& course, const std::vector<std::string>& folders) {
    std::vector<std::string> expected{"lesson.yaml"};
    for (const Language& language : reading.languages) expected.push_back(language + ".md");
    for (const std::string& folder : folders) {
        const std::string path = join(reading.folders.lessons, folder);
        const auto entry = reading.files.disk().describe(path);
        if (!entry && entry.error().code == "disk.not-found") {
            reading.report.add("folder-missing", reading.places.at("lesson-folders/" + folder), {{"path", path}});
            reading.places.silence("known/lessons");
            continue;
        }
        if (entry && entry->kind == EntryKind::folder) reading.files.expect_only(path, expected);
        read_lesson(reading, folder, course);
    }
}

}  // namespace rozwaga::course
