// Any file may be named as a roster: people that come out have a name within its bounds, and every mistake has a place.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "course/utf8.h"
#include "registry/roster_csv.h"
#include "registry/roster_preview.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rozwaga;
    const registry::Roster roster = registry::read_roster({reinterpret_cast<const char*>(data), size}, "roster.csv");
    for (const registry::Person& person : roster.people)
        if (person.name.empty() || course::character_count(person.name) > 90 || course::first_malformed_byte(person.name) || person.row < 2)
            std::abort();
    for (const Error& problem : roster.problems)
        if (problem.place.file != "roster.csv") std::abort();
    if (roster.problems.size() > 40) std::abort();
    const registry::RosterPreview preview = registry::preview_roster({reinterpret_cast<const char*>(data), size}, "roster.csv");
    if (preview.guess.columns.size() != preview.headings.size() || preview.rows.size() > 5) std::abort();
    for (const auto& row : preview.rows)
        if (row.size() != preview.headings.size()) std::abort();
    return 0;
}
