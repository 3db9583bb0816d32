#include "certificate/credential.h"

#include <nlohmann/json.hpp>

#include "certificate/canonical.h"
#include "certificate/claim_rules.h"
#include "certificate/document.h"
#include "certificate/identifiers.h"
#include "certificate/proof.h"
#include "certificate/receipt.h"
#include "certificate/shape.h"

namespace rozwaga::certificate {

using nlohmann::json;

Result<std::string> issue(const Claim& given, const SigningKey& key, Instant now) try {
    Claim claim = given;
    claim.awarded = Instant{claim.awarded.milliseconds / 1000 * 1000};
    claim.valid_until = Instant{claim.valid_until.milliseconds / 1000 * 1000};
    claim.policy_acknowledged = Instant{claim.policy_acknowledged.milliseconds / 1000 * 1000};
    if (const std::string field = broken_field(claim, newest_format); !field.empty())
        return fail("certificate.claim-invalid", {{"field", field}});
    if (!score_suffices(claim))
        return fail("certificate.not-passed",
                    {{"percent", std::to_string(claim.percent)}, {"required", std::to_string(claim.pass_mark)}});
    const std::string did = to_did_key(key.public_key());
    json document = json::parse(canonical_document(claim, did));
    const Result<json> proofs = proof_pair(document, verification_method(did), now, key);
    if (!proofs) return tl::unexpected(proofs.error());
    document["proof"] = *proofs;
    return canonical(document);
} catch (const json::exception&) {
    return fail("certificate.claim-invalid", {{"field", "text"}});
}

Result<Credential> read_credential(std::string_view bytes) try {
    const Result<Secured> document = recognise(bytes);
    if (!document) return tl::unexpected(document.error());
    if (is_receipt(document->unsecured)) return fail("certificate.not-a-credential");
    return read_shape(*document);
} catch (const json::exception&) {
    return fail("certificate.not-a-credential");
}

}  // namespace rozwaga::certificate
