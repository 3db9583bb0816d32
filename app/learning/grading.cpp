#include "learning/grading.h"

#include <algorithm>

namespace rozwaga::learning {

namespace {

using course::Id;
using course::Item;
using course::ItemType;
using record::Answer;
using record::Pick;

constexpr std::int64_t whole = 1000;

bool holds(const std::vector<Id>& ids, const Id& wanted) {
    return std::ranges::find(ids, wanted) != ids.end();
}

bool picked(const Answer& answer, const Id& option) {
    return std::ranges::find(answer.picks, option, &Pick::option) != answer.picks.end();
}

/// `gained` of `possible`, never below nothing.
std::int64_t share(std::int64_t gained, std::int64_t possible) {
    return possible <= 0 ? 0 : std::clamp(whole * gained / possible, std::int64_t{0}, whole);
}

/// How many picks a complete answer has; for marks at least one will do.
std::size_t picks_needed(const Item& item) {
    switch (item.type) {
    case ItemType::order:
    case ItemType::groups:
        return item.options.size();
    case ItemType::single:
    case ItemType::multiple:
    case ItemType::phrases:
        break;
    }
    return 1;
}

std::size_t picks_allowed(const Item& item) {
    return item.type == ItemType::single ? 1 : item.options.size();
}

std::int64_t score_marks(const Item& item, const Answer& answer) {
    std::int64_t balance = 0;
    for (const Pick& pick : answer.picks)
        balance += holds(item.key, pick.option) ? 1 : -1;
    return share(balance, static_cast<std::int64_t>(item.key.size()));
}

std::int64_t score_order(const Item& item, const Answer& answer) {
    std::vector<std::ptrdiff_t> places;
    for (const Pick& pick : answer.picks)
        places.push_back(std::ranges::find(item.options, pick.option) - item.options.begin());
    std::int64_t balance = 0, pairs = 0;
    for (std::size_t first = 0; first < places.size(); ++first)
        for (std::size_t second = first + 1; second < places.size(); ++second, ++pairs)
            balance += places[first] < places[second] ? 1 : -1;
    return share(balance, pairs);
}

bool in_its_group(const Item& item, const Pick& pick) {
    const auto group = item.card_groups.find(pick.option);
    return group != item.card_groups.end() && group->second == pick.group;
}

// (right/cards − 1/groups) / (1 − 1/groups), brought to one denominator.
std::int64_t score_groups(const Item& item, const Answer& answer) {
    const auto right =
        std::ranges::count_if(answer.picks, [&](const Pick& pick) { return in_its_group(item, pick); });
    const auto cards = static_cast<std::int64_t>(item.options.size());
    const auto groups = static_cast<std::int64_t>(item.groups.size());
    return share(right * groups - cards, cards * (groups - 1));
}

}  // namespace

std::int64_t score_item(const Item& item, const Answer& answer) {
    if (!check_answer(item, answer)) return 0;
    switch (item.type) {
    case ItemType::single:
        return holds(item.key, answer.picks.front().option) ? whole : 0;
    case ItemType::multiple:
    case ItemType::phrases:
        return score_marks(item, answer);
    case ItemType::order:
        return score_order(item, answer);
    case ItemType::groups:
        return score_groups(item, answer);
    }
    return 0;
}

Result<void> check_partial_answer(const Item& item, const Answer& answer) {
    const auto invalid = [&] { return fail("learning.answer-invalid", {{"item", item.id}}); };
    if (answer.picks.size() > picks_allowed(item)) return invalid();
    for (std::size_t i = 0; i < answer.picks.size(); ++i) {
        const Pick& pick = answer.picks[i];
        if (!holds(item.options, pick.option)) return invalid();
        if (item.type == ItemType::groups ? !holds(item.groups, pick.group) : !pick.group.empty())
            return invalid();
        for (std::size_t earlier = 0; earlier < i; ++earlier)
            if (answer.picks[earlier].option == pick.option) return invalid();
    }
    return {};
}

Result<void> check_answer(const Item& item, const Answer& answer) {
    if (auto well_formed = check_partial_answer(item, answer); !well_formed) return well_formed;
    if (answer.picks.size() < picks_needed(item))
        return fail("learning.answer-incomplete", {{"item", item.id}});
    return {};
}

std::vector<bool> judge_options(const Item& item, const Answer& answer) {
    std::vector<bool> right;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        const Id& option = item.options[i];
        switch (item.type) {
        case ItemType::single:
        case ItemType::multiple:
        case ItemType::phrases:
            right.push_back(picked(answer, option) == holds(item.key, option));
            break;
        case ItemType::order:
            right.push_back(i < answer.picks.size() && answer.picks[i].option == option);
            break;
        case ItemType::groups:
            right.push_back(std::ranges::any_of(answer.picks, [&](const Pick& pick) {
                return pick.option == option && in_its_group(item, pick);
            }));
            break;
        }
    }
    return right;
}

Answer right_answer(const Item& item) {
    Answer answer;
    switch (item.type) {
    case ItemType::single:
    case ItemType::multiple:
    case ItemType::phrases:
        for (const Id& option : item.key)
            answer.picks.push_back({option, {}});
        break;
    case ItemType::order:
        for (const Id& option : item.options)
            answer.picks.push_back({option, {}});
        break;
    case ItemType::groups:
        for (const Id& card : item.options)
            if (const auto group = item.card_groups.find(card); group != item.card_groups.end())
                answer.picks.push_back({card, group->second});
        break;
    }
    return answer;
}

}  // namespace rozwaga::learning
