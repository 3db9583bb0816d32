#include "learner/walk.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learning/grading.h"

namespace rozwaga::tests {

using session::ExamView;
using session::ItemView;
using session::LessonView;
using session::PracticeView;
using session::ScenarioView;
using widgets::Key;
using widgets::Role;

namespace {

const std::string& text_of(const ItemView& item, const std::string& id) {
    const auto found = std::find_if(item.options.begin(), item.options.end(), [&](const auto& option) { return option.id == id; });
    REQUIRE(found != item.options.end());
    return found->text;
}

// The learner of the test has Tab and Enter, and no mouse.
void reach(World& world, widgets::NodeId id) {
    for (int step = 0; step < 400; ++step) {
        if (world.ui->focused().id() == id) return;
        world.ui->key(Key::tab);
    }
    FAIL("the keyboard does not reach \"" << world.ui->find(id).name() << "\"\n" << world.ui->tree().as_text());
}

}  // namespace

Hands requests() {
    Hands hands;
    hands.press = [](World& world, widgets::NodeId id) { REQUIRE(world.ui->find(id).press()); };
    hands.type = [](World& world, widgets::NodeId id, const std::string& text) { REQUIRE(world.ui->find(id).set_value(text)); };
    hands.raise = [](World& world, const widgets::Node& step) {
        const auto name = world.words()("widgets.order.up", {{"text", step.name}});
        REQUIRE(world.ui->find(Role::button, name).press());
    };
    return hands;
}

Hands keyboard() {
    Hands hands;
    hands.press = [](World& world, widgets::NodeId id) {
        reach(world, id);
        world.ui->key(Key::enter);
    };
    hands.type = [](World& world, widgets::NodeId id, const std::string& text) {
        reach(world, id);
        world.ui->key(widgets::ctrl(Key::letter_a));
        world.ui->type(text);
    };
    hands.raise = [](World& world, const widgets::Node& step) {
        reach(world, step.id);
        world.ui->key(widgets::alt(Key::up));
    };
    return hands;
}

record::Answer worthless_answer(const course::Item& item) {
    record::Answer answer = learning::right_answer(item);
    if (item.type == course::ItemType::order) {
        std::reverse(answer.picks.begin(), answer.picks.end());
    } else if (item.type == course::ItemType::groups) {
        for (auto& pick : answer.picks) pick.group = pick.group == item.groups[0] ? item.groups[1] : item.groups[0];
    } else {
        const auto wrong = std::find_if(item.options.begin(), item.options.end(), [&](const auto& option) {
            return std::find(item.key.begin(), item.key.end(), option) == item.key.end();
        });
        REQUIRE(wrong != item.options.end());
        answer.picks = {{*wrong, ""}};
    }
    REQUIRE(learning::score_item(item, answer) == 0);
    return answer;
}

void Walk::press(Role role, const std::string& name) {
    world_.clock.time += 4'000;
    const auto handle = world_.ui->find(role, name);
    INFO("looking for " << widgets::role_name(role) << " \"" << name << "\" in\n" << world_.ui->tree().as_text());
    REQUIRE(handle.exists());
    hands_.press(world_, handle.id());
    world_.draw();
}

void Walk::introduce(const std::string& name) {
    const auto field = world_.ui->find(Role::text_field, world_.words()("welcome.name"));
    REQUIRE(field.exists());
    hands_.type(world_, field.id(), name);
    world_.draw();
    press("welcome.start");
    REQUIRE(world_.shows<session::HomeView>());
    between();
}

void Walk::sort_card(const std::string& card, const std::string& group) {
    const auto& tree = world_.ui->tree();
    for (const auto* item : tree.find_all(Role::list_item)) {
        if (item->name != card) continue;
        for (const auto& node : tree.nodes())
            if (node.role == Role::tab && node.name == group && tree.within(node.id, item->id)) {
                const auto id = node.id;
                hands_.press(world_, id);
                world_.draw();
                return;
            }
    }
    FAIL("no group \"" << group << "\" for \"" << card << "\"\n" << tree.as_text());
}

void Walk::arrange(const ItemView& shown, const record::Answer& wanted) {
    const auto place_of = [&](const std::string& name) {
        int place = -1, at = 0;
        for (const auto* node : world_.ui->tree().find_all(Role::list_item)) {
            if (node->of != int(wanted.picks.size())) continue;
            if (node->name == name) place = at;
            ++at;
        }
        return place;
    };
    for (int target = 0; target < int(wanted.picks.size()); ++target) {
        const std::string name = text_of(shown, wanted.picks[std::size_t(target)].option);
        int guard = 0;
        while (place_of(name) > target && ++guard < 20) {
            const auto step = world_.ui->find(Role::list_item, name);
            hands_.raise(world_, step.node());
            world_.draw();
        }
        INFO("step \"" << name << "\"\n" << world_.ui->tree().as_text());
        REQUIRE(place_of(name) == target);
    }
}

void Walk::answer(const ItemView& given, const record::Answer& wanted) {
    const ItemView shown = given;   // the view is rebuilt while the answer is being made
    if (shown.type == course::ItemType::order) return arrange(shown, wanted);
    for (const auto& pick : wanted.picks) {
        if (shown.type == course::ItemType::groups) {
            const auto group = std::find_if(shown.groups.begin(), shown.groups.end(), [&](const auto& g) { return g.id == pick.group; });
            REQUIRE(group != shown.groups.end());
            sort_card(text_of(shown, pick.option), group->name);
        } else {
            press(shown.type == course::ItemType::single ? Role::choice : Role::check, text_of(shown, pick.option));
        }
    }
}

void Walk::show_all() {
    if (world_.has("scenario.show-now")) press("scenario.show-now");
    CHECK_FALSE(world_.has("scenario.show-now"));
}

void Walk::choose(int quality) {
    const auto view = world_.screen<ScenarioView>();
    const auto* scenario = world_.course().scenario(view.scenario);
    REQUIRE(scenario);
    const auto* node = course::find_node(*scenario, view.node);
    REQUIRE(node);
    auto chosen = std::find_if(node->options.begin(), node->options.end(), [&](const auto& option) { return option.quality == quality; });
    if (chosen == node->options.end())
        chosen = std::max_element(node->options.begin(), node->options.end(),
                                  [](const auto& a, const auto& b) { return a.quality < b.quality; });
    const auto option = std::find_if(view.options.begin(), view.options.end(), [&](const auto& o) { return o.id == chosen->id; });
    REQUIRE(option != view.options.end());
    press(Role::choice, option->text);
}

void Walk::play_scenario(int first_quality) {
    if (world_.has("scenario.begin")) press("scenario.begin");
    between();
    int quality = first_quality;
    for (int step = 0; step < 12 && !world_.screen<ScenarioView>().finished; ++step) {
        const auto view = world_.screen<ScenarioView>();
        choose(quality);
        quality = 3;
        show_all();
        // The consequence comes before any judgement.
        const auto& texts = world_.course().scenario(view.scenario)->text.at(world_.app->view().preferences.language);
        for (const auto& [id, text] : texts.nodes.at(view.node).options) CHECK_FALSE(world_.says(text.feedback));
        CHECK(world_.says(world_.screen<ScenarioView>().consequence));
        press(world_.screen<ScenarioView>().finished ? "scenario.see-end" : "scenario.go-on");
        show_all();
        between();
    }
    REQUIRE(world_.screen<ScenarioView>().finished);
}

void Walk::take_lesson(const course::Lesson& lesson) {
    world_.go(record::PlaceKind::lesson, lesson.id);
    while (world_.shows<LessonView>()) {
        const auto& view = world_.screen<LessonView>();
        const bool last = view.next.empty();
        press(!last ? "nav.next" : view.first_practice.empty() ? "lesson.finish" : "lesson.to-practice");
        between();
    }
    while (world_.shows<PracticeView>()) {
        const auto view = world_.screen<PracticeView>();
        const auto* item = world_.course().item(view.item.id);
        REQUIRE(item);
        if (!view.item.judged) {
            answer(view.item, learning::right_answer(*item));
            press("practice.check");
            CHECK(world_.screen<PracticeView>().item.points == 1000);
            between();
        }
        press(!view.next.empty() ? "practice.next" : view.scenario.empty() ? "lesson.finish" : "lesson.to-scenario");
        between();
    }
    if (world_.shows<ScenarioView>()) {
        play_scenario();
        press("debrief.go-on");
    }
    REQUIRE(world_.shows<session::HomeView>());
    between();
}

void Walk::take_all_lessons() {
    for (const auto& lesson : real_course().course.lessons) take_lesson(lesson);
    accept_policy();
}

void Walk::accept_policy() {
    world_.go(record::PlaceKind::policy);
    while (!world_.screen<session::PolicyView>().next.empty()) {
        press("nav.next");
        between();
    }
    if (!world_.screen<session::PolicyView>().acknowledged) press("policy.confirm");
    REQUIRE(world_.screen<session::PolicyView>().acknowledged);
    press("policy.home");
    between();
}

void Walk::sit_exam(int miss) {
    world_.go(record::PlaceKind::exam);
    press("exam.begin");
    answer_exam(miss);
}

void Walk::answer_exam(int miss) {
    for (int number = 1; world_.screen<ExamView>().part == session::ExamPart::item; ++number) {
        const auto view = world_.screen<ExamView>();
        const auto* item = world_.course().item(view.item.id);
        REQUIRE(item);
        const bool missing = miss > 0 && number % miss == 0;
        answer(view.item, missing ? worthless_answer(*item) : learning::right_answer(*item));
        if (world_.has("exam.keep-order")) press("exam.keep-order");
        // No verdict before handing in.
        for (const auto& [id, text] : item->text.at(world_.app->view().preferences.language).options)
            CHECK_FALSE(world_.says(text.feedback));
        between();
        press(view.next.empty() ? "exam.to-overview" : "nav.next");
    }
    for (const auto& entry : std::vector<session::ExamEntry>(world_.screen<ExamView>().entries))
        if (entry.scenario && !entry.complete) {
            press(Role::button, world_.course().scenario(entry.id)->text.at(world_.app->view().preferences.language).title);
            play_scenario();
            press("scenario.to-exam");
        }
    between();
}

void Walk::hand_in() {
    press("exam.hand-in");
    press("exam.hand-in-now");
    REQUIRE(world_.shows<session::ResultsView>());
    between();
}

void Walk::save_certificate(const std::string& path) {
    press("results.get-certificate");
    REQUIRE(world_.shows<session::CertificateView>());
    const auto field = world_.ui->find(Role::text_field, world_.words()("certificate.path"));
    hands_.type(world_, field.id(), path);
    world_.draw();
    press("certificate.save");
}

}  // namespace rozwaga::tests
