#include "learning/draw.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "learning/random.h"

namespace rozwaga::learning {

namespace {

using course::Id;
using course::Use;

/// What earlier attempts asked: id to the number of the last attempt that did, counted from 1.
std::map<Id, std::size_t> last_uses(const progress::Progress& progress,
                                    std::vector<Id> record::ExamBegun::*drawn) {
    std::map<Id, std::size_t> last;
    for (std::size_t i = 0; i < progress.attempts.size(); ++i)
        for (const Id& id : progress.attempts[i].begun.*drawn)
            last[id] = i + 1;
    return last;
}

std::size_t last_use(const std::map<Id, std::size_t>& uses, const Id& id) {
    const auto found = uses.find(id);
    return found == uses.end() ? 0 : found->second;
}

/// The `count` of least rank; chance decides between equals.
template <class Rank>
std::vector<Id> least(std::vector<Id> candidates, int count, Generator& generator, Rank rank) {
    generator.shuffle(candidates);
    std::ranges::stable_sort(candidates, {}, rank);
    const auto wanted = static_cast<std::size_t>(std::max(count, 0));
    if (candidates.size() > wanted) candidates.resize(wanted);
    return candidates;
}

std::vector<Id> exam_items(const course::Course& course, const Id& lesson) {
    std::vector<Id> ids;
    for (const course::Item& item : course.items)
        if (item.lesson == lesson && course::used_for(item.uses, Use::exam)) ids.push_back(item.id);
    return ids;
}

std::vector<Id> exam_scenarios(const course::Course& course) {
    std::vector<Id> ids;
    for (const course::Scenario& scenario : course.scenarios)
        if (course::used_for(scenario.uses, Use::exam)) ids.push_back(scenario.id);
    return ids;
}

std::set<Id> practised_scenarios(const progress::Progress& progress) {
    std::set<Id> ids;
    for (const progress::ScenarioRun& run : progress.runs)
        if (run.attempt.empty()) ids.insert(run.scenario);
    return ids;
}

}  // namespace

ExamDraw draw_exam(const course::Course& course, const progress::Progress& progress, std::uint64_t seed) {
    Generator generator(seed);
    ExamDraw draw;

    const auto item_uses = last_uses(progress, &record::ExamBegun::items);
    for (const auto& [lesson, count] : course.exam.lessons) {
        const auto drawn = least(exam_items(course, lesson), count, generator,
                                 [&](const Id& id) { return last_use(item_uses, id); });
        draw.items.insert(draw.items.end(), drawn.begin(), drawn.end());
    }
    generator.shuffle(draw.items);

    const auto scenario_uses = last_uses(progress, &record::ExamBegun::scenarios);
    const auto practised = practised_scenarios(progress);
    draw.scenarios = least(exam_scenarios(course), course.exam.scenarios, generator, [&](const Id& id) {
        return std::tuple(last_use(scenario_uses, id), practised.contains(id));
    });
    return draw;
}

bool follows_blueprint(const course::Course& course, const ExamDraw& draw) {
    std::map<Id, int> asked, drawn;
    int total = 0;
    for (const auto& [lesson, count] : course.exam.lessons) {
        asked[lesson] += count;
        total += count;
    }
    for (const Id& id : draw.items) {
        const course::Item* item = course.item(id);
        if (!item || !course::used_for(item->uses, Use::exam)) return false;
        ++drawn[item->lesson];
    }
    for (const Id& id : draw.scenarios) {
        const course::Scenario* scenario = course.scenario(id);
        if (!scenario || !course::used_for(scenario->uses, Use::exam)) return false;
    }
    std::erase_if(asked, [](const auto& lesson) { return lesson.second == 0; });
    const std::set<Id> items(draw.items.begin(), draw.items.end()),
        scenarios(draw.scenarios.begin(), draw.scenarios.end());
    return asked == drawn && total == course.exam.items && items.size() == draw.items.size() &&
           scenarios.size() == draw.scenarios.size() &&
           static_cast<int>(scenarios.size()) == course.exam.scenarios;
}

std::vector<Id> shuffled_options(const course::Item& item, std::uint64_t seed) {
    std::vector<Id> options = item.options;
    if (item.type == course::ItemType::phrases) return options;
    Generator generator(seed_for(seed, item.id));
    generator.shuffle(options);
    if (item.type != course::ItemType::order || options.size() < 2) return options;
    for (int tries = 0; options == item.options && tries < 64; ++tries)
        generator.shuffle(options);
    if (options == item.options) std::ranges::rotate(options, options.begin() + 1);
    return options;
}

std::vector<Id> shuffled_options(const course::ScenarioNode& node, const Id& run, std::uint64_t seed) {
    std::vector<Id> options;
    for (const course::ScenarioOption& option : node.options)
        options.push_back(option.id);
    Generator generator(seed_for(seed, run + "/" + node.id));
    generator.shuffle(options);
    return options;
}

}  // namespace rozwaga::learning
