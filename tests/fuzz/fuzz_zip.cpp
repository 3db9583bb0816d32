// Any file may be handed in as a ZIP archive: what comes out of it is bounded, and its names are no paths.

#include <cstddef>
#include <cstdint>

#include "fuzz/unpacked.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    rozwaga::fuzz::unpack_within_bounds(bytes.starts_with("PK") ? std::string(bytes) : "PK\x03\x04" + std::string(bytes));
    return 0;
}
