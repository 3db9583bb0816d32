#include "cli/verify_command.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "certificate/verify.h"
#include "documents/attached_credential.h"

namespace rozwaga::cli {
namespace {

using certificate::CheckState;
using certificate::Overall;
using nlohmann::ordered_json;

constexpr std::uint64_t file_limit = 16u << 20;

std::string state_name(CheckState state) {
    switch (state) {
        case CheckState::ok: return "ok";
        case CheckState::failed: return "failed";
        case CheckState::warning: return "warning";
        case CheckState::not_checked: break;
    }
    return "not_checked";
}

std::string overall_name(Overall overall) {
    return overall == Overall::valid ? "valid" : overall == Overall::invalid ? "invalid" : "unreadable";
}

Result<std::string> credential_in(const Console& console, const std::string& path) {
    auto bytes = console.disk.read(path, file_limit);
    if (!bytes) return bytes;
    if (!bytes->starts_with("%PDF")) return bytes;
    return documents::read_attached_credential(*bytes);
}

certificate::Verdict verdict_on(const Console& console, const std::string& path) {
    const auto credential = credential_in(console, path);
    certificate::Verdict verdict;
    if (credential) verdict = certificate::verify(*credential, console.clock.now());
    else verdict.reason = credential.error();
    if (verdict.reason && verdict.reason->place.file.empty()) verdict.reason->place.file = path;
    return verdict;
}

std::string check_words(const Console& console, const certificate::Check& check) {
    return console.words("verify." + check.code + "." + state_name(check.state), check.arguments);
}

void print(const Console& console, const std::string& path, const certificate::Verdict& verdict) {
    if (verdict.reason) {
        console.err << console.words.error(*verdict.reason) << '\n';
        console.out << path << ": " << console.words("verify.unreadable") << '\n';
        return;
    }
    console.out << path << ": " << console.words("verify." + overall_name(verdict.overall)) << '\n';
    if (verdict.overall == Overall::valid && verdict.kind == certificate::Kind::receipt)
        console.out << "  "
                    << console.words("verify.receipt", {{"name", verdict.claim.name},
                                                        {"policy", verdict.claim.title},
                                                        {"date", console.words.date(verdict.claim.policy_acknowledged)},
                                                        {"organisation", verdict.claim.organisation}})
                    << '\n';
    else if (verdict.overall == Overall::valid)
        console.out << "  "
                    << console.words("verify.claim", {{"name", verdict.claim.name},
                                                      {"course", verdict.claim.title},
                                                      {"percent", std::to_string(verdict.claim.percent)},
                                                      {"awarded", console.words.date(verdict.claim.awarded)},
                                                      {"valid_until", console.words.date(verdict.claim.valid_until)},
                                                      {"organisation", verdict.claim.organisation}})
                    << '\n';
    for (const auto& check : verdict.checks)
        console.out << "  " << console.words("verify.mark-" + state_name(check.state)) << ' ' << check_words(console, check) << '\n';
}

ordered_json as_json(const Console& console, const std::string& path, const certificate::Verdict& verdict) {
    ordered_json report = {{"file", path}, {"overall", overall_name(verdict.overall)}};
    if (verdict.reason) {
        report["error"] = {{"code", verdict.reason->code}, {"message", console.words.error(*verdict.reason)}};
        return report;
    }
    report["checks"] = ordered_json::array();
    for (const auto& check : verdict.checks)
        report["checks"].push_back(
            {{"code", check.code}, {"state", state_name(check.state)}, {"message", check_words(console, check)}});
    if (verdict.overall != Overall::valid) return report;
    const auto& claim = verdict.claim;
    ordered_json policy;
    if (!claim.policy_hash.empty())
        policy = {{"hash", claim.policy_hash}, {"language", claim.policy_language}, {"acknowledged", to_iso8601(claim.policy_acknowledged)}};
    if (verdict.kind == certificate::Kind::receipt) {
        report["receipt"] = {{"id", claim.id}, {"name", claim.name}, {"number", claim.number}, {"team", claim.team},
                             {"organisation", claim.organisation}, {"title", claim.title}, {"policy", policy}, {"issuer", verdict.issuer}};
        return report;
    }
    report["claim"] = {{"id", claim.id}, {"name", claim.name}, {"number", claim.number}, {"team", claim.team},
                       {"organisation", claim.organisation}, {"course", claim.course}, {"title", claim.title},
                       {"version", claim.version}, {"language", claim.language}, {"percent", claim.percent},
                       {"pass_mark", claim.pass_mark}, {"awarded", to_iso8601(claim.awarded)},
                       {"valid_until", to_iso8601(claim.valid_until)}, {"attempt", claim.attempt},
                       {"grading_hash", claim.grading_hash}, {"policy", policy}, {"issuer", verdict.issuer}};
    return report;
}

}  // namespace

ExitCode verify(const Console& console, const VerifyOptions& options) {
    bool any_invalid = false, any_unreadable = false;
    ordered_json reports = ordered_json::array();
    for (const auto& path : options.files) {
        const auto verdict = verdict_on(console, path);
        any_invalid |= verdict.overall == Overall::invalid;
        any_unreadable |= verdict.overall == Overall::unreadable;
        if (options.json) reports.push_back(as_json(console, path, verdict));
        else print(console, path, verdict);
    }
    if (options.json)
        console.out << ordered_json{{"format", 1}, {"files", reports}}.dump(2, ' ', false, ordered_json::error_handler_t::replace)
                    << '\n';
    return any_invalid ? faulty : any_unreadable ? unusable : clean;
}

}  // namespace rozwaga::cli
