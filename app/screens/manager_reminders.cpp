#include <algorithm>

#include "screens/manager_overview_parts.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/table.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using managing::ReminderRow;

void plan(ManagerContext& context, const managing::ReportsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    card(ui, "plan", {.padding = Space::wide, .name = words("manage.reminders")}, [&] {
        beside_sign(ui, Icon::mail, Tone::primary, 52, [&] {
            heading(ui, 2, words("manage.reminders"));
            label(ui, words("manage.reminders-about"));
            space(ui, Space::base);
            const std::vector<Segment> to{{"people", words("manage.reminders-people")}, {"leaders", words("manage.reminders-leaders")}};
            if (const auto chosen = segmented(ui, "to", words("manage.reminders-to"), to, drafts.to_leaders ? "leaders" : "people"))
                drafts.to_leaders = *chosen == "leaders";
            const std::string busy = words("manage.busy");
            const ButtonStyle style{.icon = Icon::search, .enabled = !app.work, .reason = busy};
            if (view.reminders_ready ? secondary_button(ui, "try", words("manage.reminders-try"), style) : primary_button(ui, "try", words("manage.reminders-try"), style))
                context.want(managing::PlanReminders{drafts.to_leaders});
        });
    });
    space(ui, Space::roomy);
}

void fill(const text::Wording& words, const ReminderRow& reminder, std::int64_t index, TableRow& row) {
    row.key = static_cast<std::uint64_t>(index) + 1;
    const Tone tone = reminder.kind == "overdue" ? Tone::bad : reminder.kind == "grace" ? Tone::warning : Tone::primary;
    const std::string to = reminder.no_address ? words("manage.reminders-no-address") : reminder.leader.empty() ? words("manage.reminders-self") : reminder.leader;
    row.cells = {{.text = reminder.name, .strong = true}, {.text = words("manage.reminder-" + reminder.kind), .tone = tone, .chip = true},
                 {.text = words.date(reminder.due)}, {.text = team_text(words, reminder.team)}, {.text = to, .muted = reminder.no_address}};
}

void planned(ManagerContext& context, const managing::ReportsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    if (!view.reminders_ready) return;
    if (view.reminders.empty())
        return empty_state(ui, "nobody", Icon::check, words("manage.reminders-nobody"), words("manage.reminders-nobody-about"));
    const std::string letters = words.plural("manage.reminders-letters", long(view.letters));
    const auto left = [&] { heading(ui, 2, words.plural("manage.reminders-planned", long(view.reminders.size()), {{"letters", letters}})); };
    spread(ui, left, [&] {
        if (primary_button(ui, "write", words("manage.reminders-write"), {.icon = Icon::save, .enabled = !app.work, .reason = words("manage.busy")}))
            context.want(managing::WriteReminders{});
    });
    space(ui, Space::snug);
    const std::vector<TableColumn> columns{{.key = "name", .title = words("manage.column-name"), .at_least = 180, .weight = 3},
                                           {.key = "kind", .title = words("manage.column-occasion"), .at_least = 150, .weight = 1.5F},
                                           {.key = "due", .title = words("manage.column-due"), .at_least = 150, .labelled = true},
                                           {.key = "team", .title = words("manage.person-team"), .at_least = 140, .weight = 2, .priority = 1},
                                           {.key = "to", .title = words("manage.column-to"), .at_least = 150, .weight = 1.5F, .priority = 2, .labelled = true}};
    const auto use = data_table(ui, "reminders", words("manage.reminders"), columns, {.rows = static_cast<std::int64_t>(view.reminders.size())},
                                [&](std::int64_t index, TableRow& row) { fill(words, view.reminders[static_cast<std::size_t>(index)], index, row); });
    if (use.opened) context.want(managing::ShowPerson{view.reminders[static_cast<std::size_t>(*use.opened)].person});
}

}  // namespace

void reminders_part(ManagerContext& context, const managing::ReportsView& view) {
    plan(context, view);
    planned(context, view);
}

}  // namespace rozwaga::screens
