#include "learning/bots.h"

#include <algorithm>
#include <set>

#include "course/scenario_walk.h"
#include "learning/bot_answers.h"
#include "learning/draw.h"
#include "learning/grading.h"

namespace rozwaga::learning {

namespace {

using course::Id;

constexpr int enough_sittings = 1000;
const Id the_attempt = "bot";

/// What practice left behind: runs, so that the draw prefers scenarios not practised.
progress::Progress practised(const course::Course& course, Bot bot) {
    progress::Progress progress;
    for (const course::Scenario& scenario : course.scenarios) {
        const bool required = std::ranges::find(course.required.scenarios, scenario.id) != course.required.scenarios.end();
        if (!course::used_for(scenario.uses, course::Use::practice) || !(required || bot == Bot::remembers)) continue;
        progress::ScenarioRun run;
        run.run = "practice/" + scenario.id;
        run.scenario = scenario.id;
        progress.runs.push_back(std::move(run));
    }
    return progress;
}

/// The best that may be done at a node.
const Id& best_option(const course::ScenarioNode& node) {
    const auto worth = [](const course::ScenarioOption& option) { return option.critical ? -1 : option.quality; };
    return std::ranges::max_element(node.options, {}, worth)->id;
}

/// One bot on its chair.
class Sitter {
public:
    Sitter(const course::LoadedCourse& loaded, Bot bot, const course::Language& language)
        : loaded_(loaded), course_(loaded.course), bot_(bot), looks_(course_, bot, language),
          before_(practised(course_, bot)) {
        for (const course::Item& item : course_.items) items_[item.id] = &item;
    }

    record::ExamGraded sit(std::uint64_t seed) {
        Generator generator(seed_for(seed, "bot"));
        if (bot_ == Bot::half) learn_half(generator);
        progress::ExamAttempt attempt;
        attempt.begun.attempt = the_attempt;
        attempt.begun.seed = generator.next();
        attempt.begun.pass_mark = loaded_.organisation.pass_mark;
        ExamDraw draw = draw_exam(course_, before_, attempt.begun.seed);
        attempt.begun.items = std::move(draw.items);
        attempt.begun.scenarios = std::move(draw.scenarios);
        for (const Id& id : attempt.begun.items) {
            const course::Item& item = *items_.at(id);
            attempt.answers[id] = knows(item.lesson, item.uses) ? right_answer(item) : looks_.answer(item, attempt.begun.seed, generator);
        }
        std::vector<progress::ScenarioRun> runs;
        for (const Id& id : attempt.begun.scenarios) runs.push_back(play(*course_.scenario(id), generator));
        return grade_exam(course_, attempt, runs);
    }

private:
    void learn_half(Generator& generator) {
        std::vector<Id> lessons;
        for (const course::Lesson& lesson : course_.lessons) lessons.push_back(lesson.id);
        generator.shuffle(lessons);
        const std::size_t half = (lessons.size() + generator.below(2)) / 2;
        known_ = std::set<Id>(lessons.begin(), lessons.begin() + static_cast<std::ptrdiff_t>(half));
    }

    bool knows(const Id& lesson, const std::vector<course::Use>& uses) const {
        if (bot_ == Bot::half) return known_.contains(lesson);
        return bot_ == Bot::remembers && course::used_for(uses, course::Use::practice);
    }

    progress::ScenarioRun play(const course::Scenario& scenario, Generator& generator) {
        progress::ScenarioRun run;
        run.run = the_attempt + "/" + scenario.id;
        run.scenario = scenario.id;
        run.attempt = the_attempt;
        run.seed = generator.next();
        const bool known = knows(scenario.lesson, scenario.uses);
        auto state = course::begin_walk(scenario);
        while (!state.finished()) {
            const course::ScenarioNode& node = *course::find_node(scenario, state.node);
            auto next = course::take(scenario, state, known ? best_option(node) : looks_.option(scenario, node, run.run, run.seed, generator));
            if (!next) break;
            state = std::move(*next);
        }
        run.choices = std::move(state.choices);
        return run;
    }

    const course::LoadedCourse& loaded_;
    const course::Course& course_;
    Bot bot_;
    Looks looks_;
    progress::Progress before_;
    std::map<Id, const course::Item*> items_;
    std::set<Id> known_;
};

}  // namespace

BotFigures sit_exams(const course::LoadedCourse& loaded, Bot bot, const course::Language& language, int sittings,
                     std::uint64_t seed) {
    BotFigures figures{bot, reads_wording(bot) ? language : course::Language(), std::max(sittings, 0)};
    Sitter sitter(loaded, bot, language);
    Generator seeds(seed);
    std::vector<std::int64_t> points;
    for (int sitting = 0; sitting < sittings; ++sitting) {
        const record::ExamGraded graded = sitter.sit(seeds.next());
        figures.passed += graded.passed;
        figures.maximum = std::max(figures.maximum, graded.maximum);
        points.push_back(graded.points);
    }
    if (points.empty()) return figures;
    const auto middle = points.begin() + static_cast<std::ptrdiff_t>(points.size() / 2);
    std::ranges::nth_element(points, middle);
    figures.median = *middle;
    return figures;
}

std::vector<BotFigures> sit_exams(const course::LoadedCourse& loaded, int sittings, std::uint64_t seed) {
    std::vector<BotFigures> all;
    for (const Bot bot : all_bots) {
        if (!reads_wording(bot)) {
            all.push_back(sit_exams(loaded, bot, {}, sittings, seed));
            continue;
        }
        for (const course::Language& language : loaded.course.languages)
            all.push_back(sit_exams(loaded, bot, language, sittings, seed));
    }
    return all;
}

bool guessing_pays(const BotFigures& figures) {
    return only_guesses(figures.bot) && figures.sittings >= enough_sittings &&
           std::int64_t{figures.passed} * 1000 >= figures.sittings;
}

}  // namespace rozwaga::learning
