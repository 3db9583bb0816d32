// What a refresher asks of one person, and why: the course's blueprint (quizzes/refresher.yaml) held against their record. Pure:
// the same record, course, list of changes and seed give the same plan on every machine.
//
//   pre-test   of every guideline: what was missed before, else not seen, else asked longest ago; of an introduction nothing
//   lessons    that changed materially since the certificate, whole; that the pre-test shows need of, the blueprint's pages
//   check      of every lesson that is not mastered: one more question
//   scenario   not played before, else longest ago
//
// Mastery is shown by full points in the pre-test, and by reaching the pass mark in the lesson when it was last graded. Shown
// both times, the lesson is skipped.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "course/course.h"
#include "progress/progress.h"
#include "record/events.h"

namespace rozwaga::learning {

/// Why something is in the plan. The numbers are on disk (app/record/FORMAT.md): append only.
enum class Because : std::uint8_t {
    missed_before,   ///< answered wrongly the last time it was asked
    not_seen,        ///< never asked or played
    longest_ago,     ///< everything was seen: this the longest time ago
    changed,         ///< the guideline changed since the certificate
    missed_now,      ///< the pre-test's question was missed
    shown_once,      ///< right now, but not when it was last graded: once more
};
std::string_view name_of(Because because);

struct Planned {
    course::Id id;                   ///< of an item, lesson or scenario
    Because because = Because::not_seen;
    friend bool operator==(const Planned&, const Planned&) = default;
};

struct RefresherPlan {
    std::vector<Planned> pretest;    ///< items, shuffled
    std::vector<Planned> scenarios;
    friend bool operator==(const RefresherPlan&, const RefresherPlan&) = default;
};

/// Whether renewing is a refresher, and when.
struct RefresherOffer {
    Instant opens;                       ///< midnight that begins the renewal window of the latest certificate
    bool open = false;                   ///< now is past it
    std::vector<course::Id> changed;     ///< lessons changed materially since that certificate and not read whole again since
};
/// The attempt behind the certificate that ends last; nothing without one.
const progress::ExamAttempt* certified_attempt(const progress::Progress& progress);
/// Nothing where the course has no refresher or there is no certificate to renew.
std::optional<RefresherOffer> refresher_offer(const course::LoadedCourse& loaded, const progress::Progress& progress, Instant now);

/// How many lessons a pre-test samples.
int sampled_guidelines(const course::Course& course);

/// In percent: the blueprint's own, else the organisation's.
int refresher_pass_mark(const course::LoadedCourse& loaded);

/// Empty where the course has no refresher.
RefresherPlan plan_refresher(const course::Course& course, const progress::Progress& progress, std::uint64_t seed);

/// What the pre-test leads to.
struct RefresherNeed {
    struct Reading {
        Planned lesson;
        std::vector<course::Id> pages;
        friend bool operator==(const Reading&, const Reading&) = default;
    };
    std::vector<Reading> lessons;        ///< in course order
    std::vector<Planned> check;          ///< items, in course order of their lessons
    std::vector<course::Id> skipped;     ///< lessons mastered twice
    friend bool operator==(const RefresherNeed&, const RefresherNeed&) = default;
};

/// `answers`: of the pre-test's items; one without an answer counts as missed. `changed`: lessons with a material change since the
/// certificate that is renewed.
RefresherNeed refresher_need(const course::Course& course, const progress::Progress& progress, const RefresherPlan& plan,
                             const std::map<course::Id, record::Answer>& answers, const std::vector<course::Id>& changed,
                             std::uint64_t seed);

/// Whether what was asked is what the blueprint asks: of every guideline the pre-test, and the check where the pre-test was not answered
/// fully right; items and scenarios meant for it, each once. `items` in the order they were asked. For one of our own and for one
/// that came in a certificate.
bool follows_refresher(const course::Course& course, const std::vector<course::Id>& items,
                       const std::map<course::Id, record::Answer>& answers, const std::vector<course::Id>& scenarios);

}  // namespace rozwaga::learning
