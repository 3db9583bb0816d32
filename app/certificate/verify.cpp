#include "certificate/verify.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "certificate/claim_rules.h"
#include "certificate/identifiers.h"
#include "certificate/plausibility.h"
#include "certificate/proof.h"
#include "certificate/receipt.h"
#include "certificate/shape.h"
#include "certificate/verify_parts.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

std::string text_in(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The proof that says by which key: the first, whatever else is wrong.
const json& first_proof(const json& proofs) {
    static const json none = json::object();
    return proofs.is_array() && !proofs.empty() && proofs.front().is_object() ? proofs.front() : none;
}

std::string named_issuer(const json& document) {
    if (is_receipt(document)) return text_in(document, "issuer");
    const auto issuer = document.find("issuer");
    return issuer != document.end() && issuer->is_object() ? text_in(*issuer, "id") : std::string();
}

void check_signature(const Secured& document, Verdict& verdict) {
    const std::string method = text_in(first_proof(document.proofs), "verificationMethod");
    const std::string did = method.substr(0, method.find('#'));
    const Result<PublicKey> key = from_did_key(did);
    judge(verdict, "signature", key && proofs_hold(document.unsecured, document.canonical_form, document.proofs, *key));
    judge(verdict, "issuer", key && did == named_issuer(document.unsecured) && method == verification_method(did));
}

/// Nothing about whose key it is can be believed of a signature that does not hold.
bool signature_stands(const Verdict& verdict) {
    return std::ranges::none_of(verdict.checks, [](const Check& check) { return check.state == CheckState::failed; });
}

const course::LoadedCourse* pack_of(const Grounds& grounds, const Evidence& evidence) {
    const auto found = std::ranges::find_if(grounds.packs, [&](const course::LoadedCourse* pack) {
        return pack->course.id == evidence.course && pack->course.version == evidence.version && pack->grading_hash == evidence.grading_hash;
    });
    return found == grounds.packs.end() ? nullptr : *found;
}

std::string fingerprint(const Evidence& evidence) {
    if (evidence.items.empty() && evidence.scenarios.empty()) return {};
    constexpr std::size_t usual = 4096;
    std::string told;
    told.reserve(usual);
    const auto tell = [&](std::string_view part) { (told += part) += '\n'; };
    for (const GradedItem& item : evidence.items) {
        tell(item.id);
        for (const record::Pick& pick : item.answer.picks) tell(pick.option), tell(pick.group);
        tell(std::to_string(item.seconds));
    }
    for (const GradedScenario& scenario : evidence.scenarios) {
        tell(scenario.id);
        for (const GradedChoice& choice : scenario.choices) tell(choice.node), tell(choice.option), tell(std::to_string(choice.seconds));
    }
    return to_hex(sha256(told));
}

void check_plausible(const Grounds& grounds, Verdict& verdict) {
    if (!verdict.evidence) return add(verdict, "plausible", CheckState::not_checked);
    for (Check& check :
         plausibility(*verdict.evidence, verdict.enrolment, verdict.claim.language, pack_of(grounds, *verdict.evidence)))
        verdict.checks.push_back(std::move(check));
}

void check_score(Verdict& verdict) {
    const Claim& claim = verdict.claim;
    const bool enough = verdict.from_square ? claim.percent >= claim.pass_mark : score_suffices(claim);
    judge(verdict, "score", enough, {{"percent", std::to_string(claim.percent)}, {"required", std::to_string(claim.pass_mark)}});
}

void judge_certificate(const Grounds& grounds, const std::optional<std::string>& evidence, Verdict& verdict) {
    EvidenceFound found = find_evidence(verdict.claim, evidence);
    const bool organisation = check_owner(grounds, verdict.claim, verdict);
    const bool enrolled = check_enrolment(grounds, found.evidence ? found.evidence->enrolment : std::string(), verdict);
    check_identity(organisation, enrolled, verdict);
    check_course(grounds, verdict);
    check_score(verdict);
    check_answers(grounds, found, verdict);
    if (found.evidence) verdict.answers_fingerprint = fingerprint(*found.evidence);
    verdict.evidence = std::move(found.evidence);
    check_plausible(grounds, verdict);
    check_begun(verdict.claim.awarded, grounds.now, verdict);
    check_expiry(grounds.now, verdict);
    check_times(verdict.claim.awarded, verdict.claim.valid_until, grounds.now, verdict);
    check_revocation(grounds, verdict);
    if (organisation) verdict.standing = Standing::organisation;
    else if (enrolled) verdict.standing = Standing::enrolled;
}

void judge_receipt(const Grounds& grounds, Verdict& verdict) {
    check_owner(grounds, verdict.claim, verdict);
    check_identity(false, false, verdict);
    check_begun(verdict.claim.policy_acknowledged, grounds.now, verdict);
    check_times(verdict.claim.policy_acknowledged, std::nullopt, grounds.now, verdict);
}

/// The whole from the parts: whoever is not valid stands for nobody.
void conclude(Verdict& verdict) {
    verdict.overall = signature_stands(verdict) ? Overall::valid : Overall::invalid;
    if (verdict.overall != Overall::valid) verdict.standing = Standing::self_declared;
}

void judge_document(const Secured& document, const Submission& submission, const Grounds& grounds, Verdict& verdict) {
    verdict.kind = is_receipt(document.unsecured) ? Kind::receipt : Kind::certificate;
    const Result<Credential> credential = verdict.kind == Kind::receipt ? read_receipt(document) : read_shape(document);
    judge(verdict, "shape", credential.has_value(), credential ? Arguments{} : credential.error().arguments);
    check_signature(document, verdict);
    if (!credential) return;
    verdict.claim = credential->claim;
    verdict.issuer = credential->issuer;
    verdict.signed_at = credential->signed_at;
    if (verdict.kind == Kind::receipt) judge_receipt(grounds, verdict);
    else judge_certificate(grounds, submission.evidence, verdict);
}

Verdict unreadable(Error reason) {
    Verdict verdict;
    verdict.reason = std::move(reason);
    return verdict;
}

// --- an invitation ---------------------------------------------------------------------------------------------

Claim claim_of(const Enrolment& enrolment) {
    Claim claim;
    claim.id = enrolment.id;
    claim.name = enrolment.name;
    claim.number = enrolment.number;
    claim.team = enrolment.team;
    claim.organisation = enrolment.organisation;
    claim.course = enrolment.course;
    claim.language = enrolment.language;
    claim.awarded = enrolment.issued;
    return claim;
}

Verdict judge_enrolment(const std::string& bytes, const Grounds& grounds) {
    Verdict verdict;
    verdict.kind = Kind::enrolment;
    const Result<ReadEnrolment> read = read_enrolment(bytes);
    const std::string code = read ? "" : read.error().code;
    if (!read && code != "certificate.shape" && code != "enrolment.signature") return unreadable(read.error());
    judge(verdict, "shape", code != "certificate.shape", code == "certificate.shape" ? read.error().arguments : Arguments{});
    if (code != "certificate.shape") judge(verdict, "signature", read.has_value());
    if (read) {
        verdict.enrolment = read->enrolment;
        verdict.claim = claim_of(read->enrolment);
        verdict.issuer = read->issuer;
        verdict.signed_at = read->enrolment.issued;
        judge(verdict, "issuer", true);
        if (check_inviter(grounds, read->enrolment, verdict)) verdict.standing = Standing::organisation;
        check_begun(read->enrolment.issued, grounds.now, verdict);
        check_due(read->enrolment, grounds.now, verdict);
        check_revocation(grounds, verdict);
    }
    conclude(verdict);
    return verdict;
}

// --- a print: only its square ----------------------------------------------------------------------------------

Verdict judge_square(const std::string& text, const Grounds& grounds) {
    Verdict verdict;
    verdict.from_square = true;
    const Result<Square> square = read_square(text);
    if (!square && square.error().code != "square.signature") return unreadable(square.error());
    judge(verdict, "shape", true);
    judge(verdict, "signature", square.has_value());
    if (square) {
        verdict.claim = claim_of(*square);
        verdict.issuer = square->issuer;
        verdict.signed_at = square->awarded;
        judge(verdict, "issuer", true);
        const bool organisation = check_owner(grounds, verdict.claim, verdict);
        if (organisation) verdict.standing = Standing::organisation;
        add(verdict, "enrolment", CheckState::not_checked, {}, square->enrolled ? "missing" : "");
        check_identity(organisation, false, verdict);
        check_course(grounds, verdict);
        check_score(verdict);
        add(verdict, "answers", CheckState::not_checked, {}, "square");
        check_begun(square->awarded, grounds.now, verdict);
        check_expiry(grounds.now, verdict);
        check_revocation(grounds, verdict);
    }
    conclude(verdict);
    return verdict;
}

}  // namespace

