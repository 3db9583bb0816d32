// Programs started without a shell. Internal to platform/.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace rozwaga::platform {

struct Child {
    pid_t id = -1;
    int output = -1;  ///< reading end of its standard output; -1 where it is not read
};

/// `program` is an absolute path; `arguments` do not hold the program's name. Standard input is empty and the child leads a
/// session of its own. `id` is -1 where it could not be started.
Child start(const std::string& program, const std::vector<std::string>& arguments, bool read_output);
/// Starts and forgets: somebody waits for its end, so that it leaves no zombie. False where it could not be started.
bool start_and_forget(const std::string& program, const std::vector<std::string>& arguments);

}  // namespace rozwaga::platform
