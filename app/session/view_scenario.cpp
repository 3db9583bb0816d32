#include <algorithm>

#include "course/screen_pictures.h"
#include "learning/draw.h"
#include "session/telling.h"

namespace rozwaga::session {
namespace {

void add_waiting(const Telling& telling, const course::WalkState& state, const progress::ScenarioRun& run, int minutes,
                 ScenarioView& view) {
    const auto* node = course::find_node(telling.scenario, state.node);
    if (!node) return;
    const auto& text = telling.node(state.node);
    view.waiting = telling.posts_of(state.node, minutes);
    view.node = state.node;
    view.question = text.question;
    for (const auto& id : learning::shuffled_options(*node, run.run, run.seed))
        view.options.push_back({id, text_or_empty(text.options, id).text});
}

FeedPost event(const std::string& consequence) {
    FeedPost event;
    event.text = consequence;
    event.event = true;
    return event;
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
    view.refresher = view.exam && open && open->refresher;
    course::WalkState state = course::begin_walk(*scenario);
    view.variables = variable_views(state.values, {});
    if (!run) {
        if (!view.exam) view.picture = screen_picture(sight, course::practice_picture);
        return true;
    }

    view.run = run->run;
    std::vector<DecisionView> decisions;
    int minutes = 0;
    for (const auto& choice : run->choices) {
        auto next = course::take(*scenario, state, choice.option);
        if (!next || state.node != choice.node) break;   // the course changed under an old run: show what still fits
        auto decision = decision_view(telling, *run, choice, state, *next, minutes);
        view.feed.insert(view.feed.end(), view.aftermath.begin(), view.aftermath.end());
        if (!view.consequence.empty()) view.feed.push_back(event(view.consequence));
        view.feed.insert(view.feed.end(), decision.posts.begin(), decision.posts.end());
        view.aftermath = decision.aftermath;
        view.consequence = decision.consequence;
        view.variables = decision.variables;
        minutes = decision.change[std::size_t(course::Variable::minutes)];
        state = std::move(*next);
        decisions.push_back(std::move(decision));
    }
    view.decision = int(decisions.size());
    view.finished = state.finished();
    if (!view.finished) add_waiting(telling, state, *run, minutes, view);
    else if (!view.exam) view.debrief = debrief_view(telling, *run, state, std::move(decisions));
    return true;
}

}  // namespace rozwaga::session
