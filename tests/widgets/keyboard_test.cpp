#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/sample_screens.h"

using namespace rozwaga;
using namespace rozwaga::widgets;

namespace {

std::vector<NodeId> reachable(const Tree& tree) {
    std::vector<NodeId> ids;
    for (const auto& node : tree.nodes())
        if (node.states.focusable && !node.states.disabled && (tree.modal() == 0 || tree.within(node.id, tree.modal()))) ids.push_back(node.id);
    return ids;
}

}  // namespace

TEST_CASE("Tab walks through every interactive node in reading order, and round; Shift + Tab goes back") {
    for (const auto& screen : gallery::every_screen()) {
        if (screen.name.find("focus") != std::string::npos) continue;
        INFO(screen.name);
        App app;
        app.show(screen.draw);
        const auto stops = reachable(app.tree());
        REQUIRE_FALSE(stops.empty());
        const bool in_dialog = app.tree().modal() != 0;  // where the first already has the focus
        std::vector<NodeId> walked;
        if (in_dialog) walked.push_back(app.tree().focus());
        while (walked.size() < stops.size()) {
            app.key(Key::tab);
            walked.push_back(app.tree().focus());
            CHECK_FALSE(app.focused().states().offscreen);
        }
        CHECK(walked == stops);
        app.key(Key::tab);
        CHECK(app.tree().focus() == stops.front());
        app.key(shift(Key::tab));
        CHECK(app.tree().focus() == stops.back());
    }
}

TEST_CASE("what gets the focus comes into sight, and what is far away can be pressed unseen") {
    App app(1024, 700);
    int pressed = -1;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            for (int i = 0; i < 60; ++i) {
                Scope scope(ui, static_cast<std::uint64_t>(i));
                if (secondary_button(ui, "b", "Przycisk " + std::to_string(i))) pressed = i;
            }
        }});
    });
    auto far_away = app.find(Role::button, "Przycisk 55");
    CHECK(far_away.states().offscreen);
    CHECK(far_away.press());
    CHECK(pressed == 55);
    CHECK(far_away.states().offscreen);
    far_away.focus();
    CHECK_FALSE(far_away.states().offscreen);
    app.find(Role::button, "Przycisk 2").scroll_to();
    CHECK_FALSE(app.find(Role::button, "Przycisk 2").states().offscreen);
    app.key(Key::end);
    CHECK_FALSE(app.find(Role::button, "Przycisk 59").states().offscreen);
    app.wheel(500, 400, 300);
    CHECK_FALSE(app.find(Role::button, "Przycisk 0").states().offscreen);
}

TEST_CASE("shortcuts work when nothing else wants the key") {
    App app;
    int forward = 0, help = 0, digit = 0, larger = 0;
    std::string value;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        if (ui.shortcut(Key::right, "Następna strona")) ++forward;
        if (ui.shortcut(Key::f1, "Pomoc")) ++help;
        if (ui.shortcut(digit_key(3))) ++digit;
        if (ui.shortcut(ctrl(Key::plus), "Większy tekst")) ++larger;
        page(ui, {.content = [&] {
            text_field(ui, "f", "Pole", value);
            segmented(ui, "s", "Wybór", {{"a", "A"}, {"b", "B"}}, "a");
        }});
    });
    app.key(Key::right);
    app.key(digit_key(3));
    app.key(ctrl(Key::plus));
    CHECK(forward == 1);
    CHECK(digit == 1);
    CHECK(larger == 1);
    REQUIRE(app.ui().shortcuts().size() == 3);
    CHECK(app.ui().shortcuts().front().meaning == "Następna strona");
    CHECK(app.ui().shortcuts().back().chord_text == "Ctrl + +");

    app.key(Key::tab);  // the field
    app.key(Key::right);
    app.key(digit_key(3));
    app.key(Key::f1);
    app.key(ctrl(Key::plus));
    CHECK(forward == 1);
    CHECK(digit == 1);
    CHECK(help == 1);
    CHECK(larger == 2);

    app.key(Key::tab);  // a segment, which takes the arrows itself
    app.key(Key::right);
    CHECK(forward == 1);
}

