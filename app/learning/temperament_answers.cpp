#include <algorithm>

#include "learning/grading.h"
#include "learning/temperament.h"

namespace rozwaga::learning {

namespace {

using course::Id;
using course::Item;
using course::ItemType;
using record::Answer;
using record::Pick;

const Id& any_of(const std::vector<Id>& ids, Generator& generator) {
    return ids[generator.below(ids.size())];
}

/// Takes the mark away where there is one, puts it where there is none.
void toggle(Answer& answer, const Id& option) {
    if (std::erase_if(answer.picks, [&](const Pick& pick) { return pick.option == option; }) == 0)
        answer.picks.push_back({option, {}});
}

}  // namespace

Answer guessed_answer(const Item& item, Generator& generator) {
    Answer answer;
    if (item.options.empty()) return answer;
    switch (item.type) {
    case ItemType::single:
        answer.picks.push_back({any_of(item.options, generator), {}});
        break;
    case ItemType::multiple:
    case ItemType::phrases:
        while (answer.picks.empty())
            for (const Id& option : item.options)
                if (generator.chance(500)) answer.picks.push_back({option, {}});
        break;
    case ItemType::order:
        for (const Id& option : item.options)
            answer.picks.push_back({option, {}});
        generator.shuffle(answer.picks);
        break;
    case ItemType::groups:
        for (const Id& card : item.options)
            if (!item.groups.empty()) answer.picks.push_back({card, any_of(item.groups, generator)});
        break;
    }
    return answer;
}

Answer slipped_answer(const Item& item, Generator& generator) {
    const Answer right = right_answer(item);
    if (right.picks.empty()) return guessed_answer(item, generator);
    Answer answer = right;
    switch (item.type) {
    case ItemType::single:
        while (answer == right && item.options.size() > 1)
            answer.picks.front().option = any_of(item.options, generator);
        break;
    case ItemType::multiple:
    case ItemType::phrases:
        toggle(answer, any_of(item.options, generator));
        if (answer.picks.empty()) answer.picks.push_back({any_of(item.options, generator), {}});
        break;
    case ItemType::order:
        if (answer.picks.size() > 1) {
            const auto first = generator.below(answer.picks.size() - 1);
            std::swap(answer.picks[first], answer.picks[first + 1]);
        }
        break;
    case ItemType::groups: {
        Pick& card = answer.picks[generator.below(answer.picks.size())];
        while (answer == right && item.groups.size() > 1)
            card.group = any_of(item.groups, generator);
        break;
    }
    }
    return answer;
}

}  // namespace rozwaga::learning
