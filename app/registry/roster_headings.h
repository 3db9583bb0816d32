// Which column is what. For this room only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rozwaga::registry {

enum class Column : std::uint8_t { name, surname_first, first_name, surname, number, team, email, language, joined, due };

/// By its heading, case, diacritics and everything but letters aside: "Imię i nazwisko", "E-mail".
std::optional<Column> column_called(std::string_view heading);

/// "pl" for "pl", "PL-pl", "polski", "Polish"; nothing where it is no language.
std::optional<std::string> language_called(std::string_view value);

}  // namespace rozwaga::registry
