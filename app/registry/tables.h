// Small tables everyone needs: settings, numbers to give, teams. Within a transaction. For this room only.
#pragma once

#include <string>

#include "learning/renewal.h"
#include "registry/database.h"

namespace rozwaga::registry {

/// Ends before nothing that is compared with it: year 10000.
inline constexpr std::int64_t forever = 253'402'300'800'000;

std::string read_setting(Database& database, const std::string& key);
void write_setting(Database& database, const std::string& key, const std::string& value);

/// The next number of that kind; never given twice, not even when what had it is gone.
std::int64_t next_number(Database& database, const char* kind);
/// The first of so many.
std::int64_t next_numbers(Database& database, const char* kind, std::int64_t count);

/// Of that name; a new one where there is none.
std::int64_t team_number(Database& database, const std::string& name);
std::string team_name(Database& database, std::int64_t team);

/// The language names are sorted by.
std::string sorting_language(Database& database);

learning::RenewalRules kept_rules(Database& database);
void keep_rules(Database& database, const learning::RenewalRules& rules);
std::string rules_json(const learning::RenewalRules& rules);

}  // namespace rozwaga::registry
