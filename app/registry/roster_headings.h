// Which column is what. For this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "registry/roster_columns.h"

namespace rozwaga::registry {

/// By its heading, case, diacritics and everything but letters aside: "Imię i nazwisko", "E-mail".
std::optional<Column> column_called(std::string_view heading);

/// "pl" for "pl", "PL-pl", "polski", "Polish"; nothing where it is no language.
std::optional<std::string> language_called(std::string_view value);

}  // namespace rozwaga::registry
