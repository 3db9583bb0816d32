#include "certificate/receipt.h"

#include <nlohmann/json.hpp>

#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/claim_rules.h"
#include "certificate/document.h"
#include "certificate/identifiers.h"
#include "certificate/proof.h"
#include "certificate/shape.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr int receipt_format = 1;
constexpr const char* receipt_type = "PolicyReceiptCredential";

json receipt_document(const Claim& claim, const std::string& issuer) {
    json subject = {{"type", {"PolicyReader"}}, {"name", claim.name}};
    if (!claim.number.empty()) subject["identifier"] = claim.number;
    if (!claim.team.empty()) subject["team"] = claim.team;
    subject["acknowledged"] = {{"type", {"Policy"}},
                               {"organisation", claim.organisation},
                               {"name", claim.title},
                               {"digest", "sha256:" + claim.policy_hash},
                               {"inLanguage", claim.policy_language},
                               {"at", to_iso8601(claim.policy_acknowledged)}};
    return {{"@context", {"https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/undefined-terms/v2"}},
            {"id", claim.id},
            {"type", {"VerifiableCredential", receipt_type}},
            {"issuer", issuer},
            {"validFrom", to_iso8601(claim.policy_acknowledged)},
            {"credentialSubject", subject}};
}

Claim receipt_claim(const json& document) {
    Claim claim;
    claim.id = text_at(document, "/id");
    claim.name = text_at(document, "/credentialSubject/name");
    claim.number = text_at(document, "/credentialSubject/identifier");
    claim.team = text_at(document, "/credentialSubject/team");
    claim.organisation = text_at(document, "/credentialSubject/acknowledged/organisation");
    claim.title = text_at(document, "/credentialSubject/acknowledged/name");
    claim.policy_hash = text_at(document, "/credentialSubject/acknowledged/digest");
    if (claim.policy_hash.starts_with("sha256:")) claim.policy_hash.erase(0, 7);
    claim.policy_language = text_at(document, "/credentialSubject/acknowledged/inLanguage");
    claim.policy_acknowledged = from_iso8601(text_at(document, "/credentialSubject/acknowledged/at")).value_or(Instant{-1});
    claim.awarded = claim.policy_acknowledged;
    return claim;
}

}  // namespace

Result<std::string> issue_receipt(const Claim& given, const SigningKey& key, Instant now) try {
    Claim claim = given;
    claim.policy_acknowledged = Instant{claim.policy_acknowledged.milliseconds / 1000 * 1000};
    if (const std::string field = broken_receipt_field(claim); !field.empty())
        return fail("certificate.claim-invalid", {{"field", field}});
    const std::string did = to_did_key(key.public_key());
    json document = receipt_document(claim, did);
    document["proof"] = json::array({make_proof(document, proof_options(document, verification_method(did), now), key)});
    return canonical(document);
} catch (const json::exception&) {
    return fail("certificate.claim-invalid", {{"field", "text"}});
}

bool is_receipt(const json& document) {
    const json::json_pointer type("/type/1");
    return document.is_object() && document.contains(type) && document.at(type) == receipt_type;
}

Result<Credential> read_receipt(const Secured& document) {
    const Result<Instant> created = read_proof(document);
    if (!created) return tl::unexpected(created.error());
    const json& unsecured = document.unsecured;
    Credential read{receipt_format, receipt_claim(unsecured), text_at(unsecured, "/issuer"), *created};
    if (const std::string field = broken_receipt_field(read.claim); !field.empty())
        return fail("certificate.shape", {{"where", field}});
    const std::string where = first_difference(receipt_document(read.claim, read.issuer), unsecured);
    if (!where.empty()) return fail("certificate.shape", {{"where", excerpt(where)}});
    return read;
}

}  // namespace rozwaga::certificate
