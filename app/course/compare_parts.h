// The parts of compare.h's compare(). For this room only.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "course/compare.h"
#include "course/compare_texts.h"
#include "course/ids.h"
#include "course/report.h"

namespace rozwaga::course {

struct Comparing {
    const Course &before, &now;
    std::map<Id, Texts> texts_before, texts_now;
    std::vector<Difference> differences;

    void add(std::string what, const Id& lesson, const Id& subject, bool material, Arguments arguments = {});
    /// Ids of a lesson's parts that came or went; `kind` is "page" or "objective".
    void ids(std::string_view kind, const Id& lesson, const std::vector<Id>& before_ids, const std::vector<Id>& now_ids);
    /// Whether a rule reads otherwise, in all languages or in some.
    bool rules(const Id& lesson, const Id& subject, const Texts& rules_before, const Texts& rules_now);
    void wording(const Id& lesson, const Id& subject);
};

void compare_scenarios(Comparing& comparing);

}  // namespace rozwaga::course
