#include "learning/bot_answers.h"

#include <algorithm>

#include "course/rich_text.h"
#include "course/utf8.h"
#include "learning/draw.h"
#include "learning/polite_words.h"
#include "learning/temperament.h"

namespace rozwaga::learning {

namespace {

using course::ItemType;

/// A rule about options says nothing about sorting and ordering; the first shown is first everywhere.
bool rule_applies(Bot bot, ItemType type) {
    if (bot == Bot::first) return true;
    return reads_wording(bot) && type != ItemType::order && type != ItemType::groups;
}

template <class Key>
const auto* found_in(const auto& table, const Key& key) {
    const auto found = table.find(key);
    return found == table.end() ? nullptr : &found->second;
}

}  // namespace

Looks::Looks(const course::Course& course, Bot bot, const course::Language& language) : bot_(bot) {
    if (!reads_wording(bot)) return;
    for (const course::Item& item : course.items) {
        const auto* text = found_in(item.text, language);
        if (!text) continue;
        for (const auto& [option, wording] : text->options) {
            const int drawn = attraction(wording.text, language);
            const bool marks_faults = bot == Bot::politest && item.type == ItemType::phrases;
            items_[item.id][option] = marks_faults ? -drawn : drawn;
        }
    }
    for (const course::Scenario& scenario : course.scenarios) {
        const auto* text = found_in(scenario.text, language);
        if (!text) continue;
        for (const auto& [node, wording] : text->nodes)
            for (const auto& [option, option_wording] : wording.options)
                nodes_[{scenario.id, node}][option] = attraction(option_wording.text, language);
    }
}

int Looks::attraction(const std::string& text, const course::Language& language) const {
    const std::string plain = course::plain_text(course::rich_text(text));
    if (bot_ == Bot::longest) return static_cast<int>(course::character_count(plain));
    return course::count_phrases(course::lowered_words_of(plain), polite_words(language));
}

std::vector<course::Id> Looks::preferred(std::vector<course::Id> shown, const Attractions* attractions,
                                         Generator& generator) const {
    if (bot_ == Bot::first) return shown;
    generator.shuffle(shown);
    std::ranges::stable_sort(shown, std::ranges::greater{}, [&](const course::Id& option) {
        const int* drawn = attractions ? found_in(*attractions, option) : nullptr;
        return drawn ? *drawn : 0;
    });
    return shown;
}

record::Answer Looks::answer(const course::Item& item, std::uint64_t seed, Generator& generator) const {
    if (!rule_applies(bot_, item.type) || item.options.empty()) return guessed_answer(item, generator);
    std::vector<course::Id> options = preferred(shuffled_options(item, seed), found_in(items_, item.id), generator);
    if (item.type == ItemType::single) options.resize(1);
    if (item.type == ItemType::multiple || item.type == ItemType::phrases)
        options.resize(std::max<std::size_t>(options.size() / 2, 1));
    record::Answer answer;
    for (const course::Id& option : options)
        answer.picks.push_back({option, item.type == ItemType::groups ? item.groups.front() : course::Id()});
    return answer;
}

course::Id Looks::option(const course::Scenario& scenario, const course::ScenarioNode& node, const course::Id& run,
                         std::uint64_t seed, Generator& generator) const {
    const std::vector<course::Id> shown = shuffled_options(node, run, seed);
    if (bot_ != Bot::first && !reads_wording(bot_)) return shown[generator.below(shown.size())];
    return preferred(shown, found_in(nodes_, std::pair(scenario.id, node.id)), generator).front();
}

}  // namespace rozwaga::learning
