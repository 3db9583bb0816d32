#include "course/grading_text.h"

#include <algorithm>

#include "course/vocabulary.h"

namespace rozwaga::course {

namespace {

template <class T>
std::vector<const T*> by_id(const std::vector<T>& all) {
    std::vector<const T*> sorted;
    for (const T& one : all) sorted.push_back(&one);
    std::ranges::stable_sort(sorted, {}, [](const T* one) -> const Id& { return one->id; });
    return sorted;
}

/// One line a fact: words between single spaces. Ids hold no spaces.
class Lines {
public:
    template <class... Words>
    void line(const Words&... words) {
        bool first = true;
        ((text_ += first ? "" : " ", first = false, append(words)), ...);
        text_ += '\n';
    }
    std::string take() { return std::move(text_); }

private:
    void append(std::string_view word) { text_ += word; }
    void append(int number) { text_ += std::to_string(number); }
    void append(const std::vector<Id>& ids) {
        for (std::size_t index = 0; index < ids.size(); ++index) text_ += (index ? "," : "") + ids[index];
    }
    std::string text_;
};

std::vector<Id> sorted(std::vector<Id> ids) {
    std::ranges::sort(ids);
    return ids;
}

std::vector<Id> use_list(const std::vector<Use>& uses) {
    std::vector<Id> names;
    for (const Use use : uses) names.emplace_back(name_of(use));
    return sorted(std::move(names));
}

void write_item(Lines& lines, const Item& item) {
    lines.line("item", item.id, item.lesson, name_of(item.type), use_list(item.uses));
    lines.line("options", item.type == ItemType::order ? item.options : sorted(item.options));
    lines.line("key", sorted(item.key));
    lines.line("groups", sorted(item.groups));
    for (const auto& [card, group] : item.card_groups) lines.line("card", card, group);
}

void write_node(Lines& lines, const ScenarioNode& node) {
    lines.line("node", node.id);
    if (node.gate) lines.line("gate", name_of(node.gate->variable), node.gate->at_least, node.gate->then, node.gate->otherwise);
    for (const ScenarioOption* option : by_id(node.options)) {
        lines.line("option", option->id, option->quality, option->next, option->critical ? "critical" : "-");
        for (const auto& [variable, change] : option->effects) lines.line("effect", name_of(variable), change);
    }
}

void write_scenario(Lines& lines, const Scenario& scenario) {
    lines.line("scenario", scenario.id, scenario.lesson, use_list(scenario.uses));
    lines.line("decisions", scenario.decisions, "pass", scenario.pass, "start", scenario.start);
    for (const auto& [variable, value] : scenario.start_values) lines.line("variable", name_of(variable), value);
    for (const ScenarioNode* node : by_id(scenario.nodes)) write_node(lines, *node);
}

}  // namespace

std::string grading_text(const Course& course) {
    Lines lines;
    lines.line("grading", 1);
    lines.line("course", course.id);
    lines.line("exam", course.exam.id, course.exam.items, course.exam.scenarios, course.exam.scenario_points);
    auto counts = course.exam.lessons;
    std::ranges::sort(counts);
    for (const auto& [lesson, count] : counts) lines.line("lesson", lesson, count);
    // A course without a refresher keeps the hash it had before there were any.
    if (const auto& refresher = course.refresher)
        lines.line("refresher", refresher->id, refresher->pretest, refresher->check, refresher->scenarios, refresher->scenario_points, refresher->pass_mark);
    for (const Item* item : by_id(course.items)) write_item(lines, *item);
    for (const Scenario* scenario : by_id(course.scenarios)) write_scenario(lines, *scenario);
    return lines.take();
}

}  // namespace rozwaga::course
