#include "certificate/document.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/claim_rules.h"
#include "certificate/identifiers.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr std::string_view self_declared = " (self-declared)", enrolled_note = " (enrolled)";
constexpr std::string_view format_line = "format: rozwaga-credential ";

std::string thousandths(std::int64_t value) {
    std::string text = fmt::format("{}.{:03}", value / 1000, value % 1000);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string achievement_id(const Claim& claim) {
    return named_urn_uuid("rozwaga achievement " + claim.course + ' ' + claim.version);
}

/// What follows the organisation's name: it is the learner's own computer that issued, unless the organisation itself did.
std::string_view issuer_note(const Claim& claim) {
    return !claim.confirms.empty() ? "" : claim.enrolment.empty() ? self_declared : enrolled_note;
}

/// "sha256:<hash> <language> <when>"
std::string policy_line(const Claim& claim) {
    return fmt::format("sha256:{} {} {}", claim.policy_hash, claim.policy_language, to_iso8601(claim.policy_acknowledged));
}

/// "urn:uuid:… sha256:…": another document and the hash of what it says
std::string reference_to(const std::string& id, const std::string& hash) { return id + " sha256:" + hash; }

std::string narrative_of(const Claim& claim, int format) {
    std::string narrative = fmt::format("{}{}\ncourse: {}\nattempt: {}\ngrading-hash: sha256:{}\nidentity: {}", format_line, format,
                                        claim.course, claim.attempt, claim.grading_hash,
                                        format == 1 || claim.enrolment.empty()
                                            ? "self-declared"
                                            : "enrolled " + reference_to(claim.enrolment, claim.enrolment_hash));
    if (format > 1) {
        if (claim.evidence != EvidenceKind::none)
            narrative += fmt::format("\nevidence: {} sha256:{}", claim.evidence == EvidenceKind::answers ? "answers" : "summary",
                                     claim.evidence_hash);
        if (!claim.replaces.empty()) narrative += "\nreplaces: " + claim.replaces;
        if (!claim.confirms.empty()) narrative += "\nconfirms: " + reference_to(claim.confirms, claim.confirms_hash);
    }
    if (!claim.policy_hash.empty()) narrative += "\npolicy: " + policy_line(claim);
    return narrative;
}

/// What nlohmann's own pointers find, without taking each apart into a list first. For ours: no escapes.
const json* value_at(const json& document, std::string_view pointer) {
    const json* value = &document;
    while (!pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const std::string_view step = pointer.substr(1, end - 1);
        pointer.remove_prefix(end);
        if (value->is_object()) {
            const auto found = value->find(step);
            if (found == value->end()) return nullptr;
            value = &*found;
        } else {
            std::size_t index = 0;
            const auto [rest, failure] = std::from_chars(step.data(), step.data() + step.size(), index);
            if (!value->is_array() || failure != std::errc() || rest != step.data() + step.size() || index >= value->size()) return nullptr;
            value = &(*value)[index];
        }
    }
    return value;
}

// --- reading: each value from its one place; what else stands in the document is compared afterwards -----------

template <class Number>
Number whole_number(std::string_view text) {
    Number number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && end == text.data() + text.size() ? number : Number(-1);
}

std::int64_t read_thousandths(std::string text) {
    const std::size_t point = text.find('.');
    std::string fraction = point == std::string::npos ? "" : text.substr(point + 1);
    if (fraction.size() > 3) return -1;
    fraction.resize(3, '0');
    const auto whole = whole_number<std::int32_t>(text.substr(0, point));
    const auto part = whole_number<std::int32_t>(fraction);
    return whole < 0 || part < 0 ? -1 : std::int64_t(whole) * 1000 + part;
}

Instant instant_at(const json& document, const char* pointer) {
    return from_iso8601(text_at(document, pointer)).value_or(Instant{-1});
}

std::string line_of(const std::string& narrative, const std::string& name) {
    const std::string wanted = "\n" + name + ": ";
    const std::size_t at = narrative.find(wanted);
    if (at == std::string::npos) return {};
    const std::size_t begin = at + wanted.size();
    return narrative.substr(begin, narrative.find('\n', begin) - begin);
}

void read_identities(const json& document, Claim& claim) {
    const json* identifiers = value_at(document, "/credentialSubject/identifier");
    if (!identifiers || !identifiers->is_array()) return;
    for (const json& entry : *identifiers) {
        if (!entry.is_object()) continue;
        const std::string type = text_at(entry, "/identityType"), value = text_at(entry, "/identityHash");
        if (type == "name") claim.name = value;
        if (type == "identifier") claim.number = value;
        if (type == "ext:team") claim.team = value;
    }
}

void read_policy(const std::string& line, Claim& claim) {
    const std::size_t first = line.find(' '), last = line.rfind(' ');
    if (!line.starts_with("sha256:") || first == last) return;
    claim.policy_hash = line.substr(7, first - 7);
    claim.policy_language = line.substr(first + 1, last - first - 1);
    claim.policy_acknowledged = from_iso8601(line.substr(last + 1)).value_or(Instant{-1});
}

void read_reference(const std::string& line, std::string& id, std::string& hash) {
    const std::size_t space = line.find(" sha256:");
    if (space == std::string::npos) return;
    id = line.substr(0, space);
    hash = line.substr(space + 8);
}

void read_newer_lines(const std::string& narrative, Claim& claim) {
    const std::string identity = line_of(narrative, "identity"), evidence = line_of(narrative, "evidence");
    if (identity.starts_with("enrolled ")) read_reference(identity.substr(9), claim.enrolment, claim.enrolment_hash);
    std::string kind;
    read_reference(evidence, kind, claim.evidence_hash);
    if (kind == "answers") claim.evidence = EvidenceKind::answers;
    if (kind == "summary") claim.evidence = EvidenceKind::summary;
    claim.replaces = line_of(narrative, "replaces");
    read_reference(line_of(narrative, "confirms"), claim.confirms, claim.confirms_hash);
}

Claim claim_of(const json& document, int format) {
    constexpr const char* score = "/credentialSubject/achievement/resultDescription/0/requiredValue";
    Claim claim;
    claim.id = text_at(document, "/id");
    read_identities(document, claim);
    const std::string narrative = text_at(document, "/evidence/0/narrative");
    if (format > 1) read_newer_lines(narrative, claim);
    claim.organisation = text_at(document, "/issuer/name");
    if (const std::string_view note = issuer_note(claim); claim.organisation.ends_with(note))
        claim.organisation.resize(claim.organisation.size() - note.size());
    claim.title = text_at(document, "/credentialSubject/achievement/name");
    claim.description = text_at(document, "/credentialSubject/achievement/description");
    claim.version = text_at(document, "/credentialSubject/achievement/version");
    claim.language = text_at(document, "/credentialSubject/achievement/inLanguage");
    claim.criteria = text_at(document, "/credentialSubject/achievement/criteria/narrative");
    claim.percent = whole_number<int>(text_at(document, "/credentialSubject/result/0/value"));
    claim.pass_mark = whole_number<int>(text_at(document, score));
    claim.points = read_thousandths(text_at(document, "/credentialSubject/result/1/value"));
    claim.maximum = read_thousandths(text_at(document, "/credentialSubject/achievement/resultDescription/1/valueMax"));
    claim.awarded = instant_at(document, "/awardedDate");
    claim.valid_until = instant_at(document, "/validUntil");
    claim.course = line_of(narrative, "course");
    claim.attempt = line_of(narrative, "attempt");
    claim.grading_hash = line_of(narrative, "grading-hash");
    if (claim.grading_hash.starts_with("sha256:")) claim.grading_hash.erase(0, 7);
    read_policy(line_of(narrative, "policy"), claim);
    return claim;
}

}  // namespace

