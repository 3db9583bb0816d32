// Whether a file with a secret in it is closed to the machine's other users.
#pragma once

#include <string>

namespace rozwaga::system {

/// True when others than its owner may read or write it, by the file system's word. False where there is no such file.
bool open_to_others(const std::string& path);

/// Takes those rights away; whether that helped is for open_to_others() to say. Links are left alone.
void close_to_others(const std::string& path);

}  // namespace rozwaga::system
