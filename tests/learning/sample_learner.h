// Somebody at work in a test: asks, and what was decided is applied and kept.
#pragma once

#include <functional>
#include <string>

#include "learning/decide.h"
#include "progress/progress.h"
#include "sample_course.h"

namespace rozwaga::learning::testing {

struct Learner {
    course::LoadedCourse loaded = sample_course();
    progress::Progress progress;
    std::vector<record::Stamped> record;
    Instant now{1'000'000};
    std::uint64_t seed = 1;

    Result<record::Events> ask(const Action& action);
    /// ask(), which has to work.
    record::Events must(const Action& action);
    /// The code of the refusal without "learning."; "done" where it was not refused.
    std::string refusal(const Action& action);

    void name();
    /// Pages and practice of one lesson, every item answered right.
    void study(const course::Id& lesson);
    /// A run played to its end, one option after the other; its id.
    course::Id play(const course::Id& scenario, const std::vector<course::Id>& options);
    /// Everything before the exam.
    void prepare();
    /// Answers the open attempt: items by `answer`, scenarios by `options`.
    void answer_items(const std::function<record::Answer(const course::Item&)>& answer);
    void play_exam(const std::vector<course::Id>& options);
    /// From BeginExam to HandInExam with the key's answers and the best options.
    course::Id pass_exam();
    /// Begins, answers and hands in with every answer wrong.
    course::Id fail_exam();

    const progress::ExamAttempt& open() const { return *progress.open_attempt(); }
};

inline const std::vector<course::Id> best_path{"best", "best", "best", "best"};

record::Answer marks(const std::vector<course::Id>& options);
record::Answer cards(const std::vector<std::pair<course::Id, course::Id>>& placed);
/// Complete and worth nothing.
record::Answer worthless_answer(const course::Item& item);

/// All that a Progress holds, as text: equal texts, equal Progress.
std::string describe(const progress::Progress& progress);

}  // namespace rozwaga::learning::testing
