#include "certificate/claim_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "certificate/identifiers.h"

namespace rozwaga::certificate {
namespace {

constexpr std::int64_t latest = 253402300799000;          // 9999-12-31T23:59:59Z
constexpr std::int64_t most_points = 1'000'000'000;

/// Letters of well-formed UTF-8 without control characters (line feeds where allowed); -1 when it is not so.
std::ptrdiff_t count_letters(std::string_view text, bool lines) {
    std::ptrdiff_t letters = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if ((lead < 0x20 && !(lines && lead == '\n')) || lead == 0x7f) return -1;
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || i + length > text.size()) return -1;
        char32_t point = length == 1 ? lead : lead & (0x7fu >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xc0) != 0x80) return -1;
            point = (point << 6) | (next & 0x3f);
        }
        constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
        if (point < least[length] || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return -1;
        if (point >= 0x80 && point < 0xa0) return -1;
        i += length;
        ++letters;
    }
    return letters;
}

struct TextRule {
    const char* field;
    std::string Claim::*text;
    std::ptrdiff_t least, most;
    bool lines = false;
};

constexpr std::array<TextRule, 11> text_rules{{
    {"name", &Claim::name, 1, 90},
    {"number", &Claim::number, 0, 60},
    {"team", &Claim::team, 0, 90},
    {"organisation", &Claim::organisation, 1, 200},
    {"course", &Claim::course, 1, 64},
    {"title", &Claim::title, 1, 200},
    {"description", &Claim::description, 1, 4000, true},
    {"version", &Claim::version, 1, 40},
    {"language", &Claim::language, 2, 20},
    {"criteria", &Claim::criteria, 1, 4000, true},
    {"attempt", &Claim::attempt, 1, 64},
}};

bool is_time(Instant instant) { return instant.milliseconds >= 0 && instant.milliseconds <= latest; }

bool is_hash(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Of the fields named, or of all.
std::string broken_text(const Claim& claim, std::string_view only = {}) {
    for (const TextRule& rule : text_rules) {
        if (!only.empty() && only.find(rule.field) == std::string_view::npos) continue;
        const std::ptrdiff_t letters = count_letters(claim.*rule.text, rule.lines);
        if (letters < rule.least || letters > rule.most) return rule.field;
    }
    return {};
}

/// What every certificate says beside texts, on the page, in the square and in the credential.
std::string broken_number(const Claim& claim) {
    if (claim.percent < 0 || claim.percent > 100) return "percent";
    if (claim.pass_mark < 1 || claim.pass_mark > 100) return "pass_mark";
    if (!is_time(claim.awarded)) return "awarded";
    return is_time(claim.valid_until) && claim.awarded < claim.valid_until ? "" : "valid_until";
}

std::string broken_policy_field(const Claim& claim) {
    if (!is_hash(claim.policy_hash)) return "policy_hash";
    const auto letters = count_letters(claim.policy_language, false);
    if (letters < 2 || letters > 20 || claim.policy_language.find(' ') != std::string::npos) return "policy_language";
    return is_time(claim.policy_acknowledged) ? "" : "policy_acknowledged";
}

/// A document named by id and hash: both or neither, and not the certificate itself.
bool is_reference(const Claim& claim, const std::string& id, const std::string& hash) {
    return id.empty() ? hash.empty() : is_urn_uuid(id) && id != claim.id && is_hash(hash);
}

/// A certificate without evidence can be confirmed all the same: those of format 1 have none.
std::string broken_newer_field(const Claim& claim) {
    const bool with_evidence = claim.evidence == EvidenceKind::answers || claim.evidence == EvidenceKind::summary;
    if (!with_evidence && (claim.evidence != EvidenceKind::none || claim.confirms.empty())) return "evidence";
    if (with_evidence ? !is_hash(claim.evidence_hash) : !claim.evidence_hash.empty()) return "evidence_hash";
    if (!is_reference(claim, claim.enrolment, claim.enrolment_hash)) return "enrolment";
    if (!claim.replaces.empty() && (!is_urn_uuid(claim.replaces) || claim.replaces == claim.id)) return "replaces";
    return is_reference(claim, claim.confirms, claim.confirms_hash) ? "" : "confirms";
}

}  // namespace

std::string broken_receipt_field(const Claim& claim) {
    if (!is_urn_uuid(claim.id)) return "id";
    const std::string text = broken_text(claim, "name number team organisation title");
    return text.empty() ? broken_policy_field(claim) : text;
}

std::string broken_square_field(const Claim& claim) {
    if (!is_urn_uuid(claim.id)) return "id";
    if (!claim.confirms.empty() && (!is_urn_uuid(claim.confirms) || claim.confirms == claim.id)) return "confirms";
    const std::string text = broken_text(claim, "name organisation course version");
    return text.empty() ? broken_number(claim) : text;
}

std::string broken_field(const Claim& claim, int format) {
    if (!is_urn_uuid(claim.id)) return "id";
    if (std::string field = broken_text(claim); !field.empty()) return field;
    if (std::string field = broken_number(claim); !field.empty()) return field;
    if (claim.maximum < 1 || claim.maximum > most_points) return "maximum";
    if (claim.points < 0 || claim.points > claim.maximum) return "points";
    if (!is_hash(claim.grading_hash)) return "grading_hash";
    if (format > 1)
        if (std::string field = broken_newer_field(claim); !field.empty()) return field;
    return claim.policy_hash.empty() ? "" : broken_policy_field(claim);
}

bool score_suffices(const Claim& claim) {
    return claim.percent == claim.points * 100 / claim.maximum && claim.percent >= claim.pass_mark;
}

}  // namespace rozwaga::certificate
