// rozwagactl report and export-certificates: what the registry holds, in files that other programs read.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>
#include <set>

#include "cli/json_schema.h"
#include "cli/staffed_registry.h"
#include "documents/containers.h"
#include "documents/report_tables.h"
#include "documents/workbook_reader.h"
#include "session/exporting.h"
#include "session/reporting.h"

using namespace rozwaga::tests;
using namespace rozwaga;
using nlohmann::json;

namespace {

/// Made once: simulating takes its time, and no test here changes it.
const StaffedRegistry& staffed() {
    static StaffedRegistry registry;
    static const int count = registry.with_certificates(24);
    REQUIRE(count >= 12);
    return registry;
}

Answer report_of(const StaffedRegistry& registry, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"report", "--registry", registry.path});
    return registry.office.run(arguments);
}

const json& table_called(const json& report, const std::string& name) {
    for (const json& table : report.at("tables"))
        if (table.at("name") == name) return table;
    FAIL("no table " << name);
    return report;
}

std::string page() {
    std::ostringstream text;
    text << std::ifstream(std::string(ROZWAGA_SOURCE_DIR) + "/app/cli/REPORTS.md", std::ios::binary).rdbuf();
    return text.str();
}

json schema_in_page(int which) {
    const std::string text = page(), fence = "```json\n";
    std::size_t begin = 0;
    for (int i = 0; i <= which; ++i) begin = text.find(fence, begin) + fence.size();
    return json::parse(text.substr(begin, text.find("\n```", begin) - begin));
}

std::size_t lines_in(const std::string& text) { return std::size_t(std::count(text.begin(), text.end(), '\n')); }

}  // namespace

TEST_CASE("people come out as CSV for the spreadsheet of the language") {
    const Answer answer = report_of(staffed(), {"--what", "people"});
    REQUIRE(answer.code == 0);
    CHECK(answer.out.starts_with("\xef\xbb\xbf\"Name\",\"Number\",\"Team\",\"E-mail\",\"Language\",\"State\""));
    CHECK(answer.out.find("\"Compliant\"") != std::string::npos);
    const Answer coded = report_of(staffed(), {"--what", "people", "--names", "--separator", ";", "--team", "Kadry", "--sort", "number", "--descending"});
    CHECK(coded.out.starts_with("\xef\xbb\xbf\"name\";\"number\";\"team\""));
    CHECK(coded.out.find("\"compliant\"") != std::string::npos);
    CHECK(coded.out.find("\"Sklep\"") == std::string::npos);
    CHECK(lines_in(coded.out) > 2);
    CHECK(report_of(staffed(), {"--what", "people", "--encoding", "utf-16"}).out.starts_with("\xff\xfe"));
}

TEST_CASE("filters narrow a report as they do the screen, and what cannot be understood is refused") {
    const auto rows = [&](std::vector<std::string> filter) {
        filter.insert(filter.begin(), {"--what", "people", "--format", "json"});
        const Answer answer = report_of(staffed(), filter);
        REQUIRE(answer.code == 0);
        return table_called(json::parse(answer.out), "people").at("rows").size();
    };
    const std::size_t all = rows({});
    CHECK(rows({"--team", "Kadry"}) + rows({"--team", "Sklep"}) == all);
    CHECK(rows({"--team", "Kadry", "--team", "Sklep"}) == all);
    CHECK(rows({"--state", "overdue"}) == 0);
    CHECK(rows({"--state", "compliant", "--state", "overdue"}) == all);
    CHECK(rows({"--due-from", "2000-01-01", "--due-until", "2001-01-01"}) == 0);
    CHECK(rows({"--due-from", "2000-01-01"}) == all);
    CHECK(report_of(staffed(), {"--what", "people", "--state", "lazy"}).code == 2);
    CHECK(report_of(staffed(), {"--what", "people", "--due-from", "soon"}).code == 2);
    CHECK(report_of(staffed(), {"--what", "everything"}).code == 2);
    const Answer missing = staffed().office.run({"report", "--registry", staffed().office.path("none"), "--what", "people"});
    CHECK(missing.code == 2);
    CHECK_FALSE(std::filesystem::exists(staffed().office.path("none")));
}

