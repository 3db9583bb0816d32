#include "registry/graded.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "course/scenario_walk.h"
#include "learning/grading.h"
#include "registry/registry.h"

namespace rozwaga::registry {
namespace {

using nlohmann::json;

json marks_json(const std::string& id, int permille, const std::vector<std::string>& picks) { return {id, permille, picks}; }

template <class Mark>
bool read_mark(const json& value, Mark mark) {
    if (!value.is_array() || value.size() != 3 || !value[0].is_string() || !value[1].is_number_integer() || !value[2].is_array()) return false;
    std::vector<std::string> picks;
    for (const json& pick : value[2])
        if (pick.is_string()) picks.push_back(pick.get<std::string>());
    mark(value[0].get<std::string>(), value[1].get<int>(), std::move(picks));
    return true;
}

/// Thousandths of what the best way through gives.
int scenario_permille(const course::Scenario& scenario, const certificate::GradedScenario& played) {
    int points = 0;
    for (const certificate::GradedChoice& choice : played.choices)
        if (const auto* node = course::find_node(scenario, choice.node))
            if (const auto* option = course::find_option(*node, choice.option)) points += option->quality;
    const int best = 3 * scenario.decisions;
    return best > 0 ? std::min(1000, 1000 * points / best) : 0;
}

}  // namespace

std::string graded_json(const Graded& graded) {
    json items = json::array(), scenarios = json::array(), lessons = json::array();
    for (const ItemFigure& one : graded.items) items.push_back(marks_json(one.item, one.permille, one.picks));
    for (const ScenarioFigure& one : graded.scenarios) scenarios.push_back(marks_json(one.scenario, one.permille, one.choices));
    for (const LessonFigure& one : graded.lessons) lessons.push_back({one.lesson, one.points, one.maximum});
    return json{{"i", items}, {"s", scenarios}, {"l", lessons}}.dump(-1, ' ', false, json::error_handler_t::replace);
}

Graded graded_of(const std::string& text) {
    Graded graded;
    const json value = json::parse(text, nullptr, false);
    if (!value.is_object()) return graded;
    const auto list = [&](const char* key) { return value.contains(key) && value[key].is_array() ? value[key] : json::array(); };
    for (const json& one : list("i"))
        read_mark(one, [&](std::string id, int permille, std::vector<std::string> picks) {
            graded.items.push_back({std::move(id), permille, std::move(picks)});
        });
    for (const json& one : list("s"))
        read_mark(one, [&](std::string id, int permille, std::vector<std::string> picks) {
            graded.scenarios.push_back({std::move(id), permille, std::move(picks)});
        });
    for (const json& one : list("l"))
        if (one.is_array() && one.size() == 3 && one[0].is_string() && one[1].is_number_integer() && one[2].is_number_integer())
            graded.lessons.push_back({one[0].get<std::string>(), one[1].get<std::int64_t>(), one[2].get<std::int64_t>()});
    return graded;
}

Result<Graded> graded_again(const course::LoadedCourse& loaded, const certificate::Evidence& evidence) {
    Graded graded;
    if (evidence.kind == certificate::EvidenceKind::summary) {
        for (const record::LessonScore& score : evidence.scores) graded.lessons.push_back({score.lesson, score.points, score.maximum});
        return graded;
    }
    const auto again = certificate::grade_again(loaded, evidence);
    if (!again) return tl::unexpected(again.error());
    for (const record::LessonScore& score : again->lessons) graded.lessons.push_back({score.lesson, score.points, score.maximum});
    // Item statistics are of the exam: a refresher asks what this very person forgot.
    if (evidence.refresher) return graded;
    for (const certificate::GradedItem& answered : evidence.items) {
        const course::Item* item = loaded.course.item(answered.id);
        if (!item) continue;   // withdrawn from the exam, as grading has it
        ItemFigure figure{answered.id, int(learning::score_item(*item, answered.answer)), {}};
        for (const record::Pick& pick : answered.answer.picks)
            figure.picks.push_back(pick.group.empty() ? pick.option : pick.option + ">" + pick.group);
        graded.items.push_back(std::move(figure));
    }
    for (const certificate::GradedScenario& played : evidence.scenarios) {
        const course::Scenario* scenario = loaded.course.scenario(played.id);
        if (!scenario) continue;
        ScenarioFigure figure{played.id, scenario_permille(*scenario, played), {}};
        for (const certificate::GradedChoice& choice : played.choices) figure.choices.push_back(choice.node + "/" + choice.option);
        graded.scenarios.push_back(std::move(figure));
    }
    return graded;
}

}  // namespace rozwaga::registry
