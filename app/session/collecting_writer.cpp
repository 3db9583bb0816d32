#include "session/collecting_writer.h"

#include <algorithm>

#include "registry/matching.h"
#include "session/what_to_ask.h"

namespace rozwaga::session {
namespace {

using registry::Admitted;

constexpr std::size_t together = 128;      ///< files in one transaction

/// Part of how a message looks, and nothing else: a logo has no square, a footer is no certificate.
bool is_nothing(const Judged& judged) {
    if (!judged.piece.in_passing || !judged.reason) return false;
    const std::string& code = judged.reason->code;
    return code.starts_with("documents.") || code.starts_with("certificate.not-");
}

registry::PutAside put_aside(const Judged& judged, const CollectedFile& told) {
    registry::PutAside aside;
    aside.file = judged.piece.name;
    aside.file_hash = judged.hash;
    aside.reason = *told.reason;
    aside.ask_for = told.ask_for;
    aside.name = judged.verdict.claim.name;
    aside.number = judged.verdict.claim.number;
    aside.team = judged.verdict.claim.team;
    aside.proposals = told.proposals;
    return aside;
}

}  // namespace

Result<void> Writer::set_aside(Judged judged, CollectedFile told, Error reason, std::vector<registry::PersonId> proposals, bool keep_files) {
    if (const std::string& id = judged.verdict.claim.id; !id.empty()) {
        const auto erased = registry_.was_erased(id);
        if (!erased) return tl::unexpected(erased.error());
        if (*erased) {   // their name comes back in no way
            told.fate = Fate::erased;
            told.name.clear();
            waiting_.push_back(std::move(told));
            return {};
        }
    }
    told.fate = judged.waits_as ? Fate::waiting : Fate::set_aside;
    told.ask_for = what_to_ask(reason);
    told.reason = std::move(reason);
    told.proposals = std::move(proposals);
    registry::PutAside aside = put_aside(judged, told);   // also of one that waits: the reason may be another by now
    if (keep_files) aside.submission = std::move(judged.submission);
    aside_.push_back(std::move(aside));
    waiting_.push_back(std::move(told));
    return {};
}

void Writer::admit(Judged judged, registry::PersonId person, CollectedFile told) {
    told.person = person;
    told.certificate = judged.verdict.claim.id;
    for (const certificate::Check& check : judged.verdict.checks)
        if (check.state == certificate::CheckState::warning) told.flags.push_back(check);
    admitted_as_.push_back(waiting_.size());
    waiting_.push_back(std::move(told));
    admissions_.push_back({person, std::move(judged.piece.name), std::move(judged.hash), std::move(judged.submission),
                           std::move(judged.verdict), std::move(judged.graded), judged.waits_as});
}

Result<void> Writer::admit_or_propose(Judged judged) {
    CollectedFile told;
    told.file = judged.piece.file;
    told.name = judged.verdict.claim.name;
    if (judged.known || judged.dismissed) {
        told.fate = judged.known ? Fate::known : Fate::dismissed;
        waiting_.push_back(std::move(told));
        return {};
    }
    if (judged.unreadable) {
        told.fate = Fate::unreadable;
        told.reason = std::move(judged.unreadable);
        waiting_.push_back(std::move(told));
        return {};
    }
    if (judged.reason) {
        Error reason = std::move(*judged.reason);
        return set_aside(std::move(judged), std::move(told), std::move(reason), {}, false);
    }
    registry::Match match = registry::match(judged.verdict, judged.invited, directory_);
    if (!match.person) return set_aside(std::move(judged), std::move(told), std::move(match.reason), std::move(match.proposals), true);
    const certificate::Claim& claim = judged.verdict.claim;
    const auto pack = std::ranges::find_if(needs_.packs, [&](const course::LoadedCourse* one) {
        return one->course.id == claim.course && one->course.version == claim.version;
    });
    const auto dates = registry::impossible_dates(judged.verdict, *directory_.person(*match.person), pack == needs_.packs.end() ? nullptr : *pack);
    judged.verdict.checks.insert(judged.verdict.checks.end(), match.flags.begin(), match.flags.end());
    judged.verdict.checks.insert(judged.verdict.checks.end(), dates.begin(), dates.end());
    admit(std::move(judged), *match.person, std::move(told));
    return {};
}

Result<void> Writer::take(Judged judged) {
    switch (judged.piece.kind) {
        case Piece::Kind::container_begins: anything_inside_ = false; return {};
        case Piece::Kind::container_ends:
            if (anything_inside_) return {};
            judged.reason = Error{"documents.nothing-inside", {}, {}};
            break;
        case Piece::Kind::file:
            if (is_nothing(judged)) return {};
            anything_inside_ = true;
            break;
    }
    if (auto placed = admit_or_propose(std::move(judged)); !placed) return placed;
    return waiting_.size() >= together ? flush() : Result<void>{};
}

/// What the registry made of it, which another manager may have got to first.
void Writer::settle(Admitted outcome, const registry::Admission& admission, CollectedFile& told) {
    switch (outcome) {
        case Admitted::admitted: told.fate = Fate::admitted; return;
        case Admitted::completed: told.fate = Fate::completed; return;
        case Admitted::already_there:
        case Admitted::other_person: told.fate = Fate::known; break;
        case Admitted::erased: told.fate = Fate::erased; break;
        case Admitted::other_content:
        case Admitted::unknown_person: {
            const bool other = outcome == Admitted::other_content;
            told.reason = Error{other ? "collect.other-content" : "match.nobody",
                                {{"name", admission.verdict.claim.name}, {"number", admission.verdict.claim.number}}, {}};
            told.ask_for = what_to_ask(*told.reason);
            told.fate = admission.resolves ? Fate::waiting : Fate::set_aside;
            Judged judged;
            judged.piece.name = admission.file;
            judged.hash = admission.file_hash;
            judged.verdict = admission.verdict;
            aside_.push_back(put_aside(judged, told));
            break;
        }
    }
    told.flags.clear();
}

void Writer::count(const CollectedFile& told) {
    ++counts_.files;
    switch (told.fate) {
        case Fate::admitted: ++counts_.admitted; break;
        case Fate::completed: ++counts_.completed; break;
        case Fate::known: ++counts_.known; break;
        case Fate::set_aside: ++counts_.set_aside; break;
        case Fate::waiting: ++counts_.waiting; break;
        case Fate::dismissed: ++counts_.dismissed; break;
        case Fate::erased: ++counts_.erased; break;
        case Fate::unreadable: ++counts_.unreadable; break;
    }
    counts_.flagged += !told.flags.empty();
}

Result<void> Writer::flush() {
    const registry::By by{needs_.who, needs_.clock.now()};
    if (!admissions_.empty()) {
        const auto outcomes = registry_.admit(admissions_, by);
        if (!outcomes) return tl::unexpected(outcomes.error());
        for (std::size_t index = 0; index < admissions_.size(); ++index)
            settle((*outcomes)[index], admissions_[index], waiting_[admitted_as_[index]]);
    }
    if (!aside_.empty())
        if (const auto put = registry_.put_aside(aside_, by); !put) return tl::unexpected(put.error());
    for (const CollectedFile& told : waiting_) {
        count(told);
        if (tell_) tell_(told);
    }
    waiting_.clear();
    admissions_.clear();
    admitted_as_.clear();
    aside_.clear();
    return {};
}

}  // namespace rozwaga::session
