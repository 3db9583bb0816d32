#include "learning/spacing.h"

#include <algorithm>
#include <unordered_map>

#include "learning/grading.h"
#include "learning/random.h"
#include "learning/standing.h"

namespace rozwaga::learning {

namespace {

using course::Id;
using fsrs::Grade;
using fsrs::Memory;

constexpr std::int64_t full_points = 1000;
constexpr int unbounded_days = 36'500;
constexpr std::int64_t one_day = 86'400'000;

struct Reviewed {
    Instant at;
    const course::Item* item;
    Grade grade;
};

std::optional<Grade> grade_of(const course::Item& item, const record::Answer& answer) {
    if (!check_answer(item, answer)) return std::nullopt;
    const std::int64_t points = score_item(item, answer);
    return points == full_points ? Grade::good : points > 0 ? Grade::hard : Grade::again;
}

/// Every answer to one item. A long record answers the same item many times, and mostly alike.
void add_reviews(std::vector<Reviewed>& reviews, const course::Item& item, const std::vector<progress::PastAnswer>& answers) {
    const record::Answer* before = nullptr;
    std::optional<Grade> grade;
    for (const progress::PastAnswer& past : answers) {
        if (!before || !(past.answer == *before)) grade = grade_of(item, past.answer);
        before = &past.answer;
        if (grade) reviews.push_back({past.at, &item, *grade});
    }
}

std::vector<Reviewed> all_reviews(const course::Course& course, const progress::Progress& progress) {
    std::vector<Reviewed> reviews;
    for (const auto& [id, practice] : progress.practice)
        if (const course::Item* item = course.item(id)) add_reviews(reviews, *item, practice.all);
    for (const progress::ExamAttempt& attempt : progress.attempts) {
        if (!attempt.handed_in) continue;
        for (const auto& [id, answer] : attempt.answers)
            if (const course::Item* item = course.item(id)) add_reviews(reviews, *item, {{attempt.answer_times.at(id), answer}});
    }
    std::ranges::stable_sort(reviews, {}, &Reviewed::at);
    return reviews;
}

std::vector<const course::Item*> practice_of(const course::Course& course, const Objective& objective) {
    std::vector<const course::Item*> items;
    for (const course::Item* item : practice_items(course, objective.first))
        if (item->objective == objective.second) items.push_back(item);
    return items;
}

/// What there is a question for, in course order.
struct Candidate {
    Objective objective;
    Instant due;
    double retrievability = 0;
    std::vector<const course::Item*> items;
};

std::vector<Candidate> candidates(const course::LoadedCourse& loaded, const progress::Progress& progress, Instant now) {
    const auto known = memories(loaded.course, progress);
    std::vector<Candidate> all;
    for (const course::Lesson& lesson : loaded.course.lessons)
        for (const Id& objective : lesson.objectives) {
            const auto memory = known.find({lesson.id, objective});
            if (memory == known.end()) continue;
            auto items = practice_of(loaded.course, memory->first);
            if (items.empty()) continue;
            all.push_back({memory->first, due_at(memory->second, loaded.organisation.valid_months),
                           fsrs::retrievability(memory->second, now), std::move(items)});
        }
    return all;
}

/// The item asked longest ago; never asked comes first, then course order.
const course::Item* longest_unasked(const std::vector<const course::Item*>& items, const progress::Progress& progress) {
    return *std::ranges::min_element(items, {}, [&](const course::Item* item) {
        const auto asked = progress.practice.find(item->id);
        return asked == progress.practice.end() ? std::optional<Instant>() : std::optional(asked->second.at);
    });
}

/// Takes the first of another lesson than the one before, as long as there is one.
std::vector<Candidate> interleaved(std::vector<Candidate> sorted, std::size_t count) {
    std::vector<Candidate> taken;
    while (taken.size() < count && !sorted.empty()) {
        auto next = std::ranges::find_if(sorted, [&](const Candidate& candidate) {
            return std::ranges::none_of(taken, [&](const Candidate& each) { return each.objective.first == candidate.objective.first; });
        });
        if (next == sorted.end())
            next = std::ranges::find_if(sorted, [&](const Candidate& candidate) {
                return candidate.objective.first != taken.back().objective.first;
            });
        if (next == sorted.end()) next = sorted.begin();
        taken.push_back(std::move(*next));
        sorted.erase(next);
    }
    return taken;
}

bool earned(const progress::Progress& progress) {
    return std::ranges::any_of(progress.attempts, [](const progress::ExamAttempt& attempt) { return attempt.graded && attempt.graded->passed; });
}

bool still_taught(const course::Course& course, const progress::PracticeRound& round) {
    return std::ranges::all_of(round.begun.items, [&](const Id& id) {
        const course::Item* item = course.item(id);
        return item && course::used_for(item->uses, course::Use::practice);
    });
}

Instant midnight(Instant instant) {
    const std::int64_t into_day = instant.milliseconds % one_day;
    return {instant.milliseconds - (into_day < 0 ? into_day + one_day : into_day)};
}

/// A record may say anything: outside of these calendars end.
constexpr Instant first_year{-62'135'596'800'000}, year_9999{253'370'764'800'000};

}  // namespace

std::map<Objective, Memory> memories(const course::Course& course, const progress::Progress& progress) {
    std::map<Objective, std::optional<Memory>> of_objective;
    std::unordered_map<const course::Item*, std::optional<Memory>*> of_item;   // saves comparing names again and again
    for (const Reviewed& reviewed : all_reviews(course, progress)) {
        auto& memory = of_item[reviewed.item];
        if (!memory) memory = &of_objective[{reviewed.item->lesson, reviewed.item->objective}];
        *memory = fsrs::review(*memory, reviewed.grade, reviewed.at);
    }
    std::map<Objective, Memory> known;
    for (const auto& [objective, memory] : of_objective) known.emplace(objective, *memory);
    return known;
}

Instant due_at(const Memory& memory, int valid_months) {
    if (memory.last_review < first_year || memory.last_review > year_9999) return memory.last_review;
    const Instant day = midnight(memory.last_review);
    const std::int64_t days = fsrs::interval_days(memory.stability, wanted_retention, unbounded_days);
    return std::min(Instant{day.milliseconds + days * one_day}, add_months(day, std::max(valid_months, 1)));
}

PracticeStanding practice_standing(const course::LoadedCourse& loaded, const progress::Progress& progress, Instant now) {
    PracticeStanding standing;
    if (!earned(progress) || progress.open_attempt()) return standing;
    const auto all = candidates(loaded, progress, now);
    standing.offered = !all.empty();
    standing.due = int(std::ranges::count_if(all, [&](const Candidate& candidate) { return candidate.due <= now; }));
    if (standing.due == 0 && !all.empty()) standing.next = std::ranges::min_element(all, {}, &Candidate::due)->due;
    if (const auto& round = progress.round; round && still_taught(loaded.course, *round)) {
        standing.resting = round->finished() && now.milliseconds / one_day <= round->last.milliseconds / one_day;
        const bool kept = now <= round->last || std::uint64_t(now.milliseconds) - std::uint64_t(round->last.milliseconds) < std::uint64_t(round_keeps);
        if (!round->finished() && kept) standing.open = &*round;
    }
    return standing;
}

std::vector<Id> plan_round(const course::LoadedCourse& loaded, const progress::Progress& progress, Instant now, std::uint64_t seed) {
    auto all = candidates(loaded, progress, now);
    Generator generator(seed);
    generator.shuffle(all);   // chance decides between equals
    std::ranges::stable_sort(all, [&](const Candidate& a, const Candidate& b) {
        const bool a_later = a.due > now, b_later = b.due > now;
        return a_later != b_later ? b_later : a.retrievability < b.retrievability;
    });
    std::vector<Id> items;
    for (const Candidate& candidate : interleaved(std::move(all), round_questions))
        items.push_back(longest_unasked(candidate.items, progress)->id);
    return items;
}

}  // namespace rozwaga::learning
