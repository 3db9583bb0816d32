#include "learning/temperament.h"

#include <algorithm>
#include <array>
#include <string>

#include "course/reading_time.h"
#include "learning/grading.h"
#include "learning/runs.h"
#include "learning/standing.h"

namespace rozwaga::learning {

namespace {

using course::Id;
using progress::Progress;
using progress::ScenarioRun;
using record::PlaceKind;
using Kind = NextStep::Kind;

constexpr std::int64_t second = 1000;
constexpr std::int64_t hour = 3600 * second;
/// What an attempt handed in adds to knowledge, and what nobody gets beyond.
constexpr int knowledge_gained = 40, most_knowledge = 985;

constexpr std::array names{
    "Żaneta Wójcik",    "Michał Źródłowski",   "Olena Shevchenko",
    "Krzysztof Dąbek",  "Grażyna Łęcka",       "Łukasz Zając",
    "Minh Nguyen",      "Ewa Szczęsna-Górska", "Świętosława Piątkowska",
    "Paweł Kowalczyk",  "Joanna Mazur",        "Tomasz Gżegżółka",
    "Zofia Ćwik",       "Aleksandra Stępień",  "Jerzy Ostrężny",
    "Chiara De Santis", "Björn Lindqvist",     "Ołeksandr Kowal",
    "Hanna Żółkiewska", "Marcel Brzęk",
};
constexpr std::array teams{"Salon", "Magazyn", "Obsługa klienta", "Sklep internetowy"};

/// One learner looking at one moment.
class Mind {
public:
    Mind(const course::LoadedCourse& loaded, const Progress& progress, Temperament& temperament)
        : course_(loaded.course), progress_(progress), own_(temperament), where_(standing(loaded, progress)) {
    }

    std::optional<Step> next() {
        if (!progress_.learner) return after(20 * second, own_.learner);
        switch (where_.next.kind) {
        case Kind::lesson:
            return read();
        case Kind::practice:
            return practise();
        case Kind::scenario:
            return play_practice();
        case Kind::exam:
            return begin_exam();
        case Kind::exam_resume:
            return sit_exam();
        case Kind::policy:
            return read_policy();
        case Kind::certificate:
        case Kind::nothing:
            break;
        }
        return std::nullopt;
    }

private:
    /// `typical` for an average learner; ours takes more or less.
    Step after(std::int64_t typical, Action action) {
        const std::int64_t paced = typical * own_.pace / 100;
        return {std::move(action),
                paced * (700 + static_cast<std::int64_t>(own_.generator.below(600))) / 1000 + 1};
    }

    std::optional<Step> walk_to(record::Whereabouts place) {
        if (place == progress_.place) return std::nullopt;
        return after(2 * second, GoTo{std::move(place)});
    }

    std::optional<Step> read() {
        const auto& [kind, lesson, page] = where_.next;
        if (auto way = walk_to({PlaceKind::lesson, lesson, page})) return way;
        const course::Language language =
            course_.languages.empty() ? course::Language{} : course_.languages.front();
        const std::int64_t words = count_words(*course_.lesson(lesson), page, language);
        Step step = after(5 * second, ReadPage{lesson, page});
        step.milliseconds += words * 60 * second / own_.words_a_minute;
        if (own_.generator.chance(own_.interruptions))
            step.milliseconds += 14 * hour + static_cast<std::int64_t>(own_.generator.below(6)) * hour;
        return step;
    }

    std::optional<Step> read_policy() {
        const Id page = where_.next.part;
        if (auto way = walk_to({PlaceKind::policy, {}, page})) return way;
        const course::Language language = course_.languages.empty() ? course::Language{} : course_.languages.front();
        if (page.empty()) return after(10 * second, AcknowledgePolicy{language});
        return after(45 * second, ReadPolicyPage{page, language});
    }

    record::Answer answer_to(const course::Item& item) {
        if (own_.manner == Manner::guessing) return guessed_answer(item, own_.generator);
        const auto attempts = static_cast<int>(std::min<std::size_t>(progress_.attempts.size(), 25));
        const int knowledge = std::min(own_.knowledge + attempts * knowledge_gained, most_knowledge);
        if (own_.generator.chance(knowledge)) return right_answer(item);
        return own_.generator.chance(500) ? slipped_answer(item, own_.generator)
                                          : guessed_answer(item, own_.generator);
    }

    std::optional<Step> practise() {
        const auto& [kind, lesson, id] = where_.next;
        if (auto way = walk_to({PlaceKind::practice, lesson, id})) return way;
        return after(40 * second, AnswerPractice{id, answer_to(*course_.item(id)), own_.generator.next()});
    }

    std::optional<Step> play_practice() {
        const ScenarioRun* run = progress_.run(where_.next.part);
        if (auto way = walk_to({PlaceKind::scenario, run ? run->run : where_.next.subject, {}})) return way;
        if (!run) return after(25 * second, BeginScenario{where_.next.subject});
        const course::Scenario& scenario = *course_.scenario(run->scenario);
        const course::WalkState state = *state_of(course_, *run);
        if (state.finished())
            return after(60 * second, ReplayNode{run->run, node_to_repair(scenario, state)});
        return choose(scenario, *run, state.node);
    }

    /// The critical choice, or else the weakest.
    Id node_to_repair(const course::Scenario& scenario, const course::WalkState& state) const {
        if (!state.criticals.empty()) return state.criticals.front().node;
        const auto quality = [&](const course::Choice& choice) {
            return course::find_option(*course::find_node(scenario, choice.node), choice.option)->quality;
        };
        return std::ranges::min_element(state.choices, {}, quality)->node;
    }

