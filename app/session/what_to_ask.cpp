#include "session/what_to_ask.h"

#include <algorithm>
#include <string_view>

namespace rozwaga::session {
namespace {

struct Answer {
    std::string_view reason;               ///< a code, or how codes begin
    const char* ask;
};

/// The first that fits.
constexpr Answer answers[] = {
    {"documents.not-one", "ask.certificate"},
    {"documents.no-credential", "ask.original"},
    {"documents.no-square", "ask.scan"},
    {"documents.two-squares", "ask.apart"},
    {"documents.picture-too-large", "ask.scan"},
    {"documents.winmail", "ask.attachments"},
    {"documents.outlook-message", "ask.attachments"},
    {"documents.mail-encrypted", "ask.attachments"},
    {"documents.nothing-inside", "ask.certificate"},
    {"documents.archive-locked", "ask.unpacked"},
    {"documents.archive-other", "ask.unpacked"},
    {"documents.archive-", "ask.again"},
    {"documents.inside-too-much", "ask.apart"},
    {"documents.too-many-inside", "ask.apart"},
    {"documents.too-deep", "ask.unpacked"},
    {"documents.", "ask.original"},
    {"certificate.format-newer", "ask.update"},
    {"evidence.format-newer", "ask.update"},
    {"square.format-newer", "ask.update"},
    {"square.not-one", "ask.certificate"},
    {"square.", "ask.scan"},
    {"certificate.not-a-credential", "ask.certificate"},
    {"certificate.", "ask.original"},
    {"enrolment.", "ask.certificate"},
    {"collect.invitation", "ask.certificate"},
    {"collect.other-content", "ask.original"},
    {"verify.enrolment.", "ask.reissue-invited"},
    {"verify.key.failed-retired", "ask.reissue"},
    {"verify.score.", "ask.pass"},
    {"verify.begun.", "ask.clock"},
    {"verify.expiry.", "ask.renewal"},
    {"verify.revocation.", "ask.revoked"},
    {"verify.", "ask.original"},
    {"match.nobody", "ask.roster"},
    {"match.shortened", "ask.whole"},
    {"match.look-alike", "ask.letters"},
    {"match.", "ask.who"},
};

}  // namespace

Error reason_against(const certificate::Verdict& verdict) {
    if (verdict.reason) return *verdict.reason;
    const auto failed =
        std::ranges::find_if(verdict.checks, [](const certificate::Check& check) { return check.state == certificate::CheckState::failed; });
    if (failed == verdict.checks.end()) return Error{"certificate.not-a-credential", {}, {}};
    return Error{certificate::wording_key(*failed), failed->arguments, {}};
}

std::string what_to_ask(const Error& reason) {
    const auto found = std::ranges::find_if(answers, [&](const Answer& one) {
        return one.reason.ends_with('.') || one.reason.ends_with('-') ? reason.code.starts_with(one.reason) : reason.code == one.reason;
    });
    return found == std::end(answers) ? "ask.original" : found->ask;
}

}  // namespace rozwaga::session
