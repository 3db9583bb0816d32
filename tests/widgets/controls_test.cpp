#include <catch2/catch_test_macros.hpp>

#include "widgets/controls.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/state.h"

using namespace rozwaga::widgets;

TEST_CASE("a button says its name and is pressed by request, by pointer and by keyboard alike") {
    App app;
    int presses = 0;
    app.show([&](Ui& ui) {
        ui.screen("s", "Ekran");
        page(ui, {.content = [&] {
            if (primary_button(ui, "next", "Dalej", {.description = "Następna strona"})) ++presses;
        }});
    });
    const auto button = app.find(Role::button, "Dalej");
    REQUIRE(button.exists());
    CHECK(button.description() == "Następna strona");
    CHECK(app.find(Role::button, "Dalej").press());
    CHECK(presses == 1);
    const Rect box = button.node().rect;
    CHECK(box.height >= control_height);
    app.click(box.x + box.width / 2, box.y + box.height / 2);
    CHECK(presses == 2);
    app.key(Key::enter);  // the click left the focus there
    app.key(Key::space);
    CHECK(presses == 4);
}

TEST_CASE("a press happens once, however many frames it takes to settle") {
    App app;
    int presses = 0;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            if (secondary_button(ui, "b", "Zapisz")) ++presses;
        }});
    });
    app.find(Role::button, "Zapisz").press();
    for (int i = 0; i < 10; ++i) app.frame();
    CHECK(presses == 1);
}

TEST_CASE("a disabled button refuses and says why") {
    App app;
    bool pressed = false;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            pressed = primary_button(ui, "b", "Oddaj", {.enabled = false, .reason = "Brakuje odpowiedzi.", .shortcut = Key::enter}) || pressed;
        }});
    });
    auto button = app.find(Role::button, "Oddaj");
    CHECK(button.states().disabled);
    CHECK(button.description() == "Brakuje odpowiedzi.");
    CHECK_FALSE(button.press());
    CHECK_FALSE(button.focus());
    const Rect box = button.node().rect;
    app.click(box.x + 10, box.y + 10);
    app.key(Key::tab);
    app.key(Key::enter);
    CHECK_FALSE(pressed);
    CHECK(app.tree().focus() == 0);
}

TEST_CASE("a tip stays while the pointer is on it, and Escape hides it until the thing is left") {
    App app;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] { icon_button(ui, "b", Icon::help, "Klawisze"); }});
    });
    const Rect box = app.find(Role::button, "Klawisze").node().rect;
    const auto shown = [&] { return !app.ui().state().tip.text.empty(); };
    const auto rest_on = [&](float x, float y) {
        app.hover(x, y);
        app.wait(1);
        app.settle();
    };
    rest_on(box.x + 5, box.y + 5);
    REQUIRE(shown());
    const ImRect tip = app.ui().state().tip.box;
    rest_on(tip.GetCenter().x, tip.GetCenter().y);
    CHECK(shown());
    app.key(Key::escape);
    CHECK_FALSE(shown());
    rest_on(box.x + 5, box.y + 5);
    rest_on(900, 700);
    rest_on(box.x + 5, box.y + 5);
    CHECK(shown());
}

TEST_CASE("a field takes typing, pasted values and their limits") {
    App app;
    std::string value = "Jo";
    bool entered = false;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] { entered = text_field(ui, "name", "Imię", value, {.hint = "Jak na certyfikacie", .longest = 8}).entered || entered; }});
    });
    auto field = app.find(Role::text_field, "Imię");
    CHECK(field.value() == "Jo");
    CHECK(field.description() == "Jak na certyfikacie");
    SECTION("set from outside") {
        CHECK(field.set_value("Zażółć\ngęślą"));
        CHECK(value == "Zażółćgę");
        CHECK(field.value() == value);
    }
    SECTION("typed after Tab, which selects what was there") {
        app.key(Key::tab);
        CHECK(field.states().focused);
        CHECK(app.ui().typing());
        app.type("Ąę");
        CHECK(value == "Ąę");
        app.type("123456789");
        CHECK(value.size() == 10);  // eight characters, two of them two bytes long
        app.key(Key::backspace);
        CHECK(value == "Ąę12345");
        app.key(Key::enter);
        CHECK(entered);
    }
    SECTION("Escape keeps what was typed") {
        app.key(Key::tab);
        app.type("Anna");
        app.key(Key::escape);
        CHECK(value == "Anna");
    }
    SECTION("a click outside ends typing") {
        field.press();
        CHECK(app.ui().typing());
        app.click(5, 700);
        CHECK_FALSE(app.ui().typing());
        app.type("x");
        CHECK(value == "Jo");
    }
}

TEST_CASE("a field with an error is invalid and gives the error as its description") {
    App app;
    std::string value;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] { text_field(ui, "n", "Numer", value, {.hint = "h", .error = "Podaj numer."}); }});
    });
    const auto field = app.find(Role::text_field, "Numer");
    CHECK(field.states().invalid);
    CHECK(field.description() == "Podaj numer.");
}

TEST_CASE("a segmented control names its parts and returns only another one") {
    App app;
    std::string language = "pl";
    int changes = 0;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            if (auto chosen = segmented(ui, "language", "Język", {{"pl", "PL", "Polski"}, {"en", "EN", "English"}}, language)) {
                language = *chosen;
                ++changes;
            }
        }});
    });
    CHECK(app.find(Role::tab, "Polski").states().checked);
    app.find(Role::tab, "Polski").press();
    CHECK(changes == 0);
    app.find(Role::tab, "English").press();
    CHECK(language == "en");
    CHECK(app.find(Role::tab, "English").states().checked);
    app.find(Role::tab, "English").focus();
    app.key(Key::left);
    CHECK(app.focused().name() == "Polski");
    app.key(Key::space);
    CHECK(language == "pl");
}

TEST_CASE("segments that do not fit side by side stand one under the other and wrap") {
    App app(1024, 700, {.text_scale = 2});
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            segmented(ui, "g", "Grupy", {{"a", "Informacje publiczne"}, {"b", "Informacje wewnętrzne, o które trzeba zapytać przełożoną albo dział prawny"}}, "b");
        }});
    });
    const auto parts = app.find_all(Role::tab);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].node().rect.y < parts[1].node().rect.y);
    CHECK(parts[1].node().rect.height > parts[0].node().rect.height);
    CHECK(app.clipped_texts().empty());
}

TEST_CASE("a checkbox and an expander tell their state") {
    App app;
    bool on = false;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            if (checkbox(ui, "c", "Przypomnij", on)) on = !on;
            expander(ui, "e", "Więcej", [&] { paragraph(ui, "Ukryte"); });
        }});
    });
    app.find(Role::check, "Przypomnij").press();
    CHECK(on);
    CHECK(app.find(Role::check, "Przypomnij").states().checked);
    CHECK_FALSE(app.has(Role::text, "Ukryte"));
    app.find(Role::button, "Więcej").press();
    CHECK(app.find(Role::button, "Więcej").states().expanded);
    CHECK(app.has(Role::text, "Ukryte"));
}