std::string text_at(const json& document, const char* pointer) {
    const json* value = value_at(document, pointer);
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

std::string canonical_document(const Claim& claim, const std::string& issuer, int format) {
    constexpr std::size_t usual = 4096;
    const std::string achievement = achievement_id(claim);
    const std::string score = achievement + "#score", points = achievement + "#points";
    CanonicalWriter writer;
    writer.text.reserve(usual);
    const auto type = [&](const char* name) { writer.list("type", [&] { writer.put(std::string_view(name)); }); };
    const auto identity = [&](const char* kind, const std::string& value) {
        if (value.empty()) return;
        writer.object([&] {
            writer.put("hashed", false);
            writer.put("identityHash", value);
            writer.put("identityType", kind);
            writer.put("type", "IdentityObject");
        });
    };
    const auto described = [&](const std::string& id, const char* name, const std::string& required, const char* kind, const std::string& most) {
        writer.object([&] {
            writer.put("id", id);
            writer.put("name", name);
            if (!required.empty()) writer.put("requiredValue", required);
            writer.put("resultType", kind);
            type("ResultDescription");
            writer.put("valueMax", most);
            writer.put("valueMin", "0");
        });
    };
    const auto result = [&](const std::string& description, const std::string& value) {
        writer.object([&] {
            writer.put("resultDescription", description);
            type("Result");
            writer.put("value", value);
        });
    };
    const auto course = [&] {
        writer.put("achievementType", "CertificateOfCompletion");
        writer.object("criteria", [&] { writer.put("narrative", claim.criteria); });
        writer.put("description", claim.description);
        writer.put("id", achievement);
        writer.put("inLanguage", claim.language);
        writer.put("name", claim.title);
        writer.list("resultDescription", [&] {
            described(score, "Score", std::to_string(claim.pass_mark), "Percent", "100");
            described(points, "Points", "", "RawScore", thousandths(claim.maximum));
        });
        type("Achievement");
        writer.put("version", claim.version);
    };
    const auto subject = [&] {
        writer.object("achievement", course);
        writer.list("identifier", [&] {
            identity("name", claim.name);
            identity("identifier", claim.number);
            identity("ext:team", claim.team);
        });
        writer.list("result", [&] {
            result(score, std::to_string(claim.percent));
            result(points, thousandths(claim.points));
        });
        type("AchievementSubject");
    };
    const auto exam = [&] {
        writer.put("id", claim.id + "#exam");
        writer.put("name", "Exam");
        writer.put("narrative", narrative_of(claim, format));
        type("Evidence");
    };
    writer.object([&] {
        writer.list("@context", [&] {
            writer.put("https://www.w3.org/ns/credentials/v2");
            writer.put("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        });
        writer.put("awardedDate", to_iso8601(claim.awarded));
        writer.object("credentialSubject", subject);
        writer.list("evidence", [&] { writer.object(exam); });
        writer.put("id", claim.id);
        writer.object("issuer", [&] {
            writer.put("id", issuer);
            writer.put("name", claim.organisation + std::string(issuer_note(claim)));
            type("Profile");
        });
        writer.put("name", claim.title);
        writer.list("type", [&] {
            writer.put("VerifiableCredential");
            writer.put("OpenBadgeCredential");
        });
        writer.put("validFrom", to_iso8601(claim.awarded));
        writer.put("validUntil", to_iso8601(claim.valid_until));
    });
    return std::move(writer.text);
}

int format_of(const json& document) {
    if (text_at(document, "/type/1") != "OpenBadgeCredential") return 0;
    const std::string narrative = text_at(document, "/evidence/0/narrative");
    if (!narrative.starts_with(format_line)) return 0;
    const std::string number = narrative.substr(format_line.size(), narrative.find('\n') - format_line.size());
    return std::max(0, whole_number<int>(number));
}

// Strict without a list of what to refuse: what was understood is written again and must come out the same.
Result<ReadDocument> read_document(const json& document, std::string_view canonical_form) {
    const int format = format_of(document);
    ReadDocument read{claim_of(document, format), text_at(document, "/issuer/id")};
    if (const std::string field = broken_field(read.claim, format); !field.empty())
        return fail("certificate.shape", {{"where", field}});
    const std::string wanted = canonical_document(read.claim, read.issuer, format);
    if (wanted != canonical_form)
        return fail("certificate.shape", {{"where", excerpt(first_difference(json::parse(wanted), document))}});
    return read;
}

std::string first_difference(const json& wanted, const json& actual) {
    if (wanted == actual) return {};
    const json differences = json::diff(wanted, actual);
    if (differences.empty()) return {};
    const std::string pointer = differences[0].at("path").get<std::string>();
    return pointer.empty() ? "/" : pointer;
}

}  // namespace rozwaga::certificate
