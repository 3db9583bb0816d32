// The course was updated: what was begun is finished as it began, unless the learner agrees to move.
#include "session/app.h"

namespace rozwaga::session {

const progress::ExamAttempt* App::holding_attempt() const {
    const auto& attempts = learner_->progress().attempts;
    if (attempts.empty()) return nullptr;
    const progress::ExamAttempt& last = attempts.back();
    if (!last.handed_in) return &last;
    if (!last.graded || !last.graded->passed) return nullptr;
    // Its certificate names the version it was passed under.
    for (const progress::CertificateHeld& certificate : learner_->progress().certificates)
        if (certificate.issued.attempt == last.begun.attempt) return nullptr;
    return &last;
}

void App::settle_version() {
    if (!learner_) return release_version();
    // An author sees what was just saved; before a name is given there is nobody to remember anything.
    if (authoring_ || !learner_->progress().learner) return;
    const progress::ExamAttempt* attempt = holding_attempt();
    const course::LoadedCourse& installed = installed_ ? *installed_ : loaded_;
    const bool fits = !attempt || attempt->begun.course != installed.course.id ||
                      (attempt->begun.version == installed.course.version && attempt->begun.grading_hash == installed.grading_hash);
    if (!fits && installed_) return;
    if (!fits) {
        if (auto kept = kept_courses_.find(attempt->begun.version, attempt->begun.grading_hash, loaded_.organisation)) {
            installed_ = std::exchange(loaded_, std::move(*kept));
            return;
        }
    }
    release_version();
    // Not worth a word when it cannot be written: it is asked again at the next step.
    (void)learner_->perform(loaded_, learning::MeetCourse{}, environment_.clock.now(), 0);
}

void App::release_version() {
    if (!installed_) return;
    loaded_ = std::move(*installed_);
    installed_.reset();
}

void App::move_to_new_version() {
    if (!installed_) return;
    release_version();
    perform(learning::MoveAttempt{});
}

}  // namespace rozwaga::session
