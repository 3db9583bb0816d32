#include <catch2/catch_test_macros.hpp>

#include "widgets/charts.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/state.h"

using namespace rozwaga;
using namespace rozwaga::widgets;

namespace {

class ChartApp : public App {
public:
    explicit ChartApp(std::function<void(Ui&)> content, float width = 1000, Look look = {}) : App(width, 900, look) {
        show([content = std::move(content)](Ui& ui) {
            ui.screen("charts", "Wykresy");
            page(ui, {.measure = Measure::wide, .content = [&] { content(ui); }});
        });
    }
    std::vector<const Node*> cells() { return tree().find_all(Role::cell); }
    void enter() {
        for (const auto* cell : cells())
            if (cell->states.focusable) {
                find(cell->id).focus();
                break;
            }
        REQUIRE(focused().node().role == Role::cell);
    }
    std::string at() { return focused().name() + ": " + focused().value(); }
    bool says(std::string_view text) {
        for (const auto& piece : drawn())
            if (piece.text.find(text) != std::string::npos) return true;
        return false;
    }
};

const std::vector<ChartPoint> months{{"sty", "styczeń 2026", 12, "12 ukończeń"}, {"lut", "luty 2026", 31, "31 ukończeń"}, {"mar", "marzec 2026", 8, "8 ukończeń"}};
const std::vector<ChartPart> standings{{"a", "ważne", Tone::good}, {"b", "po terminie", Tone::bad, Pattern::stripes}};
const std::vector<PartsRow> teams{{"x", "Sprzedaż", {30, 10}}, {"y", "Magazyn", {5, 15}}};

HeatMap guidelines() {
    return {.rows = {"Zasada 1", "Zasada 2"}, .columns = {"Sprzedaż", "Magazyn"}, .values = {0.9, 0.5, {}, 0.7}, .lowest = "rzadko trafnie", .highest = "zwykle trafnie", .unknown = "za mało odpowiedzi"};
}

}  // namespace

TEST_CASE("a chart has a name and a sentence, and its values are one stop that arrow keys walk through") {
    for (const bool columns : {false, true}) {
        ChartApp app([&](Ui& ui) {
            if (columns) column_chart(ui, "c", "Ukończenia", {.summary = "Najwięcej w lutym."}, months);
            else line_chart(ui, "c", "Ukończenia", {.summary = "Najwięcej w lutym."}, months);
        });
        CHECK(app.find(Role::chart, "Ukończenia").description() == "Najwięcej w lutym.");
        REQUIRE(app.cells().size() == 3);
        int stops = 0;
        for (const auto* cell : app.cells()) stops += cell->states.focusable ? 1 : 0;
        CHECK(stops == 1);
        app.enter();
        CHECK(app.at() == "styczeń 2026: 12 ukończeń");
        app.key(Key::right);
        CHECK(app.at() == "luty 2026: 31 ukończeń");
        app.key(Key::end);
        CHECK(app.at() == "marzec 2026: 8 ukończeń");
        app.key(Key::right);
        CHECK(app.at() == "marzec 2026: 8 ukończeń");
        app.key(Key::home);
        CHECK(app.at() == "styczeń 2026: 12 ukończeń");
        CHECK(app.focused().node().position == 1);
        CHECK(app.focused().node().of == 3);
    }
}

TEST_CASE("a point in hand says its value on the screen too") {
    ChartApp app([&](Ui& ui) { line_chart(ui, "c", "Ukończenia", {}, months); });
    CHECK_FALSE(app.says("luty 2026: 31"));
    app.enter();
    app.key(Key::right);
    CHECK(app.says("luty 2026: 31"));
    app.key(Key::tab);
    const Rect box = app.cells()[0]->rect;
    app.hover(box.x + box.width / 2, box.y + box.height / 2);
    CHECK(app.says("styczeń 2026: 12"));
}

TEST_CASE("every chart can be shown as a list, and back") {
    ChartApp app([&](Ui& ui) {
        line_chart(ui, "c", "Ukończenia", {}, months);
        stacked_bars(ui, "s", "Zespoły", {}, standings, teams);
    });
    app.find(Role::button, "Pokaż jako listę").press();
    CHECK(app.find(Role::list_item, "luty 2026").value() == "31 ukończeń");
    app.find(Role::button, "Pokaż jako listę").press();
    CHECK(app.find(Role::list_item, "Magazyn").value() == "ważne 5, po terminie 15");
    CHECK(app.cells().empty());
    app.find(Role::button, "Pokaż jako wykres").press();
    CHECK(app.cells().size() == 3);
}

