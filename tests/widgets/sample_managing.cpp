// What a manager's screens are made of.
#include "widgets/controls.h"
#include "widgets/dialog.h"
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

}  // namespace

std::vector<Screen> managing_screens() { return {{"20-people", people}, {"21-tables", tables}}; }

}  // namespace rozwaga::gallery
