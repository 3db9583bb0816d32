#include "learning/standing.h"

#include <algorithm>

#include "course/reading_time.h"
#include "learning/grading.h"
#include "learning/runs.h"

namespace rozwaga::learning {

namespace {

using course::Id;
using Kind = NextStep::Kind;

using course::minutes_a_scenario;
using course::minutes_an_item;

/// Looks at one lesson: counts what is done and remembers the first thing that is not.
struct LessonLook {
    LessonStanding standing;
    std::optional<NextStep> next;

    void missing(Kind kind, const Id& subject, const Id& part) {
        if (!next) next = NextStep{kind, subject, part};
    }
};

LessonLook look_at(const course::Course& course, const progress::Progress& progress,
                   const course::Lesson& lesson, const course::Language& language) {
    LessonLook look;
    LessonStanding& standing = look.standing;
    standing.lesson = lesson.id;

    const auto read = progress.lessons.find(lesson.id);
    int words = 0;
    for (const Id& page : lesson.pages) {
        ++standing.pages;
        if (read != progress.lessons.end() && read->second.pages_read.contains(page)) {
            ++standing.pages_read;
            continue;
        }
        words += count_words(lesson, page, language);
        look.missing(Kind::lesson, lesson.id, page);
    }
    standing.minutes_left = course::minutes_to_read(words);

    for (const course::Item* item : practice_items(course, lesson.id)) {
        const bool required = standing.practice++ < course.required.practice_items;
        if (progress.practice.contains(item->id)) {
            ++standing.practice_done;
            continue;
        }
        if (!required) continue;
        standing.minutes_left += minutes_an_item;
        look.missing(Kind::practice, lesson.id, item->id);
    }

    if (const course::Scenario* scenario = practice_scenario(course, lesson.id)) {
        standing.scenario = true;
        standing.scenario_passed = practice_passed(*scenario, progress);
        if (!standing.scenario_passed && std::ranges::find(course.required.scenarios, scenario->id) != course.required.scenarios.end()) {
            standing.minutes_left += minutes_a_scenario;
            const progress::ScenarioRun* run = newest_practice_run(course, progress, scenario->id);
            look.missing(Kind::scenario, scenario->id, run ? run->run : Id{});
        }
    }
    standing.done = !look.next;
    if (const auto known = progress.lessons.find(lesson.id); known != progress.lessons.end())
        standing.asked_again = !known->second.asked_again.empty() && standing.pages_read < standing.pages;
    return look;
}

std::optional<Id> newest_passed(const progress::Progress& progress) {
    for (auto attempt = progress.attempts.rbegin(); attempt != progress.attempts.rend(); ++attempt)
        if (attempt->graded && attempt->graded->passed) return attempt->begun.attempt;
    return std::nullopt;
}

NextStep resume(const course::Course& course, const progress::Progress& progress,
                const progress::ExamAttempt& attempt) {
    const AttemptState state = attempt_state(course, attempt, progress.runs);
    NextStep step{Kind::exam_resume, attempt.begun.attempt, {}};
    if (!state.unanswered.empty())
        step.part = state.unanswered.front();
    else if (!state.unfinished.empty())
        step.part = state.unfinished.front();
    return step;
}

/// Until one certificate of the attempt was saved or sent.
std::optional<NextStep> certificate_step(const progress::Progress& progress, const Id& attempt) {
    NextStep step{Kind::certificate, attempt, {}};
    for (const progress::CertificateHeld& held : progress.certificates) {
        if (held.issued.attempt != attempt) continue;
        if (!held.saved_at.empty() || !held.sent_to.empty()) return std::nullopt;
        step.part = held.issued.id;
    }
    return step;
}

bool page_was_read(const course::LoadedCourse& loaded, const progress::Progress& progress, const Id& page) {
    for (const auto& [language, hash] : loaded.policy_hashes) {
        const auto read = progress.lessons.find(policy_reading(hash));
        if (read != progress.lessons.end() && read->second.pages_read.contains(page)) return true;
    }
    return false;
}

struct PolicyLook {
    PolicyStanding standing;
    std::optional<NextStep> next;
};

PolicyLook look_at_policy(const course::LoadedCourse& loaded, const progress::Progress& progress,
                          const course::Language& language) {
    PolicyLook look;
    PolicyStanding& standing = look.standing;
    if (loaded.policy_hashes.empty()) return look;
    standing.there = true;
    standing.acknowledged = false;
    for (const progress::Acknowledgement& given : progress.acknowledgements) {
        if (given.event.organisation != loaded.organisation.id) continue;
        const bool holds = std::ranges::any_of(loaded.policy_hashes, [&](const auto& hash) { return hash.second == given.event.hash; });
        if (holds) standing.at = given.at;
        standing.changed = !standing.at;
    }
    standing.acknowledged = standing.at.has_value();
    int words = 0;
    for (const Id& page : loaded.organisation.policy_pages) {
        ++standing.pages;
        if (page_was_read(loaded, progress, page)) {
            ++standing.pages_read;
            continue;
        }
        if (standing.first_unread.empty()) standing.first_unread = page;
        if (const auto text = loaded.organisation.policy.find(language); text != loaded.organisation.policy.end())
            if (const auto found = text->second.pages.find(page); found != text->second.pages.end()) words += count_words(found->second);
    }
    if (standing.acknowledged) return look;
    standing.minutes_left = std::max(1, course::minutes_to_read(words));
    look.next = NextStep{Kind::policy, {}, standing.first_unread};
    return look;
}

NextStep next_step(const course::Course& course, const progress::Progress& progress,
                   const std::optional<Id>& passed, const std::optional<NextStep>& in_lessons, const PolicyLook& policy) {
    if (const progress::ExamAttempt* open = progress.open_attempt()) return resume(course, progress, *open);
    if (policy.next && policy.standing.changed) return *policy.next;
    if (passed)
        if (auto step = certificate_step(progress, *passed)) return *step;
    if (in_lessons) return *in_lessons;
    if (policy.next) return *policy.next;
    if (passed || course.lessons.empty()) return {Kind::nothing, {}, {}};
    return {Kind::exam, course.exam.id,
            progress.attempts.empty() ? Id{} : progress.attempts.back().begun.attempt};
}

int exam_minutes(const course::Course& course, const progress::Progress& progress, bool passed) {
    if (const progress::ExamAttempt* open = progress.open_attempt()) {
        const AttemptState state = attempt_state(course, *open, progress.runs);
        return static_cast<int>(state.unanswered.size()) * minutes_an_item +
               static_cast<int>(state.unfinished.size()) * minutes_a_scenario;
    }
    if (passed || course.lessons.empty()) return 0;
    return course.exam.items * minutes_an_item + course.exam.scenarios * minutes_a_scenario;
}

}  // namespace

Standing standing(const course::LoadedCourse& loaded, const progress::Progress& progress,
                  const course::Language& language) {
    const course::Course& course = loaded.course;
    const bool known = std::ranges::find(course.languages, language) != course.languages.end();
    const course::Language counted = known || course.languages.empty() ? language : course.languages.front();

    Standing standing;
    std::optional<NextStep> in_lessons;
    standing.exam_ready = !course.lessons.empty();
    for (const course::Lesson& lesson : course.lessons) {
        LessonLook look = look_at(course, progress, lesson, counted);
        standing.exam_ready = standing.exam_ready && look.standing.done;
        standing.minutes_left += look.standing.minutes_left;
        if (!in_lessons) in_lessons = look.next;
        standing.lessons.push_back(std::move(look.standing));
    }
    standing.passed_attempt = newest_passed(progress);
    PolicyLook policy = look_at_policy(loaded, progress, counted);
    standing.exam_ready = standing.exam_ready && policy.standing.acknowledged;
    standing.minutes_left += policy.standing.minutes_left;
    standing.next = next_step(course, progress, standing.passed_attempt, in_lessons, policy);
    standing.policy = policy.standing;
    standing.exam_minutes_left = exam_minutes(course, progress, standing.passed_attempt.has_value());
    standing.minutes_left += standing.exam_minutes_left;
    return standing;
}

std::string policy_reading(const std::string& hash) { return "policy/" + hash; }

std::vector<const course::Item*> practice_items(const course::Course& course, const Id& lesson) {
    std::vector<const course::Item*> items;
    for (const course::Item& item : course.items)
        if (item.lesson == lesson && course::used_for(item.uses, course::Use::practice))
            items.push_back(&item);
    return items;
}

const course::Scenario* practice_scenario(const course::Course& course, const Id& lesson) {
    const auto found = std::ranges::find_if(course.scenarios, [&](const course::Scenario& scenario) {
        return scenario.lesson == lesson && course::used_for(scenario.uses, course::Use::practice);
    });
    return found == course.scenarios.end() ? nullptr : &*found;
}

}  // namespace rozwaga::learning
