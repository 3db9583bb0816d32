// What is worded, gathered for comparing. For this room only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "course/course.h"

namespace rozwaga::course {

/// Per language, whatever learners read of one lesson, item or scenario, in order.
using Texts = PerLanguage<std::vector<std::string>>;

/// By id of the lesson, item or scenario; the rest of the course under "course".
std::map<Id, Texts> texts_by_subject(const Course& course);

/// The rules a lesson states: its takeaways and law notes.
Texts rules_of(const Lesson& lesson);
/// The rule a scenario ends with.
Texts rules_of(const Scenario& scenario);

}  // namespace rozwaga::course
