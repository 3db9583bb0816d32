#include <algorithm>

#include "course/checking.h"
#include "course/ids.h"

namespace rozwaga::course {

namespace {

constexpr int fewest_pages = 5, most_pages = 7;

void check_objectives(const Course& course, const Lesson& lesson, const std::string& path, Checker& checker) {
    if (lesson.objectives.empty()) checker.say("lesson-objectives-none", path + "/objectives");
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < lesson.objectives.size(); ++index) {
        const Id& objective = lesson.objectives[index];
        const std::string here = path + "/objectives/" + std::to_string(index);
        checker.id(here, objective);
        if (!checker.unique(names, objective, here, "id-twice")) continue;
        const bool measured = std::ranges::any_of(course.items, [&](const Item& item) {
            return item.lesson == lesson.id && item.objective == objective;
        });
        if (!measured && !checker.silenced("known/items")) {
            checker.say("objective-without-items", here, {{"objective", objective}, {"lesson", lesson.id}});
        }
    }
}

void check_page_list(const Lesson& lesson, const std::string& path, Checker& checker) {
    const int count = static_cast<int>(lesson.pages.size());
    if (count < fewest_pages || count > most_pages) {
        checker.say("lesson-page-count", path + "/pages",
                    {{"count", std::to_string(count)}, {"least", std::to_string(fewest_pages)}, {"most", std::to_string(most_pages)}});
    }
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < lesson.pages.size(); ++index) {
        const std::string here = path + "/pages/" + std::to_string(index);
        checker.id(here, lesson.pages[index]);
        checker.unique(names, lesson.pages[index], here, "id-twice");
    }
}

/// The last page ends with a takeaway.
void check_takeaway(const Lesson& lesson, const LessonText& text, const Language& language, const std::string& path, Checker& checker) {
    if (lesson.pages.empty()) return;
    const auto last = text.pages.find(lesson.pages.back());
    if (last == text.pages.end() || last->second.blocks.empty()) return;
    const std::vector<Block>& blocks = last->second.blocks;
    if (std::holds_alternative<Takeaway>(blocks.back())) return;
    checker.say("lesson-takeaway-missing", path + "/pages/" + last->first + "/blocks/" + std::to_string(blocks.size() - 1),
                {{"page", last->first}, {"language", language}});
}

void check_wording(const Lesson& lesson, const LessonText& text, const Language& language, const std::string& path, Checker& checker) {
    checker.text(path, "title", language, text.title);
    checker.text(path, "summary", language, text.summary);
    check_takeaway(lesson, text, language, path, checker);
}

void check_objective_wording(const Lesson& lesson, const LessonText& text, const Language& language, const std::string& path,
                             Checker& checker) {
    for (const Id& objective : lesson.objectives) {
        const auto found = text.objectives.find(objective);
        if (found != text.objectives.end() && !found->second.empty()) continue;
        checker.say("objective-wording-missing", path + "/objectives/" + objective, {{"objective", objective}, {"language", language}});
    }
    for (const auto& entry : text.objectives) {
        checker.known("objective-unknown", path + "/objectives/" + entry.first, "objective", entry.first, lesson.objectives);
    }
}

}  // namespace

void check_lessons(const Course& course, Checker& checker) {
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < course.lessons.size(); ++index) {
        const Lesson& lesson = course.lessons[index];
        const std::string path = "lessons/" + std::to_string(index);
        checker.id(path + "/id", lesson.id);
        checker.unique(names, lesson.id, path + "/id", "id-twice");
        check_objectives(course, lesson, path, checker);
        check_page_list(lesson, path, checker);
        PagesToCheck pages{path + "/pages", path + "/text", lesson.pages, {}};
        static const LessonText nothing;
        for (const Language& language : course.languages) {
            const auto found = lesson.text.find(language);
            const LessonText& text = found == lesson.text.end() ? nothing : found->second;
            const std::string here = path + "/text/" + language;
            check_wording(lesson, text, language, here, checker);
            if (!checker.silenced(path + "/objectives")) check_objective_wording(lesson, text, language, here, checker);
            pages.wordings.emplace_back(language, &text.pages);
        }
        check_pages(pages, checker);
        check_page_references(course, pages, checker);
    }
}

}  // namespace rozwaga::course
