#include "course/course.h"

#include <algorithm>

namespace rozwaga::course {

namespace {

template <class T>
const T* find_by_id(const std::vector<T>& all, const Id& wanted) {
    const auto found = std::ranges::find(all, wanted, &T::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Lesson* Course::lesson(const Id& wanted) const { return find_by_id(lessons, wanted); }
const Item* Course::item(const Id& wanted) const { return find_by_id(items, wanted); }
const Scenario* Course::scenario(const Id& wanted) const { return find_by_id(scenarios, wanted); }
const Picture* Course::picture(const Id& wanted) const { return find_by_id(pictures, wanted); }
const Source* Course::source(const Id& wanted) const { return find_by_id(sources, wanted); }

const GlossaryEntry* Course::glossary_entry(const Id& wanted) const { return find_by_id(glossary, wanted); }

const ScenarioNode* find_node(const Scenario& scenario, const Id& node) { return find_by_id(scenario.nodes, node); }
const ScenarioOption* find_option(const ScenarioNode& node, const Id& option) { return find_by_id(node.options, option); }
bool used_for(const std::vector<Use>& uses, Use use) { return std::ranges::find(uses, use) != uses.end(); }

}  // namespace rozwaga::course
