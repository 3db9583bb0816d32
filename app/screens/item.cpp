// An item of any type, drawn from its view; the answer being made is changed in place.
#include <algorithm>

#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/choices.h"
#include "widgets/controls.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

bool picked(const record::Answer& answer, const std::string& option) {
    return std::any_of(answer.picks.begin(), answer.picks.end(), [&](const auto& pick) { return pick.option == option; });
}

// Icons say what the learner did, feedback says why: right pick, wrong pick, or one that was to be picked.
Verdict verdict_of(const session::ItemView& item, const session::OptionView& option) {
    if (!item.judged) return Verdict::none;
    const bool marks = item.type == course::ItemType::single || item.type == course::ItemType::multiple ||
                       item.type == course::ItemType::phrases;
    if (!marks) return option.right ? Verdict::right : Verdict::wrong;
    if (picked(item.answer, option.id)) return option.in_key ? Verdict::right : Verdict::wrong;
    return option.in_key ? Verdict::missed : Verdict::none;
}

std::vector<Choice> choices_of(const session::ItemView& item, const record::Answer& answer) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        const auto& option = item.options[i];
        Choice choice;
        choice.key = option.id;
        choice.text = option.text;
        choice.badge = std::to_string(i + 1);
        choice.selected = picked(answer, option.id);
        choice.verdict = verdict_of(item, option);
        choice.feedback = option.feedback;
        choices.push_back(std::move(choice));
    }
    return choices;
}

void toggle(record::Answer& answer, const std::string& option) {
    const auto at = std::find_if(answer.picks.begin(), answer.picks.end(), [&](const auto& pick) { return pick.option == option; });
    if (at == answer.picks.end()) answer.picks.push_back({option, ""});
    else answer.picks.erase(at);
}

const session::OptionView* option_of(const session::ItemView& item, const std::string& id) {
    const auto found = std::find_if(item.options.begin(), item.options.end(), [&](const auto& option) { return option.id == id; });
    return found == item.options.end() ? nullptr : &*found;
}

bool edit_order(Context& context, const session::ItemView& item, record::Answer& answer) {
    const record::Answer shown = answer.picks.empty() ? session::blank_answer(item) : answer;
    std::vector<OrderRow> rows;
    for (const auto& pick : shown.picks) {
        const auto* option = option_of(item, pick.option);
        if (option) rows.push_back({option->id, option->text, verdict_of(item, *option), option->feedback});
    }
    const auto moved = order_list(context.ui, "order", context.words("item.order"), rows, !item.judged);
    if (!moved || moved->from >= shown.picks.size() || moved->to >= shown.picks.size()) return false;
    answer = shown;
    const record::Pick pick = answer.picks[moved->from];
    answer.picks.erase(answer.picks.begin() + long(moved->from));
    answer.picks.insert(answer.picks.begin() + long(moved->to), pick);
    return true;
}

bool edit_groups(Context& context, const session::ItemView& item, record::Answer& answer) {
    std::vector<GroupCard> cards;
    for (const auto& option : item.options) {
        GroupCard card;
        card.key = option.id;
        card.text = option.text;
        for (const auto& pick : answer.picks)
            if (pick.option == option.id) card.group = pick.group;
        card.verdict = verdict_of(item, option);
        card.feedback = option.feedback;
        cards.push_back(std::move(card));
    }
    std::vector<CardGroup> groups;
    for (const auto& group : item.groups) groups.push_back({group.id, group.name});
    const auto sorted = group_cards(context.ui, "groups", context.words("item.groups"), cards, groups, !item.judged);
    if (!sorted) return false;
    for (auto& pick : answer.picks)
        if (pick.option == sorted->card) {
            pick.group = sorted->group;
            return true;
        }
    answer.picks.push_back({sorted->card, sorted->group});
    return true;
}

std::vector<PhrasePart> phrase_parts(const session::ItemView& item, const record::Answer& answer) {
    std::vector<PhrasePart> parts;
    std::string_view rest = item.post;
    const auto plain = [&](std::string_view text) {
        if (!text.empty()) parts.push_back({std::string(text), {}, false, Verdict::none, {}});
    };
    while (!rest.empty()) {
        const auto open = rest.find('{'), close = rest.find('}', open == rest.npos ? 0 : open);
        if (open == rest.npos || close == rest.npos) break;
        plain(rest.substr(0, open));
        const std::string id(rest.substr(open + 1, close - open - 1));
        if (const auto* option = option_of(item, id))
            parts.push_back({option->text, id, picked(answer, id), verdict_of(item, *option), option->feedback});
        rest.remove_prefix(close + 1);
    }
    plain(rest);
    return parts;
}

std::string_view type_key(course::ItemType type) {
    switch (type) {
        case course::ItemType::single: return "item.single";
        case course::ItemType::multiple: return "item.multiple";
        case course::ItemType::order: return "item.order";
        case course::ItemType::groups: return "item.groups";
        case course::ItemType::phrases: return "item.phrases";
    }
    return "item.single";
}

bool complete(const session::ItemView& item, const record::Answer& answer) {
    switch (item.type) {
        case course::ItemType::order: return true;
        case course::ItemType::groups: return answer.picks.size() == item.options.size();
        default: return !answer.picks.empty();
    }
}

}  // namespace

void begin_draft(Context& context, const session::ItemView& item) {
    auto& drafts = context.drafts;
    if (drafts.item == item.id && !item.judged) return;
    drafts.item = item.id;
    drafts.answer = {};
}

void item_instruction(Context& context, const session::ItemView& item) { instruction(context.ui, context.words(type_key(item.type))); }

void item_outcome(Context& context, const session::ItemView& item) {
    const auto points = item.points;
    const Tone tone = points == 1000 ? Tone::good : points == 0 ? Tone::neutral : Tone::accent;
    const std::string_view key = points == 1000 ? "practice.full" : points == 0 ? "practice.none" : "practice.partly";
    outcome(context.ui, "verdict", tone, context.words(key), context.words("practice.points", {{"points", points_text(context, points)}}));
}

bool check_button(Context& context, const session::ItemView& item) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!primary_button(ui, "answer", words("practice.check"),
                        {.enabled = complete(item, drafts.answer), .reason = words("practice.not-ready")}))
        return false;
    if (item.type == course::ItemType::order && drafts.answer.picks.empty()) drafts.answer = session::blank_answer(item);
    return true;
}

bool edit_answer(Context& context, const session::ItemView& item, record::Answer& answer) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    Scope scope(ui, item.id);
    const ChoiceStyle style{.enabled = !item.judged, .digits = !item.judged && app.preferences.digit_keys == "on"};
    switch (item.type) {
        case course::ItemType::single: {
            const auto chosen = choose_one(ui, "choices", words("item.single"), choices_of(item, answer), style);
            if (chosen) answer.picks = {{*chosen, ""}};
            return chosen.has_value();
        }
        case course::ItemType::multiple: {
            const auto toggled = choose_many(ui, "choices", words("item.multiple"), choices_of(item, answer), style);
            if (toggled) toggle(answer, *toggled);
            return toggled.has_value();
        }
        case course::ItemType::order: return edit_order(context, item, answer);
        case course::ItemType::groups: return edit_groups(context, item, answer);
        case course::ItemType::phrases: {
            const auto toggled = phrase_post(ui, "phrases", words("item.phrases"), item.author, "", phrase_parts(item, answer),
                                             !item.judged);
            if (toggled) toggle(answer, *toggled);
            return toggled.has_value();
        }
    }
    return false;
}

}  // namespace rozwaga::screens
