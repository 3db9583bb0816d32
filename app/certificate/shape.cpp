#include "certificate/shape.h"

#include <nlohmann/json.hpp>

#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/document.h"
#include "certificate/proof.h"
#include "certificate/receipt.h"

namespace rozwaga::certificate {

using nlohmann::json;

namespace {

tl::unexpected<Error> shape_refused(const std::string& where) { return fail("certificate.shape", {{"where", excerpt(where)}}); }

/// The proofs by what stands in the last of them, which is JCS; one by RDFC with the same key and instant before it in a pair.
Result<Instant> read_proofs(const Secured& document, std::size_t count) {
    const json& proofs = document.proofs;
    if (!document.unsecured.contains("@context")) return shape_refused("/@context");
    if (!proofs.is_array() || proofs.size() != count) return shape_refused("/proof");
    for (std::size_t i = 0; i < count; ++i)
        for (const char* name : {"created", "verificationMethod", "proofValue"})
            if (const json& proof = proofs[i]; !proof.is_object() || !proof.contains(name) || !proof[name].is_string())
                return shape_refused("/proof/" + std::to_string(i) + '/' + name);
    const json& last = proofs.back();
    const Result<Instant> created = from_iso8601(last["created"].get_ref<const std::string&>());
    const auto& method = last["verificationMethod"].get_ref<const std::string&>();
    if (!created) return shape_refused("/proof/" + std::to_string(count - 1) + "/created");
    // Nearly always they are as they should be; put together anew only to say what is not.
    if (has_proof_options(document.unsecured, last, method, *created) &&
        (count == 1 || has_rdfc_proof_options(proofs.front(), method, *created)))
        return created;
    json wanted = json::array();
    if (count == 2) wanted.push_back(rdfc_proof_options(method, *created));
    wanted.push_back(proof_options(document.unsecured, method, *created));
    for (std::size_t i = 0; i < count; ++i) wanted[i]["proofValue"] = proofs[i]["proofValue"];
    if (const std::string where = first_difference(wanted, proofs); !where.empty()) return shape_refused("/proof" + where);
    return created;
}

}  // namespace

Secured take_apart(json document) {
    Secured parts;
    if (document.is_object())
        if (const auto proofs = document.find("proof"); proofs != document.end()) {
            parts.proofs = std::move(*proofs);
            document.erase(proofs);
        }
    parts.unsecured = std::move(document);
    parts.canonical_form = canonical(parts.unsecured);
    return parts;
}

Result<Instant> read_proof(const Secured& document) { return read_proofs(document, 1); }

Result<Instant> read_proof_pair(const Secured& document) { return read_proofs(document, 2); }

Result<Secured> recognise(std::string_view bytes) {
    Result<json> document = parse_bounded(bytes);
    if (!document) return tl::unexpected(document.error());
    if (!is_receipt(*document)) {
        const int format = format_of(*document);
        if (format < 1) return fail("certificate.not-a-credential");
        if (format > newest_format) return fail("certificate.format-newer", {{"format", std::to_string(format)}});
    }
    return take_apart(std::move(*document));
}

Result<Credential> read_shape(const Secured& document) {
    const int format = format_of(document.unsecured);
    const Result<Instant> created = format == 1 ? read_proof(document) : read_proof_pair(document);
    if (!created) return tl::unexpected(created.error());
    Result<ReadDocument> read = read_document(document.unsecured, document.canonical_form);
    if (!read) return tl::unexpected(read.error());
    return Credential{format, std::move(read->claim), std::move(read->issuer), *created};
}

}  // namespace rozwaga::certificate
