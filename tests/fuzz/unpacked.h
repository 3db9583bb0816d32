// What must hold of whatever comes out of a container.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "course/utf8.h"
#include "documents/containers.h"

namespace rozwaga::fuzz {

inline void unpack_within_bounds(std::string_view bytes) {
    documents::UnpackLimits limits;
    limits.files = 100;
    limits.one = 1U << 20;
    limits.all = 8U << 20;
    limits.depth = 4;
    std::size_t count = 0, total = 0;
    documents::unpack(bytes, limits, [&](const documents::Inside& found) {
        total += found.bytes.size();
        if (++count > limits.files + 1 || found.bytes.size() > limits.one || total > limits.all) std::abort();
        if (found.names.size() > std::size_t(limits.depth) + 1 || (found.problem && !found.problem->code.starts_with("documents."))) std::abort();
        if (!found.problem && found.names.empty()) std::abort();
        for (const std::string& name : found.names)
            if (name.empty() || name.size() > 120 || name.find_first_of("/\\\n") != std::string::npos || course::first_malformed_byte(name))
                std::abort();
        return true;
    });
}

}  // namespace rozwaga::fuzz
