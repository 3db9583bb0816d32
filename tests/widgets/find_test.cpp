#include <catch2/catch_test_macros.hpp>

#include "widgets/find.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/state.h"

using namespace rozwaga;
using namespace rozwaga::widgets;

namespace {

struct Search {
    App app;
    std::string value;
    int changes = 0;

    Search() {
        app.show([this](Ui& ui) {
            ui.screen("search", "Szukanie");
            page(ui, {.content = [&] {
                if (search_field(ui, "search", "Szukaj osoby", value, {.hint = "Imię, nazwisko, numer"})) ++changes;
                secondary_button(ui, "other", "Dalej");
            }});
        });
    }
};

}  // namespace

TEST_CASE("Ctrl + F leads to the search field, and what is typed is found in it") {
    Search search;
    CHECK(search.app.find(Role::text_field, "Szukaj osoby").node().shortcut == "Ctrl + F");
    search.app.key(ctrl(Key::letter_f));
    CHECK(search.app.focused().name() == "Szukaj osoby");
    search.app.type("Zając");
    CHECK(search.value == "Zając");
    CHECK(search.changes > 0);
    CHECK(search.app.find(Role::text_field, "Szukaj osoby").value() == "Zając");
}

TEST_CASE("the cross and Escape empty the search field and leave the person in it") {
    Search search;
    CHECK_FALSE(search.app.has(Role::button, "Wyczyść wyszukiwanie"));
    search.app.find(Role::text_field, "Szukaj osoby").set_value("Ewa");
    search.app.find(Role::button, "Wyczyść wyszukiwanie").press();
    CHECK(search.value.empty());
    CHECK(search.app.focused().name() == "Szukaj osoby");
    search.app.type("Ola");
    CHECK(search.value == "Ola");
    search.app.key(Key::escape);
    CHECK(search.value.empty());
    search.app.type("Iga");
    CHECK(search.value == "Iga");
}

TEST_CASE("filter chips say whether they are on and how many there are, turn, go and are cleared") {
    ChipsUse last;
    std::vector<std::string> pressed;
    bool cleared = false;
    std::vector<FilterChip> chips{{"due", "Po terminie", 1204, true}, {"soon", "Wygasa wkrótce", 861}, {"team", "Sprzedaż", {}, true, true}};
    App app;
    app.show([&](Ui& ui) {
        ui.screen("chips", "Filtry");
        page(ui, {.content = [&] {
            const auto use = filter_chips(ui, "chips", "Filtry", chips);
            if (use.pressed) pressed.push_back(*use.pressed);
            cleared = cleared || use.cleared;
        }});
    });
    CHECK(app.find(Role::check, "Po terminie").states().checked);
    CHECK(app.find(Role::check, "Po terminie").value() == "1\u00a0204");
    CHECK_FALSE(app.find(Role::check, "Wygasa wkrótce").states().checked);
    app.find(Role::check, "Wygasa wkrótce").press();
    app.find(Role::check, "Wygasa wkrótce").focus();
    app.key(Key::right);
    CHECK(app.focused().name() == "Usuń filtr: Sprzedaż");
    app.key(Key::enter);
    CHECK(pressed == std::vector<std::string>{"soon", "team"});
    app.find(Role::button, "Wyczyść filtry").press();
    CHECK(cleared);
    chips = {{"due", "Po terminie", 1204}};
    app.settle();
    CHECK_FALSE(app.has(Role::button, "Wyczyść filtry"));
}
