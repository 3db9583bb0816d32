// Anything may be handed in as a certificate's PDF: what is taken out of it is bounded, and judged like any credential.

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
    if (submitted->credential.size() > documents::attachment_limit) std::abort();
    if (submitted->evidence && submitted->evidence->size() > documents::attachment_limit) std::abort();
    certificate::verify(*submitted, {Instant{1'800'000'000'000}, nullptr, {}});
    return 0;
}
