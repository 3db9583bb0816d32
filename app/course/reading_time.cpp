#include "course/reading_time.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "course/page_parts.h"

namespace rozwaga::course {

namespace {

int words_in(std::string_view text) {
    constexpr std::string_view no_break_space = "\xc2\xa0", white_space = " \t\r\n";
    int words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool no_break = text.substr(at, 2) == no_break_space;
        if (no_break || white_space.find(text[at]) != std::string_view::npos) inside = false;
        else if (!std::exchange(inside, true)) ++words;
        if (no_break) ++at;
    }
    return words;
}

PartTime time_of(const Course& course, const Lesson& lesson, const Language& language) {
    PartTime time;
    time.lesson = lesson.id;
    for (const Id& page : lesson.pages) time.words += count_words(lesson, page, language);
    const auto practice = std::ranges::count_if(course.items, [&](const Item& item) {
        return item.lesson == lesson.id && used_for(item.uses, Use::practice);
    });
    time.items = std::min(static_cast<int>(practice), course.required.practice_items);
    time.scenarios = static_cast<int>(std::ranges::count_if(course.required.scenarios, [&](const Id& id) {
        const Scenario* scenario = course.scenario(id);
        return scenario && scenario->lesson == lesson.id;
    }));
    return time;
}

}  // namespace

int count_words(const PageText& page) {
    int words = 0;
    for (const PagePart& part : parts_of(page)) words += words_in(part.text);
    return words;
}

int count_words(const Lesson& lesson, const Id& page, const Language& language) {
    auto text = lesson.text.find(language);
    if (text == lesson.text.end()) text = lesson.text.begin();
    if (text == lesson.text.end()) return 0;
    const auto found = text->second.pages.find(page);
    return found == text->second.pages.end() ? 0 : count_words(found->second);
}

int RequiredPath::minutes() const {
    int minutes = policy.minutes() + exam.minutes();
    for (const PartTime& lesson : lessons) minutes += lesson.minutes();
    return minutes;
}

RequiredPath required_path(const Course& course, const Organisation& organisation, const Language& language) {
    RequiredPath path;
    for (const Lesson& lesson : course.lessons) path.lessons.push_back(time_of(course, lesson, language));
    if (const auto policy = organisation.policy.find(language); policy != organisation.policy.end()) {
        for (const Id& page : organisation.policy_pages) {
            const auto found = policy->second.pages.find(page);
            if (found != policy->second.pages.end()) path.policy.words += count_words(found->second);
        }
    }
    path.exam.items = course.exam.items;
    path.exam.scenarios = course.exam.scenarios;
    return path;
}

}  // namespace rozwaga::course
