// rozwagactl enrol: a roster in, one signed invitation a person out.
#pragma once

#include <string>

#include "cli/console.h"

namespace rozwaga::cli {

struct EnrolOptions {
    std::string roster, out_folder;
    std::string packs;               ///< which course, which organisation; empty: the packs installed
    std::string due;                 ///< 2026-12-31, for those whose row says nothing else
    std::string occasion = "onboarding";
    std::string invited_by;
    bool json = false;
};

/// Run again, it leaves the file of everyone who is unchanged as it is, and puts a new invitation in place of a changed one.
/// faulty: the roster has mistakes, each named with row and column; nothing is written then.
ExitCode enrol(const Console& console, const EnrolOptions& options);

}  // namespace rozwaga::cli
