// What the events amount to. A fold: apply() for each, nothing else changes it; never stored.
// Whatever the order of events, these hold: at most one attempt is open and it is the last; an earlier one that was never
// handed in (two computers, one record) is left behind, until what follows hands it in; an attempt is graded only after it
// was handed in, and once; a run's standing choices name each node once; a run of an exam has no replays and
// changes only while its attempt is open; run, attempt and certificate ids are unique.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/instant.h"
#include "course/scenario_walk.h"
#include "record/events.h"

namespace rozwaga::progress {

using Id = std::string;

struct LessonProgress {
    std::set<Id> pages_read;  ///< since it was asked again, where it was
    std::string asked_again;  ///< the version of the course that asked it again last; empty: none
    Instant first, last;  ///< of reading a page
    std::int64_t reading = 0;  ///< milliseconds: for each page read, those since the event before, ten minutes at most
};

/// One answer to a practice item, and when it was given.
struct PastAnswer {
    Instant at;
    record::Answer answer;
};

struct PracticeProgress {
    int answers = 0;
    std::uint64_t seed = 0;  ///< of the last answer
    record::Answer last;
    Instant at;
    std::vector<PastAnswer> all;  ///< in the order given
};

/// A few questions between the years. Answers to them stand with the other practice.
struct PracticeRound {
    record::RoundBegun begun;
    Instant at;
    std::set<Id> answered;  ///< of its items, each of which is there once
    Instant last;           ///< when it began or was last answered

    bool finished() const { return answered.size() == begun.items.size(); }
};

struct ScenarioRun {
    Id run, scenario, attempt;  ///< attempt empty for practice
    std::uint64_t seed = 0;
    std::vector<course::Choice> choices;  ///< the ones that stand
    std::vector<Instant> choice_times;
    std::vector<std::vector<course::Choice>> set_aside;  ///< earlier tails, replayed since; oldest first
    Instant begun;
};

/// What an attempt has when it is a refresher.
struct RefresherParts {
    record::RefresherBegun begun;
    std::optional<record::RefresherNeeded> needed;   ///< once the pre-test is over
    std::map<Id, std::set<Id>> pages_read;           ///< of the lessons it asked to read again
};

struct ExamAttempt {
    record::ExamBegun begun;  ///< of a refresher: its items are the pre-test's, followed by the check's
    Instant at;
    std::map<Id, record::Answer> answers;  ///< the last of each; may be incomplete until handed in
    std::map<Id, Instant> answer_times;
    std::set<Id> flagged;
    std::map<Id, Id> runs;  ///< scenario to its run, once begun
    std::optional<Instant> handed_in;
    std::optional<record::ExamGraded> graded;
    std::optional<RefresherParts> refresher;

    /// Whether the course was updated under way so that it scores otherwise: what was begun with one was graded by another.
    bool graded_by_update() const;
    /// The course the result is a result of: the one it began with, or the update that graded it.
    const std::string& version() const { return graded_by_update() ? graded->version : begun.version; }
    const std::string& grading_hash() const { return graded_by_update() ? graded->grading_hash : begun.grading_hash; }
};

struct CertificateHeld {
    record::CertificateIssued issued;
    Instant at;
    std::vector<std::string> saved_at, sent_to;  ///< each place once
};

struct Acknowledgement {
    record::PolicyAcknowledged event;
    Instant at;
};

struct Enrolled {
    record::EnrolmentAccepted event;
    Instant at;
};

struct CourseVersion {
    record::CourseMet event;
    Instant at;
};

struct Progress {
    std::optional<record::LearnerNamed> learner;
    record::Whereabouts place;
    std::map<Id, LessonProgress> lessons;
    std::map<Id, PracticeProgress> practice;
    std::optional<PracticeRound> round;  ///< the newest
    std::vector<ScenarioRun> runs;      ///< in order of beginning
    std::vector<ExamAttempt> attempts;  ///< in order of beginning
    std::vector<CertificateHeld> certificates;
    std::vector<Acknowledgement> acknowledgements;  ///< of the policy, oldest first
    std::optional<Enrolled> enrolment;               ///< the last one accepted
    std::vector<CourseVersion> versions;             ///< of courses, as they were met
    std::vector<record::ReminderShown> reminders;    ///< each once
    std::optional<Instant> first_event, last_event;
    long events = 0;  ///< all, also those that changed nothing

    /// Kept by apply(), so that finding stays cheap in a long record: position in `runs` and in `attempts`.
    std::unordered_map<Id, std::size_t> run_positions, attempt_positions;

    const ScenarioRun* run(const Id& wanted) const;
    const ExamAttempt* attempt(const Id& wanted) const;
    const CertificateHeld* certificate(const Id& wanted) const;
    /// The last attempt, where it is not handed in yet.
    const ExamAttempt* open_attempt() const;
};

/// Events that name something unknown, or that come out of turn, are ignored: an old log must open under a new course.
void apply(Progress& progress, const record::Stamped& stamped);
/// The same, taking the event's insides over: for replaying a long record.
void apply(Progress& progress, record::Stamped&& stamped);

}  // namespace rozwaga::progress
