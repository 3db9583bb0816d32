// Any file may be handed in as a mail message: what comes out of it is bounded, and its names are no paths.

#include <cstddef>
#include <cstdint>

#include "fuzz/unpacked.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const bool mail = rozwaga::documents::container_kind(bytes) == rozwaga::documents::ContainerKind::mail;
    rozwaga::fuzz::unpack_within_bounds(mail ? bytes : "From: a\nTo: b\n" + bytes);
    return 0;
}
