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
    bool has_errors() const { return !first_error_.empty(); }
    /// Its code; empty without one.
    const std::string& first_error() const { return first_error_; }
    /// Nothing more is kept: not worth finding out what a message would need.
    bool is_full() const { return findings_.size() >= limit; }
    /// Sorted by file, line, column, code; each said once.
    Findings take() &&;

private:
    Findings findings_;
    std::string first_error_;
    std::size_t beyond_ = 0;
};

}  // namespace rozwaga::course
