// rozwagactl status: how many of each state, by team, and who.
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/registry_commands.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;

ordered_json counts_json(const registry::StateCounts& counts) {
    ordered_json object = ordered_json::object();
    for (std::size_t i = 0; i < counts.size(); ++i) object[registry::name_of(registry::State(i))] = counts[i];
    return object;
}

ordered_json person_line(const registry::PersonRow& row) {
    return {{"id", row.id},          {"name", row.name},   {"number", row.number}, {"team", row.team},
            {"state", registry::name_of(row.state)},       {"due", day_written(row.due)}, {"completed", day_written(row.completed)},
            {"valid_until", day_written(row.valid_until)}, {"percent", row.percent},      {"flagged", row.flagged},
            {"waiver", row.waiver}};
}

void print_overview(const Console& console, const registry::Overview& overview) {
    const auto& words = console.words;
    console.out << words("status.people", {{"count", std::to_string(overview.people)}, {"left", std::to_string(overview.left)}}) << '\n';
    for (std::size_t i = 0; i < overview.states.size(); ++i)
        if (overview.states[i]) console.out << "  " << words(std::string("state.") + registry::name_of(registry::State(i))) << ": " << overview.states[i] << '\n';
    for (const auto& team : overview.teams) {
        console.out << (team.team.empty() ? words("status.no-team") : team.team) << ":";
        for (std::size_t i = 0; i < team.states.size(); ++i)
            if (team.states[i]) console.out << "  " << words(std::string("state.") + registry::name_of(registry::State(i))) << " " << team.states[i];
        console.out << '\n';
    }
    std::int64_t ends = 0;
    for (const auto& week : overview.weeks) ends += week.ends;
    console.out << words("status.ends", {{"count", std::to_string(ends)}}) << '\n';
    if (overview.flagged) console.out << words("status.flagged", {{"count", std::to_string(overview.flagged)}}) << '\n';
    if (overview.set_aside) console.out << words("status.set-aside", {{"count", std::to_string(overview.set_aside)}}) << '\n';
}

template <class Each>
Result<void> each_person(registry::Registry& registry, const registry::PeopleFilter& filter, Instant now, Each each) {
    registry::PeopleQuery query;
    query.filter = filter;
    for (query.limit = 5000;; query.offset += query.limit) {
        const auto page = registry.people(query, now);
        if (!page) return tl::unexpected(page.error());
        for (const auto& row : page->rows) each(row);
        if (std::int64_t(page->rows.size()) < query.limit) return {};
    }
}

}  // namespace

ExitCode status(const Console& console, const StatusOptions& options) {
    const auto registry = open_registry(console, options.side);
    if (!registry) return console.refuse(registry.error());
    const auto filter = filter_of(**registry, options.people);
    if (!filter) return console.refuse(filter.error());
    const Instant now = console.clock.now();
    const auto overview = (*registry)->overview(*filter, now);
    if (!overview) return console.refuse(overview.error());
    const bool listed = *filter != registry::PeopleFilter{};
    ordered_json people = ordered_json::array();
    if (!options.json) print_overview(console, *overview);
    const auto told = each_person(**registry, *filter, now, [&](const registry::PersonRow& row) {
        if (options.json) people.push_back(person_line(row));
        else if (listed)
            console.out << fmt::format("{}\t{}\t{}\t{}\t{}\n", row.name, row.number, row.team,
                                       console.words(std::string("state.") + registry::name_of(row.state)), day_written(row.due));
    });
    if (!told) return console.refuse(told.error());
    if (options.json) {
        ordered_json teams = ordered_json::array(), months = ordered_json::array(), weeks = ordered_json::array();
        for (const auto& one : overview->teams) teams.push_back({{"team", one.team}, {"states", counts_json(one.states)}});
        for (const auto& one : overview->months) months.push_back({{"month", fmt::format("{:04}-{:02}", one.year, one.month)}, {"completed", one.completed}});
        for (const auto& one : overview->weeks) weeks.push_back({{"from", day_written(one.from)}, {"ends", one.ends}});
        console.out << ordered_json{{"format", 1}, {"people", overview->people}, {"left", overview->left}, {"flagged", overview->flagged},
                                    {"set_aside", overview->set_aside}, {"last_admitted", day_written(overview->last_admitted)},
                                    {"states", counts_json(overview->states)}, {"teams", teams}, {"months", months}, {"weeks", weeks},
                                    {"list", people}}
                           .dump(2, ' ', false, ordered_json::error_handler_t::replace)
                    << '\n';
    }
    return overview->states[std::size_t(registry::State::overdue)] ? faulty : clean;
}

}  // namespace rozwaga::cli
