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

}  // namespace rozwaga::course
