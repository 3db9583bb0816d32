#include "registry/item_analysis.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "registry/item_advice.h"
#include "registry/item_sums.h"

namespace rozwaga::registry {

namespace {

/// Of one pick, "a" or "a>g1", or of a step in its right place.
using Picked = std::map<std::string, Spread>;

/// The picks to count: of steps those that stand in their place, of all others each once.
std::vector<std::string> countable(const ItemFigure& figure, const course::Item* item) {
    std::vector<std::string> picks;
    if (item && item->type == course::ItemType::order) {
        for (std::size_t place = 0; place < figure.picks.size() && place < item->options.size(); ++place)
            if (figure.picks[place] == item->options[place]) picks.push_back(figure.picks[place]);
        return picks;
    }
    picks = figure.picks;
    std::ranges::sort(picks);
    picks.erase(std::unique(picks.begin(), picks.end()), picks.end());
    return picks;
}

const course::Item* item_in(const course::LoadedCourse* pack, const std::string& id) { return pack ? pack->course.item(id) : nullptr; }

ChoiceCount choice_of(const Picked& picked, const std::string& option, const std::string& group, bool right) {
    ChoiceCount choice{option, group, 0, right, {}};
    const auto found = picked.find(group.empty() ? option : option + '>' + group);
    if (found == picked.end()) return choice;
    choice.count = found->second.count();
    if (choice.count >= least_takers) choice.rest = found->second.mean() / whole_mark;
    return choice;
}

std::vector<ChoiceCount> choices_of(const Picked& picked, const course::Item& item) {
    std::vector<ChoiceCount> choices;
    const auto is_key = [&](const course::Id& option) { return std::ranges::find(item.key, option) != item.key.end(); };
    for (const course::Id& option : item.options) {
        if (item.type != course::ItemType::groups) {
            choices.push_back(choice_of(picked, option, "", item.type == course::ItemType::order || is_key(option)));
            continue;
        }
        const auto own = item.card_groups.find(option);
        for (const course::Id& group : item.groups)
            choices.push_back(choice_of(picked, option, group, own != item.card_groups.end() && own->second == group));
    }
    return choices;
}

}  // namespace

struct ItemAnalysis::Exam {
    struct ItemSums {
        MarkSums marks;
        std::map<std::string, Spread> picks;
    };

    const course::LoadedCourse* pack = nullptr;
    std::string course, version;
    Instant newest;
    std::int64_t attempts = 0;
    std::unordered_map<std::string, ItemSums> items;
    std::map<std::size_t, ConsistencySums> by_asked;

    ItemStatistics statistics_of(const std::string& id) const {
        const ItemSums& sums = items.at(id);
        const course::Item* item = item_in(pack, id);
        ItemStatistics found{id, item ? item->lesson : "", sums.marks.count(), {}, {}, {}, {}, {}};
        if (found.responses >= least_responses) {
            found.facility = sums.marks.mean() / whole_mark;
            if (const auto correlation = sums.marks.correlation()) found.discrimination = 100 * *correlation;
            if (const auto efficiency = sums.marks.efficiency()) found.efficiency = 100 * *efficiency;
            if (item) found.choices = choices_of(sums.picks, *item);
        }
        found.advice = advice_on(found, item, [&](const std::string& option) {
            const auto picked = sums.picks.find(option);
            return picked == sums.picks.end() ? Spread() : picked->second;
        });
        return found;
    }

    /// As the course has them; what it does not have, by id, after them.
    std::vector<std::string> order() const {
        std::vector<std::string> ids;
        for (const auto& [id, sums] : items) ids.push_back(id);
        std::unordered_map<std::string, std::size_t> places;
        if (pack)
            for (const course::Item& item : pack->course.items) places.emplace(item.id, places.size());
        const auto place = [&](const std::string& id) {
            const auto found = places.find(id);
            return std::pair(found == places.end() ? places.size() : found->second, id);
        };
        std::ranges::sort(ids, {}, place);
        return ids;
    }

    ExamStatistics statistics(const std::string& grading_hash) const {
        ExamStatistics found{course, version, grading_hash, attempts, 0, {}, {}};
        const auto most = std::ranges::max_element(by_asked, {}, [](const auto& one) { return one.second.count(); });
        if (most != by_asked.end()) {
            found.asked = int(most->first);
            if (most->second.count() >= least_responses) found.consistency = most->second.consistency();
        }
        for (const std::string& id : order()) found.items.push_back(statistics_of(id));
        return found;
    }
};

ItemAnalysis::ItemAnalysis(std::vector<const course::LoadedCourse*> packs) : packs_(std::move(packs)) {}
ItemAnalysis::~ItemAnalysis() = default;
ItemAnalysis::ItemAnalysis(ItemAnalysis&&) noexcept = default;

void ItemAnalysis::add(const AttemptFigures& attempt) {
    if (!attempt.first || attempt.graded.items.empty()) return;
    auto [found, fresh] = exams_.try_emplace(attempt.grading_hash);
    if (fresh) found->second = std::make_unique<Exam>();
    Exam& exam = *found->second;
    if (fresh)
        for (const course::LoadedCourse* pack : packs_)
            if (pack->grading_hash == attempt.grading_hash) exam.pack = pack;
    if (fresh || attempt.awarded >= exam.newest) {
        exam.course = attempt.course;
        exam.version = attempt.version;
        exam.newest = attempt.awarded;
    }
    ++exam.attempts;
    std::vector<int> marks;
    for (const ItemFigure& item : attempt.graded.items) marks.push_back(std::clamp(item.permille, 0, whole_mark));
    const int total = std::accumulate(marks.begin(), marks.end(), 0);
    const auto others = int(marks.size()) - 1;
    exam.by_asked[marks.size()].add(marks);
    // Alone an item has nothing to be held against.
    for (std::size_t i = 0; others > 0 && i < marks.size(); ++i) {
        const ItemFigure& figure = attempt.graded.items[i];
        const int rest = (total - marks[i] + others / 2) / others;
        Exam::ItemSums& sums = exam.items[figure.item];
        sums.marks.add(marks[i], rest);
        for (const std::string& pick : countable(figure, item_in(exam.pack, figure.item))) sums.picks[pick].add(rest);
    }
}

std::vector<ExamStatistics> ItemAnalysis::statistics() const {
    std::vector<std::pair<Instant, std::string>> order;
    for (const auto& [hash, exam] : exams_) order.emplace_back(exam->newest, hash);
    std::ranges::sort(order, std::greater());
    std::vector<ExamStatistics> all;
    for (const auto& [newest, hash] : order) all.push_back(exams_.at(hash)->statistics(hash));
    return all;
}

}  // namespace rozwaga::registry
