// What a manager's screens are made of.
#include <array>

#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/find.h"
#include "widgets/layout.h"
#include "widgets/sample_people.h"
#include "widgets/sample_screens.h"
#include "widgets/table.h"
#include "widgets/text.h"

namespace rozwaga::gallery {
namespace {

using namespace widgets;

void people(Ui& ui) {
    ui.screen("people", "Osoby");
    page(ui, {.measure = Measure::wide, .content = [&] {
        heading(ui, 1, "Osoby");
        static std::string sought;
        row(ui, [&] {
            search_field(ui, "search", "Szukaj osoby", sought, {.hint = "Imię, nazwisko, numer"});
            pick(ui, "team", "Zespół", {{"a", "Biuro obsługi", "120"}, {"b", "Sprzedaż", "270"}}, {.none = "Wszystkie zespoły", .several = true, .icon = Icon::people});
        });
        filter_chips(ui, "states", "Stan", {{"due", "Po terminie", 1204, true}, {"soon", "Wygasa wkrótce", 861}, {"none", "Bez startu", 12},
                                            {"team", "Biuro obsługi", {}, true, true}});
        data_table(ui, "people", "Osoby", people_columns(), {.rows = 100'000, .sorted_by = "name", .selected = 3},
                   [](std::int64_t index, TableRow& row) {
                       if (index == 5) row.ready = false;
                       else sample_person(index, row);
                   });
    }});
}

void tables(Ui& ui) {
    ui.screen("tables", "Tabele");
    page(ui, {.measure = Measure::wide, .content = [&] {
        heading(ui, 1, "Tabele");
        data_table(ui, "few", "Kilka osób", people_columns(), {.rows = 4, .sorted_by = "due", .descending = true}, sample_person);
        heading(ui, 2, "Odłożone pliki");
        data_table(ui, "none", "Odłożone pliki", people_columns(), {.rows = 0, .empty = [&] {
            empty_state(ui, "none", Icon::right, "Nic nie zostało odłożone", "Każdy przyniesiony plik trafił do rejestru.");
        }}, sample_person);
    }});
}

void teams(Ui& ui) {
    ui.screen("teams", "Zespoły");
    page(ui, {.measure = Measure::wide, .content = [&] {
        heading(ui, 1, "Osoby");
        // Open from the start, to be looked at.
        pick(ui, "team", "Zespół", {{"a", "Biuro obsługi", "120", true}, {"b", "Sprzedaż", "270"}, {"c", "Dział prawny", "20"},
                                    {"d", "Magazyn Pruszków", "140", true}, {"e", "IT", "62"}}, {.none = "Wszystkie zespoły", .several = true, .open = true});
    }});
}

void overview(Ui& ui) {
    ui.screen("overview", "Przegląd");
    page(ui, {.measure = Measure::wide, .content = [&] {
        heading(ui, 1, "Przegląd");
        columns(ui, "figures", 4, {.at_least = 200, .at_most = 4}, [&](std::size_t i) {
            const std::array<KeyFigure, 4> figures{
                KeyFigure{.value = "87%", .name = "ważnych certyfikatów", .comparison = "o 3 punkty więcej niż miesiąc temu", .trend = Trend::up, .tone = Tone::good, .icon = Icon::certificate, .opens = true},
                KeyFigure{.value = "41", .name = "po terminie", .comparison = "o 12 więcej niż miesiąc temu", .trend = Trend::up, .tone = Tone::bad, .icon = Icon::attention, .opens = true},
                KeyFigure{.value = "128", .name = "wygasa w 60 dni", .comparison = "bez zmian", .trend = Trend::level, .icon = Icon::calendar, .opens = true},
                KeyFigure{.value = "6", .name = "odłożonych plików", .icon = Icon::open_folder}};
            key_figure(ui, "figure", figures[i]);
        });
        const std::vector<ChartPart> parts{{"good", "ważne", Tone::good, Pattern::plain},   {"soon", "wygasają wkrótce", Tone::warning, Pattern::stripes},
                                           {"late", "po terminie", Tone::bad, Pattern::crossed}, {"invited", "z zaproszeniem", Tone::primary, Pattern::dots},
                                           {"none", "bez startu", Tone::neutral, Pattern::hollow}};
        card(ui, "teams", [&] {
            stacked_bars(ui, "teams", "Stan w zespołach", {.summary = "Najwięcej osób po terminie jest w Magazynie Pruszków: 22 ze 140."}, parts,
                         {{"a", "Biuro obsługi", {96, 12, 3, 8, 1}}, {"b", "Sprzedaż", {210, 31, 9, 14, 6}}, {"c", "Dział prawny", {18, 2, 0, 0, 0}},
                          {"d", "Magazyn Pruszków", {71, 18, 22, 9, 20}}, {"e", "IT", {54, 4, 1, 3, 0}}});
        });
        beside(ui, "time", 0.58F, 700, [&] {
            card(ui, "months", [&] {
                static const std::array months{"sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"};
                static const std::array full{"styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"};
                static const std::array values{12, 18, 31, 26, 44, 38, 21, 17, 52, 61, 58, 73};
                std::vector<ChartPoint> points;
                for (std::size_t i = 0; i < months.size(); ++i)
                    points.push_back({months[i], std::string(full[i]) + " 2026", static_cast<double>(values[i]), "ukończenia: " + std::to_string(values[i])});
                line_chart(ui, "months", "Ukończenia miesiąc po miesiącu", {.summary = "W grudniu kurs ukończyły 73 osoby, najwięcej w tym roku."}, points);
            });
        }, [&] {
            card(ui, "weeks", [&] {
                static const std::array values{4, 0, 11, 23, 9, 31, 18, 22, 10};
                std::vector<ChartPoint> points;
                for (std::size_t i = 0; i < values.size(); ++i)
                    points.push_back({std::to_string(1 + 7 * (i % 4)) + "." + std::to_string(1 + i / 4), "tydzień od " + std::to_string(1 + 7 * (i % 4)) + "." + std::to_string(1 + i / 4),
                                      static_cast<double>(values[i]), "kończy się: " + std::to_string(values[i])});
                column_chart(ui, "weeks", "Co wygasa w najbliższe 60 dni", {.summary = "Najwięcej, 31, w tygodniu od 8 lutego."}, points);
            });
        });
    }});
}

void findings(Ui& ui) {
    ui.screen("findings", "Co sprawia trudność");
    page(ui, {.measure = Measure::wide, .content = [&] {
        heading(ui, 1, "Co sprawia trudność");
        card(ui, "heat", [&] {
            HeatMap map{.rows = {"1. Ujawniaj, kim jesteś", "2. Odpowiadaj za to, co piszesz", "3. Bądź sobą", "8. Chroń informacje poufne i dane osób", "9. Dawaj wartość"},
                        .columns = {"Biuro obsługi", "Sprzedaż", "Dział prawny", "Magazyn Pruszków", "IT"},
                        .values = {}, .lowest = "rzadko trafnie", .highest = "zwykle trafnie", .unknown = "za mało odpowiedzi"};
            for (std::size_t i = 0; i < 25; ++i)
                map.values.push_back(i == 12 ? std::nullopt : std::optional<double>(0.52 + static_cast<double>(i * 37 % 47) / 100));
            heat_map(ui, "heat", "Zasady i zespoły", {.summary = "Najtrudniejsza jest zasada 8; w Magazynie Pruszków trafnych jest 58% odpowiedzi."}, map);
        });
        heading(ui, 2, "Pytania");
        item_legend(ui);
        card(ui, "items", {.padding = Space::tight}, [&] {
            item_figure(ui, "a", {.name = "Zdjęcie z magazynu, na którym widać listę klientów", .facility = 0.97, .chance = 0.25, .said = "97% punktów, rozróżnia słabo (0,08)",
                                  .advice = "Trafia prawie każdy: pytanie niewiele mierzy.", .tone = Tone::warning, .icon = Icon::warning});
            item_figure(ui, "b", {.name = "Rabat w komentarzu", .facility = 0.64, .chance = 0.2, .said = "64% punktów, rozróżnia dobrze (0,41)"});
            item_figure(ui, "c", {.name = "Kto odpowiada za prywatny wpis?", .facility = 0.18, .chance = 0.25, .said = "18% punktów, rozróżnia odwrotnie (−0,12)",
                                  .advice = "Gorzej niż zgadywanie: sprawdź klucz.", .tone = Tone::bad, .icon = Icon::wrong});
        });
        heading(ui, 2, "W toku");
        long_work(ui, "work", {.name = "Sprawdzam przyniesione pliki", .done = 1'240, .total = 3'000, .seconds = 14, .stop = "Przerwij"});
    }});
}

}  // namespace

std::vector<Screen> managing_screens() {
    return {{"20-people", people}, {"21-tables", tables}, {"22-overview", overview}, {"23-findings", findings}, {"24-teams", teams}};
}

}  // namespace rozwaga::gallery
