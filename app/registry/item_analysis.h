// Which questions do their work: Moodle's item statistics over what people were asked, and advice that follows from them. Pure.
//
// x is an item's mark in thousandths (0 to 1000), n the number of people asked, variances and covariances are those of a sample
// (n − 1). An exam draws some items of many, so that nobody is asked all; as Moodle does for random questions, an item is judged
// among those who were asked it, against everything else each of them was asked:
//
//   y = 1000 · (points of the other items of that attempt) / (what they could give), rounded to a whole thousandth
//
// Since y counts per point to be won, people with a withdrawn item stay comparable; where all are asked equally many, every figure
// is the same as with Moodle's y = total − x, but for the rounding. Scenarios are left out: they measure something else.
//
//   facility                   mean(x) / 1000
//   discrimination index       100 · cov(x, y) / √(var x · var y): an item–rest correlation
//   discriminative efficiency  100 · cov(x, y) / cov_max, where cov_max pairs both lists sorted: how much of the discrimination
//                              that its spread of marks allows
//   CIC                        100 · p/(p−1) · (1 − Σ var x_k / var total), of an exam: x_k is the mark at the k-th place asked and
//                              total the sum of the p marks; with drawn items a place has another item for everybody, as Moodle's
//                              random questions have. Of attempts with the p that most have.
//
// One pass; memory grows with items and not with people: sums, and for cov_max a count of each thousandth of x and of y, which makes
// it exact. Counted are first attempts only (AttemptFigures::first), as far as the registry has them; under 10 people nothing is said.
// Certificates are of those who passed: facilities are higher, and discrimination lower, than among all who sat the exam.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "course/course.h"
#include "registry/figures.h"

namespace rozwaga::registry {

inline constexpr std::int64_t least_responses = 10;

/// What was picked, and how often. `rest`: mean y of those who picked it, 0 to 1.
struct ChoiceCount {
    std::string option, group;             ///< the group of a card; else empty
    std::int64_t count = 0;
    bool right = false;                    ///< as the key has it; of a step to be ordered: in its place, and only that is counted
    std::optional<double> rest;            ///< of at least 5
};

/// Worded as "advice.<code>"; "{option}" names what it is about. Codes:
///   few {count, least}; all-right; nobody-right; easy {percent}; hard {percent}
///   wrong-way: those who know more get it wrong more often; tells-little: it hardly tells who knows more
///   unused {option}: a wrong choice that nobody takes; drawn-away {option}: a wrong choice taken more often than the right one;
///   misleads {option}: those who take it know more than those who take the right one
/// What chance alone explains is not said: a correlation counts beyond 2/√n, a difference beyond twice its standard error.
struct Advice {
    std::string code;
    Arguments arguments;
    friend bool operator==(const Advice&, const Advice&) = default;
};

struct ItemStatistics {
    std::string item, lesson;
    std::int64_t responses = 0;
    std::optional<double> facility;        ///< 0 to 1; this and all that follows: of at least 10 responses
    std::optional<double> discrimination, efficiency;   ///< −100 to 100; none where marks do not differ
    std::vector<ChoiceCount> choices;      ///< in the item's order
    std::vector<Advice> advice;
};

/// Of what is graded alike: one grading hash.
struct ExamStatistics {
    std::string course, version, grading_hash;   ///< the newest version of that hash
    std::int64_t attempts = 0;
    int asked = 0;                         ///< p
    std::optional<double> consistency;     ///< CIC; at most 100
    std::vector<ItemStatistics> items;     ///< in course order; of a course that is not known by id, without lesson, choices and advice on them
};

class ItemAnalysis {
public:
    /// The packs that attempts may name; they outlive it.
    explicit ItemAnalysis(std::vector<const course::LoadedCourse*> packs);
    ~ItemAnalysis();
    ItemAnalysis(ItemAnalysis&&) noexcept;

    void add(const AttemptFigures& attempt);
    /// The newest award's first.
    std::vector<ExamStatistics> statistics() const;

private:
    struct Exam;
    std::vector<const course::LoadedCourse*> packs_;
    std::map<std::string, std::unique_ptr<Exam>> exams_;    ///< by grading hash
};

}  // namespace rozwaga::registry
