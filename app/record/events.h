// What happened. Events name content by id. Format on disk: app/record/FORMAT.md; a kind is never renumbered or reused.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/instant.h"

namespace rozwaga::record {

/// One choice within an answer; `group` only where cards are sorted into groups.
struct Pick {
    std::string option;
    std::string group;
    friend bool operator==(const Pick&, const Pick&) = default;
};

/// single: one pick; multiple, phrases: each mark; order: all steps in the learner's order; groups: each card with its group.
struct Answer {
    std::vector<Pick> picks;
    friend bool operator==(const Answer&, const Answer&) = default;
};

enum class PlaceKind : std::uint8_t { home, lesson, practice, scenario, exam, results, certificate, policy, round, refresher };

/// Where the learner is. subject: lesson id, run id, attempt id or id of a practice round; part: page id, item id or empty. Of the
/// policy only a part; of a refresher attempt id and item id, or lesson id and page id, or neither.
struct Whereabouts {
    PlaceKind kind = PlaceKind::home;
    std::string subject, part;
    friend bool operator==(const Whereabouts&, const Whereabouts&) = default;
};

/// Points in thousandths, so that partial credit adds up exactly.
struct LessonScore {
    std::string lesson;
    std::int64_t points = 0, maximum = 0;
    friend bool operator==(const LessonScore&, const LessonScore&) = default;
};

struct LearnerNamed { std::string name, number, team; };
struct WentTo { Whereabouts place; };
/// `lesson` is "policy/<hash>" for a page of the organisation's policy.
struct PageRead { std::string lesson, page; };
struct PracticeAnswered { std::string item; std::uint64_t seed = 0; Answer answer; };
/// `attempt` is empty for practice.
struct ScenarioBegun { std::string run, scenario, attempt; std::uint64_t seed = 0; };
struct OptionChosen { std::string run, node, option; };
/// The debrief sends the learner back to this node; choices from it on are set aside, not forgotten.
struct NodeReplayed { std::string run, node; };
struct ExamBegun {
    std::string attempt;
    std::uint64_t seed = 0;
    std::string course, version, grading_hash;
    std::int32_t pass_mark = 0;
    std::vector<std::string> items;
    std::vector<std::string> scenarios;
};
struct ExamAnswered { std::string attempt, item; Answer answer; };
struct ItemFlagged { std::string attempt, item; bool flagged = false; };
struct ExamHandedIn { std::string attempt; };
/// Follows ExamHandedIn in the same frame: the verdict as it was given that day.
struct ExamGraded {
    std::string attempt;
    std::int64_t points = 0, maximum = 0;      ///< thousandths
    std::int32_t percent = 0;                  ///< rounded down
    bool passed = false;
    std::vector<std::string> criticals;        ///< "scenario/node/option"
    std::vector<LessonScore> lessons;
    std::string version, grading_hash;         ///< of the course that graded it; empty in early records
};
struct CertificateIssued {
    std::string id, attempt, name, language;
    Instant valid_until;
    std::string credential;                    ///< the signed JSON, whole
    std::string evidence;                      ///< what its evidence hash is of; empty in early records
    std::string square;                        ///< the text of the page's QR code; empty in early records
};
struct CertificateSaved { std::string id, where; };
struct CertificateSent { std::string id, where; };
/// `hash` is that of the policy's text in `language`; `receipt` the signed JSON, whole.
struct PolicyAcknowledged { std::string organisation, hash, language, receipt; };
/// `enrolment` is the invitation as it was signed, whole; the last one counts.
struct EnrolmentAccepted { std::string id, enrolment; };

/// A few questions between the years; their answers follow as PracticeAnswered.
struct RoundBegun { std::string round; std::uint64_t seed = 0; std::vector<std::string> items; };
/// The course in a version that the learner had not met before. `asked_again`: lessons whose rules changed since they were read.
struct CourseMet { std::string course, version; std::vector<std::string> asked_again; };
/// The learner agreed to finish an attempt under another version of the course than it began with.
struct AttemptMoved { std::string attempt, version, grading_hash; };

/// The learner was told that so many days are left until the certificate's end `until`; never twice.
struct ReminderShown { Instant until; std::int32_t days = 0; };

/// Something a refresher asks, and why: a number of learning::Because, which is on disk.
struct AskedFor {
    std::string id;
    std::uint8_t because = 0;
    friend bool operator==(const AskedFor&, const AskedFor&) = default;
};
struct ReadAgain {
    std::string lesson;
    std::uint8_t because = 0;
    std::vector<std::string> pages;
    friend bool operator==(const ReadAgain&, const ReadAgain&) = default;
};
/// An attempt like an exam, of the refresher's own shape: answers, scenarios, handing in and grading are those of an exam.
struct RefresherBegun {
    std::string attempt;
    std::uint64_t seed = 0;
    std::string course, version, grading_hash;
    std::int32_t pass_mark = 0;
    std::vector<AskedFor> pretest, scenarios;
    std::vector<std::string> changed;          ///< lessons with a material change since the certificate
};
/// The pre-test is over: what it leads to. `check` follows the pre-test among the attempt's items.
struct RefresherNeeded { std::string attempt; std::vector<ReadAgain> lessons; std::vector<AskedFor> check; };
struct RefresherPageRead { std::string attempt, lesson, page; };

/// The order is the number on disk: append only.
using Event = std::variant<LearnerNamed, WentTo, PageRead, PracticeAnswered, ScenarioBegun, OptionChosen, NodeReplayed,
                           ExamBegun, ExamAnswered, ItemFlagged, ExamHandedIn, ExamGraded, CertificateIssued,
                           CertificateSaved, CertificateSent, PolicyAcknowledged, EnrolmentAccepted, RoundBegun, ReminderShown,
                           CourseMet, AttemptMoved, RefresherBegun, RefresherNeeded, RefresherPageRead>;

struct Stamped {
    Instant at;
    Event event;
};
using Events = std::vector<Event>;

}  // namespace rozwaga::record
