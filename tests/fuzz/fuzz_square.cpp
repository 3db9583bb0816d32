// Any code may be held before the scanner: it is refused with a reason, or there is one way to write it and it is signed.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "certificate/base45.h"
#include "certificate/square.h"

namespace {

void judge(const std::string& text) {
    using namespace rozwaga::certificate;
    const auto square = read_square(text);
    if (!square && !square.error().code.starts_with("square.")) std::abort();
    if (square && (square->name.empty() || square->percent > 100 || square->document_hash.size() != 64)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rozwaga::certificate;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    judge(bytes);
    const std::string text = to_base45(bytes);   // so that what stands beneath the letters is searched as well
    if (from_base45(text) != bytes) std::abort();
    judge(text);
    if (const auto under = from_base45(bytes); under && to_base45(*under) != bytes) std::abort();
    return 0;
}
