// Issuing certificates, and issuing them again where a name was wrong or an invitation came later.
#include "learning/decide.h"
#include "session/app.h"
#include "session/certificate_history.h"
#include "session/signing.h"

namespace rozwaga::session {

using record::PlaceKind;

std::string App::key_path() const { return environment_.data_folder + "/learners/" + learner_->id() + "/key"; }

// Said when the record is opened and not when something is signed: that is when nobody waits for anything else.
void App::close_key() {
    const auto closed = certificate::close_installation_key(environment_.disk, key_path());
    if (!closed) notices_.push_back({false, {}, closed.error(), {}});
    else if (*closed) notices_.push_back({false, {}, Error{"certificate.key-was-open", {{"path", key_path()}}, {}}, {}});
}

Result<certificate::SigningKey> App::signing_key() {
    return certificate::installation_key(environment_.disk, key_path(), environment_.randomness);
}

// One certificate for an attempt, a language and what it says of the person; asked again, the one there is comes back.
void App::issue(const std::string& attempt) {
    if (!learner_) return;
    const auto& progress = learner_->progress();
    const Bearer now_is = bearer_of(progress);
    std::string replaces;
    for (const auto& held : progress.certificates) {
        if (held.issued.attempt != attempt) continue;
        if (bearer_of(held) != now_is) replaces = held.issued.id;
        else if (held.issued.language == preferences_.language) return go(PlaceKind::certificate, held.issued.id);
    }
    if (!can_be_written(now_is.name)) return;
    const Instant now = environment_.clock.now();
    const auto key = signing_key();
    if (!key) return void(tried(tl::unexpected(key.error())));
    const Wanted wanted{attempt, preferences_.language, criteria_of(attempt), replaces};
    const auto made = sign_certificate(loaded_, progress, wanted, *key, now, environment_.randomness);
    if (!made) return void(tried(tl::unexpected(made.error())));
    // The page is made once before anything is recorded, so that what it cannot hold is refused here.
    if (auto page = environment_.outside.print_certificate(made->claim, loaded_.organisation, made->issued); !page)
        return void(tried(tl::unexpected(page.error())));
    if (tried(learner_->append({made->event()}, now))) go(PlaceKind::certificate, made->claim.id);
}

// What the attempt itself asked: its pass mark stays when the organisation sets another one later.
std::string App::criteria_of(const std::string& attempt) {
    const progress::ExamAttempt* taken = learner_->progress().attempt(attempt);
    const int pass_mark = taken ? int(taken->begun.pass_mark) : loaded_.organisation.pass_mark;
    return environment_.outside.criteria(preferences_.language, pass_mark, taken && taken->refresher);
}

// Found out when the name is typed, not when the certificate is there.
bool App::can_be_written(const std::string& name) {
    const auto missing = environment_.outside.missing_letters(name);
    if (!missing) return tried(tl::unexpected(missing.error()));
    return missing->empty() || tried(fail("session.letters-missing", {{"letters", *missing}, {"name", name}}));
}

void App::correct_name(const std::string& certificate, const std::string& name) {
    const auto* found = held(certificate);
    if (!found) return;
    const auto& progress = learner_->progress();
    if (progress.enrolment) return void(tried(fail("session.name-from-invitation")));
    if (!can_be_written(name)) return;
    const std::string attempt = found->issued.attempt;
    const auto learner = progress.learner.value_or(record::LearnerNamed{});
    perform(learning::NameLearner{name, learner.number, learner.team});
    if (!notices_.empty()) return;
    keep_name(name);
    issue(attempt);
    if (notices_.empty()) say_good("name-corrected", {{"name", name}});
}

void App::keep_name(const std::string& name) {
    learner_->preferences().set(record::Preferences::name, name);
    tried(learners_.save_preferences(learner_->id(), learner_->preferences()));
}

}  // namespace rozwaga::session
