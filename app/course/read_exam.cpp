#include "course/reading.h"

namespace rozwaga::course {

void read_exam(Reading& reading, Course& course) {
    const auto root = reading.yaml(reading.folders.quizzes, "exam.yaml");
    if (!root) {
        reading.places.silence("exam");
        return;
    }
    reading.places.set("exam", root->place);
    const YamlFields fields = reading.fields(*root, "exam", {{"id", "items", "scenarios", "scenario_points", "lessons"}, {"format"}});
    read_format(reading, fields);
    course.exam.id = fields.text("id");
    course.exam.items = fields.number("items", course.exam.items);
    course.exam.scenarios = fields.number("scenarios", course.exam.scenarios);
    course.exam.scenario_points = fields.number("scenario_points", course.exam.scenario_points);
    const YamlNode* lessons = fields.map("lessons");
    if (!lessons) return;
    std::vector<std::string_view> every;
    for (const YamlEntry& entry : lessons->map) every.push_back(entry.key);
    const YamlFields counts = reading.fields(*lessons, "exam/lessons", {{}, every});
    for (const YamlEntry& entry : lessons->map) course.exam.lessons.emplace_back(entry.key, counts.number(entry.key, 0));
    for (const YamlEntry& entry : lessons->map) reading.places.set("exam/lessons/" + entry.key, entry.place);
}

}  // namespace rozwaga::course
