// A scenario for tests of the engine, taken from the small valid course, and what tests do with courses in memory.
#pragma once

#include <stdexcept>

#include "course/course_folder.h"

namespace rozwaga::test {

inline const course::LoadedCourse& small_course_once() {
    static const course::LoadedCourse loaded = [] {
        const CourseFolder folder;
        auto outcome = folder.read();
        if (!outcome || !outcome->loaded) throw std::runtime_error("the small course is not valid");
        return std::move(*outcome->loaded);
    }();
    return loaded;
}

inline course::LoadedCourse small_course() { return small_course_once(); }

inline course::Scenario small_scenario() { return small_course().course.scenarios.at(0); }

}  // namespace rozwaga::test
