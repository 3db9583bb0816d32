// rozwagactl: arguments in, exit code out. 0 done and clean, 1 something is wrong with what was looked at, 2 could not be done.
#pragma once

#include <iosfwd>

namespace rozwaga::cli {

int run(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

}  // namespace rozwaga::cli
