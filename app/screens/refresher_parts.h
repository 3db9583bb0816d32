// The parts of the refresher's screens. Inside screens/ only.
#pragma once

#include "screens/context.h"

namespace rozwaga::screens {

/// A line that says why something is in the plan. `kind`: "question", "check", "lesson" or "scenario".
void why(Context& context, std::string_view kind, const std::string& because);
/// To the next thing to do. From the plan itself also into the scenario and to the result; from elsewhere by way of the plan.
void go_on(Context& context, const session::RefresherView& view, bool in_plan);
void refresher_plan(Context& context, const session::RefresherView& view);
void refresher_plan_footer(Context& context, const session::RefresherView& view);

}  // namespace rozwaga::screens
