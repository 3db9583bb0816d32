// Which guidelines people get wrong: the share of points in each, and by team for a heat map. Pure; memory grows with teams and
// guidelines and not with people. First attempts only, as in item_analysis.h; all versions of a course together.
//
// Nobody is to be pointed at: a guideline is shown from 10 people on, and one of a team from 5 people on who together could win at
// least 10 points in it; what is below has its number of people and no share.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "registry/figures.h"

namespace rozwaga::registry {

inline constexpr std::int64_t least_people_of_guideline = 10, least_people_of_team = 5;
/// Thousandths of a point.
inline constexpr std::int64_t least_points_of_team = 10'000;

struct GuidelineShare {
    std::string course, lesson;
    std::string team;                      ///< empty: all, or of those without a team (in `teams`)
    std::int64_t people = 0;
    std::optional<double> share;           ///< of the points to be won, 0 to 1
    friend bool operator==(const GuidelineShare&, const GuidelineShare&) = default;
};

struct GuidelineShares {
    std::vector<GuidelineShare> all;       ///< by course and lesson id
    std::vector<GuidelineShare> teams;     ///< by team, course and lesson id
};

class GuidelineFigures {
public:
    void add(const AttemptFigures& attempt);
    GuidelineShares shares() const;

private:
    struct Sums {
        std::int64_t people = 0, points = 0, maximum = 0;
    };
    using Key = std::pair<std::string, std::string>;   ///< course, lesson
    std::map<Key, Sums> all_;
    std::map<std::pair<std::string, Key>, Sums> teams_;
};

}  // namespace rozwaga::registry
