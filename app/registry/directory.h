// Everybody on the roster, in memory, to be found by number and by name: matching a heap of files asks no database for each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "registry/people.h"

namespace rozwaga::registry {

class Registry;

struct RosterPerson {
    PersonId id = 0;
    std::string name, number, team;
    std::optional<Instant> joined, left;
};

/// How somebody on the roster is like the one who is looked for.
struct Likeness {
    const RosterPerson* person = nullptr;
    bool number = false;                   ///< the same but for spaces, case and zeros in front, which spreadsheets lose
    bool exact_name = false;               ///< the same but for case and spaces
    bool folded_name = false;              ///< but for diacritics and the order of words as well
    bool look_alike = false;               ///< but for letters that only look alike, and not otherwise
    bool part_of_name = false;             ///< one has every word of the other: a double surname, a second name
};

class Directory {
public:
    explicit Directory(std::vector<RosterPerson> people);
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;

    /// Everybody who shares the number or is called alike; those who left only where nobody else is. Likeliest first; at most 20.
    std::vector<Likeness> look_up(std::string_view number, std::string_view name) const;
    const RosterPerson* person(PersonId id) const;
    std::size_t size() const { return people_.size(); }

    static constexpr std::size_t most_found = 20;

private:
    struct Entry {
        RosterPerson person;
        std::string exact, folded;         ///< keys of the name
        std::vector<std::string> words;    ///< folded, look-alikes put right; sorted
    };
    using Index = std::unordered_multimap<std::string, std::size_t>;
    std::vector<Entry> people_;
    Index by_number_, by_words_, by_pair_;
    std::unordered_map<PersonId, std::size_t> by_id_;
};

/// As it is now, the erased left out. Errors: those of registry.h.
Result<std::vector<RosterPerson>> everybody(Registry& registry, Instant now);

}  // namespace rozwaga::registry
