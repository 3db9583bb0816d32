#include "course/reading.h"

namespace rozwaga::course {

void read_changes(Reading& reading, Course& course) {
    if (!reading.files.exists(join(reading.folders.lessons, "changes.yaml"))) return;
    const auto root = reading.yaml(reading.folders.lessons, "changes.yaml");
    if (!root || root->kind != YamlNode::Kind::list) {
        if (root) reading.report.add("yaml-not-list", root->place, {{"key", "changes.yaml"}});
        return;
    }
    for (const YamlNode& one : root->list) {
        const std::string path = "changes/" + std::to_string(course.changes.size());
        reading.places.set(path, one.place);
        const YamlFields fields = reading.fields(one, path, {{"version", "subject", "counts_as"}, {"what", "reason"}});
        ChangeNote note;
        note.version = fields.text("version");
        note.subject = fields.text("subject");
        const std::string kind = fields.text("counts_as");
        note.material = kind == "material";
        if (!kind.empty() && kind != "material" && kind != "minor") {
            reading.report.add("change-kind-unknown", reading.places.at(fields.path("counts_as")), {{"kind", kind}});
        }
        note.what = fields.per_language("what");
        note.reason = fields.text("reason");
        course.changes.push_back(std::move(note));
    }
}

}  // namespace rozwaga::course
