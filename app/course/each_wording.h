// Visits every text that somebody reads in a course and the organisation's part: what spelling and typography hold for.
//     each_wording(course, [](const Language& language, const std::string& where, Voice voice, const std::string& text) {...});
// A course that may be changed is visited with texts that may be changed. Names of authors and addresses are no wording.
#pragma once

#include <string>
#include <type_traits>

#include "course/course.h"

namespace rozwaga::course {

enum class Voice : std::uint8_t { course, person };   ///< person: a post of somebody made up, who writes as people do

namespace wording_parts {

template <class Text, class Visit>
struct Pages {
    Visit& visit;
    const Language& language;
    std::string where;

    void say(Text& text, Voice voice = Voice::course) const { visit(language, where, voice, text); }
    template <class Rich>
    void rich(Rich& spans, Voice voice = Voice::course) const {
        for (auto& span : spans) say(span.text, voice);
    }
    template <class Block>
    void operator()(Block& block) const {
        using Kind = std::remove_const_t<Block>;
        if constexpr (std::is_same_v<Kind, Subheading>) say(block.text);
        else if constexpr (std::is_same_v<Kind, BulletList>) for (auto& entry : block.entries) rich(entry);
        else if constexpr (std::is_same_v<Kind, MockPost>) {
            say(block.role);
            rich(block.text, Voice::person);
        } else if constexpr (std::is_same_v<Kind, DoDont>) {
            rich(block.good, Voice::person);
            rich(block.bad, Voice::person);
            rich(block.why);
        } else if constexpr (std::is_same_v<Kind, RealCase>) {
            say(block.title);
            rich(block.text);
        } else if constexpr (std::is_same_v<Kind, PictureBlock>) say(block.caption);
        else if constexpr (std::is_same_v<Kind, RecallPrompt>) {
            rich(block.prompt);
            rich(block.answer);
        } else rich(block.text);
    }
};

template <class Text, class Map, class Visit>
void each_page(Map& pages, const Language& language, const std::string& where, Visit& visit) {
    for (auto& [id, page] : pages) {
        const Pages<Text, Visit> part{visit, language, where + "/" + id};
        part.say(page.heading);
        for (auto& block : page.blocks) std::visit(part, block);
    }
}

template <class Text, class Visit>
void each_scenario_text(auto& text, const Language& language, const std::string& where, Visit& visit) {
    const auto say = [&](Text& one, Voice voice = Voice::course) { visit(language, where, voice, one); };
    for (auto* one : {&text.title, &text.intro, &text.rule, &text.transfer, &text.transfer_answer}) say(*one);
    for (auto& [id, person] : text.people) say(person.role);
    for (auto& [id, node] : text.nodes) {
        for (auto& post : node.posts) say(post.text, Voice::person);
        say(node.question);
        for (auto& [key, option] : node.options) {
            for (auto& post : option.posts) say(post.text, Voice::person);
            for (auto* one : {&option.text, &option.consequence, &option.feedback}) say(*one);
        }
    }
    for (auto& [id, ending] : text.endings) {
        say(ending.title);
        say(ending.text);
    }
}

}  // namespace wording_parts

/// `Whole` is Course or const Course.
template <class Whole, class Visit>
    requires std::is_same_v<std::remove_const_t<Whole>, Course>
void each_wording(Whole& course, Visit visit) {
    using Text = std::conditional_t<std::is_const_v<Whole>, const std::string, std::string>;
    const auto each = [&](auto& texts, const std::string& where) {
        for (auto& [language, text] : texts) visit(language, where, Voice::course, text);
    };
    each(course.title, "course");
    each(course.description, "course");
    for (auto& planned : course.planned) each(planned.title, "course");
    for (auto& lesson : course.lessons)
        for (auto& [language, text] : lesson.text) {
            visit(language, lesson.id, Voice::course, text.title);
            visit(language, lesson.id, Voice::course, text.summary);
            for (auto& [id, objective] : text.objectives) visit(language, lesson.id, Voice::course, objective);
            wording_parts::each_page<Text>(text.pages, language, lesson.id, visit);
        }
    for (auto& item : course.items)
        for (auto& [language, text] : item.text) {
            visit(language, item.id, Voice::course, text.stem);
            visit(language, item.id, Voice::person, text.post);
            for (auto& [id, option] : text.options) {
                visit(language, item.id, item.type == ItemType::phrases ? Voice::person : Voice::course, option.text);
                visit(language, item.id, Voice::course, option.feedback);
            }
            for (auto& [id, group] : text.groups) visit(language, item.id, Voice::course, group);
        }
    for (auto& scenario : course.scenarios)
        for (auto& [language, text] : scenario.text)
            wording_parts::each_scenario_text<Text>(text, language, scenario.id, visit);
    for (auto& picture : course.pictures) each(picture.alternative, picture.id);
    for (auto& source : course.sources) each(source.title, source.id);
    for (auto& change : course.changes) each(change.what, "changes");
    for (auto& entry : course.glossary) {
        each(entry.term, entry.id);
        each(entry.text, entry.id);
    }
}

template <class Whole, class Visit>
    requires std::is_same_v<std::remove_const_t<Whole>, Organisation>
void each_wording(Whole& organisation, Visit visit) {
    using Text = std::conditional_t<std::is_const_v<Whole>, const std::string, std::string>;
    for (auto& [language, text] : organisation.policy) {
        visit(language, "organisation", Voice::course, text.title);
        visit(language, "organisation", Voice::course, text.summary);
        wording_parts::each_page<Text>(text.pages, language, "organisation", visit);
    }
}

}  // namespace rozwaga::course
