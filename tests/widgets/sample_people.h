// Invented people, as many as wanted, each made when it is asked for: for the gallery, the tests of the table and its benchmark.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "widgets/table.h"

namespace rozwaga::gallery {

inline std::vector<widgets::TableColumn> people_columns() {
    using widgets::TextAlign;
    return {{.key = "name", .title = "Osoba", .at_least = 190, .weight = 2, .sortable = true},
            {.key = "team", .title = "Zespół", .at_least = 150, .weight = 1.5F, .priority = 2, .sortable = true},
            {.key = "state", .title = "Stan", .at_least = 150, .priority = 0, .sortable = true},
            {.key = "due", .title = "Termin", .at_least = 160, .priority = 1, .sortable = true, .labelled = true},
            {.key = "percent", .title = "Wynik", .at_least = 70, .weight = 0.4F, .priority = 3, .align = TextAlign::right, .labelled = true},
            {.key = "number", .title = "Numer", .at_least = 90, .weight = 0.4F, .priority = 4, .labelled = true}};
}

/// A RowSource.
inline const auto sample_person = [](std::int64_t index, widgets::TableRow& row) {
    using widgets::Icon;
    using widgets::TableCell;
    using widgets::Tone;
    static constexpr std::array names{"Joanna Zając", "Łukasz Żółkiewski", "Anna Maria Nowak-Świerczyńska", "Piotr Kowalczyk", "Ewa Wójcik",
                                      "Michał Ćwikliński", "Katarzyna Bąk", "Zbigniew Śliwa"};
    static constexpr std::array teams{"Biuro obsługi", "Sprzedaż", "Dział prawny", "Magazyn Pruszków", "IT"};
    struct Standing {
        const char* word;
        Tone tone;
        Icon icon;
    };
    static constexpr std::array standings{Standing{"Ważny", Tone::good, Icon::right}, Standing{"Wygasa wkrótce", Tone::warning, Icon::clock},
                                          Standing{"Po terminie", Tone::bad, Icon::wrong}, Standing{"Z zaproszeniem", Tone::primary, Icon::mail},
                                          Standing{"Bez startu", Tone::neutral, Icon::empty}, Standing{"Ze zwolnieniem", Tone::neutral, Icon::waived}};
    const auto n = static_cast<std::size_t>(index);
    const auto& standing = standings[n * 7 % standings.size()];
    row.key = n + 1;
    row.cells = {TableCell{.text = std::string(names[n % names.size()]), .strong = true},
                 TableCell{.text = teams[n * 3 % teams.size()]},
                 TableCell{.text = standing.word, .icon = standing.icon, .tone = standing.tone, .chip = true},
                 TableCell{.text = std::to_string(n % 28 + 1) + " stycznia 2027"},
                 TableCell{.text = std::to_string(60 + n % 41) + "%"},
                 TableCell{.text = "RZ-" + std::to_string(n + 1), .muted = true}};
};

}  // namespace rozwaga::gallery
