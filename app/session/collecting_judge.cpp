#include "session/collecting_judge.h"

#include <algorithm>
#include <exception>

#include "base/digest.h"
#include "documents/submitted_file.h"
#include "session/brought_file.h"
#include "session/what_to_ask.h"

namespace rozwaga::session {

using certificate::Verdict;

Result<std::optional<registry::PersonId>> Lookups::invited(const std::string& enrolment, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto candidates = registry_.candidates({enrolment, {}, {}}, now);
    if (!candidates) return tl::unexpected(candidates.error());
    const auto found = std::ranges::find_if(*candidates, &registry::Candidate::by_enrolment);
    return found == candidates->end() ? std::nullopt : std::optional(found->person.id);
}

/// Of evidence whose answers were judged again just now.
std::optional<registry::Graded> Judge::graded(const Verdict& verdict) const {
    if (!verdict.evidence) return std::nullopt;
    const certificate::Evidence& evidence = *verdict.evidence;
    const auto found = std::ranges::find_if(needs_.packs, [&](const course::LoadedCourse* pack) {
        return pack->course.id == evidence.course && pack->course.version == evidence.version && pack->grading_hash == evidence.grading_hash;
    });
    if (found == needs_.packs.end()) return std::nullopt;
    auto graded = registry::graded_again(**found, evidence);
    return graded ? std::optional(std::move(*graded)) : std::nullopt;
}

/// Whether there is nothing more to judge, because it was here before or cannot be asked.
bool Judge::is_settled(Judged& judged) const {
    const auto seen = lookups_.seen(judged.hash);
    if (!seen) judged.unreadable = seen.error();
    if (!seen || !*seen) return !seen;
    judged.known = (*seen)->admitted;
    judged.dismissed = (*seen)->dismissed;
    judged.waits_as = (*seen)->set_aside;
    return judged.known || judged.dismissed;
}

void Judge::judge_bytes(const std::string& bytes, Judged& judged) const {
    judged.hash = to_hex(sha256(bytes));
    if (is_settled(judged)) return;
    auto submission = documents::read_submitted(bytes);
    if (!submission) {
        judged.reason = submission.error();
        return;
    }
    judged.verdict = certificate::verify(*submission, {now_, needs_.trust, needs_.packs});
    if (judged.verdict.overall != certificate::Overall::valid) judged.reason = reason_against(judged.verdict);
    else if (judged.verdict.kind == certificate::Kind::enrolment)
        judged.reason = Error{"collect.invitation", {{"name", judged.verdict.claim.name}}, {}};
    if (judged.reason) return;
    judged.submission = std::move(*submission);
    judged.graded = graded(judged.verdict);
    judged.verdict.evidence.reset();       // judged, and too large to keep of hundreds
    if (judged.verdict.claim.enrolment.empty() || judged.verdict.standing == certificate::Standing::self_declared) return;
    const auto invited = lookups_.invited(judged.verdict.claim.enrolment, now_);
    if (invited) judged.invited = *invited;
    else judged.unreadable = invited.error();
}

Judged Judge::judge(Piece piece) const {
    Judged judged;
    judged.piece = std::move(piece);
    std::string bytes = std::move(judged.piece.bytes);
    judged.piece.bytes.clear();
    if (judged.piece.kind != Piece::Kind::file) {
        judged.hash = std::move(bytes);
        if (judged.piece.kind == Piece::Kind::container_ends) is_settled(judged);
        return judged;
    }
    if (judged.piece.problem) {
        judged.hash = to_hex(sha256(bytes + '\n' + judged.piece.name + '\n' + judged.piece.problem->code));
        judged.reason = std::move(judged.piece.problem);
        is_settled(judged);
        return judged;
    }
    if (!judged.piece.path.empty()) {
        auto read = needs_.disk.read(judged.piece.path, largest_file);
        if (!read) {
            judged.unreadable = read.error();
            return judged;
        }
        bytes = std::move(*read);
    }
    try {
        judge_bytes(bytes, judged);
    } catch (const std::exception&) {      // a file that asks for more memory than there is must not end the others
        judged.verdict = {};
        judged.submission = {};
        judged.reason = Error{"documents.damaged", {}, {}};
    }
    return judged;
}

}  // namespace rozwaga::session
