// Every wording that ships: the course, the organisation's part and the interface catalogues, by language and place.
#pragma once

#include <string>
#include <vector>

#include "course/each_wording.h"

namespace rozwaga::tests {

struct Worded {
    std::string language;
    std::string where;      ///< an id of the course, or a key of the catalogue
    course::Voice voice = course::Voice::course;
    std::string text;       ///< without marks, addresses and placeholders
    bool course = true;     ///< not of the interface
};

/// Read once from the sources.
const std::vector<Worded>& shipped_wordings();

}  // namespace rozwaga::tests
