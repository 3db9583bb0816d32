// Keeps qpdf from unpacking more than it should. qpdf itself decodes a file's object and cross-reference streams without
// bounds, and a small file can ask for gigabytes. For this room only.
#pragma once

#include <cstddef>

namespace rozwaga::documents {

/// Replaces qpdf's decoders, process-wide and once: FlateDecode by one that counts, LZWDecode and RunLengthDecode by none.
/// To be called before every use of qpdf.
void install_bounded_filters();

/// While it lives, streams decoded on this thread may together give this many bytes; what goes beyond fails.
class DecodingBudget {
public:
    explicit DecodingBudget(std::size_t bytes);
    DecodingBudget(const DecodingBudget&) = delete;
    DecodingBudget& operator=(const DecodingBudget&) = delete;
    ~DecodingBudget();

    /// From now on this many.
    void renew(std::size_t bytes) { left_ = bytes; }
    bool exceeded() const { return exceeded_; }
    /// Throws std::length_error when there is less left.
    void take(std::size_t bytes);

private:
    std::size_t left_;
    bool exceeded_ = false;
};

}  // namespace rozwaga::documents
