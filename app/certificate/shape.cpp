#include "certificate/shape.h"

#include <nlohmann/json.hpp>

#include "certificate/bounded_json.h"
#include "certificate/document.h"
#include "certificate/proof.h"
#include "certificate/receipt.h"

namespace rozwaga::certificate {

using nlohmann::json;

Result<Instant> read_proof(const json& document) {
    const auto misshapen = [](const std::string& where) { return fail("certificate.shape", {{"where", excerpt(where)}}); };
    if (!document.contains("@context")) return misshapen("/@context");
    const auto proofs = document.find("proof");
    if (proofs == document.end() || !proofs->is_array() || proofs->size() != 1 || !proofs->front().is_object())
        return misshapen("/proof");
    const json& proof = proofs->front();
    for (const char* name : {"created", "verificationMethod", "proofValue"})
        if (!proof.contains(name) || !proof[name].is_string()) return misshapen(std::string("/proof/0/") + name);
    const Result<Instant> created = from_iso8601(proof["created"].get<std::string>());
    if (!created) return misshapen("/proof/0/created");
    json wanted = proof_options(document, proof["verificationMethod"].get<std::string>(), *created);
    wanted["proofValue"] = proof["proofValue"];
    if (const std::string where = first_difference(wanted, proof); !where.empty()) return misshapen("/proof/0" + where);
    return created;
}

Result<json> recognise(std::string_view bytes) {
    Result<json> document = parse_bounded(bytes);
    if (!document) return document;
    if (is_receipt(*document)) return document;
    const int format = format_of(*document);
    if (format < 1) return fail("certificate.not-a-credential");
    if (format > newest_format) return fail("certificate.format-newer", {{"format", std::to_string(format)}});
    return document;
}

Result<Credential> read_shape(const json& document) {
    const Result<Instant> created = read_proof(document);
    if (!created) return tl::unexpected(created.error());
    json unsecured = document;
    unsecured.erase("proof");
    Result<ReadDocument> read = read_document(unsecured);
    if (!read) return tl::unexpected(read.error());
    return Credential{format_of(document), std::move(read->claim), std::move(read->issuer), *created};
}

}  // namespace rozwaga::certificate
