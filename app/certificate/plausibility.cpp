#include "certificate/plausibility.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "certificate/verify_parts.h"
#include "course/reading_time.h"
#include "learning/refresher.h"

namespace rozwaga::certificate {
namespace {

/// Nobody reads a question in less.
constexpr std::int64_t least_seconds = 2;
/// Somebody who reads four times as fast as most does not read.
constexpr std::int64_t fastest_reading = 4;

using Figures = std::vector<std::pair<const char*, std::int64_t>>;

class Findings {
public:
    std::vector<Check> checks;

    void add(std::string why, Arguments arguments) {
        checks.push_back({"plausible", CheckState::warning, std::move(arguments), std::move(why)});
    }
    void add(std::string why, const Figures& figures) {
        Arguments arguments;
        for (const auto& [name, value] : figures) arguments.emplace_back(name, std::to_string(value));
        add(std::move(why), std::move(arguments));
    }
};

std::int64_t seconds_between(Instant from, Instant to) { return (to.milliseconds - from.milliseconds) / 1000; }

void look_at_exam(const Evidence& evidence, Findings& findings) {
    const std::int64_t total = seconds_between(evidence.begun, evidence.handed_in);
    if (total < 0) return findings.add("order", {{"begun", day_of(evidence.begun)}, {"handed_in", day_of(evidence.handed_in)}});
    std::int64_t questions = 0, fast = 0, sum = 0;
    const auto count = [&](std::int64_t seconds) {
        ++questions;
        fast += seconds < least_seconds;
        sum += seconds;
    };
    for (const GradedItem& item : evidence.items) count(item.seconds);
    for (const GradedScenario& scenario : evidence.scenarios)
        for (const GradedChoice& choice : scenario.choices) count(choice.seconds);
    if (total < questions * least_seconds) findings.add("exam-fast", {{"seconds", total}, {"questions", questions}});
    else if (fast * 2 > questions) findings.add("items-fast", {{"count", fast}, {"questions", questions}, {"seconds", least_seconds}});
    if (sum > total) findings.add("sum", {{"seconds", sum}, {"total", total}});
}

std::int64_t questions_of(const course::Course& course, bool refresher) {
    if (!refresher) return course.exam.items;
    return course.refresher ? std::int64_t{learning::sampled_guidelines(course)} * course.refresher->pretest : 0;
}

void look_at_summary(const Evidence& evidence, const course::LoadedCourse& pack, Findings& findings) {
    const std::int64_t total = seconds_between(evidence.begun, evidence.handed_in), questions = questions_of(pack.course, evidence.refresher);
    if (total >= 0 && total < questions * least_seconds) findings.add("exam-fast", {{"seconds", total}, {"questions", questions}});
}

std::int64_t minutes_of_reading(const course::Course& course, const std::string& language) {
    int words = 0;
    for (const course::Lesson& lesson : course.lessons)
        for (const course::Id& page : lesson.pages) words += course::count_words(lesson, page, language);
    return course::minutes_to_read(words);
}

/// Counted once a course and language: thousands of certificates ask for the same.
std::int64_t minutes_of_reading(const course::LoadedCourse& pack, const std::string& language) {
    // A certificate may name any language: only the course's own are worth keeping.
    const bool kept = !pack.content_hash.empty() && std::ranges::find(pack.course.languages, language) != pack.course.languages.end();
    if (!kept) return minutes_of_reading(pack.course, language);
    static std::mutex guard;
    static std::map<std::pair<std::string, std::string>, std::int64_t> known;
    const std::lock_guard lock(guard);
    const auto [entry, fresh] = known.try_emplace({pack.content_hash, language});
    if (fresh) entry->second = minutes_of_reading(pack.course, language);
    return entry->second;
}

void look_at_reading(const Evidence& evidence, const std::string& language, const course::LoadedCourse* pack, Findings& findings) {
    const auto lessons = std::int64_t(evidence.lessons.size());
    std::int64_t minutes = 0;
    for (const LessonTime& time : evidence.lessons) minutes += time.minutes;
    if (!pack) {
        // Begun minutes count whole, so that one a lesson may be a second.
        if (lessons > 2 && minutes <= lessons) findings.add("reading-short", {{"minutes", minutes}, {"lessons", lessons}});
        return;
    }
    const auto read = std::ranges::count_if(pack->course.lessons, [&](const course::Lesson& lesson) {
        return std::ranges::find(evidence.lessons, lesson.id, &LessonTime::lesson) != evidence.lessons.end();
    });
    const auto all = std::int64_t(pack->course.lessons.size()), needed = minutes_of_reading(*pack, language);
    // The exam asks for all lessons there are when it begins; one that an update adds later is asked of nobody.
    if (read < all && !evidence.begun_with) findings.add("lessons-missing", {{"read", read}, {"lessons", all}});
    if (minutes * fastest_reading < needed) findings.add("reading-fast", {{"minutes", minutes}, {"needed", needed}});
}

}  // namespace

std::vector<Check> plausibility(const Evidence& evidence, const std::optional<Enrolment>& enrolment, const std::string& language,
                                const course::LoadedCourse* pack) {
    Findings findings;
    if (evidence.kind == EvidenceKind::answers) look_at_exam(evidence, findings);
    else if (pack) look_at_summary(evidence, *pack, findings);
    // The reading behind a refresher was done for the certificate before.
    if (!evidence.refresher) look_at_reading(evidence, language, pack, findings);
    if (enrolment && evidence.handed_in.milliseconds < enrolment->issued.milliseconds - clock_tolerance)
        findings.add("invited-later", Arguments{{"date", day_of(enrolment->issued)}});
    if (findings.checks.empty()) findings.checks.push_back({"plausible", CheckState::ok, {}, {}});
    return findings.checks;
}

}  // namespace rozwaga::certificate
