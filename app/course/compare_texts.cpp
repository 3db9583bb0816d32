#include "course/compare_texts.h"

#include "course/each_wording.h"
#include "course/rich_text.h"

namespace rozwaga::course {

std::map<Id, Texts> texts_by_subject(const Course& course) {
    std::map<Id, Texts> texts;
    each_wording(course, [&](const Language& language, const std::string& where, Voice, const std::string& text) {
        // The pages of a lesson are visited as "lesson/page"; notes on changes are no part of what is learned.
        const Id subject = where.substr(0, where.find('/'));
        if (subject == "changes") return;
        const bool known = course.lesson(subject) || course.item(subject) || course.scenario(subject);
        texts[known ? subject : "course"][language].push_back(text);
    });
    return texts;
}

Texts rules_of(const Lesson& lesson) {
    Texts rules;
    for (const auto& [language, text] : lesson.text) {
        std::vector<std::string>& here = rules[language];
        for (const Id& page : lesson.pages) {
            const auto found = text.pages.find(page);
            if (found == text.pages.end()) continue;
            for (const Block& block : found->second.blocks) {
                if (const auto* takeaway = std::get_if<Takeaway>(&block)) here.push_back(plain_text(takeaway->text));
                if (const auto* law = std::get_if<LawNote>(&block)) here.push_back(plain_text(law->text));
            }
        }
    }
    return rules;
}

Texts rules_of(const Scenario& scenario) {
    Texts rules;
    for (const auto& [language, text] : scenario.text) rules[language] = {text.rule};
    return rules;
}

}  // namespace rozwaga::course
