#include "certificate/shape.h"

#include <nlohmann/json.hpp>

#include "certificate/bounded_json.h"
#include "certificate/document.h"
#include "certificate/proof.h"
#include "certificate/receipt.h"

namespace rozwaga::certificate {

using nlohmann::json;

namespace {

tl::unexpected<Error> shape_refused(const std::string& where) { return fail("certificate.shape", {{"where", excerpt(where)}}); }

/// The proofs by what stands in the last of them, which is JCS; one by RDFC with the same key and instant before it in a pair.
Result<Instant> read_proofs(const json& document, std::size_t count) {
    if (!document.contains("@context")) return shape_refused("/@context");
    const auto proofs = document.find("proof");
    if (proofs == document.end() || !proofs->is_array() || proofs->size() != count) return shape_refused("/proof");
    for (std::size_t i = 0; i < count; ++i)
        for (const char* name : {"created", "verificationMethod", "proofValue"})
            if (const json& proof = (*proofs)[i]; !proof.is_object() || !proof.contains(name) || !proof[name].is_string())
                return shape_refused("/proof/" + std::to_string(i) + '/' + name);
    const json& last = proofs->back();
    const Result<Instant> created = from_iso8601(last["created"].get<std::string>());
    const std::string method = last["verificationMethod"].get<std::string>();
    if (!created) return shape_refused("/proof/" + std::to_string(count - 1) + "/created");
    json wanted = json::array({proof_options(document, method, *created)});
    if (count == 2) wanted.insert(wanted.begin(), rdfc_proof_options(method, *created));
    for (std::size_t i = 0; i < count; ++i) wanted[i]["proofValue"] = (*proofs)[i]["proofValue"];
    if (const std::string where = first_difference(wanted, *proofs); !where.empty()) return shape_refused("/proof" + where);
    return created;
}

}  // namespace

Result<Instant> read_proof(const json& document) { return read_proofs(document, 1); }

Result<Instant> read_proof_pair(const json& document) { return read_proofs(document, 2); }

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
    const int format = format_of(document);
    const Result<Instant> created = format == 1 ? read_proof(document) : read_proof_pair(document);
    if (!created) return tl::unexpected(created.error());
    json unsecured = document;
    unsecured.erase("proof");
    Result<ReadDocument> read = read_document(unsecured);
    if (!read) return tl::unexpected(read.error());
    return Credential{format, std::move(read->claim), std::move(read->issuer), *created};
}

}  // namespace rozwaga::certificate
