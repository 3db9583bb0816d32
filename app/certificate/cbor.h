// CBOR (RFC 8949) item by item, through libcbor. Reading allocates nothing by what the bytes say about themselves.
// For this room only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rozwaga::certificate {

/// Numbers in their shortest form, lengths always given: the deterministic encoding.
class CborWriter {
public:
    std::string bytes;

    CborWriter& number(std::uint64_t value);
    CborWriter& negative(std::uint64_t below);   ///< -1 - below
    CborWriter& octets(std::string_view value);
    CborWriter& text(std::string_view value);
    CborWriter& array(std::size_t size);
    CborWriter& map(std::size_t size);
    CborWriter& tag(std::uint64_t value);
};

/// Reads no tags: libcbor refuses many of them.
class CborReader {
public:
    explicit CborReader(std::string_view bytes) : rest_(bytes) {}

    // The next item, when it is of that kind. After one that was not, nothing more is read.
    std::optional<std::uint64_t> number();
    std::optional<std::string> octets();
    std::optional<std::string> text();
    std::optional<std::uint64_t> array();
    std::optional<std::uint64_t> map();
    bool at_end() const { return rest_.empty() && !failed_; }

private:
    std::string_view rest_;
    bool failed_ = false;

    struct Item;
    std::optional<Item> next(int kind);
};

}  // namespace rozwaga::certificate
