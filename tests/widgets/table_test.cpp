#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "widgets/controls.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/sample_people.h"
#include "widgets/state.h"
#include "widgets/table.h"

using namespace rozwaga;
using namespace rozwaga::widgets;

namespace {

struct People {
    App app;
    std::int64_t rows = 100'000, shift = 0, ready_until = INT64_MAX;
    std::uint64_t question = 0;
    std::string sorted_by = "name";
    std::int64_t asked = 0;
    TableUse last;
    std::vector<std::int64_t> opened;
    std::vector<std::string> sorts;

    explicit People(float width = 1280, float height = 800, Look look = {}) : app(width, height, look) {
        app.show([this](Ui& ui) {
            ui.screen("people", "Osoby");
            page(ui, {.measure = Measure::wide, .content = [&] {
                primary_button(ui, "before", "Przed");
                last = data_table(ui, "people", "Osoby", gallery::people_columns(), {.rows = rows, .sorted_by = sorted_by, .question = question},
                                  [this](std::int64_t index, TableRow& row) {
                                      ++asked;
                                      if (index >= ready_until) row.ready = false;
                                      else gallery::sample_person(index + shift, row);
                                  });
                if (last.opened) opened.push_back(*last.opened);
                if (last.sort) sorts.push_back(*last.sort);
                secondary_button(ui, "after", "Po");
            }});
        });
    }
    std::vector<const Node*> shown() { return app.tree().find_all(Role::row); }
    const Node& focused() { return app.focused().node(); }
    void enter() {
        app.find(shown().front()->id).focus();
        REQUIRE(focused().role == Role::row);
    }
};

}  // namespace

