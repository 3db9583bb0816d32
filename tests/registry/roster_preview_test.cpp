// What a person sees of a roster before it is read, and what their word on a column changes.
#include <catch2/catch_test_macros.hpp>

#include "registry/roster_csv.h"
#include "registry/roster_preview.h"

using namespace rozwaga;
using namespace rozwaga::registry;

namespace {

using Columns = std::vector<std::optional<Column>>;

RosterPreview preview(std::string_view bytes, const RosterMapping* mapping = nullptr) { return preview_roster(bytes, "kadry.csv", mapping); }

const std::string plain =
    "Nr;Pracownik;Dział;E-mail;Przełożony;E-mail przełożonego;Uwagi\r\n"
    "00417;Zofia Ćwik;Sklep;z.cwik@lumka.example;Anna Lis;a.lis@lumka.example;urlop\r\n"
    "00418;\"Jan\nKowalski\";Biuro;;Anna Lis;a.lis@lumka.example;\r\n";

std::string problem_with(const std::string& bytes) {
    const Roster roster = read_roster(bytes, "kadry.csv");
    return roster.problems.empty() ? "" : roster.problems[0].code;
}

}  // namespace

TEST_CASE("a preview shows encoding, separator, headings, guesses and the first rows") {
    const RosterPreview seen = preview(plain);
    CHECK(seen.encoding == "UTF-8");
    CHECK(seen.separator == ';');
    CHECK(seen.headings == std::vector<std::string>{"Nr", "Pracownik", "Dział", "E-mail", "Przełożony", "E-mail przełożonego", "Uwagi"});
    CHECK(seen.guess.columns == Columns{Column::number, Column::name, Column::team, Column::email, Column::leader, Column::leader_email, {}});
    REQUIRE(seen.rows.size() == 2);
    CHECK(seen.rows[1][1] == "Jan Kowalski");
    CHECK(seen.people == 2);
    CHECK(seen.problems.empty());

    const RosterPreview windows = preview("Nazwisko\tImi\xea\nLis\tAnna\n");
    CHECK(windows.encoding == "Windows-1250");
    CHECK(windows.separator == '\t');
    CHECK(windows.guess.columns == Columns{Column::surname, Column::first_name});
    const RosterPreview wide = preview(std::string("\xff\xfen\0a\0m\0e\0\n\0J\0a\0n\0", 18));
    CHECK(wide.encoding == "UTF-16");
    CHECK(wide.people == 1);
}

TEST_CASE("who leads a team is read from either language's columns") {
    const Roster roster = read_roster(plain, "kadry.csv");
    REQUIRE(roster.people.size() == 2);
    CHECK(roster.people[0].leader == "Anna Lis");
    CHECK(roster.people[1].leader_email == "a.lis@lumka.example");
    const Roster english = read_roster("Name,Manager,Manager e-mail\nJan,Anna Lis,a@b.example\n", "hr.csv");
    REQUIRE(english.people.size() == 1);
    CHECK(english.people[0].leader == "Anna Lis");
    CHECK(english.people[0].leader_email == "a@b.example");
}

TEST_CASE("a person's word on the columns overrides the guess") {
    const std::string odd = "A;B;C\nKowalski Jan;00418;x\nĆwik Zofia;00417;y\n";
    const RosterPreview guessed = preview(odd);
    CHECK(guessed.guess.columns == Columns{{}, {}, {}});
    CHECK_FALSE(guessed.guess.headings);
    REQUIRE(guessed.problems.size() == 1);
    CHECK(guessed.problems[0].code == "roster.no-name-column");

    const RosterMapping said{{Column::surname_first, Column::number, std::nullopt}, true};
    const RosterPreview confirmed = preview(odd, &said);
    CHECK(confirmed.problems.empty());
    CHECK(confirmed.people == 2);
    const Roster roster = read_roster(odd, "kadry.csv", &said);
    REQUIRE(roster.people.size() == 2);
    CHECK(roster.people[0].name == "Jan Kowalski");
    CHECK(roster.people[0].number == "00418");
    CHECK(roster.left_aside == std::vector<std::string>{"C"});

    const RosterMapping all{{Column::surname_first, Column::number, std::nullopt}, false};
    CHECK(read_roster(odd, "kadry.csv", &all).people.size() == 3);
    const RosterMapping twice{{Column::name, Column::name, std::nullopt}, true};
    CHECK(read_roster(odd, "kadry.csv", &twice).problems[0].code == "roster.column-twice");
}

TEST_CASE("of two columns called the same the first is guessed; addresses are known by their sign") {
    CHECK(preview("Dział;Zespół;Imię i nazwisko;Kontakt\na;b;Jan Lis;j@b.example\n").guess.columns ==
          Columns{Column::team, {}, Column::name, Column::email});
    CHECK(preview("Imię i nazwisko;Kontakt\nJan Lis;tel. 12\n").guess.columns == Columns{Column::name, {}});
}

TEST_CASE("formulas are refused, wherever they stand; zeros kept by one are kept") {
    for (const char* cell : {"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")", "+48123", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", " =1+1"}) {
        INFO(cell);
        CHECK(problem_with("name;team\n\"" + std::string(cell) + "\";x\n") == "roster.formula");
        CHECK(problem_with("name;team\nJan;\"" + std::string(cell) + "\"\n") == "roster.formula");
    }
    const Roster roster = read_roster("name;number;team\nJan Lis;=\"00417\";-\nAnna Lis;\"=\"\"00418\"\"\";–\n", "kadry.csv");
    REQUIRE(roster.people.size() == 2);
    CHECK(roster.people[0].number == "00417");
    CHECK(roster.people[0].team.empty());
    CHECK(roster.people[1].number == "00418");
    CHECK(problem_with("name;number\nJan;=\"1\"&\"2\"\n") == "roster.formula");
    // A column that is left aside may hold what it likes.
    CHECK(problem_with("name;uwagi\nJan;=1+1\n").empty());
}

TEST_CASE("a hostile file comes to nothing, quickly") {
    std::string wide = "name";
    for (int column = 0; column < 10'000; ++column) wide += ";x";
    CHECK(preview(wide).problems.at(0).code == "roster.too-wide");
    CHECK(preview(std::string("name\0;x\n", 8)).problems.at(0).code == "roster.not-text");
    CHECK(preview(std::string("name\0;x\n", 8)).encoding.empty());
    CHECK(preview(std::string(roster_size_limit + 1, 'x')).problems.at(0).code == "roster.too-large");
    CHECK(preview("").problems.at(0).code == "roster.empty");
    CHECK(preview("name;\"open").problems.at(0).code == "roster.quote-open");
    const RosterPreview long_cell = preview("name;" + std::string(5000, 'x') + "\nJan;\x01\x02y\n");
    CHECK(long_cell.headings.at(1).size() < 70);
    CHECK(long_cell.rows.at(0).at(1) == "y");
}

TEST_CASE("columns have names that stay") {
    for (std::size_t kind = 0; kind < column_kinds; ++kind) CHECK(column_named(name_of(Column(kind))) == Column(kind));
    CHECK_FALSE(column_named("nonsense"));
}
