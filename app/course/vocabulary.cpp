#include "course/vocabulary.h"

#include <array>
#include <cstddef>

namespace rozwaga::course {

namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, variable_count> variables = {"trust", "reach", "legal", "minutes"};
constexpr std::array<std::string_view, 5> item_types = {"single", "multiple", "order", "groups", "phrases"};
constexpr std::array<std::string_view, 3> uses = {"practice", "exam", "refresher"};

template <class Value, std::size_t count>
std::optional<Value> named(const std::array<std::string_view, count>& names, std::string_view name) {
    for (std::size_t index = 0; index < count; ++index) {
        if (names[index] == name) return static_cast<Value>(index);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Variable> variable_named(std::string_view name) { return named<Variable>(variables, name); }
std::string_view name_of(Variable variable) { return variables[static_cast<std::size_t>(variable)]; }
std::vector<Id> variable_names() { return {variables.begin(), variables.end()}; }

std::optional<ItemType> item_type_named(std::string_view name) { return named<ItemType>(item_types, name); }
std::string_view name_of(ItemType type) { return item_types[static_cast<std::size_t>(type)]; }
std::vector<Id> item_type_names() { return {item_types.begin(), item_types.end()}; }

std::optional<Use> use_named(std::string_view name) { return named<Use>(uses, name); }
std::string_view name_of(Use use) { return uses[static_cast<std::size_t>(use)]; }
std::vector<Id> use_names() { return {uses.begin(), uses.end()}; }

}  // namespace rozwaga::course
