#include <algorithm>
#include <set>

#include "learning/grading.h"

namespace rozwaga::learning {

namespace {

using course::Id;

constexpr std::int64_t item_maximum = 1000;

enum class Part { withdrawn, unfinished, finished };

/// A scenario of an exam as it stands.
struct Played {
    Part part = Part::withdrawn;
    course::WalkState state;
};

Played played(const course::Course& course, const Id& id, const progress::ScenarioRun* run) {
    const course::Scenario* scenario = course.scenario(id);
    if (!scenario || scenario->decisions <= 0) return {};
    if (!run) return {Part::unfinished, course::begin_walk(*scenario)};
    auto state = course::walk(*scenario, run->choices);
    if (!state) return {};
    const Part part = state->finished() ? Part::finished : Part::unfinished;
    return {part, std::move(*state)};
}

/// Points so far, in all and by lesson.
class Tally {
public:
    void add(const Id& lesson, std::int64_t points, std::int64_t maximum) {
        points_ += points;
        maximum_ += maximum;
        record::LessonScore& score = lessons_[lesson];
        score.points += points;
        score.maximum += maximum;
    }

    void fill(const course::Course& course, record::ExamGraded& graded) const {
        graded.points = points_;
        graded.maximum = maximum_;
        graded.percent = maximum_ > 0 ? static_cast<std::int32_t>(points_ * 100 / maximum_) : 0;
        for (const course::Lesson& lesson : course.lessons)
            if (const auto found = lessons_.find(lesson.id);
                found != lessons_.end() && found->second.maximum > 0)
                graded.lessons.push_back({lesson.id, found->second.points, found->second.maximum});
    }

private:
    std::int64_t points_ = 0, maximum_ = 0;
    std::map<Id, record::LessonScore> lessons_;
};

}  // namespace

const progress::ScenarioRun* exam_run(const std::vector<progress::ScenarioRun>& runs, const Id& attempt,
                                      const Id& scenario) {
    const auto found = std::ranges::find_if(runs, [&](const progress::ScenarioRun& run) {
        return run.attempt == attempt && run.scenario == scenario;
    });
    return found == runs.end() ? nullptr : &*found;
}

AttemptState attempt_state(const course::Course& course, const progress::ExamAttempt& attempt,
                           const std::vector<progress::ScenarioRun>& runs) {
    AttemptState state;
    for (const Id& id : attempt.begun.items) {
        const course::Item* item = course.item(id);
        const auto answer = attempt.answers.find(id);
        if (!item)
            state.withdrawn_items.push_back(id);
        else if (answer == attempt.answers.end() || !check_answer(*item, answer->second))
            state.unanswered.push_back(id);
    }
    for (const Id& id : attempt.begun.scenarios) {
        switch (played(course, id, exam_run(runs, attempt.begun.attempt, id)).part) {
        case Part::withdrawn:
            state.withdrawn_scenarios.push_back(id);
            break;
        case Part::unfinished:
            state.unfinished.push_back(id);
            break;
        case Part::finished:
            break;
        }
    }
    return state;
}

std::vector<Id> counted_items(const course::Course& course, const std::vector<Id>& items, bool refresher) {
    std::vector<Id> once;
    std::map<Id, std::vector<Id>> by_lesson;
    for (const Id& id : items) {
        if (std::ranges::find(once, id) != once.end()) continue;
        once.push_back(id);
        if (const course::Item* item = course.item(id)) by_lesson[item->lesson].push_back(id);
    }
    if (!refresher) return once;
    const std::size_t pretest = course.refresher ? std::size_t(course.refresher->pretest) : 1;
    std::erase_if(once, [&](const Id& id) {
        const course::Item* item = course.item(id);
        if (!item) return false;
        const std::vector<Id>& asked = by_lesson[item->lesson];
        return asked.size() > pretest && std::ranges::find(asked, id) - asked.begin() < std::ptrdiff_t(pretest);
    });
    return once;
}

record::ExamGraded grade_exam(const course::Course& course, const progress::ExamAttempt& attempt,
                              const std::vector<progress::ScenarioRun>& runs) {
    record::ExamGraded graded;
    graded.attempt = attempt.begun.attempt;
    Tally tally;
    std::int64_t asked = 0;

    for (const Id& id : counted_items(course, attempt.begun.items, attempt.refresher.has_value())) {
        asked += item_maximum;
        const course::Item* item = course.item(id);
        if (!item) continue;
        const auto answer = attempt.answers.find(id);
        tally.add(item->lesson, answer == attempt.answers.end() ? 0 : score_item(*item, answer->second),
                  item_maximum);
    }

    const int worth = attempt.refresher && course.refresher ? course.refresher->scenario_points : course.exam.scenario_points;
    const std::int64_t scenario_maximum = std::int64_t{1000} * worth;
    std::set<Id> counted;
    for (const Id& id : attempt.begun.scenarios) {
        if (!counted.insert(id).second) continue;
        asked += scenario_maximum;
        const Played run = played(course, id, exam_run(runs, attempt.begun.attempt, id));
        if (run.part == Part::withdrawn) continue;
        const course::Scenario& scenario = *course.scenario(id);
        const std::int64_t best = std::int64_t{3} * scenario.decisions;
        const std::int64_t points = std::clamp<std::int64_t>(run.state.points, 0, best);
        tally.add(scenario.lesson, scenario_maximum * points / best, scenario_maximum);
        for (const course::Choice& choice : run.state.criticals)
            graded.criticals.push_back(id + "/" + choice.node + "/" + choice.option);
    }

    tally.fill(course, graded);
    graded.passed = graded.maximum > 0 && graded.maximum * 2 >= asked &&
                    graded.percent >= attempt.begun.pass_mark && graded.criticals.empty();
    return graded;
}

}  // namespace rozwaga::learning
