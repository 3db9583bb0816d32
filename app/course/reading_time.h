// How long the course takes: the one definition behind the minutes the app shows and those `rozwagactl check` prints.
// 180 words of a page a minute, a minute an item, 4 a scenario; each part is rounded up to whole minutes.
// A word is what stands between white space. Headings, posts, captions and the folded answers of recall prompts count;
// titles and summaries for lists (a file's front matter) do not.
#pragma once

#include <vector>

#include "course/course.h"

namespace rozwaga::course {

inline constexpr int words_a_minute = 180;
inline constexpr int minutes_an_item = 1;
inline constexpr int minutes_a_scenario = 4;
constexpr int minutes_to_read(int words) { return (words + words_a_minute - 1) / words_a_minute; }

int count_words(const PageText& page);
/// 0 where the lesson has no such page. Languages the course lacks count as its first.
int count_words(const Lesson& lesson, const Id& page, const Language& language);

struct PartTime {
    Id lesson;                       ///< empty for the policy and the exam
    int words = 0, items = 0, scenarios = 0;
    int minutes() const { return minutes_to_read(words) + items * minutes_an_item + scenarios * minutes_a_scenario; }
};

/// What nobody can leave out on the way to a certificate.
struct RequiredPath {
    std::vector<PartTime> lessons;   ///< in order: pages, required practice items, required scenarios
    PartTime policy;                 ///< the organisation's own text
    PartTime exam;
    int minutes() const;
};

RequiredPath required_path(const Course& course, const Organisation& organisation, const Language& language);

}  // namespace rozwaga::course
