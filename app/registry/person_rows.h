// People as they stand in the tables. For this room only.
#pragma once

#include "registry/database.h"
#include "registry/people.h"
#include "registry/roster_csv.h"

namespace rozwaga::registry {

/// "FROM people p JOIN teams t ON t.id = p.team" goes with them.
inline constexpr const char* person_columns =
    "p.id, p.name, p.number, t.name, p.email, p.language, p.state, p.joined, p.invited, p.due_key, p.completed, p.ends, p.left_at,"
    " p.erased_at, p.waived_until, p.waiver, p.percent, p.certificates, p.flagged,"
    " p.roster_due, p.leader, p.leader_email";
inline constexpr const char* person_kinds = "ittttt" "iiiiiii" "iit" "iiii" "tt";
inline constexpr const char* person_tables = " FROM people p JOIN teams t ON t.id = p.team ";

PersonRow person_in(const Rows& rows);

/// The row of one person. Error: "registry.no-such-person" {id}.
Result<PersonRow> find_person(Database& database, PersonId person);
/// The same of somebody who is not erased. Errors: "registry.no-such-person", "registry.erased" {id}.
Result<PersonRow> find_living(Database& database, PersonId person);

/// Everything that is derived from what a roster says.
Parameters roster_columns(Database& database, const Person& person);
inline constexpr const char* roster_assignments =
    "name = :name, number = :number, team = :team, email = :email, language = :language, leader = :leader, leader_email = :leader_email, joined = :joined, roster_due = :roster_due,"
    " name_key = :name_key, team_key = :team_key, number_sort = :number_sort, number_key = :number_key, email_key = :email_key,"
    " skeleton = :skeleton, search = :search";

/// Hexadecimal digits of a sorting key that are kept: PostgreSQL's index entries are bounded, and nobody sorts by what comes after.
inline constexpr std::size_t longest_sort_key = 300;

/// A number as it is compared: without spaces, case and diacritics.
std::string number_key(const std::string& number);
/// An e-mail address as it is compared.
std::string email_key(const std::string& email);

}  // namespace rozwaga::registry
