#include "course/reading.h"

namespace rozwaga::course {

void read_sources(Reading& reading, Course& course) {
    const auto root = reading.yaml(reading.folders.lessons, "sources.yaml");
    if (!root || root->kind != YamlNode::Kind::list) {
        if (root) reading.report.add("yaml-not-list", root->place, {{"key", "sources.yaml"}});
        reading.places.silence("known/sources");
        return;
    }
    for (const YamlNode& one : root->list) {
        const std::string path = "sources/" + std::to_string(course.sources.size());
        reading.places.set(path, one.place);
        const YamlFields fields = reading.fields(one, path, {{"id", "year", "title", "where"}, {}});
        Source source;
        source.id = fields.text("id");
        source.year = fields.number("year", 0);
        source.title = fields.per_language("title");
        source.where = fields.text("where");
        if (source.id.empty()) reading.places.silence("known/sources");
        course.sources.push_back(std::move(source));
    }
}

void read_glossary(Reading& reading, Course& course) {
    if (!reading.files.exists(join(reading.folders.lessons, "glossary.yaml"))) return;
    const auto root = reading.yaml(reading.folders.lessons, "glossary.yaml");
    if (!root || root->kind != YamlNode::Kind::list) {
        if (root) reading.report.add("yaml-not-list", root->place, {{"key", "glossary.yaml"}});
        reading.places.silence("known/glossary");
        return;
    }
    for (const YamlNode& one : root->list) {
        const std::string path = "glossary/" + std::to_string(course.glossary.size());
        reading.places.set(path, one.place);
        const YamlFields fields = reading.fields(one, path, {{"id", "term", "text"}, {}});
        GlossaryEntry entry;
        entry.id = fields.text("id");
        entry.term = fields.per_language("term");
        entry.text = fields.per_language("text");
        if (entry.id.empty()) reading.places.silence("known/glossary");
        course.glossary.push_back(std::move(entry));
    }
}

}  // namespace rozwaga::course
