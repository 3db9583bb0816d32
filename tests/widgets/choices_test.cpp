#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "widgets/choices.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/state.h"

using namespace rozwaga::widgets;

TEST_CASE("one of several: chosen by request, by digit, by arrows") {
    App app;
    std::string chosen;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            std::vector<Choice> choices{{.key = "a", .text = "Sprawdzam", .badge = "A"}, {.key = "b", .text = "Czekam", .badge = "B"}, {.key = "c", .text = "Ukrywam", .badge = "C"}};
            for (auto& choice : choices) choice.selected = choice.key == chosen;
            if (auto key = choose_one(ui, "q", "Odpowiedzi", choices, {.digits = true})) chosen = *key;
        }});
    });
    CHECK(app.find_all(Role::choice).size() == 3);
    CHECK(app.find(Role::choice, "Czekam").node().position == 2);
    CHECK(app.find(Role::choice, "Czekam").node().of == 3);
    CHECK(app.find(Role::choice, "Czekam").node().shortcut == "2");
    app.find(Role::choice, "Czekam").press();
    CHECK(chosen == "b");
    CHECK(app.find(Role::choice, "Czekam").states().checked);
    app.key(digit_key(3));
    CHECK(chosen == "c");
    app.key(Key::tab);
    app.key(Key::up);
    CHECK(app.focused().name() == "Ukrywam");
    CHECK(chosen == "c");
    app.key(Key::down);
    app.key(Key::space);
    CHECK(chosen == "a");
}

TEST_CASE("a digit that stands on the answer is not repeated in a tip") {
    App app;
    bool badges = true;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            choose_one(ui, "q", "Odpowiedzi", {{.key = "a", .text = "Sprawdzam", .badge = badges ? "1" : ""}}, {.digits = true});
        }});
    });
    const Rect box = app.find(Role::choice, "Sprawdzam").node().rect;
    for (const bool drawn : {true, false}) {
        badges = drawn;
        app.hover(1, 1);
        app.hover(box.x + 20, box.y + 20);
        app.wait(1);
        app.settle();
        CHECK(app.ui().state().tip.text.empty() == drawn);
    }
}

TEST_CASE("a verdict is told in words and closes the question") {
    App app;
    bool again = false;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            const std::vector<Choice> choices{
                {.key = "a", .text = "Sprawdzam", .verdict = Verdict::missed, .feedback = "Bo daje termin."},
                {.key = "b", .text = "Czekam", .selected = true, .verdict = Verdict::wrong},
                {.key = "c", .text = "Dziękuję", .selected = true, .verdict = Verdict::right},
            };
            again = choose_many(ui, "q", "Odpowiedzi", choices, {.enabled = false}).has_value() || again;
        }});
    });
    CHECK(app.find(Role::check, "Sprawdzam").value() == "Trafna odpowiedź");
    CHECK(app.find(Role::check, "Sprawdzam").description() == "Bo daje termin.");
    CHECK(app.find(Role::check, "Czekam").value() == "Nietrafny wybór");
    CHECK(app.find(Role::check, "Dziękuję").value() == "Trafny wybór");
    CHECK_FALSE(app.find(Role::check, "Czekam").press());
    CHECK_FALSE(again);
}

namespace {

struct Ordering {
    std::vector<std::string> keys{"a", "b", "c"};

    void draw(Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            std::vector<OrderRow> rows;
            for (const auto& key : keys) rows.push_back({key, "Krok " + key});
            if (auto moved = order_list(ui, "o", "Kroki", rows)) {
                const std::string row = keys[moved->from];
                keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(moved->from));
                keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(moved->to), row);
            }
        }});
    }
};

}  // namespace

TEST_CASE("rows are put in order by keyboard alone, and the focus goes with the row") {
    App app;
    Ordering ordering;
    app.show([&](Ui& ui) { ordering.draw(ui); });
    CHECK(app.find(Role::list_item, "Krok b").node().position == 2);
    app.key(Key::tab);
    CHECK(app.focused().name() == "Krok a");
    app.key(alt(Key::down));
    CHECK(ordering.keys == std::vector<std::string>{"b", "a", "c"});
    CHECK(app.focused().name() == "Krok a");
    app.key(alt(Key::down));
    app.key(alt(Key::down));
    CHECK(ordering.keys == std::vector<std::string>{"b", "c", "a"});
    app.key(Key::up);
    CHECK(app.focused().name() == "Krok c");
    app.key(alt(Key::up));
    CHECK(ordering.keys == std::vector<std::string>{"c", "b", "a"});
    CHECK(app.has(Role::status, "Krok c – teraz miejsce 1 z 3"));
}

TEST_CASE("rows are put in order by their buttons, and at the edge the focus stays with the row") {
    App app;
    Ordering ordering;
    app.show([&](Ui& ui) { ordering.draw(ui); });
    CHECK(app.find(Role::button, "W górę: Krok a").states().disabled);
    app.find(Role::button, "W górę: Krok b").focus();
    app.key(Key::enter);
    CHECK(ordering.keys == std::vector<std::string>{"b", "a", "c"});
    CHECK(app.focused().name() == "Krok b");
    app.find(Role::button, "W dół: Krok b").press();
    CHECK(ordering.keys == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("cards are sorted into groups") {
    App app;
    std::string group;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            if (auto sorted = group_cards(ui, "g", "Informacje", {{.key = "x", .text = "Cennik", .group = group}, {.key = "y", .text = "Hasło"}},
                                          {{"public", "Publiczne"}, {"secret", "Poufne"}});
                sorted && sorted->card == "x")
                group = sorted->group;
        }});
    });
    CHECK(app.has(Role::list_item, "Cennik"));
    CHECK(app.has(Role::tab_list, "Cennik"));
    app.find(Role::tab, "Poufne").press();
    CHECK(group == "secret");
    CHECK(app.find(Role::tab, "Poufne").states().checked);
}

TEST_CASE("short cards have their groups beside them where there is room, and beneath where there is none") {
    for (const auto& [width, lowest, highest] : {std::tuple{1280.0F, 40.0F, 90.0F}, std::tuple{480.0F, 90.0F, 200.0F}}) {
        App app(width, 800);
        app.show([&](Ui& ui) {
            ui.screen("s", "");
            page(ui, {.content = [&] { group_cards(ui, "q", "Karty", {{.key = "a", .text = "Ocena umowy"}}, {{"in", "Tylko w środku"}, {"out", "Można publikować"}}); }});
        });
        const float height = app.find(Role::list_item, "Ocena umowy").node().rect.height;
        INFO(width << ": " << height);
        CHECK(height > lowest);
        CHECK(height < highest);
    }
}

TEST_CASE("phrases are marked inside the running text") {
    App app;
    bool marked = false;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            const std::vector<PhrasePart> parts{{"Pozdrawiamy panią "}, {"Kowalską z Lipowej 7", "who", marked}, {" i życzymy smacznego."}};
            if (auto key = phrase_post(ui, "p", "Wpis", "Tomek", "magazyn", parts)) {
                CHECK(*key == "who");
                marked = !marked;
            }
        }});
    });
    CHECK(app.find(Role::group, "Wpis").description() == "Pozdrawiamy panią Kowalską z Lipowej 7 i życzymy smacznego.");
    auto phrase = app.find(Role::check, "Kowalską z Lipowej 7");
    CHECK_FALSE(phrase.states().checked);
    phrase.press();
    CHECK(marked);
    CHECK(phrase.states().checked);
    app.key(Key::tab);
    app.key(Key::space);
    CHECK_FALSE(marked);
}