TEST_CASE("every report is JSON as REPORTS.md says, and every column stands in that page") {
    const std::string text = page();
    for (const std::string what : {"people", "certificates", "overdue", "expiring", "guidelines", "guideline-teams", "items", "options"}) {
        INFO(what);
        const Answer answer = report_of(staffed(), {"--what", what, "--format", "json"});
        REQUIRE(answer.code == 0);
        const json report = json::parse(answer.out);
        CHECK(misfit(report, schema_in_page(0)) == "");
        CHECK(report.at("report") == what);
        for (const json& table : report.at("tables")) {
            std::set<std::string> names;
            for (const json& column : table.at("columns")) {
                const std::string name = column.at("name");
                names.insert(name);
                INFO(name);
                CHECK(text.find("`" + name + "`") != std::string::npos);
            }
            for (const json& row : table.at("rows"))
                for (const auto& [name, value] : row.items()) CHECK(names.contains(name));
        }
    }
}

TEST_CASE("a workbook gets a name in a folder, and what is exported is what CSV and JSON hold") {
    const std::string folder = staffed().office.path("out");
    REQUIRE(report_of(staffed(), {"--what", "people", "--format", "xlsx", "--out", folder}).code == 0);   // makes it
    REQUIRE(report_of(staffed(), {"--what", "items", "--format", "xlsx", "--out", folder + "/items.xlsx"}).code == 0);
    const auto files = staffed().office.files("out");
    REQUIRE(files.size() == 2);
    CHECK(files[0].starts_with("Training overview 20"));
    CHECK(files[0].ends_with(".xlsx"));
    const auto sheet = read_workbook(staffed().office.read(folder + "/" + files[0])).at(0);
    const json rows = table_called(json::parse(report_of(staffed(), {"--what", "people", "--format", "json"}).out), "people").at("rows");
    CHECK(sheet.cells.at("A2").value == rows.at(0).at("name").get<std::string>());
    CHECK(sheet.cells.at("A" + std::to_string(rows.size() + 1)).value == rows.at(rows.size() - 1).at("name").get<std::string>());
    CHECK_FALSE(sheet.cells.contains("A" + std::to_string(rows.size() + 2)));
    CHECK(sheet.cells.at("K2").type == "n");   // percent
    CHECK(std::stod(sheet.cells.at("K2").value) <= 1);
    CHECK(sheet.cells.at("J2").number_format == 14);
    CHECK(read_workbook(staffed().office.read(folder + "/items.xlsx")).size() == 3);
}

TEST_CASE("statistics hide what fewer than ten answered, and hold together with one another") {
    const json report = json::parse(report_of(staffed(), {"--what", "items", "--format", "json"}).out);
    const json items = table_called(report, "items").at("rows"), exams = table_called(report, "exams").at("rows");
    std::int64_t responses = 0;
    bool shown = false, hidden = false;
    for (const json& item : items) {
        responses += item.at("responses").get<std::int64_t>();
        CHECK(item.contains("facility") == (item.at("responses") >= 10));
        (item.contains("facility") ? shown : hidden) = true;
        if (!item.contains("facility")) CHECK(item.at("advice") == "few");
        CHECK(item.contains("question"));
    }
    CHECK(hidden);
    std::int64_t asked = 0;
    for (const json& exam : exams) asked += exam.at("attempts").get<std::int64_t>() * exam.at("asked").get<std::int64_t>();
    CHECK(responses == asked);
    const json guidelines = json::parse(report_of(staffed(), {"--what", "guidelines", "--format", "json"}).out);
    CHECK(table_called(guidelines, "guidelines").at("rows").size() == 11);
    for (const json& row : table_called(guidelines, "guidelines").at("rows")) CHECK(row.at("share") > 50);
    for (const json& row : table_called(guidelines, "guideline-teams").at("rows")) CHECK(row.contains("share") == (row.at("people") >= 5));
    // Of fewer people than ten nothing is told.
    const json few = json::parse(report_of(staffed(), {"--what", "guidelines", "--format", "json", "--team", "Kadry"}).out);
    for (const json& row : table_called(few, "guidelines").at("rows")) CHECK(row.contains("share") == (row.at("people") >= 10));
}

