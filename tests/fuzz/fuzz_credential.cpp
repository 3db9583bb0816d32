// Anything may be handed in as a credential: it must come back as a verdict, and the canonical form must be one.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "certificate/credential.h"
#include "certificate/verify.h"
#include "certificate/jcs.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rozwaga;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto canonical = certificate::canonical_json(bytes);
    if (canonical) {
        // Escaped control characters and rounded numbers may make it longer than what may be read again.
        const auto again = certificate::canonical_json(*canonical);
        if (again ? *again != *canonical : again.error().code != "certificate.too-large") std::abort();
    }
    const certificate::Verdict verdict = certificate::verify(bytes, Instant{1'800'000'000'000});
    const auto read = certificate::read_credential(bytes);
    if (verdict.overall == certificate::Overall::valid && (!read || read->claim != verdict.claim)) std::abort();
    if ((verdict.overall == certificate::Overall::unreadable) != verdict.reason.has_value()) std::abort();
    return 0;
}