TEST_CASE("a table says how many rows it has, and of each row in sight which one it is") {
    People people;
    const Node& table = people.app.find(Role::table, "Osoby").node();
    CHECK(table.value.find("100") != std::string::npos);
    CHECK(table.of == 100'000);
    const auto rows = people.shown();
    REQUIRE(rows.size() > 5);
    CHECK(rows.size() < 40);
    CHECK(rows.front()->position == 1);
    CHECK(rows.front()->of == 100'000);
    CHECK(rows.front()->name == "Joanna Zając, Biuro obsługi, Ważny, 1 stycznia 2027, 60%, RZ-1");
    const auto cells = people.app.tree().children(rows.front()->id);
    REQUIRE(cells.size() >= 4);
    CHECK(cells[1]->role == Role::cell);
    CHECK(cells[1]->name == "Biuro obsługi");
    CHECK(cells[1]->description == "Zespół");
    CHECK(people.last.shown == std::int64_t(rows.size()));
}

TEST_CASE("only the rows in sight are asked for, however many there are") {
    People few;
    few.rows = 100;
    few.app.settle();
    few.asked = 0;
    few.app.frame();
    People many;
    many.asked = 0;
    many.app.frame();
    CHECK(many.asked == few.asked);
}

TEST_CASE("arrow keys, pages, Home and End lead to every row") {
    People people;
    people.enter();
    const auto shown = people.last.shown;
    people.app.key(Key::down);
    CHECK(people.focused().position == 2);
    for (int i = 0; i < shown; ++i) people.app.key(Key::down);
    CHECK(people.focused().position == shown + 2);
    CHECK(people.last.first > 0);
    CHECK_FALSE(people.focused().states.offscreen);
    people.app.key(Key::page_down);
    CHECK(people.focused().position > shown + 2);
    people.app.key(Key::end);
    CHECK(people.focused().position == 100'000);
    CHECK_FALSE(people.focused().states.offscreen);
    CHECK(people.last.first + people.last.shown == 100'000);
    people.app.key(Key::up);
    people.app.key(Key::page_up);
    CHECK(people.focused().position < 99'999);
    people.app.key(Key::home);
    CHECK(people.focused().position == 1);
    CHECK(people.last.first == 0);
    people.app.key(Key::up);
    CHECK(people.focused().position == 1);
}

TEST_CASE("Enter, Space, a click and a press by name open a row") {
    People people;
    people.enter();
    people.app.key(Key::down);
    people.app.key(Key::enter);
    people.app.key(Key::down);
    people.app.key(Key::space);
    const Rect box = people.shown()[4]->rect;
    people.app.click(box.x + 40, box.y + box.height / 2);
    people.app.find(people.shown()[5]->id).press();
    CHECK(people.opened == std::vector<std::int64_t>{1, 2, 4, 5});
    CHECK(people.focused().position == 5);
}

TEST_CASE("the table is one stop among others, after its headings") {
    People people;
    people.app.find(Role::button, "Przed").focus();
    std::vector<std::string> names;
    for (int i = 0; i < 6; ++i) {
        people.app.key(Key::tab);
        names.push_back(people.focused().name);
    }
    CHECK(std::vector<std::string>(names.begin(), names.begin() + 4) == std::vector<std::string>{"Osoba", "Zespół", "Stan", "Termin"});
    CHECK(names[4].starts_with("Joanna Zając"));
    CHECK(names[5] == "Po");
}

TEST_CASE("headings say by what the rows are ordered, and ask for another order") {
    People people;
    CHECK(people.app.find(Role::column_heading, "Osoba").states().order == Order::ascending);
    CHECK(people.app.find(Role::column_heading, "Osoba").value() == "rosnąco");
    CHECK(people.app.find(Role::column_heading, "Termin").states().order == Order::none);
    people.app.find(Role::column_heading, "Termin").press();
    CHECK(people.sorts == std::vector<std::string>{"due"});
    CHECK_FALSE(people.app.find(Role::column_heading, "Wynik").press());
}

TEST_CASE("the wheel and the bar scroll by whole rows, and the keyboard's row keeps its node") {
    People people;
    people.enter();
    const Rect table = people.app.find(Role::table, "Osoby").node().rect;
    people.app.wheel(table.x + 100, table.y + 200, -2);
    CHECK(people.last.first == 6);
    CHECK(people.focused().position == 1);
    CHECK(people.focused().states.offscreen);
    people.app.key(Key::down);
    CHECK(people.focused().position == 2);
    CHECK(people.last.first == 1);
    // To the bar's end.
    const Rect box = people.app.find(Role::table, "Osoby").node().rect;
    people.app.click(box.x + box.width - 7, box.y + box.height - 60);
    CHECK(people.last.first > 90'000);
}

TEST_CASE("rows that come and go above leave the person where they were") {
    People people;
    people.enter();
    for (int i = 0; i < 30; ++i) people.app.key(Key::down);
    const std::string name = people.focused().name;
    const auto first = people.last.first;
    people.shift = 3;   // three people left
    people.rows -= 3;
    people.app.settle();
    CHECK(people.focused().name == name);
    CHECK(people.last.first == first - 3);
    people.question = 1;   // another filter
    people.app.settle();
    CHECK(people.last.first == 0);
    CHECK(people.focused().position == 1);
}

TEST_CASE("rows on their way are quiet and cannot be opened; the focus stays when they come") {
    People people;
    people.ready_until = 10;
    people.enter();
    people.app.key(Key::end);
    CHECK(people.focused().name == "Wczytywany wiersz 100000");
    people.app.key(Key::enter);
    CHECK(people.opened.empty());
    people.ready_until = INT64_MAX;
    people.app.settle();
    CHECK(people.focused().position == 100'000);
    CHECK(people.focused().name.find("RZ-100000") != std::string::npos);
}

TEST_CASE("fewer rows than before, or none, are no trouble") {
    People people;
    people.enter();
    people.app.key(Key::end);
    people.rows = 3;
    people.app.settle();
    CHECK(people.shown().size() == 3);
    CHECK(people.last.first == 0);
    people.rows = 0;
    people.app.settle();
    CHECK(people.shown().empty());
    CHECK(people.app.has(Role::text, "Nie ma tu jeszcze żadnego wiersza."));
    people.rows = 50;
    people.app.settle();
    CHECK(people.shown().size() > 5);
    CHECK(people.app.complaints().empty());
}

TEST_CASE("where it is narrow or the text is large, rows become cards and lose nothing") {
    for (const auto& [width, scale] : {std::pair{460.0F, 1.0F}, std::pair{1024.0F, 2.0F}}) {
        People people(width, 900, {.text_scale = scale});
        INFO(width << ", text " << scale);
        CHECK(people.app.clipped_texts().empty());
        CHECK_FALSE(people.app.scrolls_sideways());
        std::string all;
        for (const auto& piece : people.app.drawn()) all += piece.text + "\n";
        for (const char* said : {"Joanna Zając", "Biuro obsługi", "60%", "RZ-1"}) {
            INFO(said);
            CHECK(all.find(said) != std::string::npos);
        }
        CHECK(people.app.find(Role::column_heading, "Termin").press());
    }
}

TEST_CASE("in between, the least important columns go first") {
    People people(760, 900);
    std::vector<std::string> headings;
    for (const auto* node : people.app.tree().find_all(Role::column_heading)) headings.push_back(node->name);
    CHECK(headings.front() == "Osoba");
    CHECK(std::ranges::find(headings, "Numer") == headings.end());
    CHECK(std::ranges::find(headings, "Stan") != headings.end());
    CHECK(people.shown().front()->name.find("RZ-1") != std::string::npos);
}
