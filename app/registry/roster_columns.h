// What a column of a roster can be. Values only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rozwaga::registry {

enum class Column : std::uint8_t {
    name,                                  ///< "Jan Kowalski"
    surname_first,                         ///< "Kowalski Jan"
    first_name, surname, number, team, email, language, joined, due,
    leader, leader_email,                  ///< of the team: who gets its digest
};
inline constexpr std::size_t column_kinds = 12;
/// "name", "surname_first" … "leader_email": stable, on the command line and in settings. text/ words them as "roster-column.<name>".
const char* name_of(Column column);
std::optional<Column> column_named(const std::string& name);

/// Which column is what, as a person said: from the left, nothing where it is left aside.
struct RosterMapping {
    std::vector<std::optional<Column>> columns;
    bool headings = true;                  ///< false: the first row is a person already
    friend bool operator==(const RosterMapping&, const RosterMapping&) = default;
};

}  // namespace rozwaga::registry
