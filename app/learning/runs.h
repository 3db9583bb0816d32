// A scenario's runs read against the course: where each stands, and what was once reached in it.
#pragma once

#include <optional>
#include <vector>

#include "course/course.h"
#include "course/scenario_walk.h"
#include "progress/progress.h"

namespace rozwaga::learning {

/// Where a run stands. Nothing when the course no longer has its scenario, or its choices no longer fit it.
std::optional<course::WalkState> state_of(const course::Course& course, const progress::ScenarioRun& run);

/// Every way through that a run ever held, newest first: the standing choices, then each as it was before a
/// replay.
std::vector<std::vector<course::Choice>> versions(const progress::ScenarioRun& run);

/// Whether some way through in some practice run of the scenario was passed. Replaying a passed run to see
/// what else might happen takes nothing away.
bool practice_passed(const course::Scenario& scenario, const progress::Progress& progress);

/// The newest practice run of the scenario that still fits the course.
const progress::ScenarioRun* newest_practice_run(const course::Course& course,
                                                 const progress::Progress& progress,
                                                 const course::Id& scenario);

}  // namespace rozwaga::learning
