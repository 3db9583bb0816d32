#include "registry/roster_headings.h"

#include <algorithm>
#include <array>

namespace rozwaga::registry {
namespace {

struct Heading {
    std::string_view plain;
    Column column;
};

constexpr Heading headings[] = {
    {"imieinazwisko", Column::name},
    {"imienazwisko", Column::name},
    {"imionainazwisko", Column::name},
    {"pracownik", Column::name},
    {"uczestnik", Column::name},
    {"osoba", Column::name},
    {"name", Column::name},
    {"fullname", Column::name},
    {"employee", Column::name},
    {"employeename", Column::name},
    {"firstnameandsurname", Column::name},
    {"nazwiskoiimie", Column::surname_first},
    {"nazwiskoimie", Column::surname_first},
    {"nazwiskoiimiona", Column::surname_first},
    {"imie", Column::first_name},
    {"imiona", Column::first_name},
    {"firstname", Column::first_name},
    {"givenname", Column::first_name},
    {"forename", Column::first_name},
    {"nazwisko", Column::surname},
    {"surname", Column::surname},
    {"lastname", Column::surname},
    {"familyname", Column::surname},
    {"numer", Column::number},
    {"nr", Column::number},
    {"numerpracownika", Column::number},
    {"nrpracownika", Column::number},
    {"numerewidencyjny", Column::number},
    {"nrewidencyjny", Column::number},
    {"nrewid", Column::number},
    {"numerkadrowy", Column::number},
    {"nrkadrowy", Column::number},
    {"numerosobowy", Column::number},
    {"nrosobowy", Column::number},
    {"idpracownika", Column::number},
    {"identyfikator", Column::number},
    {"id", Column::number},
    {"number", Column::number},
    {"employeenumber", Column::number},
    {"employeeno", Column::number},
    {"employeeid", Column::number},
    {"staffnumber", Column::number},
    {"personnelnumber", Column::number},
    {"dzial", Column::team},
    {"zespol", Column::team},
    {"departament", Column::team},
    {"wydzial", Column::team},
    {"jednostka", Column::team},
    {"jednostkaorganizacyjna", Column::team},
    {"komorka", Column::team},
    {"komorkaorganizacyjna", Column::team},
    {"team", Column::team},
    {"department", Column::team},
    {"unit", Column::team},
    {"email", Column::email},
    {"mail", Column::email},
    {"adresemail", Column::email},
    {"emailaddress", Column::email},
    {"adrespocztyelektronicznej", Column::email},
    {"jezyk", Column::language},
    {"language", Column::language},
    {"datazatrudnienia", Column::joined},
    {"dataprzyjecia", Column::joined},
    {"dataprzyjeciadopracy", Column::joined},
    {"datarozpoczeciapracy", Column::joined},
    {"przyjetyod", Column::joined},
    {"zatrudnionyod", Column::joined},
    {"zatrudnienieod", Column::joined},
    {"poczatekzatrudnienia", Column::joined},
    {"pierwszydzien", Column::joined},
    {"pierwszydzienpracy", Column::joined},
    {"hiredate", Column::joined},
    {"dateofhire", Column::joined},
    {"startdate", Column::joined},
    {"joined", Column::joined},
    {"firstday", Column::joined},
    {"termin", Column::due},
    {"terminukonczenia", Column::due},
    {"terminrealizacji", Column::due},
    {"due", Column::due},
    {"duedate", Column::due},
    {"deadline", Column::due},
    {"przelozony", Column::leader},
    {"przelozona", Column::leader},
    {"bezposredniprzelozony", Column::leader},
    {"imieinazwiskoprzelozonego", Column::leader},
    {"kierownik", Column::leader},
    {"lider", Column::leader},
    {"menedzer", Column::leader},
    {"manager", Column::leader},
    {"managername", Column::leader},
    {"linemanager", Column::leader},
    {"supervisor", Column::leader},
    {"teamleader", Column::leader},
    {"reportsto", Column::leader},
    {"emailprzelozonego", Column::leader_email},
    {"mailprzelozonego", Column::leader_email},
    {"adresemailprzelozonego", Column::leader_email},
    {"przelozonyemail", Column::leader_email},
    {"emailkierownika", Column::leader_email},
    {"emaillidera", Column::leader_email},
    {"emailmenedzera", Column::leader_email},
    {"manageremail", Column::leader_email},
    {"managersemail", Column::leader_email},
    {"emailofmanager", Column::leader_email},
    {"linemanageremail", Column::leader_email},
    {"supervisoremail", Column::leader_email},
    {"teamleaderemail", Column::leader_email},
};

struct Folding {
    std::string_view letters;   ///< both cases
    char plain;
};

constexpr std::array<Folding, 9> foldings{{{"ĄąÁá", 'a'}, {"ĆćČč", 'c'}, {"ĘęÉé", 'e'}, {"Łł", 'l'}, {"Ńń", 'n'},
                                           {"ÓóÖö", 'o'}, {"ŚśŠš", 's'}, {"ŹźŻżŽž", 'z'}, {"Üü", 'u'}}};

/// Plain small letters; all else left out. Every letter of the foldings takes two bytes.
std::string plain_letters(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char sign = text[at];
        if (sign >= 'a' && sign <= 'z') plain += sign;
        if (sign >= 'A' && sign <= 'Z') plain += char(sign - 'A' + 'a');
        if (static_cast<unsigned char>(sign) < 0xc0 || at + 1 >= text.size()) continue;
        const std::string_view letter = text.substr(at, 2);
        const auto found = std::ranges::find_if(foldings, [&](const Folding& one) { return one.letters.find(letter) != std::string_view::npos; });
        if (found != foldings.end()) plain += found->plain;
    }
    return plain;
}

struct LanguageName {
    std::string_view plain, code;
};

constexpr LanguageName languages[] = {
    {"polski", "pl"},    {"polish", "pl"},   {"angielski", "en"}, {"english", "en"},   {"ukrainski", "uk"}, {"ukrainian", "uk"},
    {"niemiecki", "de"}, {"german", "de"},   {"bialoruski", "be"}, {"belarusian", "be"}, {"rosyjski", "ru"}, {"russian", "ru"},
};

constexpr std::array<const char*, column_kinds> column_names{"name",  "surname_first", "first_name", "surname", "number", "team",
                                                             "email", "language",      "joined",     "due",     "leader", "leader_email"};

}  // namespace

const char* name_of(Column column) { return column_names[std::size_t(column)]; }

std::optional<Column> column_named(const std::string& name) {
    const auto found = std::ranges::find(column_names, name);
    return found == column_names.end() ? std::nullopt : std::optional(Column(found - column_names.begin()));
}

std::optional<Column> column_called(std::string_view heading) {
    const std::string plain = plain_letters(heading);
    const auto found = std::ranges::find(headings, plain, &Heading::plain);
    return found == std::end(headings) ? std::nullopt : std::optional(found->column);
}

std::optional<std::string> language_called(std::string_view value) {
    const std::string plain = plain_letters(value);
    if (const auto found = std::ranges::find(languages, plain, &LanguageName::plain); found != std::end(languages))
        return std::string(found->code);
    const bool is_code = value.size() == 2 || (value.size() == 5 && (value[2] == '-' || value[2] == '_'));
    if (!is_code || plain.size() != (value.size() == 2 ? 2 : 4)) return std::nullopt;
    return plain.substr(0, 2);
}

}  // namespace rozwaga::registry