TEST_CASE("a button's shortcut presses it and is told") {
    App app;
    int presses = 0;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] { presses += primary_button(ui, "n", "Dalej", {.shortcut = Key::right}) ? 1 : 0; }});
    });
    CHECK(app.find(Role::button, "Dalej").node().shortcut == "→");
    app.key(Key::right);
    CHECK(presses == 1);
}

TEST_CASE("a screen may say where its focus begins, and a new screen starts afresh") {
    App app;
    std::string screen = "one";
    const auto draw = [&](Ui& ui) {
        ui.screen(screen, screen);
        page(ui, {.content = [&] {
            primary_button(ui, "a", "A");
            if (screen == "two") ui.focus_here();
            primary_button(ui, "b", "B");
        }});
    };
    app.show(draw);
    CHECK(app.tree().focus() == 0);
    app.key(Key::tab);
    CHECK(app.focused().name() == "A");
    screen = "two";
    app.settle();
    CHECK(app.focused().name() == "B");
    screen = "one";
    app.settle();
    CHECK(app.tree().focus() == 0);
}

TEST_CASE("when the focused thing goes, the next Tab goes on from its place") {
    App app;
    bool gone = false;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            primary_button(ui, "a", "A");
            if (!gone) primary_button(ui, "b", "B");
            primary_button(ui, "c", "C");
        }});
    });
    app.find(Role::button, "B").focus();
    gone = true;
    app.settle();
    CHECK(app.tree().focus() == 0);
    app.key(Key::tab);
    CHECK(app.focused().name() == "C");
}

TEST_CASE("a dialog takes the focus, keeps it, closes on Escape and gives it back") {
    App app;
    bool open = false;
    int beneath = 0;
    std::string value;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        if (ui.shortcut(Key::right)) ++beneath;
        page(ui, {.content = [&] {
            if (primary_button(ui, "open", "Otwórz")) open = true;
            if (secondary_button(ui, "other", "Inny")) ++beneath;
        }});
        if (open && dialog(ui, "d", "Na pewno?", {}, [&] { text_field(ui, "f", "Powód", value); },
                           [&] {
                               if (primary_button(ui, "yes", "Tak")) open = false;
                           }))
            open = false;
    });
    app.find(Role::button, "Otwórz").focus();
    app.key(Key::enter);
    REQUIRE(app.has(Role::dialog, "Na pewno?"));
    CHECK(app.tree().find(Role::dialog, "Na pewno?")->states.modal);
    CHECK(app.focused().name() == "Powód");

    std::set<std::string> names;
    for (int i = 0; i < 6; ++i) {
        app.key(Key::tab);
        names.insert(app.focused().name());
    }
    CHECK(names == std::set<std::string>{"Powód", "Tak", "Zamknij"});

    CHECK_FALSE(app.find(Role::button, "Inny").press());
    const Rect box = app.find(Role::button, "Inny").node().rect;
    app.click(box.x + 5, box.y + 5);
    app.find(Role::button, "Tak").focus();
    app.key(Key::right);
    CHECK(beneath == 0);

    app.key(Key::escape);
    CHECK_FALSE(open);
    CHECK_FALSE(app.has(Role::dialog, "Na pewno?"));
    CHECK(app.focused().name() == "Otwórz");
    app.key(Key::enter);
    CHECK(open);
}

TEST_CASE("what is disabled can be scrolled to and looked at, not pressed") {
    App app(1024, 700);
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            for (int i = 0; i < 60; ++i) paragraph(ui, "Tekst " + std::to_string(i));
            secondary_button(ui, "late", "Jeszcze nie", {.enabled = false, .reason = "Najpierw lekcje."});
        }});
    });
    auto late = app.find(Role::button, "Jeszcze nie");
    CHECK(late.states().offscreen);
    CHECK(late.scroll_to());
    CHECK_FALSE(late.states().offscreen);
    CHECK_FALSE(late.press());
    CHECK_FALSE(late.focus());
}
