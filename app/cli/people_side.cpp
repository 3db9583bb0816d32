#include "cli/people_side.h"

#include <CLI/CLI.hpp>
#include <charconv>

#include "text/folding.h"

namespace rozwaga::cli {
namespace {

Result<Day> day_named(const std::string& text) {
    const auto date = from_iso8601(text + "T00:00:00Z");
    if (!date || text.size() != 10) return fail("cli.not-a-date", {{"value", text}});
    return day_of(Calendar{0, false}, *date);
}

std::string known_states() {
    std::string all;
    for (std::size_t i = 0; i < registry::state_count; ++i) all += (i ? ", " : "") + std::string(name_of(registry::State(i)));
    return all;
}

}  // namespace

void declare_people_choice(CLI::App* command, PeopleChoice& choice, const text::Wording& words) {
    command->add_option("--team", choice.teams, words("help.filter-team"));
    command->add_option("--state", choice.states, words("help.filter-state", {{"known", known_states()}}));
    command->add_option("--search", choice.search, words("help.filter-search"));
    command->add_option("--due-from", choice.due_from, words("help.filter-due-from"));
    command->add_option("--due-until", choice.due_until, words("help.filter-due-until"));
    command->add_flag("--flagged", choice.flagged, words("help.filter-flagged"));
    command->add_flag("--with-left", choice.with_left, words("help.filter-with-left"));
}

Result<registry::PeopleFilter> filter_of(registry::Registry& registry, const PeopleChoice& choice) {
    registry::PeopleFilter filter;
    filter.search = choice.search;
    filter.teams = choice.teams;
    filter.flagged_only = choice.flagged;
    filter.with_left = choice.with_left;
    for (const std::string& name : choice.states) {
        const auto state = registry::state_called(name);
        if (!state) return fail("cli.no-such-state", {{"value", name}, {"known", known_states()}});
        filter.states.push_back(*state);
    }
    if (choice.due_from.empty() && choice.due_until.empty()) return filter;
    const auto rules = registry.rules();
    if (!rules) return tl::unexpected(rules.error());
    if (!choice.due_from.empty()) {
        const auto day = day_named(choice.due_from);
        if (!day) return tl::unexpected(day.error());
        filter.due_from = start_of(rules->calendar, *day);
    }
    if (!choice.due_until.empty()) {
        const auto day = day_named(choice.due_until);
        if (!day) return tl::unexpected(day.error());
        filter.due_until = end_of(rules->calendar, *day);
    }
    return filter;
}

Result<registry::PersonRow> person_meant(registry::Registry& registry, const std::string& person, Instant now) {
    if (person.starts_with("id:")) {
        registry::PersonId id = 0;
        const char* end = person.data() + person.size();
        if (std::from_chars(person.data() + 3, end, id).ptr != end) return fail("cli.no-such-person", {{"person", person}});
        return registry.person_row(id, now);
    }
    const auto candidates = registry.candidates({"", person, person}, now);
    if (!candidates) return tl::unexpected(candidates.error());
    std::vector<registry::PersonRow> meant;
    for (const auto& one : *candidates)
        if (one.by_number) meant.push_back(one.person);
    if (meant.empty())
        for (const auto& one : *candidates)
            if (one.by_name) meant.push_back(one.person);
    if (meant.empty() && person.find('@') != person.npos) {
        registry::PeopleQuery query;
        query.filter.search = person;
        query.filter.with_left = true;
        const auto page = registry.people(query, now);
        if (!page) return tl::unexpected(page.error());
        for (const auto& row : page->rows)
            if (text::fold(row.email) == text::fold(person)) meant.push_back(row);
    }
    if (meant.empty()) return fail("cli.no-such-person", {{"person", person}});
    if (meant.size() > 1) return fail("cli.several-people", {{"person", person}, {"count", std::to_string(meant.size())}});
    return meant.front();
}

std::string day_written(const std::optional<Instant>& instant) { return instant ? to_iso8601(*instant).substr(0, 10) : ""; }

}  // namespace rozwaga::cli
