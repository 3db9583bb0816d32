// Tables in files: what a spreadsheet or a script reads is what was put in, and nothing in it is carried out.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "documents/table_text.h"
#include "documents/workbook.h"
#include "documents/workbook_reader.h"
#include "registry/roster_csv.h"

using namespace rozwaga;
using namespace rozwaga::documents;
using nlohmann::json;
using tests::read_workbook;

namespace {

Day day(int year, unsigned month, unsigned number) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number);
}

const Table people{{"people",
                    "Osoby",
                    {{"name", "Imię i nazwisko", CellType::text},
                     {"number", "Numer", CellType::text},
                     {"certificates", "Certyfikaty", CellType::whole},
                     {"result", "Wynik", CellType::percent},
                     {"index", "Wskaźnik", CellType::number},
                     {"due", "Termin", CellType::date}}},
                   {{"Żółć Gęślą", "00417", std::int64_t(2), Percent{87.5}, -0.25, day(2026, 12, 31)},
                    {"Jan \"Jaś\" Nowak; i\nreszta", {}, std::int64_t(-3), Percent{100}, 1234.5, {}}}};

std::string as_csv(const Table& table, CsvStyle style) {
    std::string bytes;
    CsvSink sink(bytes, style);
    REQUIRE(write_table(sink, table).has_value());
    REQUIRE(sink.finish().has_value());
    return bytes;
}

std::string as_json(const std::vector<Table>& tables) {
    std::string bytes;
    JsonSink sink(bytes, "\"report\": \"people\", ");
    for (const Table& table : tables) REQUIRE(write_table(sink, table).has_value());
    REQUIRE(sink.finish().has_value());
    return bytes;
}

/// Written where nothing else is, and read back.
struct Workbook {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("rozwaga-workbook-" + std::to_string(::getpid()) + ".xlsx");
    ~Workbook() { std::filesystem::remove(path); }
    std::string bytes() const {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        return text.str();
    }
};

std::string as_workbook(const std::vector<Table>& tables) {
    const Workbook book;
    WorkbookSink sink(book.path.string(), "Rozwaga");
    for (const Table& table : tables) REQUIRE(write_table(sink, table).has_value());
    REQUIRE(sink.finish().has_value());
    return book.bytes();
}

Table of_texts(const std::vector<std::string>& texts) {
    Table table{{"texts", "Teksty", {{"text", "Tekst", CellType::text}}}, {}};
    for (const std::string& text : texts) table.rows.push_back({text});
    return table;
}

}  // namespace

TEST_CASE("CSV for Polish Excel: a mark, semicolons, decimal commas, plain dates") {
    const std::string csv = as_csv(people, *csv_style(';', text::Encoding::utf8, "pl"));
    CHECK(csv == "\xef\xbb\xbf\"Imię i nazwisko\";\"Numer\";\"Certyfikaty\";\"Wynik\";\"Wskaźnik\";\"Termin\"\r\n"
                 "\"Żółć Gęślą\";\"00417\";2;87,5;-0,25;2026-12-31\r\n"
                 "\"Jan \"\"Jaś\"\" Nowak; i\nreszta\";;-3;100;1234,5;\r\n");
}

TEST_CASE("beside a comma numbers have a point; a tab follows the language; other separators there are none") {
    const std::string csv = as_csv(people, *csv_style(',', text::Encoding::utf8, "pl"));
    CHECK(csv.find(",87.5,-0.25,2026-12-31\r\n") != std::string::npos);
    CHECK(as_csv(people, *csv_style('\t', text::Encoding::utf8, "pl")).find("\t87,5\t") != std::string::npos);
    CHECK(as_csv(people, *csv_style('\t', text::Encoding::utf8, "en")).find("\t87.5\t") != std::string::npos);
    CHECK_FALSE(csv_style('|', text::Encoding::utf8, "pl").has_value());
}

