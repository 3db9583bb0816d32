// Anything may be handed to a verifier as somebody's trust list: whatever it says, nothing known is lost.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "certificate/trust.h"

namespace {

/// Signed the seeds of the corpus.
constexpr const char* known_signer = "did:key:SIGNER";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rozwaga;
    using namespace rozwaga::certificate;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Trust known;
    known.organisations.push_back({known_signer, "Lumka", Instant{1'700'000'000'000}, {}, {}});
    known.installations.push_back({"did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd", "Zofia", Instant{0}, {}, {}});
    const auto imported = import_trust(known, bytes, "");
    if (!imported) return 0;
    const KnownKey* signer = imported->trust.organisation(known_signer);
    if (!signer || signer->name != "Lumka") std::abort();
    const KnownKey* zofia = imported->trust.installation("did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd");
    if (!zofia || zofia->name != "Zofia") std::abort();
    for (const Revocation& one : imported->trust.revocations)
        if (!imported->trust.organisation(one.by)) std::abort();
    // Taken again, it adds nothing.
    const auto again = import_trust(imported->trust, bytes, "");
    if (!again || again->trust != imported->trust) std::abort();
    return 0;
}
