// What statistics need of an exam, as one text in the table results. For this room only.
#pragma once

#include <string>

#include "registry/figures.h"

namespace rozwaga::registry {

std::string graded_json(const Graded& graded);
/// Nothing of what is not well-formed.
Graded graded_of(const std::string& json);

}  // namespace rozwaga::registry
