// Collects findings while reading and checking.
#pragma once

#include <cstddef>

#include "course/finding_codes.h"

namespace rozwaga::course {

class Report {
public:
    /// Findings past this many are counted, not kept.
    static constexpr std::size_t limit = 1000;

    void add(Code code, Place place, Arguments arguments = {});
    bool has_errors() const { return has_errors_; }
    /// Nothing more is kept: not worth finding out what a message would need.
    bool is_full() const { return findings_.size() >= limit; }
    /// Sorted by file, line, column, code; each said once.
    Findings take() &&;

private:
    Findings findings_;
    bool has_errors_ = false;
    std::size_t beyond_ = 0;
};

}  // namespace rozwaga::course
