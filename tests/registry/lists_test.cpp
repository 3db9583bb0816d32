// Long lists: whichever way the registry takes to a page or a count, the answer is the same.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <set>

#include "backends.h"
#include "samples.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using namespace rozwaga::tests;

namespace {

constexpr int crowd = 3400;   // more than are sorted at once
constexpr std::int64_t week = 7 * 86'400'000LL;

const Instant today = at("2026-06-01");

/// Every second one is a Nowak; one in eight has a certificate that ended last week or ends within the year, one in forty is flagged.
std::unique_ptr<registry::Registry> filled(const Backend& backend) {
    auto registry = backend.open();
    std::vector<Person> people;
    for (int i = 0; i < crowd; ++i)
        people.push_back(person((i % 2 == 0 ? "Nowak " : "Żak ") + std::to_string(i * 7919 % crowd), std::to_string(i + 1), "Team " + std::to_string(i % 7)));
    take_over(*registry, people, by("2025-01-10"));
    PeopleQuery all;
    all.limit = 10'000;
    std::vector<Admission> admissions;
    const auto everybody = registry->people(all, today);
    REQUIRE(everybody);
    for (const PersonRow& row : everybody->rows) {
        const int i = std::stoi(row.number);
        if (i % 8 != 0) continue;
        const int month = i / 8 % 12 + 1;
        const std::string day = (month < 10 ? "-0" : "-") + std::to_string(month) + "-25";
        const std::string year = month < 5 ? "2026" : "2025", next = month < 5 ? "2027" : "2026";
        admissions.push_back(admission(row.id, uuid(i), year + day, next + day, row.name));
        if (i % 40 == 0) admissions.back().verdict.checks.push_back({"plausible", certificate::CheckState::warning, {}, "exam-fast"});
    }
    REQUIRE(registry->admit(admissions, by("2026-05-30")));
    return registry;
}

std::vector<PersonId> ids(const PeoplePage& page) {
    std::vector<PersonId> all;
    for (const PersonRow& row : page.rows) all.push_back(row.id);
    return all;
}

PeopleFilter filter(const std::string& search, std::vector<State> states, std::vector<std::string> teams) {
    PeopleFilter made;
    made.search = search;
    made.states = std::move(states);
    made.teams = std::move(teams);
    return made;
}

}  // namespace

TEST_CASE("pages laid side by side are the whole list, however it is filtered and sorted") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = filled(*backend);
    for (const PeopleFilter& asked : {filter("", {}, {}), filter("a", {}, {}), filter("team", {State::overdue}, {})})
        for (const SortBy sort : {SortBy::name, SortBy::due, SortBy::team})
            for (const bool descending : {false, true}) {
                PeopleQuery query{asked, sort, descending, 0, 10'000};
                const auto whole = registry->people(query, today);
                REQUIRE(whole);
                REQUIRE(whole->total == std::int64_t(whole->rows.size()));
                const auto everybody = ids(*whole);
                CHECK(std::set<PersonId>(everybody.begin(), everybody.end()).size() == everybody.size());
                std::vector<PersonId> pages;
                for (query.limit = 450; query.offset < whole->total; query.offset += query.limit) {
                    const auto page = ids(*registry->people(query, today));
                    pages.insert(pages.end(), page.begin(), page.end());
                }
                CHECK(pages == everybody);
            }

    // The overview counts what the list shows.
    for (const PeopleFilter& asked : {filter("", {}, {}), filter("nowak", {}, {}), filter("", {State::compliant, State::overdue}, {}),
                                   filter("", {}, {"Team 1", "Team 3"}), filter("team 2", {State::expiring_soon, State::in_grace}, {})}) {
        const auto listed = registry->people({asked, SortBy::name, false, 0, 10'000}, today);
        const auto overview = registry->overview(asked, today);
        REQUIRE(overview);
        StateCounts states{};
        std::int64_t flagged = 0, completed = 0, counted = 0;
        std::vector<std::int64_t> ends(overview->weeks.size());
        for (const PersonRow& row : listed->rows) {
            ++states[std::size_t(row.state)];
            flagged += row.flagged;
            completed += row.completed.has_value();
            if (!row.due || *row.due < today || row.due->milliseconds >= today.milliseconds + 60 * week / 7) continue;
            ++ends[std::size_t((row.due->milliseconds - today.milliseconds) / week)];
        }
        for (const MonthCount& month : overview->months) counted += month.completed;
        CHECK(overview->people == listed->total);
        CHECK(overview->states == states);
        CHECK(overview->flagged == flagged);
        CHECK(counted == completed);   // everybody has but one, of the last two years
        REQUIRE(overview->weeks.size() == 9);
        for (std::size_t i = 0; i < ends.size(); ++i) CHECK(overview->weeks[i].ends == ends[i]);
        CHECK(overview->weeks[1].from.milliseconds == today.milliseconds + week);
    }
}
