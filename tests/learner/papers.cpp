#include "learner/papers.h"

#include <algorithm>

#include "learning/grading.h"
#include "learning/standing.h"

namespace rozwaga::tests {
namespace {

void act(World& world, learning::Action action) {
    world.clock.time += 20'000;
    world.app->fulfil(session::Wish(std::move(action)));
}

void play_well(World& world, const course::Scenario& scenario) {
    act(world, learning::GoTo{{record::PlaceKind::scenario, scenario.id, {}}});
    act(world, learning::BeginScenario{scenario.id});
    while (world.shows<session::ScenarioView>() && !world.screen<session::ScenarioView>().finished) {
        const auto view = world.screen<session::ScenarioView>();
        const auto* node = course::find_node(scenario, view.node);
        REQUIRE(node);
        const auto best = std::ranges::max_element(node->options, {}, &course::ScenarioOption::quality);
        act(world, learning::ChooseOption{view.run, view.node, best->id});
    }
}

}  // namespace

void finish_lessons(World& world, const std::string& name) {
    if (!world.app->progress()) world.app->fulfil(session::Wish(session::Request(session::CreateLearner{name, "", ""})));
    const auto& course = world.course();
    for (const auto& lesson : course.lessons) {
        for (const auto& page : lesson.pages) act(world, learning::ReadPage{lesson.id, page});
        for (const auto* item : learning::practice_items(course, lesson.id))
            act(world, learning::AnswerPractice{item->id, learning::right_answer(*item), 1});
        if (const auto* scenario = learning::practice_scenario(course, lesson.id)) play_well(world, *scenario);
    }
    const std::string language = world.app->view().preferences.language;
    const auto& pages = world.app->loaded().organisation.policy_pages;
    for (const auto& page : pages) act(world, learning::ReadPolicyPage{page, language});
    if (!pages.empty()) world.app->fulfil(session::Wish(session::Request(session::AcknowledgePolicy{pages.back()})));
}

void finish_course(World& world, const std::string& name) {
    finish_lessons(world, name);
    const auto& course = world.course();
    act(world, learning::BeginExam{});
    REQUIRE(world.progress().open_attempt());
    const auto attempt = world.progress().open_attempt()->begun;
    for (const auto& id : attempt.items) act(world, learning::AnswerExam{id, learning::right_answer(*course.item(id))});
    for (const auto& id : attempt.scenarios) play_well(world, *course.scenario(id));
    act(world, learning::HandInExam{});
    REQUIRE(world.shows<session::ResultsView>());
    world.draw();
}

void earn_certificate(World& world, const std::string& name) {
    finish_course(world, name);
    world.press("results.get-certificate");
    REQUIRE(world.shows<session::CertificateView>());
}

std::string saved_certificate(World& world, const std::string& name) {
    finish_course(world, name);
    Walk(world).save_certificate(world.folder->path("certyfikat.pdf"));
    REQUIRE_FALSE(world.progress().certificates.back().saved_at.empty());
    return world.progress().certificates.back().saved_at.back();
}

}  // namespace rozwaga::tests
