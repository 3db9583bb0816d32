#include "certificate/evidence.h"

#include <algorithm>

#include "base/digest.h"
#include "learning/grading.h"

namespace rozwaga::certificate {
namespace {

using progress::ExamAttempt;
using progress::Progress;
using progress::ScenarioRun;

constexpr std::int64_t one_second = 1000, one_minute = 60 * one_second;

std::int64_t whole_seconds(Instant instant) { return instant.milliseconds / one_second; }

/// When the learner did something in this attempt, as far as the record still tells; in order.
std::vector<Instant> steps_of(const ExamAttempt& attempt, const std::vector<ScenarioRun>& runs) {
    std::vector<Instant> steps{attempt.at};
    for (const auto& answered : attempt.answer_times) steps.push_back(answered.second);
    for (const ScenarioRun& run : runs) {
        if (run.attempt != attempt.begun.attempt) continue;
        steps.push_back(run.begun);
        steps.insert(steps.end(), run.choice_times.begin(), run.choice_times.end());
    }
    std::ranges::sort(steps);
    return steps;
}

/// Both moments cut to whole seconds before they are subtracted, so that the sum is never more than what passed.
std::int64_t seconds_until(Instant at, const std::vector<Instant>& steps) {
    const auto own = std::ranges::lower_bound(steps, at);
    return own == steps.begin() ? 0 : whole_seconds(at) - whole_seconds(*std::prev(own));
}

GradedScenario played(const std::string& id, const ScenarioRun* run, const std::vector<Instant>& steps) {
    GradedScenario scenario{id, {}};
    for (std::size_t i = 0; run && i < run->choices.size(); ++i)
        scenario.choices.push_back({run->choices[i].node, run->choices[i].option, seconds_until(run->choice_times[i], steps)});
    return scenario;
}

void gather_answers(const ExamAttempt& attempt, const std::vector<ScenarioRun>& runs, Evidence& evidence) {
    const std::vector<Instant> steps = steps_of(attempt, runs);
    for (const std::string& id : attempt.begun.items) {
        GradedItem item{id, {}, 0};
        if (const auto answer = attempt.answers.find(id); answer != attempt.answers.end()) {
            item.answer = answer->second;
            item.seconds = seconds_until(attempt.answer_times.at(id), steps);
        }
        evidence.items.push_back(std::move(item));
    }
    for (const std::string& id : attempt.begun.scenarios)
        evidence.scenarios.push_back(played(id, learning::exam_run(runs, attempt.begun.attempt, id), steps));
}

}  // namespace

Result<Evidence> gather_evidence(const course::Course& course, const Progress& progress, const std::string& id, EvidenceKind kind) {
    const ExamAttempt* attempt = progress.attempt(id);
    if (!attempt || !attempt->graded || !attempt->handed_in) return fail("learning.unknown-attempt", {{"attempt", id}});
    Evidence evidence;
    evidence.kind = kind == EvidenceKind::summary ? kind : EvidenceKind::answers;
    evidence.refresher = attempt->refresher.has_value();
    evidence.attempt = id;
    evidence.course = attempt->begun.course;
    evidence.version = attempt->version();
    evidence.grading_hash = attempt->grading_hash();
    if (attempt->graded_by_update()) evidence.begun_with = DrawnFrom{attempt->begun.version, attempt->begun.grading_hash};
    evidence.pass_mark = attempt->begun.pass_mark;
    evidence.begun = Instant{whole_seconds(attempt->at) * one_second};
    evidence.handed_in = Instant{whole_seconds(*attempt->handed_in) * one_second};
    for (const course::Lesson& lesson : course.lessons)
        if (const auto read = progress.lessons.find(lesson.id); read != progress.lessons.end())
            evidence.lessons.push_back({lesson.id, (read->second.reading + one_minute - 1) / one_minute});
    if (progress.enrolment) evidence.enrolment = progress.enrolment->event.enrolment;
    if (evidence.kind == EvidenceKind::summary) evidence.scores = attempt->graded->lessons;
    else gather_answers(*attempt, progress.runs, evidence);
    return evidence;
}

std::string evidence_hash(std::string_view json) { return to_hex(sha256(json)); }

Result<record::ExamGraded> grade_again(const course::LoadedCourse& loaded, const Evidence& evidence) {
    if (evidence.kind != EvidenceKind::answers || loaded.grading_hash != evidence.grading_hash || loaded.course.id != evidence.course)
        return fail("evidence.other-pack");
    ExamAttempt attempt;
    attempt.begun.attempt = evidence.attempt;
    attempt.begun.pass_mark = evidence.pass_mark;
    if (evidence.refresher) attempt.refresher.emplace();
    for (const GradedItem& item : evidence.items) {
        attempt.begun.items.push_back(item.id);
        if (!item.answer.picks.empty()) attempt.answers[item.id] = item.answer;
    }
    std::vector<ScenarioRun> runs;
    for (const GradedScenario& scenario : evidence.scenarios) {
        attempt.begun.scenarios.push_back(scenario.id);
        ScenarioRun run;
        run.scenario = scenario.id;
        run.attempt = evidence.attempt;
        for (const GradedChoice& choice : scenario.choices) run.choices.push_back({choice.node, choice.option});
        runs.push_back(std::move(run));
    }
    return learning::grade_exam(loaded.course, attempt, runs);
}

}  // namespace rozwaga::certificate
