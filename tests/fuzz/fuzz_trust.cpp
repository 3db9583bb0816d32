// Anything may be handed to a verifier as somebody's trust list: whatever it says, nothing known is lost. Each input is tried
// as it is, and signed anew by a known key, since no search finds a signature.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/identifiers.h"
#include "certificate/samples.h"
#include "certificate/statement.h"
#include "certificate/trust.h"

namespace {

using namespace rozwaga;
using namespace rozwaga::certificate;

constexpr const char* zofias_key = "did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd";

/// Signed the seeds of the corpus, too.
const SigningKey& lumkas_key() {
    static const SigningKey key = tests::sample_key(21);
    return key;
}

void import_list(std::string_view bytes) {
    const std::string lumka = to_did_key(lumkas_key().public_key());
    Trust known;
    known.organisations.push_back({lumka, "Lumka", Instant{1'700'000'000'000}, {}, {}});
    known.installations.push_back({zofias_key, "Zofia", Instant{0}, {}, {}});
    const auto imported = import_trust(known, bytes, "");
    if (!imported) return;
    const KnownKey* signer = imported->trust.organisation(lumka);
    if (!signer || signer->name != "Lumka") std::abort();
    const KnownKey* zofia = imported->trust.installation(zofias_key);
    if (!zofia || zofia->name != "Zofia") std::abort();
    for (const Revocation& one : imported->trust.revocations)
        if (!imported->trust.organisation(one.by)) std::abort();
    // Taken again, it adds nothing.
    const auto again = import_trust(imported->trust, bytes, "");
    if (!again || again->trust != imported->trust) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    import_list(bytes);
    auto list = parse_bounded(bytes);
    if (!list || !list->is_object() || !list->contains("type") || !list->at("type").is_string()) return 0;
    (*list)["issuer"] = to_did_key(lumkas_key().public_key());
    try {
        import_list(canonical(signed_statement(*list, lumkas_key())));
    } catch (const nlohmann::json::exception&) {
        return 0;   // a number or text that no signer could write
    }
    return 0;
}