TEST_CASE("for programs the columns' names stand at the top") {
    CsvStyle style = *csv_style(',', text::Encoding::utf8, "en");
    style.headings = false;
    CHECK(as_csv(people, style).starts_with("\xef\xbb\xbf\"name\",\"number\",\"certificates\",\"result\",\"index\",\"due\"\r\n"));
}

TEST_CASE("what is exported can be imported as a roster again, in every encoding") {
    for (const auto encoding : {text::Encoding::utf8, text::Encoding::utf16, text::Encoding::windows_1250})
        for (const char separator : {';', ',', '\t'}) {
            const registry::Roster roster = registry::read_roster(as_csv(people, *csv_style(separator, encoding, "pl")), "list.csv");
            REQUIRE(roster.people.size() == 2);
            CHECK(roster.people[0].name == "Żółć Gęślą");
            CHECK(roster.people[0].number == "00417");
            CHECK(roster.people[0].due == *from_iso8601("2026-12-31T00:00:00Z"));
        }
}

TEST_CASE("letters that an encoding does not have are refused and named") {
    std::string bytes;
    CsvSink sink(bytes, {';', text::Encoding::windows_1250, ',', true});
    REQUIRE(write_table(sink, of_texts({"Łukasz", "Олена ☂ Ол"})).has_value());
    const auto finished = sink.finish();
    REQUIRE_FALSE(finished.has_value());
    CHECK(finished.error().code == "text.not-in-encoding");
    CHECK(finished.error().arguments == Arguments{{"letters", "Олена☂"}});
}

