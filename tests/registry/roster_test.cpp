// Rosters as Excel and HR systems save them.
#include <catch2/catch_test_macros.hpp>

#include "registry/roster_csv.h"

using namespace rozwaga;
using namespace rozwaga::registry;

namespace {

Roster roster(std::string_view bytes) { return read_roster(bytes, "lista.csv"); }

Person only_one(std::string_view bytes) {
    const Roster read = roster(bytes);
    if (!read.problems.empty()) FAIL(read.problems[0].code);
    REQUIRE(read.people.size() == 1);
    return read.people[0];
}

Error only_problem(std::string_view bytes) {
    const Roster read = roster(bytes);
    REQUIRE(read.problems.size() == 1);
    return read.problems[0];
}

std::string code_for(std::string_view bytes) { return only_problem(bytes).code; }

Instant day(const char* date) { return from_iso8601(std::string(date) + "T00:00:00Z").value(); }

std::string argument(const Error& error, const std::string& name) {
    for (const auto& [key, value] : error.arguments)
        if (key == name) return value;
    return "?";
}

std::string utf16(const std::u16string& text, bool big) {
    std::string bytes = big ? "\xfe\xff" : "\xff\xfe";
    for (const char16_t unit : text) {
        const char high = char(unit >> 8), low = char(unit & 0xff);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("a roster has people, with what is known of each") {
    const Roster read = roster(
        "Imię i nazwisko;Numer;Dział;E-mail;Język;Data zatrudnienia;Termin\r\n"
        "Zofia Ćwik;00417;Obsługa klienta;z.cwik@lumka.example;pl;2026-11-02;31.12.2026\r\n"
        "Olena Коваль;00418;;;ukraiński;02/11/2026;\r\n");
    REQUIRE(read.problems.empty());
    REQUIRE(read.people.size() == 2);
    const Person zofia{"Zofia Ćwik", "00417", "Obsługa klienta", "z.cwik@lumka.example", "pl", day("2026-11-02"), day("2026-12-31"), 2};
    CHECK(read.people[0] == zofia);
    const Person olena{"Olena Коваль", "00418", "", "", "uk", day("2026-11-02"), std::nullopt, 3};
    CHECK(read.people[1] == olena);
    CHECK(read.left_aside.empty());
}

TEST_CASE("separators are guessed, and said by Excel's own first line") {
    for (const char* bytes : {"name,number\nJan Nowak,7\n", "name;number\nJan Nowak;7\n", "name\tnumber\nJan Nowak\t7\n",
                              "sep=|\r\nname|number\r\nJan Nowak|7\r\n", "\"name\",\"a;b;c;d\",number\n\"Jan Nowak\",x,7"}) {
        INFO(bytes);
        const Person person = only_one(bytes);
        CHECK(person.name == "Jan Nowak");
        CHECK(person.number == "7");
    }
    CHECK(only_one("sep=;\nname;number\nJan;7\n").row == 3);
}

TEST_CASE("every encoding a Polish office saves is read") {
    const std::string utf8 = "Imię i nazwisko;Dział\nŻaneta Łęcka-Źródłowska;Księgowość\n";
    const std::string windows = "Imi\xea i nazwisko;Dzia\xb3\n\xaf""aneta \xa3\xea""cka-\x8fr\xf3""d\xb3owska;Ksi\xeagowo\x9c\xe6\n";
    const std::u16string wide = u"Imię i nazwisko;Dział\nŻaneta Łęcka-Źródłowska;Księgowość\n";
    for (const std::string& bytes : {utf8, "\xef\xbb\xbf" + utf8, windows, utf16(wide, false), utf16(wide, true)}) {
        const Person person = only_one(bytes);
        CHECK(person.name == "Żaneta Łęcka-Źródłowska");
        CHECK(person.team == "Księgowość");
    }
    CHECK(only_one(utf16(u"name\n\U0001F600 Li\n", false)).name == "\U0001F600 Li");
}

TEST_CASE("what is no text is said to be none") {
    for (const std::string& bytes : {std::string("name\nJan\0Nowak\n", 15), std::string("PK\x03\x04\0\0", 6), std::string("\xff\xfen\0a", 5),
                                     std::string("\xff\xfe\0\xd8n\0", 6), std::string("\xff\xfe\0\xdc", 4), std::string("name\n\x81 Jan\n"),
                                     std::string("\xef\xbb\xbfname\n\xaf Jan\n"), utf16(std::u16string(u"name\nJan") + u'\0', false)})
        CHECK(code_for(bytes) == "roster.not-text");
    CHECK(code_for("") == "roster.empty");
    CHECK(code_for("\xef\xbb\xbf\r\n\r\n  ;  \r\n") == "roster.empty");
}

TEST_CASE("cells in quotes hold separators, line breaks and quotes") {
    const Roster read = roster("name;team;number\n\"Nowak; Jan\";\"Dział\r\n\"\"A\"\"\";1\n\nAnna;B;2\n");
    REQUIRE(read.people.size() == 2);
    CHECK(read.people[0].name == "Nowak; Jan");
    CHECK(read.people[0].team == "Dział \"A\"");
    CHECK(read.people[0].row == 2);
    CHECK(read.people[1].row == 4);   // a blank row counts, a line break within a cell does not
    const Error open = only_problem("name;number\n\"Jan;1\nAnna;2\n");
    CHECK(open.code == "roster.quote-open");
    CHECK(open.place == Place{"lista.csv", 2, 1});
}

TEST_CASE("headings are known in both languages, in any order and spelling") {
    CHECK(only_one("NR EWID.;NAZWISKO;IMIĘ\n7;Nowak;Jan\n").name == "Jan Nowak");
    CHECK(only_one("Surname,First name,Employee ID\nNowak,Jan,7\n").number == "7");
    CHECK(only_one("Nazwisko i imię\nŁęcka-Nowak Anna Maria\n").name == "Anna Maria Łęcka-Nowak");
    CHECK(only_one("Nazwisko i imię\n\"de la Cruz, Ana\"\n").name == "Ana de la Cruz");
    CHECK(only_one("e mail;PRACOWNIK\nx@y.example;Jan\n").email == "x@y.example");
    CHECK(only_one("Due date,Name\n1.2.2027,Jan\n").due == day("2027-02-01"));
    const Roster more = roster("name;PESEL;Pensja\nJan;1;2\n");
    CHECK(more.left_aside == std::vector<std::string>{"PESEL", "Pensja"});
    CHECK(argument(only_problem("Numer;Dział\n1;2\n"), "headings") == "Numer, Dział");
    CHECK(code_for("Imię;Numer\nJan;1\n") == "roster.no-name-column");
    CHECK(only_problem("name;number;employee id\nJan;1;2\n").place == Place{"lista.csv", 1, 3});
    CHECK(code_for("name;number;employee id\nJan;1;2\n") == "roster.column-twice");
}

TEST_CASE("dates are days, day before month, and nothing else") {
    const auto due = [](const std::string& text) { return only_one("name;due\nJan;" + text + "\n").due; };
    for (const char* text : {"2026-11-02", "02.11.2026", "2.11.2026", "02/11/2026", "2-11-2026", "2026-11-02 00:00:00", "02.11.2026 0:00"})
        CHECK(due(text) == day("2026-11-02"));
    CHECK(due("") == std::nullopt);
    for (const char* text : {"11/22/2026", "31.02.2026", "2026-13-01", "soon", "45000", "2026", "02.11.26", "1969-12-31", "2026-11-02 14:00", "02.11/2026"}) {
        const Error problem = only_problem("name;due\nJan;" + std::string(text) + "\n");
        INFO(text);
        CHECK(problem.code == "roster.date");
        CHECK(problem.place == Place{"lista.csv", 2, 2});
        CHECK(argument(problem, "value") == text);
    }
}

TEST_CASE("languages are codes or names") {
    const auto language = [](const std::string& text) { return only_one("name;language\nJan;" + text + "\n").language; };
    CHECK(language("pl") == "pl");
    CHECK(language("EN-gb") == "en");
    CHECK(language("Angielski") == "en");
    CHECK(language("").empty());
    CHECK(code_for("name;language\nJan;klingoński\n") == "roster.language");
    CHECK(code_for("name;language\nJan;12\n") == "roster.language");
}

TEST_CASE("a person needs a name, and something to be told apart by") {
    CHECK(only_problem("name;number\nJan;1\n;2\n").place == Place{"lista.csv", 3, 0});
    CHECK(code_for("name;number\nJan;1\n;2\n") == "roster.name-missing");
    const Error twice = only_problem("name;number\nJan;1\nAnna;1\n");
    CHECK(twice.code == "roster.number-twice");
    CHECK(argument(twice, "row") == "2");
    CHECK(code_for("name;team\nJan;A\nJan;A\n") == "roster.person-twice");
    CHECK(roster("name;team\nJan;A\nJan;B\n").people.size() == 2);
    CHECK(roster("name;number\nJan;1\nJan;2\n").people.size() == 2);
    CHECK(code_for("name\n" + std::string(91, 'a') + "\n") == "roster.cell");
    CHECK(code_for("name\nJan\x01Nowak\n") == "roster.cell");
}

TEST_CASE("spaces around and line breaks within are tidied") {
    CHECK(only_one("name\n  Jan \t\u00a0 Nowak\u00a0\n").name == "Jan Nowak");
}

TEST_CASE("all mistakes are named at once, up to twenty, and reading goes on after each") {
    const Roster read = roster("name;due\nJan;soon\nAnna;1.1.2027\n;1.1.2027\nEwa;later\n");
    CHECK(read.people.size() == 1);
    REQUIRE(read.problems.size() == 3);
    CHECK(read.problems[2].place.line == 5);
    std::string many = "name;due\n";
    for (int i = 0; i < 1000; ++i) many += "Jan;soon\n";
    CHECK(roster(many).problems.size() == 20);
}

TEST_CASE("a roster has an end") {
    CHECK(code_for(std::string(roster_size_limit + 1, 'a')) == "roster.too-large");
    CHECK(code_for("name" + std::string(300, ';') + "\nJan\n") == "roster.too-wide");
    std::string many = "name;number\n";
    for (std::size_t i = 0; i <= roster_people_limit; ++i) many += "J;" + std::to_string(i) + "\n";
    CHECK(code_for(many) == "roster.too-many");
    // One quote that swallows the rest must not take long either.
    CHECK(code_for("name\n\"" + std::string(5'000'000, '\n')) == "roster.quote-open");
}

TEST_CASE("a UTF-8 roster cut off within a letter is refused, not read as Windows-1250 with garbled names") {
    const std::string whole = "Name;Number\nŻaneta Wójcik;1\nStanisław Łęcki;2\nJan Łoś";
    REQUIRE(roster(whole).people.size() == 3);
    CHECK(code_for(std::string_view(whole).substr(0, whole.size() - 1)) == "roster.not-text");
    CHECK(only_one("Name\nJan \xa3o\x9c\n").name == "Jan Łoś");   // Windows-1250 is still read
}
