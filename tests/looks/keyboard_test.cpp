// Every screen by keyboard: everything can be reached, seen and left.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

#include "looks/survey.h"
#include "widgets/state.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using widgets::Key;
using widgets::Node;
using widgets::Rect;
using widgets::Role;

namespace {

bool touching(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

// Bars that stay in place must not lie over what has the focus.
Faults hidden(const widgets::Tree& tree, const Node& node, const Setting& setting) {
    Faults faults;
    float room = setting.height;
    const bool above = tree.modal() != 0;
    for (const auto& bar : tree.nodes()) {
        if ((bar.role != Role::banner && bar.role != Role::footer) || above) continue;
        room -= bar.rect.height;
        if (!tree.within(node.id, bar.id) && touching(node.rect, bar.rect) && node.rect.height < room)
            faults.push_back("\"" + node.name + "\" has the focus beneath a bar");
    }
    const bool fits = node.rect.height <= std::max(room, setting.height / 2);
    if (node.rect.y < -1 || node.rect.y > setting.height || (fits && node.rect.y + node.rect.height > setting.height + 1))
        faults.push_back("\"" + node.name + "\" has the focus outside of the window");
    return faults;
}

int changed(const widgets::Pixels& before, const widgets::Pixels& after) {
    int count = 0;
    for (int y = 0; y < before.height; ++y)
        for (int x = 0; x < before.width; ++x)
            if (quick_contrast(pixel(before, x, y), pixel(after, x, y)) >= 3) ++count;
    return count;
}

Area around(const Node& node, const Setting& setting) {
    constexpr float margin = 12;
    const float left = std::max(0.0F, node.rect.x - margin), top = std::max(0.0F, node.rect.y - margin);
    const float right = std::min(setting.width, node.rect.x + node.rect.width + margin);
    const float bottom = std::min(setting.height, node.rect.y + node.rect.height + margin);
    return {static_cast<int>(left), static_cast<int>(top), static_cast<int>(std::max(1.0F, right - left)),
            static_cast<int>(std::max(1.0F, bottom - top))};
}

Faults unseen_focus(Stage& stage, bool look) {
    // The ring of the smallest box, 24 by 24 units and 3 wide, has more than twice as many.
    constexpr int enough = 120;
    Faults faults;
    std::vector<widgets::NodeId> stops;
    const auto& tree = stage.app().tree();
    for (const auto& node : tree.nodes())
        if (node.states.focusable && !node.states.disabled && (tree.modal() == 0 || tree.within(node.id, tree.modal()))) stops.push_back(node.id);
    for (const auto id : stops) {
        stage.app().find(id).focus();
        const Node* node = stage.app().tree().find(id);
        if (node == nullptr || !node->states.focused) {
            faults.push_back(node == nullptr ? "something is gone when it gets the focus" : "\"" + node->name + "\" does not take the focus");
            continue;
        }
        const Faults away = hidden(stage.app().tree(), *node, stage.setting());
        faults.insert(faults.end(), away.begin(), away.end());
        if (!look) continue;
        const Area area = around(*node, stage.setting());
        const std::string name = node->name;
        const auto with = stage.picture(area);
        stage.app().ui().state().focus.set(id, false, false);
        stage.app().frame();
        if (changed(stage.picture(area), with) < enough) faults.push_back("\"" + name + "\" does not show that it has the focus");
    }
    return faults;
}

void check_focus(const std::vector<const Station*>& some, const Setting& setting, bool look) {
    Faults faults;
    Stage stage;
    for (const auto* station : some) {
        stage.show(*station, setting);
        for (const auto& fault : unseen_focus(stage, look)) faults.push_back(station->name + ", " + in_words(setting) + ": " + fault);
    }
    expect_none(faults);
}

std::vector<const Station*> a_few() {
    std::vector<const Station*> some;
    for (const auto& station : stations("pl"))
        if (station.short_tour) some.push_back(&station);
    return some;
}

}  // namespace

TEST_CASE("Tab reaches everything on every screen once, in reading order, and comes round; Shift + Tab goes back") {
    Faults faults;
    Stage stage;
    for (const auto* station : stations_in_time("pl")) {
        stage.show(*station, {});
        for (const auto& fault : faulty_tab_order(stage.app())) faults.push_back(station->name + ": " + fault);
    }
    expect_none(faults);
}

TEST_CASE("what has the focus shows it by 3:1, and stands beneath no bar") {
    check_focus(stations_in_time("pl"), {}, true);
    check_focus(a_few(), {.scheme = widgets::Scheme::dark}, true);
    check_focus(a_few(), {.scheme = widgets::Scheme::high_contrast}, true);
    check_focus(stations_in_time("pl"), {.percent = 200}, false);
}

TEST_CASE("a ring that cannot be told from its ground is missed") {
    Stage stage;
    stage.show(station("pl", "home fresh"), {});
    REQUIRE(unseen_focus(stage, true).empty());
    stage.app().ui().state().palette.focus = stage.app().ui().palette().page;
    CHECK_FALSE(unseen_focus(stage, true).empty());
}

TEST_CASE("Escape closes every dialog") {
    int dialogs = 0;
    Stage stage;
    for (const auto* station : stations_in_time("pl")) {
        INFO(station->name);
        stage.show(*station, {});
        if (stage.app().tree().modal() == 0) continue;
        ++dialogs;
        stage.app().key(Key::escape);
        const auto* request = stage.wish() ? std::get_if<session::Request>(&*stage.wish()) : nullptr;
        const bool asked = request != nullptr && std::holds_alternative<session::CloseNote>(*request);
        CHECK((stage.app().tree().modal() == 0 || asked));
    }
    CHECK(dialogs >= 2);
}
