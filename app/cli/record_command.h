// rozwagactl record list | export: a person's own data, readable.
#pragma once

#include <string>

#include "cli/console.h"

namespace rozwaga::cli {

ExitCode list_records(const Console& console, bool json);
/// Every event as JSON. `learner` is an id from the list.
ExitCode export_record(const Console& console, const std::string& learner);

}  // namespace rozwaga::cli
