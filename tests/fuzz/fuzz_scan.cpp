// Any picture may be handed in as a print of a certificate: what is read off it is bounded, and judged like any square.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "certificate/verify.h"
#include "documents/submitted_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rozwaga;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto submitted = documents::read_submitted(bytes);
    if (!submitted) return submitted.error().code.starts_with("documents.") ? 0 : (std::abort(), 1);
    if (submitted->square.size() > 4296 || (submitted->credential.empty() && submitted->square.empty())) std::abort();
    certificate::verify(*submitted, {Instant{1'800'000'000'000}, nullptr, {}});
    return 0;
}
