#include <algorithm>

#include "learning/decide_rules.h"
#include "learning/grading.h"
#include "learning/text_field.h"

namespace rozwaga::learning {

Decided rule(const Asked& asked, const NameLearner& action) {
    auto name = clean_line(action.name, "name", name_limit);
    if (!name) return tl::unexpected(name.error());
    if (name->empty()) return fail("learning.name-empty");
    auto number = clean_line(action.number, "number", number_limit);
    if (!number) return tl::unexpected(number.error());
    auto team = clean_line(action.team, "team", team_limit);
    if (!team) return tl::unexpected(team.error());

    const auto& known = asked.progress.learner;
    if (known && known->name == *name && known->number == *number && known->team == *team)
        return record::Events{};
    return record::Events{record::LearnerNamed{std::move(*name), std::move(*number), std::move(*team)}};
}

Decided rule(const Asked& asked, const ReadPage& action) {
    const course::Lesson* lesson = asked.loaded.course.lesson(action.lesson);
    if (!lesson) return fail("learning.unknown-lesson", {{"lesson", action.lesson}});
    if (std::ranges::find(lesson->pages, action.page) == lesson->pages.end())
        return fail("learning.unknown-page", {{"page", action.page}});
    const auto read = asked.progress.lessons.find(lesson->id);
    if (read != asked.progress.lessons.end() && read->second.pages_read.contains(action.page))
        return record::Events{};
    return record::Events{record::PageRead{action.lesson, action.page}};
}

Decided rule(const Asked& asked, const AnswerPractice& action) {
    const course::Item* item = asked.loaded.course.item(action.item);
    if (!item) return fail("learning.unknown-item", {{"item", action.item}});
    if (!course::used_for(item->uses, course::Use::practice))
        return fail("learning.not-practice", {{"id", action.item}});
    if (auto checked = check_answer(*item, action.answer); !checked) return tl::unexpected(checked.error());
    return record::Events{record::PracticeAnswered{action.item, action.seed, action.answer}};
}

}  // namespace rozwaga::learning
