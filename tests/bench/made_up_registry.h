// A registry of made-up people, each with what a few years bring: filled through its own interface, the same for the same seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/registry.h"

namespace rozwaga::bench {

/// The day everything is seen from.
Instant made_up_today();

struct MadeUpRegistry {
    std::int64_t people = 0, certificates = 0;
    double roster_seconds = 0;                     ///< comparing and taking over a list of all of them
    double admit_seconds = 0;                      ///< of all certificates
    double first_rate = 0, last_rate = 0;          ///< certificates a second in the first and the last tenth
    registry::Roster roster;
    std::vector<std::string> teams;
};

/// 90 in 100 have certificates, three each on average, of one to six years; some lapsed, some were revoked or have flags; some are only
/// invited, excused, or have left. Signed files and answers are filler of `file_bytes` each: the registry stores them and looks
/// at nothing in them.
MadeUpRegistry fill(registry::Registry& registry, std::int64_t people, std::size_t file_bytes);

/// The list alone, as fill() takes it over.
registry::Roster made_up_roster(std::int64_t people);
std::vector<std::string> made_up_teams(std::int64_t people);

}  // namespace rozwaga::bench
