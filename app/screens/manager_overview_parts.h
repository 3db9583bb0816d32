// The pictures of the overview, which reports show as well. Inside screens/ only.
#pragma once

#include "screens/manager_context.h"

namespace rozwaga::screens {

/// States by team; those with the most people overdue first.
void team_bars(ManagerContext& context, const registry::Overview& counts);
/// The last 24 months.
void completions(ManagerContext& context, const registry::Overview& counts);
/// Last days by week in the next 60 days.
void coming_ends(ManagerContext& context, const registry::Overview& counts);

/// Whom to remind of what, first as a list and then as drafts.
void reminders_part(ManagerContext& context, const managing::ReportsView& view);

}  // namespace rozwaga::screens
