// Who is to learn: a table as Excel and HR systems save it, read leniently in its form and strictly in what it says.
// Form: CSV with comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1250; columns in any order, by Polish or
// English headings (roster_headings.cpp has them all) or as a mapping says; any other column is left aside. A cell that holds but
// a dash is empty; the ="00417" that keeps zeros in front is read as what it shows; any other formula is refused.
// Limits: 100 MB, 200,000 people, 200 columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "registry/roster_columns.h"

namespace rozwaga::registry {

inline constexpr std::uint64_t roster_size_limit = 100'000'000;
inline constexpr std::size_t roster_people_limit = 200'000;

struct Person {
    std::string name;                      ///< 1 to 90 characters
    std::string number, team;              ///< up to 60 and 90; may be empty
    std::string email;                     ///< never part of an invitation or certificate
    std::string language;                  ///< "pl"; may be empty
    std::optional<Instant> joined, due;    ///< dates, midnight UTC: 2026-11-22, 22.11.2026, 22/11/2026
    int row = 0;                           ///< as a spreadsheet numbers it
    std::string leader = {}, leader_email = {};   ///< who leads the team and gets its digest; may be empty
    friend bool operator==(const Person&, const Person&) = default;
};

struct Roster {
    std::vector<Person> people;            ///< as far as they could be read
    std::vector<std::string> left_aside;   ///< headings of columns that were not looked at
    /// Each with file, row and column as its place. At most 20; then the reading stops. Codes: "roster.too-large" {limit},
    /// "roster.not-text", "roster.empty", "roster.too-many" {limit}, "roster.too-wide" {limit}, "roster.quote-open",
    /// "roster.no-name-column" {headings}, "roster.column-twice" {heading}, "roster.name-missing", "roster.cell" {heading, limit},
    /// "roster.date" {heading, value}, "roster.language" {value}, "roster.formula" {heading}, "roster.number-twice" {number, row},
    /// "roster.person-twice" {name, row}: nothing tells the two apart.
    std::vector<Error> problems;
};

/// `file` is what the person calls it. With a mapping, headings are not looked at.
Roster read_roster(std::string_view bytes, const std::string& file, const RosterMapping* mapping = nullptr);

}  // namespace rozwaga::registry
