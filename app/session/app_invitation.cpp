// Invitations: what one says to whoever stands before it, and binding a record to it.
#include <algorithm>

#include "learning/decide.h"
#include "session/app.h"

namespace rozwaga::session {
namespace {

// Kept beside the name, so that the start screen can say it without opening anybody's record.
constexpr std::string_view invited_by = "invited-by", due_day = "due";

std::string said_by(const certificate::Enrolment& enrolment) {
    return enrolment.invited_by.empty() ? enrolment.organisation : enrolment.invited_by;
}

SignedBy signed_by(const std::string& issuer, const std::vector<std::string>& keys) {
    if (keys.empty()) return SignedBy::nobody_known;
    return std::ranges::find(keys, issuer) != keys.end() ? SignedBy::organisation : SignedBy::stranger;
}

}  // namespace

InvitationView App::invitation_view(const BroughtFile& file, const BroughtInvitation& invitation) const {
    const auto& enrolment = invitation.read.enrolment;
    InvitationView view;
    view.file = file_name(file.path);
    view.enrolment = enrolment;
    view.signed_by = signed_by(invitation.read.issuer, loaded_.organisation.keys);
    view.organisation = loaded_.organisation.name;
    view.course_title = wording_of(loaded_.course.title, preferences_.language);
    view.other_course = enrolment.course != loaded_.course.id;
    constexpr std::int64_t whole_day = 86'400'000;
    view.overdue = enrolment.due && enrolment.due->milliseconds + whole_day <= environment_.clock.now().milliseconds;
    if (const auto missing = environment_.outside.missing_letters(enrolment.name)) view.missing_letters = *missing;
    if (learner_) {
        const auto& progress = learner_->progress();
        view.learner = progress.learner ? progress.learner->name : "";
        view.other_name = view.learner != enrolment.name;
        if (progress.enrolment) {
            if (progress.enrolment->event.id == enrolment.id) view.accepted = progress.enrolment->at;
            else view.other_invitation = true;
        }
    } else if (const auto known = learners_.list()) {
        for (const auto& entry : *known)
            if (entry.name == enrolment.name) view.same_name.push_back(entry.id);
    }
    return view;
}

void App::accept(const AcceptInvitation& wish) {
    if (!std::holds_alternative<FilesShown>(aside_) || !files_.shown) return;
    const auto& file = files_.brought[*files_.shown];
    const auto* opened = std::get_if<BroughtInvitation>(&file.what);
    if (!opened || !invitation_view(file, *opened).may_be_accepted()) return;
    const BroughtInvitation invitation = *opened;   // what is at hand is put away below
    const auto& enrolment = invitation.read.enrolment;
    const Instant now = environment_.clock.now();
    // Asked before anything is made, so that a refused name leaves no empty record behind.
    auto events = learning::decide(loaded_, {}, learning::NameLearner{enrolment.name, enrolment.number, enrolment.team}, now, 0);
    if (!events) return void(tried(tl::unexpected(events.error())));
    events->push_back(record::EnrolmentAccepted{enrolment.id, invitation.json});
    if (wish.new_record || !learner_ || !wish.record.empty()) {
        const bool fresh = wish.new_record || wish.record.empty();
        auto record = fresh ? learners_.create(environment_.randomness) : learners_.open(wish.record);
        if (!record) return void(tried(tl::unexpected(record.error())));
        const Preferences chosen = preferences_;
        enter(std::move(*record));
        if (fresh) preferences_ = chosen;
    }
    if (!tried(learner_->append(*events, now))) return;
    remember_invitation(enrolment);
    keep_preferences();
    leave_aside();
    if (notices_.empty()) say_good("invitation-accepted", {{"who", said_by(enrolment)}});
}

void App::remember_invitation(const certificate::Enrolment& enrolment) {
    auto& kept = learner_->preferences();
    kept.set(record::Preferences::name, enrolment.name);
    kept.set(invited_by, said_by(enrolment));
    kept.set(due_day, enrolment.due ? to_iso8601(*enrolment.due) : "");
}

KnownLearner App::known_learner(const record::LearnerEntry& entry) const {
    const auto kept = record::load_preferences(environment_.disk, environment_.data_folder + "/learners/" + entry.id + "/preferences");
    KnownLearner known{entry.id, entry.name, kept.get(invited_by), {}};
    if (const auto due = from_iso8601(kept.get(due_day))) known.due = *due;
    return known;
}

}  // namespace rozwaga::session
