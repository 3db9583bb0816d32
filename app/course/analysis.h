// Every path of a scenario, counted.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "course/course.h"
#include "course/scenario_walk.h"

namespace rozwaga::course {

struct ScenarioFigures {
    long paths = 0;
    int best = 0, worst = 0, maximum = 0;      ///< points
    double passed_at_random = 0;               ///< share of equally likely paths, 0 to 1
    std::map<Id, double> ending_reach;         ///< share by ending when clicking at random
    /// Of the best points, the one that follows `beside` the longest; of those, the one with fewest minutes.
    std::vector<Choice> best_path;
    int quickest_minutes = 0, quickest_points = 0;
    int shortest = 0, longest = 0;             ///< decisions
    int best_passing = 0;                      ///< points of the best path without a critical choice
    bool quickest_is_best = false;             ///< a path of the fewest minutes has the best points
    std::set<Id> visited;                      ///< nodes with options that some path comes to
    bool complete = true;                      ///< false where the paths passed the bound of 1,000,000 or a loop was met
};

/// `beside`: the choices somebody made, for a best path that can be laid beside theirs.
ScenarioFigures analyse(const Scenario& scenario, const std::vector<Choice>& beside = {});

}  // namespace rozwaga::course
