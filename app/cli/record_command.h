// rozwagactl record list | export | export-file | import: a person's own data, readable, or under a passphrase for another
// computer.
#pragma once

#include <string>

#include "cli/console.h"

namespace rozwaga::cli {

ExitCode list_records(const Console& console, bool json);
/// Every event as JSON. `learner` is an id from the list.
ExitCode export_record(const Console& console, const std::string& learner);

struct MovingOptions {
    std::string learner;             ///< an id from the list
    std::string file;                ///< to be made, or to be taken in
    std::string passphrase_file;     ///< empty: asked for
};
/// Never over a file that is there.
ExitCode export_file(const Console& console, const MovingOptions& options);
ExitCode import_file(const Console& console, const MovingOptions& options);

}  // namespace rozwaga::cli