void add(Verdict& verdict, std::string code, CheckState state, Arguments arguments, std::string why) {
    verdict.checks.push_back({std::move(code), state, std::move(arguments), std::move(why)});
}

void judge(Verdict& verdict, std::string code, bool holds, Arguments arguments) {
    add(verdict, std::move(code), holds ? CheckState::ok : CheckState::failed, std::move(arguments));
}

const char* state_name(CheckState state) {
    switch (state) {
        case CheckState::ok: return "ok";
        case CheckState::failed: return "failed";
        case CheckState::warning: return "warning";
        case CheckState::not_checked: break;
    }
    return "not_checked";
}

std::string wording_key(const Check& check) {
    return "verify." + check.code + "." + state_name(check.state) + (check.why.empty() ? "" : "-" + check.why);
}

bool Verdict::flagged() const {
    // The course goes on getting better; a certificate of the same exam needs no look.
    return overall == Overall::valid && std::ranges::any_of(checks, [](const Check& check) {
        return check.state == CheckState::warning && check.why != "minor";
    });
}

Verdict verify(const Submission& submission, const Grounds& grounds) try {
    if (submission.credential.empty() && !submission.square.empty()) return judge_square(submission.square, grounds);
    const Result<Secured> document = recognise(submission.credential);
    if (!document) {
        const bool other = document.error().code == "certificate.not-a-credential";
        return other && is_enrolment(submission.credential) ? judge_enrolment(submission.credential, grounds)
                                                            : unreadable(document.error());
    }
    constexpr std::size_t usual_checks = 16;
    Verdict verdict;
    verdict.checks.reserve(usual_checks);
    judge_document(*document, submission, grounds, verdict);
    conclude(verdict);
    return verdict;
} catch (const json::exception&) {
    return unreadable(Error{"certificate.not-a-credential", {}, {}});
}

}  // namespace rozwaga::certificate
