// A filter as SQL over the table people. For this room only.
#pragma once

#include <string>

#include "registry/database.h"
#include "registry/people.h"

namespace rozwaga::registry {

struct Condition {
    std::string sql;              ///< what stands after WHERE
    Parameters parameters;
    bool searches = false;
    bool nobody = false;          ///< no person can fit: a team that is not there
};

/// `walked`: the rows come in the order of an index and are looked at one by one, so the condition must not tempt the
/// database to fetch them by another index and sort.
Condition condition_of(Database& database, const PeopleFilter& filter, bool walked);

/// Whether it narrows by more than teams.
bool narrows_beyond_teams(const PeopleFilter& filter);

/// Numbers of the teams so called, as "1, 5, 7"; empty where there are none.
std::string team_list(Database& database, const std::vector<std::string>& teams);

}  // namespace rozwaga::registry
