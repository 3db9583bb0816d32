#include "certificate/verify.h"

#include <nlohmann/json.hpp>

#include "certificate/claim_rules.h"
#include "certificate/identifiers.h"
#include "certificate/proof.h"
#include "certificate/receipt.h"
#include "certificate/shape.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

/// Two well-kept clocks may be this far apart.
constexpr std::int64_t clock_tolerance = 10 * 60 * 1000;

std::string day_of(Instant instant) { return to_iso8601(instant).substr(0, 10); }

Check judge(std::string code, bool holds, Arguments arguments = {}) {
    return {std::move(code), holds ? CheckState::ok : CheckState::failed, std::move(arguments)};
}

std::string text_in(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The proof that can be tried at all: the first, whatever else is wrong.
json first_proof(const json& document) {
    const auto proofs = document.find("proof");
    if (proofs == document.end() || !proofs->is_array() || proofs->empty() || !proofs->front().is_object()) return json::object();
    return proofs->front();
}

std::string named_issuer(const json& document) {
    if (is_receipt(document)) return text_in(document, "issuer");
    const auto issuer = document.find("issuer");
    return issuer != document.end() && issuer->is_object() ? text_in(*issuer, "id") : std::string();
}

void check_key(const json& document, Verdict& verdict) {
    const json proof = first_proof(document);
    const std::string method = text_in(proof, "verificationMethod");
    const std::string did = method.substr(0, method.find('#'));
    const Result<PublicKey> key = from_did_key(did);
    verdict.checks.push_back(judge("signature", key && proofs_hold(document, *key)));
    verdict.checks.push_back(judge("issuer", key && did == named_issuer(document) && method == verification_method(did)));
}

CheckState begun(Instant since, Instant now) {
    const auto early = since.milliseconds - now.milliseconds;
    return early <= 0 ? CheckState::ok : early <= clock_tolerance ? CheckState::warning : CheckState::failed;
}

void check_receipt(const Credential& receipt, Instant now, Verdict& verdict) {
    const Instant since = receipt.claim.policy_acknowledged;
    verdict.checks.push_back({"begun", begun(since, now), {{"date", day_of(since)}}});
    const std::int64_t signed_at = receipt.signed_at.milliseconds;
    const bool fits = signed_at >= since.milliseconds - clock_tolerance && signed_at <= now.milliseconds + clock_tolerance;
    verdict.checks.push_back({"times", fits ? CheckState::ok : CheckState::warning, {{"date", day_of(receipt.signed_at)}}});
}

void check_content(const Credential& credential, Instant now, Verdict& verdict) {
    const Claim& claim = credential.claim;
    verdict.checks.push_back({"begun", begun(claim.awarded, now), {{"date", day_of(claim.awarded)}}});
    verdict.checks.push_back(judge("expiry", now < claim.valid_until, {{"date", day_of(claim.valid_until)}}));
    verdict.checks.push_back(
        judge("score", score_suffices(claim),
              {{"percent", std::to_string(claim.percent)}, {"required", std::to_string(claim.pass_mark)}}));
    const std::int64_t signed_at = credential.signed_at.milliseconds;
    const bool fits = signed_at >= claim.awarded.milliseconds - clock_tolerance &&
                      signed_at <= now.milliseconds + clock_tolerance && credential.signed_at < claim.valid_until;
    verdict.checks.push_back(
        {"times", fits ? CheckState::ok : CheckState::warning, {{"date", day_of(credential.signed_at)}}});
}

}  // namespace

Verdict verify(const Submission& submission, const Grounds& grounds) try {
    const Instant now = grounds.now;
    Verdict verdict;
    const Result<json> document = recognise(submission.credential);
    if (!document) {
        verdict.reason = document.error();
        return verdict;
    }
    verdict.kind = is_receipt(*document) ? Kind::receipt : Kind::certificate;
    const Result<Credential> credential = verdict.kind == Kind::receipt ? read_receipt(*document) : read_shape(*document);
    verdict.checks.push_back(judge("shape", credential.has_value(), credential ? Arguments{} : credential.error().arguments));
    check_key(*document, verdict);
    if (credential) {
        verdict.claim = credential->claim;
        verdict.issuer = credential->issuer;
        verdict.signed_at = credential->signed_at;
        if (verdict.kind == Kind::receipt) check_receipt(*credential, now, verdict);
        else check_content(*credential, now, verdict);
    }
    for (const char* beyond : {"authority", "identity", "answers"})
        if (verdict.kind == Kind::certificate || std::string_view(beyond) != "answers") verdict.checks.push_back({beyond, CheckState::not_checked, {}});
    verdict.overall = Overall::valid;
    for (const Check& check : verdict.checks)
        if (check.state == CheckState::failed) verdict.overall = Overall::invalid;
    return verdict;
} catch (const json::exception&) {
    Verdict unreadable;
    unreadable.reason = Error{"certificate.not-a-credential", {}, {}};
    return unreadable;
}

}  // namespace rozwaga::certificate