TEST_CASE("stacked bars say part, figure and share; the keys go from part to part and from team to team") {
    ChartApp app([&](Ui& ui) { stacked_bars(ui, "s", "Zespoły", {}, standings, teams); });
    app.enter();
    CHECK(app.at() == "Sprzedaż, ważne: 30 (75%)");
    app.key(Key::right);
    CHECK(app.at() == "Sprzedaż, po terminie: 10 (25%)");
    app.key(Key::down);
    CHECK(app.at() == "Magazyn, po terminie: 15 (75%)");
    for (const char* said : {"30", "15", "ważne", "po terminie", "40", "20"}) CHECK(app.says(said));
}

TEST_CASE("a heat map prints every value, walks cell by cell and opens one") {
    std::optional<HeatPlace> pressed;
    ChartApp app([&](Ui& ui) {
        if (const auto place = heat_map(ui, "h", "Zasady i zespoły", {.summary = "Trudna jest zasada 1."}, guidelines())) pressed = place;
    });
    for (const char* said : {"90%", "50%", "70%", "–"}) CHECK(app.says(said));
    app.enter();
    CHECK(app.at() == "Zasada 1, Sprzedaż: 90%");
    app.key(Key::down);
    CHECK(app.at() == "Zasada 2, Sprzedaż: za mało odpowiedzi");
    app.key(Key::right);
    CHECK(app.at() == "Zasada 2, Magazyn: 70%");
    app.key(Key::enter);
    REQUIRE(pressed);
    CHECK(pressed->row == 1);
    CHECK(pressed->column == 1);
}

TEST_CASE("where columns do not fit, a heat map lists them by name") {
    ChartApp app([&](Ui& ui) { heat_map(ui, "h", "Zasady i zespoły", {}, guidelines()); }, 340, {.text_scale = 2});
    CHECK(app.says("Sprzedaż"));
    CHECK(app.says("90%"));
    CHECK(app.clipped_texts().empty());
}

TEST_CASE("a key figure is one sentence, and opens what it counts") {
    bool opened = false;
    ChartApp app([&](Ui& ui) {
        opened = key_figure(ui, "a", {.value = "41", .name = "po terminie", .comparison = "o 12 więcej niż miesiąc temu", .trend = Trend::up, .tone = Tone::bad, .opens = true}) || opened;
        key_figure(ui, "b", {.value = "6", .name = "odłożonych plików", .comparison = "bez zmian"});
    });
    CHECK(app.find(Role::button, "41 po terminie").description() == "o 12 więcej niż miesiąc temu");
    CHECK(app.find(Role::meter, "6 odłożonych plików").description() == "bez zmian");
    app.find(Role::button, "41 po terminie").press();
    CHECK(opened);
}

TEST_CASE("an item says what its bar shows") {
    bool opened = false;
    ChartApp app([&](Ui& ui) {
        opened = item_figure(ui, "a", {.name = "Rabat", .facility = 0.97, .chance = 0.25, .said = "97% punktów", .advice = "Trafia prawie każdy."}) || opened;
    });
    const auto item = app.find(Role::list_item, "Rabat");
    CHECK(item.value() == "97% punktów");
    CHECK(item.description() == "Trafia prawie każdy.");
    app.find(Role::list_item, "Rabat").press();
    CHECK(opened);
}

TEST_CASE("long work says how much, how fast and how long, and can be stopped") {
    bool stopped = false;
    LongWork work{.name = "Sprawdzam pliki", .done = 1'000, .total = 4'000, .seconds = 20, .stop = "Przerwij"};
    ChartApp app([&](Ui& ui) { stopped = long_work(ui, "w", work) || stopped; });
    const auto bar = app.find(Role::progress, "Sprawdzam pliki");
    CHECK(bar.value() == "25%");
    CHECK(bar.description() == "1\u00a0000 z 4\u00a0000  ·  50 na sekundę  ·  została około 1 minuta");
    app.find(Role::button, "Przerwij").press();
    CHECK(stopped);
    work.stopping = true;
    app.settle();
    CHECK(app.find(Role::button, "Przerwij").states().disabled);
    work = {.name = "Sprawdzam pliki", .done = 0, .total = 0};
    app.settle();
    CHECK(app.find(Role::progress, "Sprawdzam pliki").value() == "0%");
}

TEST_CASE("charts of nothing are no trouble") {
    ChartApp app([&](Ui& ui) {
        line_chart(ui, "l", "Linia", {}, {});
        column_chart(ui, "c", "Kolumny", {}, {{"a", "a", 0, "0"}});
        stacked_bars(ui, "s", "Zespoły", {}, standings, {{"x", "Nikt", {0, 0}}, {"y", "Bez danych", {}}});
        heat_map(ui, "h", "Mapa", {}, {});
    });
    CHECK(app.complaints().empty());
    CHECK(app.clipped_texts().empty());
}
