#include "cli/people_side.h"

#include <charconv>
#include <cstdlib>

#include "system/real_storage.h"
#include "text/folding.h"

namespace rozwaga::cli {

Result<std::unique_ptr<registry::Registry>> registry_named(const Console& console, const PeopleSide& side, bool create) {
    const system::RealStorage storage;
    const std::string address = side.registry.empty() ? console.data_folder + "/registry.sqlite" : side.registry;
    return registry::Registry::open(address, storage, {console.words.language().empty() ? "pl" : console.words.language(), create});
}

registry::By acting(const Console& console, const PeopleSide& side) {
    std::string who = side.by;
    for (const char* variable : {"LOGNAME", "USER"})
        if (const char* value = std::getenv(variable); who.empty() && value) who = value;
    return {who.empty() ? "rozwagactl" : who, console.clock.now()};
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
