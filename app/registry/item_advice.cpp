#include "registry/item_advice.h"

#include <algorithm>
#include <cmath>

namespace rozwaga::registry {
namespace {

constexpr double easy = 0.95, hard = 0.35, telling = 10;
/// Below, a weak correlation says little about the item and much about the number.
constexpr std::int64_t enough_to_find_it_weak = 30;
/// A wrong choice had its chance where each could have been taken three times.
constexpr std::int64_t chances = 3;

std::string whole_percent(double share) { return std::to_string(std::lround(share * 100)); }

bool beyond_chance(const Spread& one, const Spread& other) {
    if (one.count() < least_takers || other.count() < least_takers) return false;
    const double error = std::sqrt(one.variance() / double(one.count()) + other.variance() / double(other.count()));
    return one.mean() - other.mean() > 2 * error && one.mean() > other.mean();
}

void advise_on_choices(std::vector<Advice>& advice, const ItemStatistics& statistics, const course::Item& item,
                       const std::function<Spread(const std::string&)>& takers) {
    const bool single = item.type == course::ItemType::single;
    if (!single && item.type != course::ItemType::multiple && item.type != course::ItemType::phrases) return;
    std::int64_t wrong = 0, wrong_choices = 0, right_takers = 0;
    for (const ChoiceCount& choice : statistics.choices) {
        (choice.right ? right_takers : wrong) += choice.count;
        wrong_choices += choice.right ? 0 : 1;
    }
    for (const ChoiceCount& choice : statistics.choices) {
        if (choice.right) continue;
        const auto say = [&](const char* code) { advice.push_back({code, {{"option", choice.option}}}); };
        if (choice.count == 0 && wrong >= chances * wrong_choices) say("unused");
        if (!single || choice.count == 0) continue;
        if (choice.count > right_takers) say("drawn-away");
        const auto key = std::ranges::find_if(statistics.choices, &ChoiceCount::right);
        if (key != statistics.choices.end() && beyond_chance(takers(choice.option), takers(key->option))) say("misleads");
    }
}

}  // namespace

std::vector<Advice> advice_on(const ItemStatistics& statistics, const course::Item* item,
                              const std::function<Spread(const std::string&)>& takers) {
    if (!statistics.facility)
        return {{"few", {{"count", std::to_string(statistics.responses)}, {"least", std::to_string(least_responses)}}}};
    std::vector<Advice> advice;
    const double facility = *statistics.facility, n = double(statistics.responses);
    if (facility >= 1) advice.push_back({"all-right", {}});
    else if (facility <= 0) advice.push_back({"nobody-right", {}});
    else if (facility >= easy) advice.push_back({"easy", {{"percent", whole_percent(facility)}}});
    else if (facility < hard) advice.push_back({"hard", {{"percent", whole_percent(facility)}}});
    if (statistics.discrimination && *statistics.discrimination / 100 < -2 / std::sqrt(n)) advice.push_back({"wrong-way", {}});
    else if (statistics.discrimination && *statistics.discrimination < telling && facility < easy &&
             statistics.responses >= enough_to_find_it_weak)
        advice.push_back({"tells-little", {}});
    if (item) advise_on_choices(advice, statistics, *item, takers);
    return advice;
}

}  // namespace rozwaga::registry
