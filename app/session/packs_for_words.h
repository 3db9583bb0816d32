// What the registry's packs say: titles, questions, the organisation. Without pictures, which are heavy and say nothing here.
#pragma once

#include <vector>

#include "registry/registry.h"

namespace rozwaga::session {

/// The newest pack of each way of grading, the newest of all first; what this version cannot read is left out.
Result<std::vector<course::LoadedCourse>> packs_for_words(registry::Registry& registry);

}  // namespace rozwaga::session
