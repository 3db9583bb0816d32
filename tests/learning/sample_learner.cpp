#include "sample_learner.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "learning/grading.h"
#include "learning/runs.h"
#include "learning/standing.h"

namespace rozwaga::learning::testing {

using course::Id;
using record::Answer;

Result<record::Events> Learner::ask(const Action& action) {
    now.milliseconds += 1000;
    auto decided = decide(loaded, progress, action, now, seed++);
    if (decided)
        for (const record::Event& event : *decided) {
            record.push_back({now, event});
            apply(progress, record.back());
        }
    return decided;
}

record::Events Learner::must(const Action& action) {
    auto decided = ask(action);
    if (!decided) FAIL("refused: " << decided.error().code);
    return *decided;
}

std::string Learner::refusal(const Action& action) {
    const auto decided = ask(action);
    if (decided) return "done";
    const std::string& code = decided.error().code;
    return code.starts_with("learning.") ? code.substr(9) : "not worded for a learner: " + code;
}

void Learner::name() {
    must(NameLearner{"Żaneta Gżegżółka", "17", "Salon"});
}

void Learner::study(const Id& lesson) {
    for (const Id& page : loaded.course.lesson(lesson)->pages)
        must(ReadPage{lesson, page});
    for (const course::Item* item : practice_items(loaded.course, lesson))
        must(AnswerPractice{item->id, right_answer(*item), 1});
}

Id Learner::play(const Id& scenario, const std::vector<Id>& options) {
    const auto begun = must(BeginScenario{scenario});
    const Id run = std::get<record::ScenarioBegun>(begun.front()).run;
    for (const Id& option : options)
        must(ChooseOption{run, state_of(loaded.course, *progress.run(run))->node, option});
    return run;
}

void Learner::prepare() {
    name();
    for (const course::Lesson& lesson : loaded.course.lessons) {
        study(lesson.id);
        if (const auto* scenario = practice_scenario(loaded.course, lesson.id)) play(scenario->id, best_path);
    }
}

void Learner::answer_items(const std::function<Answer(const course::Item&)>& answer) {
    for (const Id& id : std::vector<Id>(open().begun.items))
        must(AnswerExam{id, answer(*loaded.course.item(id))});
}

void Learner::play_exam(const std::vector<Id>& options) {
    for (const Id& id : std::vector<Id>(open().begun.scenarios))
        play(id, options);
}

Id Learner::pass_exam() {
    must(BeginExam{});
    const Id attempt = open().begun.attempt;
    answer_items(right_answer);
    play_exam(best_path);
    must(HandInExam{});
    return attempt;
}

Id Learner::fail_exam() {
    must(BeginExam{});
    const Id attempt = open().begun.attempt;
    answer_items(worthless_answer);
    play_exam({"harm", "harm", "fair", "harm"});
    must(HandInExam{});
    return attempt;
}

Answer marks(const std::vector<Id>& options) {
    Answer answer;
    for (const Id& option : options)
        answer.picks.push_back({option, ""});
    return answer;
}

Answer cards(const std::vector<std::pair<Id, Id>>& placed) {
    Answer answer;
    for (const auto& [card, group] : placed)
        answer.picks.push_back({card, group});
    return answer;
}

Answer worthless_answer(const course::Item& item) {
    Answer answer = right_answer(item);
    switch (item.type) {
    case course::ItemType::single:
    case course::ItemType::multiple:
    case course::ItemType::phrases:
        for (const Id& option : item.options)
            if (std::ranges::find(item.key, option) == item.key.end()) return marks({option});
        break;
    case course::ItemType::order:
        std::ranges::reverse(answer.picks);
        break;
    case course::ItemType::groups:
        for (record::Pick& pick : answer.picks)
            pick.group = pick.group == item.groups[0] ? item.groups[1] : item.groups[0];
        break;
    }
    return answer;
}

namespace {

class Description {
public:
    template <class... Parts>
    void line(const Parts&... parts) {
        ((text_ << parts << '|'), ...);
        text_ << '\n';
    }
    void line(const char* what, const std::vector<course::Choice>& choices) {
        text_ << what;
        for (const auto& choice : choices)
            text_ << '|' << choice.node << '/' << choice.option;
        text_ << '\n';
    }
    void line(const char* what, const std::string& of, const Answer& answer) {
        text_ << what << '|' << of;
        for (const auto& pick : answer.picks)
            text_ << '|' << pick.option << '/' << pick.group;
        text_ << '\n';
    }
    void line(const char* what, const std::vector<std::string>& all) {
        text_ << what;
        for (const auto& each : all)
            text_ << '|' << each;
        text_ << '\n';
    }
    std::string text() const { return text_.str(); }

private:
    std::ostringstream text_;
};

void describe_attempt(Description& say, const progress::ExamAttempt& attempt) {
    const auto& begun = attempt.begun;
    say.line("attempt", begun.attempt, begun.seed, begun.course, begun.version, begun.grading_hash,
             begun.pass_mark, attempt.at.milliseconds, attempt.handed_in.value_or(Instant{-1}).milliseconds);
    say.line("items", begun.items);
    say.line("scenarios", begun.scenarios);
    for (const auto& [item, answer] : attempt.answers)
        say.line("answer", item, answer);
    for (const auto& [item, at] : attempt.answer_times)
        say.line("answered at", item, at.milliseconds);
    for (const auto& item : attempt.flagged)
        say.line("flagged", item);
    for (const auto& [scenario, run] : attempt.runs)
        say.line("run", scenario, run);
    if (!attempt.graded) return;
    const auto& graded = *attempt.graded;
    say.line("graded", graded.attempt, graded.points, graded.maximum, graded.percent, graded.passed);
    say.line("criticals", graded.criticals);
    for (const auto& lesson : graded.lessons)
        say.line("lesson", lesson.lesson, lesson.points, lesson.maximum);
}

}  // namespace

std::string describe(const progress::Progress& progress) {
    Description say;
    if (progress.learner)
        say.line("learner", progress.learner->name, progress.learner->number, progress.learner->team);
    say.line("place", int(progress.place.kind), progress.place.subject, progress.place.part);
    for (const auto& [id, lesson] : progress.lessons) {
        say.line("lesson", id, lesson.first.milliseconds, lesson.last.milliseconds, lesson.asked_again);
        for (const auto& page : lesson.pages_read)
            say.line("page", page);
    }
    for (const auto& [id, practice] : progress.practice) {
        say.line("practice", id, practice.answers, practice.seed, practice.at.milliseconds);
        say.line("last", id, practice.last);
    }
    for (const auto& run : progress.runs) {
        say.line("run", run.run, run.scenario, run.attempt, run.seed, run.begun.milliseconds);
        say.line("choices", run.choices);
        for (const auto& at : run.choice_times)
            say.line("chosen at", at.milliseconds);
        for (const auto& tail : run.set_aside)
            say.line("set aside", tail);
    }
    for (const auto& attempt : progress.attempts)
        describe_attempt(say, attempt);
    for (const auto& held : progress.certificates)
        say.line("certificate", held.issued.id, held.at.milliseconds);
    for (const auto& version : progress.versions)
        say.line("version", version.event.course, version.event.version, version.at.milliseconds);
    say.line("events", progress.events, progress.first_event.value_or(Instant{}).milliseconds,
             progress.last_event.value_or(Instant{}).milliseconds);
    return say.text();
}

}  // namespace rozwaga::learning::testing
