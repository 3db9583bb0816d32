// The import of a roster, step by step, as it is shown. Values only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "registry/roster_changes.h"

namespace rozwaga::session::managing {

enum class RosterStage : std::uint8_t { choose, columns, changes, done };

struct RosterColumn {
    std::string heading;
    std::string meaning;                         ///< registry::name_of() a column; empty: left aside
    std::vector<std::string> samples;            ///< the first cells, as many as there are
};

struct RosterView {
    RosterStage stage = RosterStage::choose;
    std::int64_t people_now = 0;                 ///< on the registry's roster
    std::string file;
    std::string encoding, separator;             ///< as found: "UTF-8"; "semicolon", "comma", "tab"
    std::vector<std::string> meanings;           ///< all that a column can be
    std::vector<RosterColumn> columns;
    std::int64_t people = 0;                     ///< read with these columns
    std::vector<Error> problems;                 ///< why it cannot be compared; where empty it can
    registry::RosterChanges changes;             ///< stage changes
    std::int64_t joined = 0, changed = 0, left = 0;   ///< stage done
};

}  // namespace rozwaga::session::managing
