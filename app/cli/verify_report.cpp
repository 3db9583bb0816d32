#include "cli/verify_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

namespace rozwaga::cli {
namespace {

using certificate::Kind;
using certificate::Overall;
using certificate::Standing;
using certificate::Verdict;
using nlohmann::ordered_json;

const char* overall_name(Overall overall) {
    return overall == Overall::valid ? "valid" : overall == Overall::invalid ? "invalid" : "unreadable";
}

const char* standing_name(Standing standing) {
    return standing == Standing::organisation ? "organisation" : standing == Standing::enrolled ? "enrolled" : "self_declared";
}

const char* kind_name(Kind kind) {
    return kind == Kind::receipt ? "receipt" : kind == Kind::enrolment ? "enrolment" : "certificate";
}

const char* evidence_name(certificate::EvidenceKind kind) {
    using certificate::EvidenceKind;
    return kind == EvidenceKind::answers ? "answers" : kind == EvidenceKind::summary ? "summary" : "none";
}

/// What it says, once it may be believed.
std::string content_line(const Console& console, const Verdict& verdict) {
    const auto& words = console.words;
    const auto& claim = verdict.claim;
    switch (verdict.kind) {
        case Kind::receipt:
            return words("verify.receipt", {{"name", claim.name},
                                            {"policy", claim.title},
                                            {"date", words.date(claim.policy_acknowledged)},
                                            {"organisation", claim.organisation}});
        case Kind::enrolment:
            return words("verify.enrolment",
                         {{"name", claim.name}, {"date", words.date(claim.awarded)}, {"organisation", claim.organisation}});
        case Kind::certificate: break;
    }
    return words(verdict.from_square ? "verify.square-claim" : "verify.claim",
                 {{"name", claim.name},
                  {"course", claim.title},
                  {"percent", std::to_string(claim.percent)},
                  {"awarded", words.date(claim.awarded)},
                  {"valid_until", words.date(claim.valid_until)},
                  {"organisation", claim.organisation}});
}

std::string headline(const Console& console, const std::string& file, const Verdict& verdict) {
    const std::string key = verdict.flagged() ? "verify.flagged" : std::string("verify.") + overall_name(verdict.overall);
    // Who stands behind it is of interest once it holds; of a receipt and an invitation their checks say it.
    const bool stands = verdict.overall == Overall::valid && verdict.kind == Kind::certificate;
    const std::string standing = console.words(std::string("verify.standing.") + standing_name(verdict.standing));
    return console.words(stands ? "verify.headline-standing" : "verify.headline",
                         {{"file", file}, {"verdict", console.words(key)}, {"standing", standing}});
}

std::string check_words(const Console& console, const certificate::Check& check) {
    return console.words(certificate::wording_key(check), console.words.as_written(check.arguments));
}

void print(const Console& console, const std::string& file, const Verdict& verdict) {
    if (verdict.reason) console.err << console.words.error(*verdict.reason) << '\n';
    console.out << headline(console, file, verdict) << '\n';
    if (verdict.overall == Overall::valid) console.out << "  " << content_line(console, verdict) << '\n';
    for (const auto& check : verdict.checks)
        console.out << "  " << console.words(std::string("verify.mark-") + certificate::state_name(check.state)) << ' '
                    << check_words(console, check) << '\n';
}

ordered_json check_json(const Console& console, const certificate::Check& check) {
    ordered_json report = {{"code", check.code}, {"state", certificate::state_name(check.state)}};
    if (!check.why.empty()) report["why"] = check.why;
    for (const auto& [name, value] : check.arguments) report["arguments"][name] = value;
    report["message"] = check_words(console, check);
    return report;
}

void put_if_given(ordered_json& object, const char* name, const std::string& text) {
    if (!text.empty()) object[name] = text;
}

void put_person(ordered_json& report, const certificate::Claim& claim) {
    report["name"] = claim.name;
    put_if_given(report, "number", claim.number);
    put_if_given(report, "team", claim.team);
    report["organisation"] = claim.organisation;
}

void put_policy(ordered_json& report, const certificate::Claim& claim) {
    if (claim.policy_hash.empty()) return;
    report["policy"] = {{"hash", claim.policy_hash},
                        {"language", claim.policy_language},
                        {"acknowledged", to_iso8601(claim.policy_acknowledged)}};
}

ordered_json claim_json(const Verdict& verdict) {
    const auto& claim = verdict.claim;
    ordered_json report = {{"id", claim.id}};
    put_person(report, claim);
    report["course"] = claim.course;
    put_if_given(report, "title", claim.title);
    report["version"] = claim.version;
    put_if_given(report, "language", claim.language);
    report["percent"] = claim.percent;
    report["pass_mark"] = claim.pass_mark;
    report["awarded"] = to_iso8601(claim.awarded);
    report["valid_until"] = to_iso8601(claim.valid_until);
    put_if_given(report, "attempt", claim.attempt);
    put_if_given(report, "grading_hash", claim.grading_hash);
    put_policy(report, claim);
    if (!verdict.from_square) report["evidence"] = evidence_name(claim.evidence);
    put_if_given(report, "enrolment", claim.enrolment);
    put_if_given(report, "replaces", claim.replaces);
    put_if_given(report, "confirms", claim.confirms);
    report["issuer"] = verdict.issuer;
    return report;
}

ordered_json receipt_json(const Verdict& verdict) {
    ordered_json report = {{"id", verdict.claim.id}};
    put_person(report, verdict.claim);
    report["title"] = verdict.claim.title;
    put_policy(report, verdict.claim);
    report["issuer"] = verdict.issuer;
    return report;
}

ordered_json enrolment_json(const Verdict& verdict) {
    const auto& enrolment = *verdict.enrolment;
    ordered_json report = {{"id", enrolment.id}};
    put_person(report, verdict.claim);
    put_if_given(report, "invited_by", enrolment.invited_by);
    report["course"] = enrolment.course;
    report["occasion"] = enrolment.occasion == certificate::Occasion::renewal ? "renewal" : "onboarding";
    report["issued"] = to_iso8601(enrolment.issued);
    if (enrolment.due) report["due"] = to_iso8601(*enrolment.due).substr(0, 10);
    report["issuer"] = verdict.issuer;
    return report;
}

ordered_json verdict_json(const Console& console, const std::string& file, const Verdict& verdict) {
    ordered_json report = {{"file", file}, {"overall", overall_name(verdict.overall)}};
    if (verdict.reason) {
        report["error"] = {{"code", verdict.reason->code}, {"message", console.words.error(*verdict.reason)}};
        return report;
    }
    report["kind"] = kind_name(verdict.kind);
    report["standing"] = standing_name(verdict.standing);
    report["flagged"] = verdict.flagged();
    report["from_square"] = verdict.from_square;
    report["checks"] = ordered_json::array();
    for (const auto& check : verdict.checks) report["checks"].push_back(check_json(console, check));
    // What is not valid is not repeated, lest it be taken for true.
    if (verdict.overall != Overall::valid) return report;
    if (verdict.kind == Kind::receipt) report["receipt"] = receipt_json(verdict);
    else if (verdict.kind == Kind::enrolment) report["enrolment"] = enrolment_json(verdict);
    else report["claim"] = claim_json(verdict);
    return report;
}

}  // namespace

VerdictCounts count(const std::vector<Verdict>& verdicts) {
    VerdictCounts counts;
    for (const Verdict& verdict : verdicts) {
        counts.valid += verdict.overall == Overall::valid;
        counts.flagged += verdict.flagged();
        counts.invalid += verdict.overall == Overall::invalid;
        counts.unreadable += verdict.overall == Overall::unreadable;
    }
    return counts;
}

void print_verdicts(const Console& console, const std::vector<std::string>& files, const std::vector<Verdict>& verdicts) {
    for (std::size_t i = 0; i < verdicts.size(); ++i) print(console, files[i], verdicts[i]);
    if (verdicts.size() < 2) return;
    const VerdictCounts counts = count(verdicts);
    console.out << console.words("verify.total", {{"files", std::to_string(verdicts.size())},
                                                  {"valid", std::to_string(counts.valid)},
                                                  {"flagged", std::to_string(counts.flagged)},
                                                  {"invalid", std::to_string(counts.invalid)},
                                                  {"unreadable", std::to_string(counts.unreadable)}})
                << '\n';
}

void print_verdicts_as_json(const Console& console, const std::vector<std::string>& files, const std::vector<Verdict>& verdicts) {
    ordered_json reports = ordered_json::array();
    for (std::size_t i = 0; i < verdicts.size(); ++i) reports.push_back(verdict_json(console, files[i], verdicts[i]));
    const VerdictCounts counts = count(verdicts);
    const ordered_json summary = {{"files", verdicts.size()}, {"valid", counts.valid}, {"flagged", counts.flagged},
                                  {"invalid", counts.invalid}, {"unreadable", counts.unreadable}};
    console.out << ordered_json{{"format", 2}, {"files", reports}, {"summary", summary}}.dump(
                       2, ' ', false, ordered_json::error_handler_t::replace)
                << '\n';
}

}  // namespace rozwaga::cli
