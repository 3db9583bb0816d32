// A roster before it is read: how it is written, which column is probably what, its first rows, and what is wrong with it so.
// What a person says about a column overrides the guess.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "registry/roster_columns.h"

namespace rozwaga::registry {

struct RosterPreview {
    std::string encoding;                  ///< "UTF-8", "UTF-16", "Windows-1250"; empty where it is no text
    char separator = ';';
    std::vector<std::string> headings;     ///< the first row, tidy and bounded
    RosterMapping guess;                   ///< by headings; where there is none, an e-mail address by its sign
    std::vector<std::vector<std::string>> rows;   ///< the first few people, as long as the headings; cells bounded, control signs left out
    std::int64_t people = 0;               ///< that can be read with `mapping`
    /// As read_roster() has them with that mapping; columns of which two are the same are "roster.column-twice".
    std::vector<Error> problems;
};

/// Without a mapping the guess is what is read with.
RosterPreview preview_roster(std::string_view bytes, const std::string& file, const RosterMapping* mapping = nullptr);

}  // namespace rozwaga::registry
