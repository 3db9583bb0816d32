#include "session/learner_session.h"

#include "certificate/identifiers.h"
#include "learning/decide.h"
#include "learning/renewal.h"
#include "session/duty.h"
#include "session/screen_of.h"

namespace rozwaga::session {

LearnerSession::LearnerSession(record::OpenLearner learner) : learner_(std::move(learner)) {
    for (const auto& stamped : learner_.events) progress::apply(progress_, stamped);
    learner_.events = {};
}

Result<void> LearnerSession::append(const record::Events& events, Instant now) {
    if (events.empty()) return {};
    if (auto written = learner_.log->append(events, now); !written) return written;
    for (const auto& event : events) progress::apply(progress_, {now, event});
    return {};
}

Result<void> LearnerSession::perform(const course::LoadedCourse& loaded, const learning::Action& action, Instant now,
                                     std::uint64_t seed) {
    auto events = learning::decide(loaded, progress_, action, now, seed);
    if (!events) return tl::unexpected(events.error());
    return append(*events, now);
}

certificate::Claim claim_about(const course::LoadedCourse& loaded, const progress::Progress& progress, Randomness& randomness) {
    certificate::Claim claim;
    claim.id = certificate::new_urn_uuid(randomness);
    if (progress.learner) {
        claim.name = progress.learner->name;
        claim.number = progress.learner->number;
        claim.team = progress.learner->team;
    }
    claim.organisation = loaded.organisation.name;
    return claim;
}

Result<certificate::Claim> claim_for(const course::LoadedCourse& loaded, const progress::Progress& progress,
                                     const std::string& attempt_id, const std::string& language, const std::string& criteria,
                                     Instant now, Randomness& randomness) {
    const auto* attempt = progress.attempt(attempt_id);
    if (!attempt || !attempt->graded) return fail("learning.unknown-attempt", {{"attempt", attempt_id}});
    const auto& graded = *attempt->graded;
    if (!graded.passed)
        return fail("certificate.not-passed",
                    {{"percent", std::to_string(graded.percent)}, {"required", std::to_string(attempt->begun.pass_mark)}});
    certificate::Claim claim = claim_about(loaded, progress, randomness);
    claim.course = attempt->begun.course;
    claim.version = attempt->version();
    claim.title = wording_of(loaded.course.title, language);
    claim.description = wording_of(loaded.course.description, language);
    claim.language = language;
    claim.criteria = criteria;
    claim.percent = graded.percent;
    claim.pass_mark = attempt->begun.pass_mark;
    claim.points = graded.points;
    claim.maximum = graded.maximum;
    claim.awarded = attempt->handed_in.value_or(now);
    claim.valid_until = learning::valid_until(learning::rules_of(loaded.organisation), claim.awarded, end_before(progress, *attempt));
    claim.attempt = attempt_id;
    claim.grading_hash = attempt->grading_hash();
    for (const auto& given : progress.acknowledgements)
        if (given.event.organisation == loaded.organisation.id) {
            claim.policy_hash = given.event.hash;
            claim.policy_language = given.event.language;
            claim.policy_acknowledged = given.at;
        }
    return claim;
}

}  // namespace rozwaga::session
