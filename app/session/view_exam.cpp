#include <algorithm>

#include "course/scenario_walk.h"
#include "course/screen_pictures.h"
#include "learning/draw.h"
#include "learning/grading.h"
#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

bool finished(const course::Course& course, const progress::ScenarioRun& run) {
    const auto* scenario = course.scenario(run.scenario);
    if (!scenario) return true;
    const auto state = course::walk(*scenario, run.choices);
    return state && state->finished();
}

ExamEntry item_entry(const course::Course& course, const progress::ExamAttempt& attempt, const Id& id) {
    ExamEntry entry;
    entry.id = id;
    entry.flagged = attempt.flagged.contains(id);
    const auto given = attempt.answers.find(id);
    entry.answered = given != attempt.answers.end() && !given->second.picks.empty();
    const auto* item = course.item(id);
    entry.complete = !item || (entry.answered && learning::check_answer(*item, given->second));
    return entry;
}

ExamEntry scenario_entry(const Sight& sight, const progress::ExamAttempt& attempt, const Id& id) {
    ExamEntry entry;
    entry.id = id;
    entry.scenario = true;
    const auto* scenario = sight.loaded.course.scenario(id);
    entry.title = scenario ? wording_of(scenario->text, sight.language).title : id;
    entry.complete = scenario == nullptr;
    for (const auto& run : sight.progress.runs)
        if (run.scenario == id && run.attempt == attempt.begun.attempt) {
            entry.answered = true;
            entry.complete = finished(sight.loaded.course, run);
        }
    return entry;
}

void show_item(const Sight& sight, const progress::ExamAttempt& attempt, std::size_t index, ExamView& view) {
    const auto& ids = attempt.begun.items;
    const auto* item = sight.loaded.course.item(ids[index]);
    if (!item) return;
    view.part = ExamPart::item;
    view.number = int(index) + 1;
    view.item = item_view(*item, sight.language, learning::shuffled_options(*item, attempt.begun.seed));
    const auto given = attempt.answers.find(item->id);
    view.item.answer = given == attempt.answers.end() ? record::Answer{} : given->second;
    view.flagged = attempt.flagged.contains(item->id);
    if (index > 0) view.previous = ids[index - 1];
    if (index + 1 < ids.size()) view.next = ids[index + 1];
}

}  // namespace

bool exam_view(const Sight& sight, const Id& part, ExamView& view) {
    const auto& exam = sight.loaded.course.exam;
    view.items = exam.items;
    view.scenarios = exam.scenarios;
    view.pass_mark = sight.loaded.organisation.pass_mark;
    const auto* attempt = sight.progress.open_attempt();
    view.attempts_before = int(std::ranges::count_if(sight.progress.attempts, [&](const auto& each) { return !each.refresher && &each != attempt; }));
    if (!attempt) {
        view.picture = screen_picture(sight, course::exam_picture);
        return true;
    }

    view.attempt = attempt->begun.attempt;
    view.pass_mark = attempt->begun.pass_mark;
    view.items = int(attempt->begun.items.size());
    view.scenarios = int(attempt->begun.scenarios.size());
    for (const auto& id : attempt->begun.items) {
        view.entries.push_back(item_entry(sight.loaded.course, *attempt, id));
        view.unanswered += !view.entries.back().complete;
    }
    for (const auto& id : attempt->begun.scenarios) {
        view.entries.push_back(scenario_entry(sight, *attempt, id));
        view.unfinished_scenarios += !view.entries.back().complete;
    }
    view.part = ExamPart::overview;
    const auto& ids = attempt->begun.items;
    if (const auto at = std::find(ids.begin(), ids.end(), part); at != ids.end())
        show_item(sight, *attempt, std::size_t(at - ids.begin()), view);
    return true;
}

bool results_view(const Sight& sight, const Id& attempt_id, ResultsView& view) {
    const auto* attempt = sight.progress.attempt(attempt_id);
    if (!attempt || !attempt->graded) return false;
    const auto& graded = *attempt->graded;
    const auto& course = sight.loaded.course;
    view.attempt = attempt_id;
    view.percent = graded.percent;
    view.points = graded.points;
    view.maximum = graded.maximum;
    view.passed = graded.passed;
    view.pass_mark = attempt->begun.pass_mark;
    view.refresher = attempt->refresher.has_value();
    const auto before = std::ranges::subrange(sight.progress.attempts.data(), attempt);
    view.number = int(std::ranges::count(before, view.refresher, [](const auto& each) { return each.refresher.has_value(); })) + 1;
    for (const auto& critical : graded.criticals) {
        const auto first = critical.find('/'), second = critical.rfind('/');
        if (first == critical.npos || second == first) continue;
        const auto* scenario = course.scenario(critical.substr(0, first));
        if (!scenario) continue;
        const auto& text = wording_of(scenario->text, sight.language);
        const auto& node = text_or_empty(text.nodes, critical.substr(first + 1, second - first - 1));
        view.criticals.push_back(text_or_empty(node.options, critical.substr(second + 1)).text);
    }
    for (const auto& score : graded.lessons) {
        LessonResult result;
        result.lesson = score.lesson;
        result.points = score.points;
        result.maximum = score.maximum;
        if (const auto* lesson = course.lesson(score.lesson)) {
            result.title = wording_of(lesson->text, sight.language).title;
            result.guideline = lesson->guideline;
        }
        result.read_again = score.points * 100 < score.maximum * view.pass_mark;
        view.lessons.push_back(std::move(result));
    }
    for (const auto& held : sight.progress.certificates)
        if (held.issued.attempt == attempt_id) view.certificate = held.issued.id;
    return true;
}

}  // namespace rozwaga::session
