// The words of the files for the course's enumerations.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "course/course.h"

namespace rozwaga::course {

std::optional<Variable> variable_named(std::string_view name);
std::string_view name_of(Variable variable);
std::vector<Id> variable_names();

std::optional<ItemType> item_type_named(std::string_view name);
std::string_view name_of(ItemType type);
std::vector<Id> item_type_names();

std::optional<Use> use_named(std::string_view name);
std::string_view name_of(Use use);
std::vector<Id> use_names();

}  // namespace rozwaga::course