TEST_CASE("no text becomes a formula in a CSV file") {
    for (const std::string text : {"=1+1", "+48 600", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r=1", "\u00a0=1", "\ufeff=cmd|' /C calc'!A0", "＝1"}) {
        INFO(text);
        CHECK(without_formula(text) == "'" + text);
        CHECK(as_csv(of_texts({text}), {';', text::Encoding::utf8, ',', true}).find("\r\n\"'") != std::string::npos);
    }
    for (const std::string text : {"Jan Nowak", "5-10", "a=b", "", "'=1"}) CHECK(without_formula(text) == text);
    Table numbers = of_texts({});
    numbers.head.columns[0].type = CellType::whole;
    numbers.rows = {{std::int64_t(-5)}};
    CHECK(as_csv(numbers, {';', text::Encoding::utf8, ',', true}).ends_with("\r\n-5\r\n"));
}

TEST_CASE("in a workbook numbers are numbers, dates are dates, and texts stay texts") {
    const auto sheets = read_workbook(as_workbook({people}));
    REQUIRE(sheets.size() == 1);
    auto cells = sheets[0].cells;
    CHECK(sheets[0].name == "Osoby");
    CHECK(cells.at("A1").value == "Imię i nazwisko");
    CHECK(cells.at("A2").value == "Żółć Gęślą");
    CHECK(cells.at("A3").value == "Jan \"Jaś\" Nowak; i\nreszta");
    CHECK(cells.at("B2").type == "inlineStr");
    CHECK(cells.at("B2").value == "00417");
    CHECK(cells.at("C2").type == "n");
    CHECK(cells.at("C2").value == "2");
    CHECK(cells.at("D2").type == "n");
    CHECK(cells.at("D2").value == "0.875");
    CHECK(cells.at("D2").number_format >= 164);      // our own: 0.0%
    CHECK(cells.at("E3").value == "1234.5");
    CHECK(cells.at("F2").type == "n");
    CHECK(cells.at("F2").value == "46387");          // 2026-12-31, days since 1899-12-30
    CHECK(cells.at("F2").number_format == 14);       // the land's own short date
    CHECK_FALSE(cells.contains("B3"));
    CHECK_FALSE(cells.contains("F3"));
}

TEST_CASE("a workbook's heading stays, its columns can be filtered and are as wide as what they hold") {
    const std::string xml = read_workbook(as_workbook({people}))[0].xml;
    CHECK(xml.find("<pane ySplit=\"1\" topLeftCell=\"A2\"") != std::string::npos);
    CHECK(xml.find("state=\"frozen\"") != std::string::npos);
    CHECK(xml.find("<autoFilter ref=\"A1:F3\"/>") != std::string::npos);
    CHECK(xml.find("numberStoredAsText") != std::string::npos);
    const auto widths = tests::matches(tests::between(xml, "<cols>", "</cols>"), "width=\"([0-9.]+)\"");
    REQUIRE(widths.size() == 6);
    CHECK(std::stod(widths[0]) > 25);
    CHECK(std::stod(widths[0]) < 65);
}

TEST_CASE("no text becomes a formula, a link or broken XML in a workbook") {
    const std::vector<std::string> texts = {"=1+1", "+1", "@x", "{=1}", "http://evil.example", "<b>&amp;</b>", std::string("a\x01\x0b z\x7f"), "_x000D_",
                                            "\xff\xfe half", "\xed\xa0\x80", "\xef\xbf\xbf", std::string(40'000, 'a'), std::string("a\0b", 3)};
    const std::string bytes = as_workbook({of_texts(texts)});
    const auto sheet = read_workbook(bytes)[0];
    CHECK(sheet.cells.size() == texts.size() + 1);
    for (const auto& [place, cell] : sheet.cells) {
        CHECK(cell.type == "inlineStr");
        CHECK_FALSE(cell.formula);
    }
    CHECK(sheet.cells.at("A2").value == "=1+1");
    CHECK(sheet.cells.at("A7").value == "<b>&amp;</b>");
    CHECK(sheet.xml.find("hyperlink") == std::string::npos);
    CHECK(sheet.xml.find('\x01') == std::string::npos);
    CHECK(sheet.xml.find('\xff') == std::string::npos);
    CHECK(sheet.cells.at("A13").value.size() < 32'767);
}

TEST_CASE("several tables become sheets, each with a name that Excel takes") {
    Table one = of_texts({"a"}), other = of_texts({"b"});
    one.head.title = "Zespół [A/B]: wyniki 2026, szczegółowo i po kolei";
    other.head.title = one.head.title;
    Table nameless = of_texts({});
    nameless.head.title = "";
    const auto sheets = read_workbook(as_workbook({one, other, nameless}));
    REQUIRE(sheets.size() == 3);
    CHECK(sheets[0].name == "Zespół -A-B-- wyniki 2026, szcz");
    CHECK(sheets[1].name == "Sheet2");
    CHECK(sheets[1].cells.at("A2").value == "b");
    CHECK(sheets[2].cells.size() == 1);
}

TEST_CASE("a workbook that cannot be written says so") {
    WorkbookSink sink("/no/such/folder/book.xlsx", "Rozwaga");
    REQUIRE(write_table(sink, people).has_value());
    const auto finished = sink.finish();
    REQUIRE_FALSE(finished.has_value());
    CHECK(finished.error().code == "documents.workbook");
    WorkbookSink left_alone("/no/such/folder/book.xlsx", "Rozwaga");
    REQUIRE(write_table(left_alone, people).has_value());
}

TEST_CASE("JSON holds the same values under the columns' names") {
    const json read = json::parse(as_json({people, of_texts({"\"\\\x01 ą \xff"})}));
    CHECK(read.at("format") == 1);
    CHECK(read.at("report") == "people");
    const json& table = read.at("tables").at(0);
    CHECK(table.at("name") == "people");
    CHECK(table.at("columns").at(0) == json{{"name", "name"}, {"heading", "Imię i nazwisko"}, {"type", "text"}});
    CHECK(table.at("rows").at(0) ==
          json{{"name", "Żółć Gęślą"}, {"number", "00417"}, {"certificates", 2}, {"result", 87.5}, {"index", -0.25}, {"due", "2026-12-31"}});
    CHECK_FALSE(table.at("rows").at(1).contains("due"));
    CHECK(read.at("tables").at(1).at("rows").at(0).at("text") == "\"\\\x01 ą \ufffd");
    CHECK(json::parse(as_json({})).at("tables").empty());
}