    bool met_before(const Id& scenario, const Id& node) const {
        return std::ranges::any_of(progress_.runs, [&](const ScenarioRun& run) {
            if (run.scenario != scenario || !run.attempt.empty()) return false;
            const auto all = versions(run);
            // Only a way through that was finished had its debrief; what is under way right now has not.
            return std::ranges::any_of(all, [&](const auto& choices) {
                const auto state = course::walk(*course_.scenario(scenario), choices);
                return state && state->finished() &&
                       std::ranges::find(choices, node, &course::Choice::node) != choices.end();
            });
        });
    }

    Step choose(const course::Scenario& scenario, const ScenarioRun& run, const Id& node) {
        const auto& options = course::find_node(scenario, node)->options;
        const auto best = std::ranges::max_element(options, {}, &course::ScenarioOption::quality);
        const bool met = met_before(scenario.id, node);
        Id chosen = best->id;
        const bool remembers = met && !(own_.manner == Manner::guessing && !run.attempt.empty());
        if (!own_.generator.chance(remembers ? own_.insight : own_.judgement)) {
            const bool restrained = own_.generator.chance(own_.restraint);
            std::vector<Id> open;
            for (const course::ScenarioOption& option : options)
                if (!(restrained && option.critical)) open.push_back(option.id);
            if (!open.empty()) chosen = open[own_.generator.below(open.size())];
        }
        return after(45 * second, ChooseOption{run.run, node, std::move(chosen)});
    }

    std::optional<Step> begin_exam() {
        if (static_cast<int>(progress_.attempts.size()) > own_.retakes) return std::nullopt;
        if (auto way = walk_to({PlaceKind::exam, {}, {}})) return way;
        return after(30 * second, BeginExam{});
    }

    std::optional<Step> sit_exam() {
        const progress::ExamAttempt& attempt = *progress_.open_attempt();
        const Id& part = where_.next.part;
        if (const course::Scenario* scenario = course_.scenario(part)) return play_exam(attempt, *scenario);
        if (auto way = walk_to({PlaceKind::exam, attempt.begun.attempt, part})) return way;
        if (const course::Item* item = course_.item(part)) {
            if (!attempt.flagged.contains(part) && own_.generator.chance(80))
                return after(3 * second, FlagItem{part, true});
            return after(50 * second, AnswerExam{part, answer_to(*item)});
        }
        return look_over(attempt);
    }

    std::optional<Step> play_exam(const progress::ExamAttempt& attempt, const course::Scenario& scenario) {
        const ScenarioRun* run = exam_run(progress_.runs, attempt.begun.attempt, scenario.id);
        if (!run) return after(25 * second, BeginScenario{scenario.id});
        if (auto way = walk_to({PlaceKind::scenario, run->run, {}})) return way;
        return choose(scenario, *run, state_of(course_, *run)->node);
    }

    /// Flagged items are thought over, some answered anew, before handing in.
    Step look_over(const progress::ExamAttempt& attempt) {
        if (attempt.flagged.empty()) return after(20 * second, HandInExam{});
        const Id& id = *attempt.flagged.begin();
        const course::Item* item = course_.item(id);
        if (item && own_.generator.chance(300)) return after(30 * second, AnswerExam{id, answer_to(*item)});
        return after(4 * second, FlagItem{id, false});
    }

    const course::Course& course_;
    const Progress& progress_;
    Temperament& own_;
    const Standing where_;
};

}  // namespace

Temperament temperament(Manner manner, std::uint64_t seed) {
    Temperament made;
    made.manner = manner;
    made.generator = Generator(seed_for(seed, "temperament"));
    Generator& generator = made.generator;
    made.learner.name = names[generator.below(names.size())];
    made.learner.number = "L" + std::to_string(1000 + generator.below(9000));
    made.learner.team = teams[generator.below(teams.size())];
    const auto around = [&](int middle, int spread) {
        return middle - spread +
               static_cast<int>(generator.below(static_cast<std::uint64_t>(2 * spread + 1)));
    };
    switch (manner) {
    case Manner::careful:
        made.knowledge = around(930, 30);
        made.judgement = around(900, 40);
        made.insight = 985;
        made.restraint = 995;
        made.words_a_minute = around(150, 20);
        made.pace = around(130, 20);
        made.interruptions = 30;
        break;
    case Manner::average:
        made.knowledge = around(740, 60);
        made.judgement = around(760, 60);
        made.insight = 950;
        made.restraint = 970;
        made.words_a_minute = around(190, 30);
        made.pace = around(100, 20);
        made.interruptions = 45;
        break;
    case Manner::hasty:
        made.knowledge = around(500, 80);
        made.judgement = around(550, 80);
        made.insight = 880;
        made.restraint = 850;
        made.words_a_minute = around(420, 80);
        made.pace = around(45, 10);
        made.interruptions = 10;
        break;
    case Manner::guessing:
        made.insight = 600;
        made.words_a_minute = around(3000, 500);
        made.pace = around(12, 4);
        break;
    }
    return made;
}

std::optional<Step> next_action(const course::LoadedCourse& loaded, const Progress& progress,
                                Temperament& temperament) {
    return Mind(loaded, progress, temperament).next();
}

}  // namespace rozwaga::learning