TEST_CASE("a report can be stopped and leaves nothing behind") {
    const auto registry = staffed().open();
    system::RealDisk disk;
    const text::Wording words = *text::Wording::open(std::string(ROZWAGA_SHARE_DIR) + "/i18n", "pl");
    const Instant now = system::RealClock().now();
    const documents::ReportTables tables(words, {}, now, documents::Readers::people);
    session::ReportRequest request;
    for (const auto format : {session::ReportFormat::csv, session::ReportFormat::xlsx}) {
        request.format = format;
        const std::string path = staffed().office.path("stopped");
        const auto stopped = session::save_report(*registry, disk, request, tables, path, now, [](auto, auto) { return false; });
        REQUIRE_FALSE(stopped.has_value());
        CHECK(stopped.error().code == "report.stopped");
        CHECK_FALSE(std::filesystem::exists(path));
        CHECK_FALSE(std::filesystem::exists(path + ".part"));
    }
}

TEST_CASE("certificates go into a folder once, whole, and can be verified") {
    const std::string folder = staffed().office.path("certificates");
    const auto export_to = [&](const std::string& path, std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"export-certificates", "--registry", staffed().path, "--out", path, "--json"});
        const Answer answer = staffed().office.run(more);
        REQUIRE(answer.code == 0);
        const json told = json::parse(answer.out);
        CHECK(misfit(told, schema_in_page(2)) == "");
        return told;
    };
    const json first = export_to(folder);
    const auto files = staffed().office.files("certificates");
    CHECK(first.at("written") == files.size());
    CHECK(files.size() == staffed().office.files("sim/certificates").size());
    for (const std::string& file : files) CHECK(file.ends_with(".pdf"));
    CHECK(staffed().office.run({"verify", folder}).code == 0);
    const json again = export_to(folder);
    CHECK(again.at("written") == 0);
    CHECK(again.at("there") == files.size());
    CHECK(export_to(staffed().office.path("json"), {"--form", "json", "--team", "Kadry"}).at("written") < files.size());
    CHECK(staffed().office.run({"verify", staffed().office.path("json")}).code == 0);
    CHECK(export_to(staffed().office.path("none"), {"--organisation-only"}).at("written") == 0);
}

TEST_CASE("certificates go into a ZIP file that others open, and a stopped one is not there") {
    const std::string path = staffed().office.path("all.zip");
    REQUIRE(staffed().office.run({"export-certificates", "--registry", staffed().path, "--out", path}).code == 0);
    const auto files = unzipped(staffed().office.read(path));
    CHECK(files.size() == staffed().office.files("sim/certificates").size());
    for (const auto& [name, bytes] : files) CHECK(bytes.starts_with("%PDF-"));
    CHECK_FALSE(std::filesystem::exists(path + ".part"));

    const auto registry = staffed().open();
    system::RealDisk disk;
    text::Wordings wordings(std::string(ROZWAGA_SHARE_DIR) + "/i18n");
    documents::CertificatePrinter printer(wordings, ROZWAGA_SHARE_DIR);
    session::ExportRequest request;
    request.path = staffed().office.path("half.zip");
    const auto stopped = session::export_certificates(*registry, disk, request, printer, staffed().course().organisation, system::RealClock().now(),
                                                      [](std::int64_t done, std::int64_t) { return done < 3; });
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code == "report.stopped");
    CHECK_FALSE(std::filesystem::exists(request.path));
    CHECK_FALSE(std::filesystem::exists(request.path + ".part"));
}
