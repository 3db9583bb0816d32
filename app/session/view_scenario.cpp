#include <algorithm>

#include "course/analysis.h"
#include "course/scenario_walk.h"
#include "course/screen_pictures.h"
#include "learning/draw.h"
#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

using course::Variable;

struct Telling {
    const course::Scenario& scenario;
    const course::ScenarioText& text;

    FeedPost post(const course::ScenarioPost& said, const std::string& time) const {
        const auto& person = text_or_empty(text.people, said.from);
        return {person.name, person.role, time, said.text, said.from == "agent"};
    }
    void add(std::vector<FeedPost>& feed, const std::vector<course::ScenarioPost>& posts, const std::string& time) const {
        for (const auto& said : posts) feed.push_back(post(said, time));
    }
    const course::NodeText& node(const Id& id) const { return text_or_empty(text.nodes, id); }
    const course::ScenarioOptionText& option(const course::Choice& choice) const {
        return text_or_empty(node(choice.node).options, choice.option);
    }
};

DecisionView decision_view(const Telling& telling, const course::Choice& choice, const course::VariableValues& before,
                           const course::VariableValues& after) {
    DecisionView view;
    view.node = choice.node;
    view.option = choice.option;
    view.question = telling.node(choice.node).question;
    const auto& text = telling.option(choice);
    view.chosen = text.text;
    view.consequence = text.consequence;
    view.feedback = text.feedback;
    for (std::size_t i = 0; i < before.size(); ++i) view.change[i] = after[i] - before[i];
    const auto* node = course::find_node(telling.scenario, choice.node);
    if (!node) return view;
    if (const auto* option = course::find_option(*node, choice.option)) {
        view.quality = option->quality;
        view.critical = option->critical;
        view.replayable = option->quality < 3;
    }
    const auto best = std::max_element(node->options.begin(), node->options.end(),
                                       [](const auto& a, const auto& b) { return a.quality < b.quality; });
    if (best != node->options.end()) view.best = telling.option({choice.node, best->id}).text;
    return view;
}

// The turning point is where most was lost: a critical choice first, else the lowest quality; none on a best path.
void mark_turning_point(std::vector<DecisionView>& decisions) {
    const auto loss = [](const DecisionView& decision) { return (decision.critical ? 10 : 0) + 3 - decision.quality; };
    const auto turning = std::max_element(decisions.begin(), decisions.end(),
                                          [&](const auto& a, const auto& b) { return loss(a) < loss(b); });
    if (turning != decisions.end() && loss(*turning) > 0) turning->turning_point = true;
}

DebriefView debrief_view(const Telling& telling, const course::WalkState& state, const progress::ScenarioRun& run,
                         std::vector<DecisionView> decisions) {
    DebriefView view;
    const auto& ending = text_or_empty(telling.text.endings, state.ending);
    view.ending_title = ending.title;
    view.ending_text = ending.text;
    view.points = state.points;
    view.maximum = 3 * telling.scenario.decisions;
    view.pass = telling.scenario.pass;
    view.passed = course::passed(telling.scenario, state);
    view.critical = !state.criticals.empty();
    view.minutes = state.values[std::size_t(Variable::minutes)];
    view.replayed = !run.set_aside.empty();
    view.decisions = std::move(decisions);
    mark_turning_point(view.decisions);
    view.rule = telling.text.rule;
    view.transfer = telling.text.transfer;
    view.transfer_answer = telling.text.transfer_answer;
    return view;
}

void add_waiting(const Telling& telling, const course::WalkState& state, const progress::ScenarioRun& run, ScenarioView& view) {
    const auto* node = course::find_node(telling.scenario, state.node);
    if (!node) return;
    const auto& text = telling.node(state.node);
    telling.add(view.waiting, text.posts, text.time);
    view.node = state.node;
    view.question = text.question;
    for (const auto& id : learning::shuffled_options(*node, run.run, run.seed))
        view.options.push_back({id, text_or_empty(text.options, id).text});
}

}  // namespace

const progress::ScenarioRun* run_of(const progress::Progress& progress, const Id& subject) {
    if (const auto* run = progress.run(subject)) return run;
    std::string attempt;
    if (const auto* open = progress.open_attempt())
        if (const auto& asked = open->begun.scenarios; std::find(asked.begin(), asked.end(), subject) != asked.end())
            attempt = open->begun.attempt;
    for (auto run = progress.runs.rbegin(); run != progress.runs.rend(); ++run)
        if (run->scenario == subject && run->attempt == attempt) return &*run;
    return nullptr;
}

bool scenario_view(const Sight& sight, const Id& subject, ScenarioView& view) {
    const auto* run = run_of(sight.progress, subject);
    const auto* scenario = sight.loaded.course.scenario(run ? run->scenario : subject);
    if (!scenario) return false;
    const Telling telling{*scenario, wording_of(scenario->text, sight.language)};
    const auto* open = sight.progress.open_attempt();
    view.scenario = scenario->id;
    view.lesson = scenario->lesson;
    view.title = telling.text.title;
    view.intro = telling.text.intro;
    view.decisions = scenario->decisions;
    view.begun = run != nullptr;
    view.exam = run ? !run->attempt.empty()
                    : open && std::find(open->begun.scenarios.begin(), open->begun.scenarios.end(), subject) !=
                                  open->begun.scenarios.end();
    course::WalkState state = course::begin_walk(*scenario);
    for (std::size_t i = 0; i < course::variable_count; ++i) view.variables.push_back({Variable(i), state.values[i], 0});
    if (!run) {
        if (!view.exam) view.picture = screen_picture(sight, course::practice_picture);
        return true;
    }

    view.run = run->run;
    std::vector<DecisionView> decisions;
    for (const auto& choice : run->choices) {
        const course::VariableValues before = state.values;
        auto next = course::take(*scenario, state, choice.option);
        if (!next || state.node != choice.node) break;   // the course changed under an old run: show what still fits
        view.feed.insert(view.feed.end(), view.aftermath.begin(), view.aftermath.end());
        view.aftermath.clear();
        const auto& node = telling.node(choice.node);
        telling.add(view.feed, node.posts, node.time);
        telling.add(view.aftermath, telling.option(choice).posts, "");
        view.consequence = telling.option(choice).consequence;
        state = std::move(*next);
        for (std::size_t i = 0; i < course::variable_count; ++i)
            view.variables[i] = {Variable(i), state.values[i], state.values[i] - before[i]};
        decisions.push_back(decision_view(telling, choice, before, state.values));
    }
    view.decision = int(decisions.size());
    view.finished = state.finished();
    if (!view.finished) add_waiting(telling, state, *run, view);
    else if (!view.exam) view.debrief = debrief_view(telling, state, *run, std::move(decisions));
    return true;
}

}  // namespace rozwaga::session
