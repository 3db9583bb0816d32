// Anything may be handed in as a certificate's PDF: what is taken out of it is bounded, and judged like any credential.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "certificate/credential.h"
#include "certificate/verify.h"
#include "documents/attached_credential.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rozwaga;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto credential = documents::read_attached_credential(bytes);
    if (!credential) return credential.error().code.starts_with("documents.") ? 0 : (std::abort(), 1);
    if (credential->size() > 1024 * 1024) std::abort();
    certificate::verify(*credential, Instant{1'800'000'000'000});
    return 0;
}
