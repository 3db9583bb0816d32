// Everything the first screen shows, in a handful of counts along indexes.
#include <algorithm>
#include <fmt/format.h>

#include "registry/months.h"
#include "registry/people_filter.h"
#include "registry/store_reading.h"
#include "registry/tables.h"

namespace rozwaga::registry {
namespace {

constexpr int months_shown = 24, days_shown = 60;
constexpr std::int64_t day_length = 86'400'000, few_people = 3000;

void count_states(Database& database, const Condition& condition, Overview& overview) {
    std::vector<std::pair<std::int64_t, TeamCounts>> teams;
    {
        // A search has an index of its own; grouping by bare columns would tempt SQLite into another and the table behind it.
        const std::string group = condition.searches ? "team + 0, state + 0" : "team, state";
        Rows rows = database.select(fmt::format("SELECT {0}, count(*), sum(flagged) FROM people WHERE {1} GROUP BY {0} ORDER BY {0}", group, condition.sql),
                                    "iiii", condition.parameters);
        while (rows.next()) {
            const auto state = std::size_t(std::clamp<std::int64_t>(rows.integer(1), 0, state_count - 1));
            if (teams.empty() || teams.back().first != rows.integer(0)) teams.push_back({rows.integer(0), {}});
            teams.back().second.states[state] += rows.integer(2);
            overview.states[state] += rows.integer(2);
            overview.people += rows.integer(2);
            overview.flagged += rows.integer(3);
        }
    }
    Rows names = database.select("SELECT id, name FROM teams ORDER BY sort_key, name", "it");
    while (names.next()) {
        const auto found = std::ranges::find(teams, names.integer(0), [](const auto& one) { return one.first; });
        if (found == teams.end()) continue;
        found->second.team = names.text(1);
        overview.teams.push_back(std::move(found->second));
    }
}

void count_months(Database& database, const PeopleFilter& filter, const Condition& condition, Instant now, Overview& overview) {
    const std::int64_t last = month_number(now), first = last - months_shown + 1;
    for (std::int64_t month = first; month <= last; ++month) overview.months.push_back({int(month / 12), int(month % 12) + 1, 0});
    Parameters parameters{{"first", first}, {"last", last}};
    std::string sql;
    if (narrows_beyond_teams(filter)) {
        // Of a few people each one's certificates are looked up; of many ("+ 0") it is quicker to go along the months.
        sql = fmt::format("SELECT completion_month, count(*) FROM certificates WHERE completion_month BETWEEN :first AND :last AND person{} IN"
                          " (SELECT id FROM people WHERE {}) GROUP BY completion_month", overview.people > few_people ? " + 0" : "", condition.sql);
        parameters.insert(parameters.end(), condition.parameters.begin(), condition.parameters.end());
    } else {
        sql = "SELECT month, sum(completed) FROM completions WHERE month BETWEEN :first AND :last";
        if (!filter.teams.empty()) sql += " AND team IN (" + team_list(database, filter.teams) + ")";
        sql += " GROUP BY month";
    }
    Rows rows = database.select(sql, "ii", parameters);
    while (rows.next()) overview.months[std::size_t(rows.integer(0) - first)].completed = rows.integer(1);
}

void count_weeks(Database& database, const Condition& condition, Instant now, Overview& overview) {
    for (int day = 0; day < days_shown; day += 7) {
        const Instant from{now.milliseconds + day * day_length};
        const Instant until{now.milliseconds + std::min(day + 7, days_shown) * day_length};
        Parameters parameters = condition.parameters;
        parameters.emplace_back("from", from);
        parameters.emplace_back("until", until);
        parameters.emplace_back("waived", int(State::waived));
        overview.weeks.push_back({from, database.integer("SELECT count(*) FROM people WHERE due_key >= :from AND due_key < :until AND " +
                                                             condition.sql + " AND state + 0 <> :waived", parameters)});
    }
}

}  // namespace

Result<Overview> Store::overview(const PeopleFilter& filter, Instant now) {
    return read_at<Overview>(now, [&]() -> Result<Overview> {
        Overview overview;
        const Condition condition = condition_of(*database_, filter, false);
        // "+ 0" leaves the index on due dates the only one worth taking.
        const Condition walked = condition_of(*database_, filter, true);
        if (!condition.nobody) {
            count_states(*database_, condition, overview);
            PeopleFilter left = filter;
            left.with_left = true;
            const Condition with_left = condition_of(*database_, left, false);
            overview.left = database_->integer("SELECT count(*) FROM people WHERE presence = 1 AND " + with_left.sql, with_left.parameters);
            count_weeks(*database_, walked, now, overview);
            count_months(*database_, filter, condition, now, overview);
        }
        overview.set_aside = database_->integer("SELECT count(*) FROM set_aside WHERE settled IS NULL");
        {
            Rows last = database_->select("SELECT max(admitted) FROM certificates", "i");
            if (last.next()) overview.last_admitted = last.instant(0);
        }
        return overview;
    });
}

}  // namespace rozwaga::registry
