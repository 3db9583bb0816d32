#include "course/reading.h"

namespace rozwaga::course {

void read_refresher(Reading& reading, Course& course) {
    const std::string name = "refresher.yaml";
    if (!reading.files.exists(join(reading.folders.quizzes, name))) return;
    const auto root = reading.yaml(reading.folders.quizzes, name);
    if (!root) return;
    reading.places.set("refresher", root->place);
    const YamlFields fields = reading.fields(*root, "refresher",
                                             {{"kind", "id", "pages"}, {"format", "pretest", "check", "scenarios", "scenario_points", "minutes", "pass_mark", "evidence"}});
    read_format(reading, fields);
    if (const std::string kind = fields.text("kind"); !kind.empty() && kind != "refresher")
        reading.report.add("refresher-kind", reading.places.at("refresher/kind"), {{"kind", kind}});
    RefresherBlueprint blueprint;
    blueprint.id = fields.text("id");
    blueprint.pretest = fields.number("pretest", blueprint.pretest);
    blueprint.check = fields.number("check", blueprint.check);
    blueprint.pages = fields.names("pages");
    blueprint.scenarios = fields.number("scenarios", blueprint.scenarios);
    blueprint.scenario_points = fields.number("scenario_points", blueprint.scenario_points);
    blueprint.minutes = fields.number("minutes", blueprint.minutes);
    blueprint.pass_mark = fields.number("pass_mark", blueprint.pass_mark);
    if (const std::string evidence = fields.text("evidence"); !evidence.empty()) {
        if (evidence != "answers" && evidence != "summary") reading.report.add("refresher-evidence", reading.places.at("refresher/evidence"), {{"evidence", evidence}});
        blueprint.evidence_answers = evidence != "summary";
    }
    course.refresher = std::move(blueprint);
}

}  // namespace rozwaga::course
