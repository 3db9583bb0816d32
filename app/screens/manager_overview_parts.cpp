#include "screens/manager_overview_parts.h"

#include <algorithm>

#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using registry::State;

constexpr std::pair<State, Pattern> bar_parts[] = {
    {State::compliant, Pattern::plain},   {State::expiring_soon, Pattern::plain}, {State::in_grace, Pattern::stripes},   {State::overdue, Pattern::plain},
    {State::in_progress, Pattern::plain}, {State::invited, Pattern::stripes},     {State::not_started, Pattern::hollow}, {State::waived, Pattern::dots}};

std::int64_t overdue_of(const registry::TeamCounts& team) { return team.states[static_cast<std::size_t>(State::overdue)]; }

// A day as short as it is read under a column: "5.12".
std::string short_day(const Calendar& calendar, Instant instant) {
    const std::chrono::year_month_day day{day_of(calendar, instant)};
    return std::to_string(unsigned(day.day())) + "." + std::to_string(unsigned(day.month()));
}

}  // namespace

void team_bars(ManagerContext& context, const registry::Overview& counts) {
    auto& [ui, words, app, drafts, wish] = context;
    if (counts.teams.size() < 2) return;
    std::vector<ChartPart> parts;
    std::vector<State> used;
    for (const auto& [state, pattern] : bar_parts) {
        if (counts.states[static_cast<std::size_t>(state)] == 0) continue;
        used.push_back(state);
        parts.push_back({registry::name_of(state), state_text(words, state), tone_of_state(state), pattern});
    }
    auto teams = counts.teams;
    std::ranges::stable_sort(teams, std::ranges::greater{}, overdue_of);
    constexpr std::size_t most = 12;
    std::vector<PartsRow> rows;
    for (std::size_t i = 0; i < std::min(most, teams.size()); ++i) {
        PartsRow row{std::to_string(i), team_text(words, teams[i].team), {}};
        for (const State state : used) row.values.push_back(double(teams[i].states[static_cast<std::size_t>(state)]));
        rows.push_back(std::move(row));
    }
    card(ui, "teams", {.name = words("manage.teams")}, [&] {
        stacked_bars(ui, "teams", words("manage.teams"), {.summary = words("manage.teams-about")}, parts, rows);
        if (teams.size() > most) caption(ui, words.plural("manage.and-more", long(teams.size() - most)));
    });
}

void completions(ManagerContext& context, const registry::Overview& counts) {
    auto& [ui, words, app, drafts, wish] = context;
    std::vector<ChartPoint> points;
    long all = 0;
    for (const auto& month : counts.months) {
        const std::string key = std::to_string(month.month);
        const std::string name = words("manage.month-year", {{"month", words("manage.month-name-" + key)}, {"year", std::to_string(month.year)}});
        points.push_back({words("manage.month-short-" + key), name, double(month.completed), words.plural("manage.completions", long(month.completed))});
        all += long(month.completed);
    }
    const std::string summary = words.plural("manage.trend-about", all);
    card(ui, "trend", {.name = words("manage.trend")}, [&] { line_chart(ui, "trend", words("manage.trend"), {.summary = summary}, points); });
}

void coming_ends(ManagerContext& context, const registry::Overview& counts) {
    auto& [ui, words, app, drafts, wish] = context;
    std::vector<ChartPoint> points;
    long all = 0;
    for (const auto& week : counts.weeks) {
        points.push_back({short_day({}, week.from), words("manage.week-from", {{"date", words.date(week.from)}}), double(week.ends),
                          words.plural("manage.ends", long(week.ends))});
        all += long(week.ends);
    }
    const std::string summary = words.plural("manage.weeks-about", all);
    card(ui, "weeks", {.name = words("manage.weeks")}, [&] {
        column_chart(ui, "weeks", words("manage.weeks"), {.summary = summary, .height = 160}, points);
        if (all > 0 && quiet_button(ui, "reminders", words("manage.next-expiring-go"), {.icon = Icon::mail, .small = true}))
            context.want(managing::ShowReport{managing::ReportPart::reminders});
    });
}

}  // namespace rozwaga::screens
