#include "sample_course.h"

namespace rozwaga::learning::testing {

using namespace course;

namespace {

ScenarioNode node(const Id& id, const Id& next, const Id& after_harm, bool critical = false) {
    ScenarioNode made;
    made.id = id;
    made.options = {{"best", 3, {{Variable::trust, 15}, {Variable::minutes, 10}}, next, false},
                    {"fair", 1, {{Variable::trust, -5}, {Variable::minutes, 2}}, next, false},
                    {"harm", 0, {{Variable::trust, -25}, {Variable::legal, 10}}, after_harm, critical}};
    return made;
}

Lesson sample_lesson(const Id& id, int guideline, int pages) {
    Lesson lesson;
    lesson.id = id;
    lesson.guideline = guideline;
    lesson.objectives = {"know"};
    for (int page = 1; page <= pages; ++page) {
        const Id page_id = "p" + std::to_string(page);
        lesson.pages.push_back(page_id);
        std::string words;
        for (int word = 0; word < 99; ++word)
            words += "słowo ";
        // A heading of one word and a paragraph of 99: 100 words in Polish, 2 in English.
        lesson.text["pl"].pages[page_id] = {"Nagłówek", {Paragraph{{Span{words, Emphasis::none, ""}}}}};
        lesson.text["en"].pages[page_id] = {"Heading", {Paragraph{{Span{"word", Emphasis::none, ""}}}}};
    }
    return lesson;
}

}  // namespace

Item sample_item(ItemType type, const Id& id, const Id& lesson) {
    Item item;
    item.id = id;
    item.lesson = lesson;
    item.type = type;
    item.uses = {Use::practice};
    item.objective = "know";
    switch (type) {
    case ItemType::single:
        item.options = {"a", "b", "c"};
        item.key = {"b"};
        break;
    case ItemType::multiple:
        item.options = {"a", "b", "c", "d"};
        item.key = {"a", "c"};
        break;
    case ItemType::order:
        item.options = {"a", "b", "c", "d"};
        break;
    case ItemType::groups:
        item.options = {"a", "b", "c", "d", "e", "f"};
        item.groups = {"yes", "no", "ask"};
        item.card_groups = {{"a", "yes"}, {"b", "yes"}, {"c", "no"}, {"d", "no"}, {"e", "ask"}, {"f", "ask"}};
        break;
    case ItemType::phrases:
        item.options = {"a", "b", "c", "d", "e"};
        item.key = {"b", "d"};
        break;
    }
    return item;
}

Scenario sample_scenario(const Id& id, const Id& lesson) {
    Scenario scenario;
    scenario.id = id;
    scenario.lesson = lesson;
    scenario.uses = {Use::practice, Use::exam};
    scenario.start_values = {{Variable::trust, 40}};
    scenario.people = {"agent", "customer"};
    scenario.start = "n1";
    ScenarioNode gate;
    gate.id = "gate";
    gate.gate = Gate{Variable::trust, 50, "n5", "n6"};
    scenario.nodes = {node("n1", "n2", "n3"),
                      node("n2", "n4", "n4"),
                      node("n3", "n4", "n4"),
                      node("n4", "gate", "gate", true),
                      gate,
                      node("n5", "end", "end"),
                      node("n6", "end", "end")};
    scenario.endings = {{"good", {{Variable::trust, Comparison::at_least, 60}}}, {"plain", {}}};
    scenario.decisions = 4;
    scenario.pass = 8;
    return scenario;
}

LoadedCourse sample_course(SampleShape shape) {
    LoadedCourse loaded;
    Course& course = loaded.course;
    course.id = "sample";
    course.version = "1.2.3";
    course.languages = {"pl", "en"};
    course.exam.id = "final";
    course.exam.items = shape.lessons * shape.drawn;
    course.exam.scenarios = shape.exam_scenarios;
    int type = 0;
    for (int number = 1; number <= shape.lessons; ++number) {
        const Id lesson = "l" + std::to_string(number);
        course.lessons.push_back(sample_lesson(lesson, number, shape.pages));
        course.exam.lessons.emplace_back(lesson, shape.drawn);
        for (int item = 1; item <= shape.practice; ++item)
            course.items.push_back(
                sample_item(ItemType(type++ % 5), lesson + "-p" + std::to_string(item), lesson));
        for (int item = 1; item <= shape.exam_items; ++item) {
            course.items.push_back(
                sample_item(ItemType(type++ % 5), lesson + "-e" + std::to_string(item), lesson));
            course.items.back().uses = {Use::exam};
        }
        course.scenarios.push_back(sample_scenario("s" + std::to_string(number), lesson));
        course.required.scenarios.push_back(course.scenarios.back().id);
    }
    course.required.practice_items = shape.practice;
    loaded.organisation.pass_mark = 80;
    loaded.content_hash = "content";
    loaded.grading_hash = "grading";
    return loaded;
}

}  // namespace rozwaga::learning::testing
