// A path nothing stands at yet, or where the same bytes stand already. For this room only.
#pragma once

#include <string>

#include "base/disk.h"

namespace rozwaga::session {

// Somebody else's file is never written over: "Certyfikat (2).pdf".
inline std::string free_path(const Disk& disk, const std::string& wanted, const std::string& bytes) {
    const std::string stem = wanted.substr(0, wanted.rfind('.')), ending = wanted.substr(wanted.rfind('.'));
    for (int number = 1; number < 1000; ++number) {
        const std::string path = number == 1 ? wanted : stem + " (" + std::to_string(number) + ")" + ending;
        if (!disk.describe(path)) return path;
        if (const auto there = disk.read(path, bytes.size()); there && *there == bytes) return path;
    }
    return wanted;
}

}  // namespace rozwaga::session
