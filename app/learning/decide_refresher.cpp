#include <algorithm>

#include "learning/decide_rules.h"
#include "learning/grading.h"
#include "learning/refresher.h"
#include "learning/renewal.h"
#include "learning/standing.h"

namespace rozwaga::learning {

namespace {

std::vector<record::AskedFor> as_asked(const std::vector<Planned>& planned) {
    std::vector<record::AskedFor> asked;
    for (const Planned& one : planned) asked.push_back({one.id, std::uint8_t(one.because)});
    return asked;
}

std::vector<Planned> as_planned(const std::vector<record::AskedFor>& asked) {
    std::vector<Planned> planned;
    for (const record::AskedFor& one : asked) planned.push_back({one.id, Because(one.because)});
    return planned;
}

/// The date in the organisation's calendar, as text/ words dates: "2027-09-23".
std::string date_of(const RenewalRules& rules, Instant instant) {
    const auto midnight = day_of(rules.calendar, instant).time_since_epoch();
    return to_iso8601(Instant{std::chrono::duration_cast<std::chrono::milliseconds>(midnight).count()}).substr(0, 10);
}

const progress::ExamAttempt* open_refresher(const Asked& asked) {
    const progress::ExamAttempt* open = asked.progress.open_attempt();
    return open && open->refresher ? open : nullptr;
}

}  // namespace

Decided rule(const Asked& asked, const BeginRefresher&) {
    if (asked.progress.open_attempt()) return fail("learning.exam-open");
    const auto offer = refresher_offer(asked.loaded, asked.progress, asked.now);
    if (!offer) return fail("learning.refresher-none");
    if (!offer->open) return fail("learning.refresher-early", {{"date", date_of(rules_of(asked.loaded.organisation), offer->opens)}});
    if (!standing(asked.loaded, asked.progress).policy.acknowledged) return fail("learning.policy-first");
    const RefresherPlan plan = plan_refresher(asked.loaded.course, asked.progress, asked.seed);
    if (plan.pretest.empty()) return fail("learning.exam-unavailable");
    record::RefresherBegun begun;
    begun.attempt = fresh_id(asked);
    begun.seed = asked.seed;
    begun.course = asked.loaded.course.id;
    begun.version = asked.loaded.course.version;
    begun.grading_hash = asked.loaded.grading_hash;
    begun.pass_mark = refresher_pass_mark(asked.loaded);
    begun.pretest = as_asked(plan.pretest);
    begun.scenarios = as_asked(plan.scenarios);
    begun.changed = offer->changed;
    return record::Events{std::move(begun)};
}

Decided rule(const Asked& asked, const FinishPretest&) {
    const progress::ExamAttempt* open = open_refresher(asked);
    if (!open) return fail("learning.refresher-none-open");
    const progress::RefresherParts& parts = *open->refresher;
    if (parts.needed) return record::Events{};
    const course::Course& course = asked.loaded.course;
    const auto unanswered = attempt_state(course, *open, asked.progress.runs).unanswered.size();
    if (unanswered > 0) return fail("learning.pretest-unanswered", {{"count", std::to_string(unanswered)}});
    const RefresherPlan plan{as_planned(parts.begun.pretest), as_planned(parts.begun.scenarios)};
    const RefresherNeed need = refresher_need(course, asked.progress, plan, open->answers, parts.begun.changed, parts.begun.seed);
    record::RefresherNeeded needed{open->begun.attempt, {}, as_asked(need.check)};
    for (const RefresherNeed::Reading& reading : need.lessons)
        needed.lessons.push_back({reading.lesson.id, std::uint8_t(reading.lesson.because), reading.pages});
    return record::Events{std::move(needed)};
}

Decided rule(const Asked& asked, const ReadPageAgain& action) {
    const progress::ExamAttempt* open = open_refresher(asked);
    if (!open) return fail("learning.refresher-none-open");
    if (!open->refresher->needed) return fail("learning.pretest-open");
    const auto& lessons = open->refresher->needed->lessons;
    const auto lesson = std::ranges::find(lessons, action.lesson, &record::ReadAgain::lesson);
    if (lesson == lessons.end()) return fail("learning.unknown-lesson", {{"lesson", action.lesson}});
    if (std::ranges::find(lesson->pages, action.page) == lesson->pages.end()) return fail("learning.unknown-page", {{"page", action.page}});
    const auto read = open->refresher->pages_read.find(action.lesson);
    if (read != open->refresher->pages_read.end() && read->second.contains(action.page)) return record::Events{};
    return record::Events{record::RefresherPageRead{open->begun.attempt, action.lesson, action.page}};
}

Result<void> refresher_complete(const progress::ExamAttempt& attempt) {
    if (!attempt.refresher) return {};
    if (!attempt.refresher->needed) return fail("learning.pretest-open");
    std::size_t unread = 0;
    for (const record::ReadAgain& again : attempt.refresher->needed->lessons) {
        const auto read = attempt.refresher->pages_read.find(again.lesson);
        unread += again.pages.size() - (read == attempt.refresher->pages_read.end() ? 0 : read->second.size());
    }
    if (unread > 0) return fail("learning.refresher-pages-unread", {{"count", std::to_string(unread)}});
    return {};
}

}  // namespace rozwaga::learning
