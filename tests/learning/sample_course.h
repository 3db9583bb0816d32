// A small course put together in code: lessons, items of every type, scenarios with a gate, a repair branch
// and a critical option. Ids say what things are: lesson "l1", page "p1", practice "l1-p1", exam item
// "l1-e1", scenario "s1".
#pragma once

#include "course/course.h"

namespace rozwaga::learning::testing {

struct SampleShape {
    int lessons = 4, pages = 2, practice = 3, exam_items = 9, drawn = 6, exam_scenarios = 2;
};

/// Item types follow one another: single, multiple, order, groups, phrases, single, ...
course::LoadedCourse sample_course(SampleShape shape = {});

course::Item sample_item(course::ItemType type, const course::Id& id = "item",
                         const course::Id& lesson = "l1");

/// Four decisions: n1 → n2 (or n3 after "harm") → n4 → n5 (or n6 where trust is below 50). Options "best" 3,
/// "fair" 1, "harm" 0; "harm" is critical at n4. Passed with 8 of 12 points.
course::Scenario sample_scenario(const course::Id& id, const course::Id& lesson);

}  // namespace rozwaga::learning::testing
