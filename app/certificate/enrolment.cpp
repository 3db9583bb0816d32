#include "certificate/enrolment.h"

#include <array>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/document.h"
#include "certificate/identifiers.h"
#include "certificate/plain_text.h"
#include "certificate/proof.h"
#include "certificate/shape.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr const char* enrolment_type = "EnrolmentCredential";
constexpr const char* enrolment_format = "rozwaga-enrolment 1";

struct EnrolmentText {
    const char* field;
    std::string Enrolment::*text;
    std::size_t least, most;
};

constexpr std::array<EnrolmentText, 7> enrolment_texts{{
    {"organisation", &Enrolment::organisation, 1, 200},
    {"invited_by", &Enrolment::invited_by, 0, 200},
    {"name", &Enrolment::name, 1, 90},
    {"number", &Enrolment::number, 0, 60},
    {"team", &Enrolment::team, 0, 90},
    {"course", &Enrolment::course, 1, 64},
    {"language", &Enrolment::language, 0, 20},
}};

/// As in claim_rules.h, of an invitation.
std::string broken_enrolment_field(const Enrolment& enrolment) {
    if (!is_urn_uuid(enrolment.id)) return "id";
    for (const EnrolmentText& rule : enrolment_texts)
        if (!is_plain_line(enrolment.*rule.text, rule.least, rule.most)) return rule.field;
    if (enrolment.joined && !is_midnight(*enrolment.joined)) return "joined";
    if (enrolment.due && !is_midnight(*enrolment.due)) return "due";
    return is_whole_second(enrolment.issued) ? "" : "issued";
}

std::string date_of(Instant day) { return to_iso8601(day).substr(0, 10); }

/// What is no date becomes one that no invitation may have.
std::optional<Instant> date_at(const json& document, const char* pointer) {
    if (!document.contains(json::json_pointer(pointer))) return std::nullopt;
    return from_iso8601(text_at(document, pointer) + "T00:00:00Z").value_or(Instant{-1});
}

json enrolment_document(const Enrolment& enrolment, const std::string& issuer) {
    json invitation = {{"type", {"Invitation"}},
                       {"format", enrolment_format},
                       {"course", enrolment.course},
                       {"occasion", enrolment.occasion == Occasion::renewal ? "renewal" : "onboarding"}};
    if (!enrolment.invited_by.empty()) invitation["invitedBy"] = enrolment.invited_by;
    if (enrolment.due) invitation["due"] = date_of(*enrolment.due);
    json subject = {{"type", {"Invitee"}}, {"name", enrolment.name}, {"invitation", invitation}};
    if (!enrolment.number.empty()) subject["identifier"] = enrolment.number;
    if (!enrolment.team.empty()) subject["team"] = enrolment.team;
    if (!enrolment.language.empty()) subject["language"] = enrolment.language;
    if (enrolment.joined) subject["joined"] = date_of(*enrolment.joined);
    return {{"@context", {"https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/undefined-terms/v2"}},
            {"id", enrolment.id},
            {"type", {"VerifiableCredential", enrolment_type}},
            {"issuer", {{"id", issuer}, {"name", enrolment.organisation}}},
            {"validFrom", to_iso8601(enrolment.issued)},
            {"credentialSubject", subject}};
}

Enrolment enrolment_in(const json& document) {
    Enrolment enrolment;
    enrolment.id = text_at(document, "/id");
    enrolment.organisation = text_at(document, "/issuer/name");
    enrolment.name = text_at(document, "/credentialSubject/name");
    enrolment.number = text_at(document, "/credentialSubject/identifier");
    enrolment.team = text_at(document, "/credentialSubject/team");
    enrolment.language = text_at(document, "/credentialSubject/language");
    enrolment.joined = date_at(document, "/credentialSubject/joined");
    enrolment.course = text_at(document, "/credentialSubject/invitation/course");
    enrolment.invited_by = text_at(document, "/credentialSubject/invitation/invitedBy");
    enrolment.due = date_at(document, "/credentialSubject/invitation/due");
    if (text_at(document, "/credentialSubject/invitation/occasion") == "renewal") enrolment.occasion = Occasion::renewal;
    enrolment.issued = from_iso8601(text_at(document, "/validFrom")).value_or(Instant{-1});
    return enrolment;
}

bool says_enrolment(const json& document) {
    const json::json_pointer type("/type/1");
    return document.is_object() && document.contains(type) && document.at(type) == enrolment_type;
}

tl::unexpected<Error> misshapen(const std::string& where) { return fail("certificate.shape", {{"where", excerpt(where)}}); }

/// Everything stands as issue_enrolment() writes it; the signature is not looked at.
Result<ReadEnrolment> read_enrolment_shape(const Secured& document) {
    const std::string format = text_at(document.unsecured, "/credentialSubject/invitation/format");
    if (format.starts_with("rozwaga-enrolment ") && format != enrolment_format)
        return fail("certificate.format-newer", {{"format", excerpt(format.substr(format.find(' ') + 1))}});
    const Result<Instant> created = read_proof(document);
    if (!created) return tl::unexpected(created.error());
    const json& unsecured = document.unsecured;
    ReadEnrolment read{enrolment_in(unsecured), text_at(unsecured, "/issuer/id"), {}};
    if (const std::string field = broken_enrolment_field(read.enrolment); !field.empty()) return misshapen(field);
    if (const std::string where = first_difference(enrolment_document(read.enrolment, read.issuer), unsecured); !where.empty())
        return misshapen(where);
    if (*created != read.enrolment.issued) return misshapen("/proof/0/created");
    return read;
}

}  // namespace

Result<std::string> issue_enrolment(const Enrolment& given, const SigningKey& key) try {
    Enrolment enrolment = given;
    enrolment.issued = Instant{enrolment.issued.milliseconds / 1000 * 1000};
    if (const std::string field = broken_enrolment_field(enrolment); !field.empty())
        return fail("certificate.claim-invalid", {{"field", field}});
    const std::string did = to_did_key(key.public_key());
    json document = enrolment_document(enrolment, did);
    document["proof"] =
        json::array({make_proof(document, proof_options(document, verification_method(did), enrolment.issued), key)});
    return canonical(document);
} catch (const json::exception&) {
    return fail("certificate.claim-invalid", {{"field", "text"}});
}

bool is_enrolment(std::string_view bytes) {
    // Most other files need not be parsed to know.
    if (bytes.find(enrolment_type) == std::string_view::npos) return false;
    const Result<json> document = parse_bounded(bytes);
    return document && says_enrolment(*document);
}

Result<ReadEnrolment> read_enrolment(std::string_view bytes) try {
    Result<json> document = parse_bounded(bytes);
    if (!document) return tl::unexpected(document.error());
    if (!says_enrolment(*document)) return fail("enrolment.not-one");
    std::string hash = to_hex(sha256(canonical(*document)));
    const Secured parts = take_apart(std::move(*document));
    Result<ReadEnrolment> read = read_enrolment_shape(parts);
    if (!read) return read;
    const json& proof = parts.proofs.front();
    const Result<PublicKey> key = from_did_key(read->issuer);
    if (!key || proof.at("verificationMethod") != verification_method(read->issuer) || !proof_holds(parts.unsecured, proof, *key))
        return fail("enrolment.signature");
    read->hash = std::move(hash);
    return read;
} catch (const json::exception&) {
    return fail("enrolment.not-one");
}

}  // namespace rozwaga::certificate
