// Anything may be handed to the app as an invitation: what is read must be what was signed.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "certificate/enrolment.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rozwaga::certificate;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const bool is_one = is_enrolment(bytes);
    const auto read = read_enrolment(bytes);
    if (read && !is_one) std::abort();
    if (read && (read->enrolment.name.empty() || read->enrolment.name.size() > 360 || read->hash.size() != 64)) std::abort();
    return 0;
}
