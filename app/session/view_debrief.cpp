// What a finished run amounts to, decision by decision, and the best way beside it.
#include <algorithm>

#include "course/analysis.h"
#include "learning/draw.h"
#include "session/telling.h"

namespace rozwaga::session {
namespace {

const course::ScenarioOption& best_of(const course::ScenarioNode& node) {
    return *std::ranges::max_element(node.options, {}, &course::ScenarioOption::quality);
}

// The turning point is where most was lost: a critical choice first, else the lowest quality; none on a best path.
void mark_turning_point(std::vector<DecisionView>& decisions) {
    const auto loss = [](const DecisionView& decision) { return (decision.critical ? 10 : 0) + 3 - decision.quality; };
    const auto turning = std::ranges::max_element(decisions, {}, loss);
    if (turning != decisions.end() && loss(*turning) > 0) turning->turning_point = true;
}

PathView path_view(const Telling& telling, const course::WalkState& end) {
    return {text_or_empty(telling.text.endings, end.ending).title, end.points, end.values};
}

}  // namespace

DecisionView decision_view(const Telling& telling, const progress::ScenarioRun& run, const course::Choice& choice,
                           const course::WalkState& before, const course::WalkState& after, int minutes) {
    DecisionView view;
    view.node = choice.node;
    view.option = choice.option;
    view.question = telling.node(choice.node).question;
    const auto& text = telling.option(choice);
    view.chosen = text.text;
    view.consequence = text.consequence;
    view.feedback = text.feedback;
    view.change = changes_between(before.values, after.values);
    view.variables = variable_views(after.values, view.change);
    view.posts = telling.posts_of(choice.node, minutes);
    view.aftermath = telling.posts_of(choice, view.change);
    const auto* node = course::find_node(telling.scenario, choice.node);
    if (!node || node->options.empty()) return view;
    if (const auto* option = course::find_option(*node, choice.option)) {
        view.quality = option->quality;
        view.critical = option->critical;
        view.replayable = option->quality < 3;
    }
    const auto& best = best_of(*node);
    const auto& best_text = telling.option({choice.node, best.id});
    view.best = best_text.text;
    view.best_feedback = best_text.feedback;
    if (const auto there = course::take(telling.scenario, before, best.id))
        view.best_change = changes_between(before.values, there->values);
    for (const auto& id : learning::shuffled_options(*node, run.run, run.seed))
        view.options.push_back({telling.option({choice.node, id}).text, id == choice.option, id == best.id});
    return view;
}

DebriefView debrief_view(const Telling& telling, const progress::ScenarioRun& run, const course::WalkState& end,
                         std::vector<DecisionView> decisions) {
    DebriefView view;
    const auto& ending = text_or_empty(telling.text.endings, end.ending);
    view.ending_title = ending.title;
    view.ending_text = ending.text;
    view.points = end.points;
    view.maximum = 3 * telling.scenario.decisions;
    view.pass = telling.scenario.pass;
    view.passed = course::passed(telling.scenario, end);
    view.critical = !end.criticals.empty();
    view.replayed = !run.set_aside.empty();
    view.decisions = std::move(decisions);
    mark_turning_point(view.decisions);
    view.yours = view.best = path_view(telling, end);
    const auto figures = course::analyse(telling.scenario, end.choices);
    if (const auto best = course::walk(telling.scenario, figures.best_path); best && figures.best > end.points)
        view.best = path_view(telling, *best);
    view.rule = telling.text.rule;
    view.transfer = telling.text.transfer;
    view.transfer_answer = telling.text.transfer_answer;
    return view;
}

}  // namespace rozwaga::session
