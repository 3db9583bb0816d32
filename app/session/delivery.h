// A file written for somebody else, under a name that is free.
#pragma once

#include <string>

#include "base/disk.h"

namespace rozwaga::session {

struct Delivery {
    std::string folder, name, bytes;
    bool make_folder = false;        ///< else a folder that is not there is an error
};

/// Writes under a free name; what it answers is the path. Errors: "disk.…".
Result<std::string> deliver(Disk& disk, const Delivery& delivery);

}  // namespace rozwaga::session
