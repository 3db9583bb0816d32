#include <algorithm>

#include "learning/decide_rules.h"

namespace rozwaga::learning {

namespace {

using course::Id;
using record::PlaceKind;
using record::Whereabouts;

bool among(const std::vector<Id>& ids, const Id& wanted) {
    return std::ranges::find(ids, wanted) != ids.end();
}

Result<void> check_lesson(const Asked& asked, const Whereabouts& place) {
    const course::Lesson* lesson = asked.loaded.course.lesson(place.subject);
    if (!lesson) return fail("learning.unknown-lesson", {{"lesson", place.subject}});
    if (!place.part.empty() && !among(lesson->pages, place.part))
        return fail("learning.unknown-page", {{"page", place.part}});
    return {};
}

Result<void> check_practice(const Asked& asked, const Whereabouts& place) {
    if (!asked.loaded.course.lesson(place.subject))
        return fail("learning.unknown-lesson", {{"lesson", place.subject}});
    if (place.part.empty()) return {};
    const course::Item* item = asked.loaded.course.item(place.part);
    if (!item || item->lesson != place.subject) return fail("learning.unknown-item", {{"item", place.part}});
    if (!course::used_for(item->uses, course::Use::practice))
        return fail("learning.not-practice", {{"id", place.part}});
    return {};
}

/// By run, or by scenario before it has begun; part names a node.
Result<void> check_scenario(const Asked& asked, const Whereabouts& place) {
    const progress::ScenarioRun* run = asked.progress.run(place.subject);
    const course::Scenario* scenario = asked.loaded.course.scenario(run ? run->scenario : place.subject);
    if (!scenario) return fail("learning.unknown-scenario", {{"scenario", place.subject}});
    if (!place.part.empty() && !course::find_node(*scenario, place.part))
        return fail("learning.other-node", {{"node", place.part}});
    return {};
}

/// Without a subject before an attempt has begun; part names an item or a scenario of the attempt.
Result<void> check_exam(const Asked& asked, const Whereabouts& place) {
    if (place.subject.empty() && place.part.empty()) return {};
    const progress::ExamAttempt* open = asked.progress.open_attempt();
    if (!open || (!place.subject.empty() && place.subject != open->begun.attempt))
        return fail("learning.unknown-attempt", {{"attempt", place.subject}});
    if (!place.part.empty() && !among(open->begun.items, place.part) &&
        !among(open->begun.scenarios, place.part))
        return fail("learning.unknown-item", {{"item", place.part}});
    return {};
}

Result<void> check_results(const Asked& asked, const Whereabouts& place) {
    const progress::ExamAttempt* attempt = asked.progress.attempt(place.subject);
    if (!attempt || !attempt->graded || !place.part.empty())
        return fail("learning.unknown-attempt", {{"attempt", place.subject}});
    return {};
}

/// By certificate, or by a passed attempt before its certificate was issued.
Result<void> check_certificate(const Asked& asked, const Whereabouts& place) {
    const progress::ExamAttempt* attempt = asked.progress.attempt(place.subject);
    const bool passed = attempt && attempt->graded && attempt->graded->passed;
    if ((!passed && !asked.progress.certificate(place.subject)) || !place.part.empty())
        return fail("learning.unknown-certificate", {{"certificate", place.subject}});
    return {};
}

Result<void> check_policy(const Asked& asked, const Whereabouts& place) {
    if (asked.loaded.policy_hashes.empty() || !place.subject.empty() ||
        (!place.part.empty() && !among(asked.loaded.organisation.policy_pages, place.part)))
        return fail("learning.unknown-page", {{"page", place.part}});
    return {};
}

/// Part names a question of the round; without one, its end.
Result<void> check_round(const Asked& asked, const Whereabouts& place) {
    const auto& round = asked.progress.round;
    if (!round || place.subject != round->begun.round) return fail("learning.unknown-round", {{"round", place.subject}});
    if (!place.part.empty() && !among(round->begun.items, place.part)) return fail("learning.unknown-item", {{"item", place.part}});
    return {};
}

/// A question of the attempt under way, a page it asks to read again, its plan; before one has begun what it will be.
Result<void> check_refresher(const Asked& asked, const Whereabouts& place) {
    if (place.subject.empty() && place.part.empty()) return {};
    const progress::ExamAttempt* open = asked.progress.open_attempt();
    if (!open || !open->refresher) return fail("learning.refresher-none-open");
    if (place.subject == open->begun.attempt) {
        if (place.part.empty() || among(open->begun.items, place.part)) return {};
        return fail("learning.unknown-item", {{"item", place.part}});
    }
    const auto& needed = open->refresher->needed;
    if (!needed) return fail("learning.pretest-open");
    const auto lesson = std::ranges::find(needed->lessons, place.subject, &record::ReadAgain::lesson);
    if (lesson == needed->lessons.end()) return fail("learning.unknown-lesson", {{"lesson", place.subject}});
    if (!among(lesson->pages, place.part)) return fail("learning.unknown-page", {{"page", place.part}});
    return {};
}

Result<void> check(const Asked& asked, const Whereabouts& place) {
    switch (place.kind) {
    case PlaceKind::home:
        break;
    case PlaceKind::lesson:
        return check_lesson(asked, place);
    case PlaceKind::practice:
        return check_practice(asked, place);
    case PlaceKind::scenario:
        return check_scenario(asked, place);
    case PlaceKind::exam:
        return check_exam(asked, place);
    case PlaceKind::results:
        return check_results(asked, place);
    case PlaceKind::certificate:
        return check_certificate(asked, place);
    case PlaceKind::policy:
        return check_policy(asked, place);
    case PlaceKind::round:
        return check_round(asked, place);
    case PlaceKind::refresher:
        return check_refresher(asked, place);
    }
    return {};
}

}  // namespace

Decided rule(const Asked& asked, const GoTo& action) {
    if (auto checked = check(asked, action.place); !checked) return tl::unexpected(checked.error());
    const Whereabouts place = action.place.kind == PlaceKind::home ? Whereabouts{} : action.place;
    if (place == asked.progress.place) return record::Events{};
    return record::Events{record::WentTo{place}};
}

}  // namespace rozwaga::learning
