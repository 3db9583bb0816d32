// One learner at work: the order decide, append, apply. What was not written is not shown.
#pragma once

#include <string>

#include "base/clock.h"
#include "base/disk.h"
#include "certificate/credential.h"
#include "course/course.h"
#include "learning/actions.h"
#include "progress/progress.h"
#include "record/learners.h"

namespace rozwaga::session {

class LearnerSession {
public:
    /// Replays the events; nothing is written.
    explicit LearnerSession(record::OpenLearner learner);

    /// Errors: those of learning::decide and of record::Log::append; nothing has changed then.
    Result<void> perform(const course::LoadedCourse& loaded, const learning::Action& action, Instant now, std::uint64_t seed);
    /// An event that comes from work outside the rules: a certificate issued, saved, sent.
    Result<void> append(const record::Events& events, Instant now);

    const std::string& id() const { return learner_.id; }
    const progress::Progress& progress() const { return progress_; }
    const record::DamageReport& damage() const { return learner_.report; }
    record::Preferences& preferences() { return learner_.preferences; }

private:
    record::OpenLearner learner_;
    progress::Progress progress_;
};

/// Who it is about and for whom, under a fresh id: what every signed claim begins with.
certificate::Claim claim_about(const course::LoadedCourse& loaded, const progress::Progress& progress, Randomness& randomness);
/// What a certificate for this attempt says. Errors: "learning.unknown-attempt" {attempt}, "certificate.not-passed".
Result<certificate::Claim> claim_for(const course::LoadedCourse& loaded, const progress::Progress& progress,
                                     const std::string& attempt, const std::string& language, const std::string& criteria,
                                     Instant now, Randomness& randomness);

}  // namespace rozwaga::session
