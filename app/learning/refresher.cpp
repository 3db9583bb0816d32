#include "learning/refresher.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "course/changes.h"
#include "learning/grading.h"
#include "learning/random.h"
#include "learning/renewal.h"

namespace rozwaga::learning {

namespace {

using course::Id;
using course::Use;

constexpr std::int64_t all_points = 1000;

/// The last time something was asked, and what came of it.
struct LastTime {
    Instant at;
    bool missed = false;
};
using History = std::map<Id, LastTime>;

void remember(History& history, const Id& id, LastTime time) {
    const auto [entry, fresh] = history.try_emplace(id, time);
    if (!fresh && entry->second.at <= time.at) entry->second = time;
}

/// An introduction is no guideline: read again where it changed, and not asked about otherwise.
bool is_sampled(const course::Lesson& lesson) { return lesson.guideline > 0; }

History asked_before(const course::Course& course, const progress::Progress& progress) {
    History history;
    const auto judged = [&](const Id& id, const record::Answer& answer, Instant at) {
        if (const course::Item* item = course.item(id)) remember(history, id, {at, score_item(*item, answer) < all_points});
    };
    for (const auto& [id, practice] : progress.practice) judged(id, practice.last, practice.at);
    for (const progress::ExamAttempt& attempt : progress.attempts) {
        if (!attempt.graded) continue;
        for (const auto& [id, answer] : attempt.answers) judged(id, answer, *attempt.handed_in);
    }
    return history;
}

History played_before(const progress::Progress& progress) {
    History history;
    for (const progress::ScenarioRun& run : progress.runs) remember(history, run.scenario, {run.begun, false});
    return history;
}

/// Missed, then never met, then longest ago; chance decides between equals.
std::vector<Planned> choose(std::vector<Id> candidates, int count, const History& history, Generator& generator) {
    const auto find = [&](const Id& id) { return history.find(id); };
    const auto because = [&](const Id& id) {
        const auto last = find(id);
        if (last == history.end()) return Because::not_seen;
        return last->second.missed ? Because::missed_before : Because::longest_ago;
    };
    generator.shuffle(candidates);
    std::ranges::stable_sort(candidates, {}, [&](const Id& id) {
        const auto last = find(id);
        return std::tuple(because(id), last == history.end() ? Instant{} : last->second.at);
    });
    if (candidates.size() > std::size_t(std::max(count, 0))) candidates.resize(std::size_t(std::max(count, 0)));
    std::vector<Planned> chosen;
    for (const Id& id : candidates) chosen.push_back({id, because(id)});
    return chosen;
}

/// Kept for refreshers; of practice only what was missed the last time.
std::vector<Id> bank(const course::Course& course, const Id& lesson, const History& history, const std::set<Id>& without = {}) {
    std::vector<Id> ids;
    for (const course::Item& item : course.items) {
        if (item.lesson != lesson || without.contains(item.id)) continue;
        const auto last = history.find(item.id);
        const bool missed = last != history.end() && last->second.missed;
        if (course::used_for(item.uses, Use::refresher) || (missed && course::used_for(item.uses, Use::practice))) ids.push_back(item.id);
    }
    return ids;
}

/// Reached the pass mark in the lesson when an exam or refresher last graded it.
bool mastered_before(const progress::Progress& progress, const Id& lesson) {
    for (auto attempt = progress.attempts.rbegin(); attempt != progress.attempts.rend(); ++attempt) {
        if (!attempt->graded) continue;
        const auto score = std::ranges::find(attempt->graded->lessons, lesson, &record::LessonScore::lesson);
        if (score == attempt->graded->lessons.end()) continue;
        return score->maximum > 0 && score->points * 100 >= score->maximum * attempt->begun.pass_mark;
    }
    return false;
}

bool answered_fully(const course::Course& course, const RefresherPlan& plan, const std::map<Id, record::Answer>& answers, const Id& lesson) {
    bool asked = false;
    for (const Planned& planned : plan.pretest) {
        const course::Item* item = course.item(planned.id);
        if (!item || item->lesson != lesson) continue;
        asked = true;
        const auto answer = answers.find(planned.id);
        if (answer == answers.end() || score_item(*item, answer->second) < all_points) return false;
    }
    return asked;
}

const progress::CertificateHeld* latest_certificate(const progress::Progress& progress) {
    const progress::CertificateHeld* latest = nullptr;
    for (const progress::CertificateHeld& held : progress.certificates)
        if (!latest || held.issued.valid_until >= latest->issued.valid_until) latest = &held;
    return latest;
}

/// Asked again after a change, and read whole since.
bool read_again_already(const course::Course& course, const progress::Progress& progress, const Id& id) {
    const auto read = progress.lessons.find(id);
    const course::Lesson* lesson = course.lesson(id);
    if (!lesson || read == progress.lessons.end() || read->second.asked_again.empty()) return false;
    return std::ranges::all_of(lesson->pages, [&](const Id& page) { return read->second.pages_read.contains(page); });
}

std::vector<Id> pages_again(const course::Course& course, const course::Lesson& lesson, bool whole) {
    if (whole) return lesson.pages;
    std::vector<Id> pages;
    for (const Id& page : lesson.pages)
        if (std::ranges::find(course.refresher->pages, page) != course.refresher->pages.end()) pages.push_back(page);
    return pages;
}

}  // namespace

std::string_view name_of(Because because) {
    switch (because) {
        case Because::missed_before: return "missed-before";
        case Because::not_seen: return "not-seen";
        case Because::longest_ago: return "longest-ago";
        case Because::changed: return "changed";
        case Because::missed_now: return "missed-now";
        case Because::shown_once: break;
    }
    return "shown-once";
}

const progress::ExamAttempt* certified_attempt(const progress::Progress& progress) {
    const progress::CertificateHeld* latest = latest_certificate(progress);
    return latest ? progress.attempt(latest->issued.attempt) : nullptr;
}

std::optional<RefresherOffer> refresher_offer(const course::LoadedCourse& loaded, const progress::Progress& progress, Instant now) {
    const progress::CertificateHeld* latest = latest_certificate(progress);
    if (!loaded.course.refresher || !latest) return std::nullopt;
    RefresherOffer offer;
    offer.opens = window_opens(rules_of(loaded.organisation), latest->issued.valid_until);
    offer.open = now >= offer.opens;
    const progress::ExamAttempt* attempt = certified_attempt(progress);
    if (!attempt) return offer;
    for (const course::LessonChange& change : course::changed_since(loaded.course, attempt->version()))
        if (!read_again_already(loaded.course, progress, change.lesson)) offer.changed.push_back(change.lesson);
    return offer;
}

int sampled_guidelines(const course::Course& course) { return int(std::ranges::count_if(course.lessons, is_sampled)); }

int refresher_pass_mark(const course::LoadedCourse& loaded) {
    const auto& refresher = loaded.course.refresher;
    return refresher && refresher->pass_mark > 0 ? refresher->pass_mark : loaded.organisation.pass_mark;
}

RefresherPlan plan_refresher(const course::Course& course, const progress::Progress& progress, std::uint64_t seed) {
    RefresherPlan plan;
    if (!course.refresher) return plan;
    Generator generator(seed_for(seed, "refresher"));
    const History asked = asked_before(course, progress);
    for (const course::Lesson& lesson : course.lessons) {
        if (!is_sampled(lesson)) continue;
        auto chosen = choose(bank(course, lesson.id, asked), course.refresher->pretest, asked, generator);
        plan.pretest.insert(plan.pretest.end(), chosen.begin(), chosen.end());
    }
    generator.shuffle(plan.pretest);
    std::vector<Id> scenarios;
    for (const course::Scenario& scenario : course.scenarios)
        if (course::used_for(scenario.uses, Use::refresher)) scenarios.push_back(scenario.id);
    plan.scenarios = choose(std::move(scenarios), course.refresher->scenarios, played_before(progress), generator);
    return plan;
}

RefresherNeed refresher_need(const course::Course& course, const progress::Progress& progress, const RefresherPlan& plan,
                             const std::map<Id, record::Answer>& answers, const std::vector<Id>& changed, std::uint64_t seed) {
    RefresherNeed need;
    if (!course.refresher) return need;
    Generator generator(seed_for(seed, "refresher/check"));
    const History asked = asked_before(course, progress);
    std::set<Id> in_pretest;
    for (const Planned& planned : plan.pretest) in_pretest.insert(planned.id);
    for (const course::Lesson& lesson : course.lessons) {
        const bool is_changed = std::ranges::find(changed, lesson.id) != changed.end();
        if (!is_changed && !is_sampled(lesson)) continue;
        const bool right = answered_fully(course, plan, answers, lesson.id);
        if (!is_changed && right && mastered_before(progress, lesson.id)) {
            need.skipped.push_back(lesson.id);
            continue;
        }
        const Because because = is_changed ? Because::changed : right ? Because::shown_once : Because::missed_now;
        if (is_changed || !right) need.lessons.push_back({{lesson.id, because}, pages_again(course, lesson, is_changed)});
        for (Planned& planned : choose(bank(course, lesson.id, asked, in_pretest), course.refresher->check, asked, generator)) {
            planned.because = because;
            need.check.push_back(std::move(planned));
        }
    }
    return need;
}

bool follows_refresher(const course::Course& course, const std::vector<Id>& items, const std::map<Id, record::Answer>& answers,
                       const std::vector<Id>& scenarios) {
    if (!course.refresher) return false;
    const auto pretest = std::size_t(course.refresher->pretest), check = std::size_t(course.refresher->check);
    const auto right = [&](const course::Item* item) {
        const auto answer = answers.find(item->id);
        return answer != answers.end() && score_item(*item, answer->second) == all_points;
    };
    std::map<Id, std::vector<const course::Item*>> asked;
    for (const Id& id : items) {
        const course::Item* item = course.item(id);
        if (!item || !(course::used_for(item->uses, Use::refresher) || course::used_for(item->uses, Use::practice))) return false;
        asked[item->lesson].push_back(item);
    }
    for (const course::Lesson& lesson : course.lessons) {
        const auto& of_lesson = asked[lesson.id];
        if (!is_sampled(lesson) && (of_lesson.empty() || of_lesson.size() == check)) continue;
        if (of_lesson.size() != pretest && of_lesson.size() != pretest + check) return false;
        if (of_lesson.size() == pretest && !std::ranges::all_of(of_lesson, right)) return false;
    }
    const auto for_refresher = [&](const Id& id) {
        const course::Scenario* scenario = course.scenario(id);
        return scenario && course::used_for(scenario->uses, Use::refresher);
    };
    return asked.size() == course.lessons.size() && std::set(items.begin(), items.end()).size() == items.size() &&
           std::set(scenarios.begin(), scenarios.end()).size() == scenarios.size() &&
           scenarios.size() == std::size_t(course.refresher->scenarios) && std::ranges::all_of(scenarios, for_refresher);
}

}  // namespace rozwaga::learning
