// What the registry knows, as tables: the same values under stable names, in words for people and in codes for programs.
#include <catch2/catch_test_macros.hpp>

#include <set>

#include "documents/report_tables.h"

using namespace rozwaga;
using namespace rozwaga::documents;
using registry::State;

namespace {

const Calendar warsaw{60, true};
const Instant today = *from_iso8601("2026-11-28T10:00:00Z");

text::Wording wording_of(const std::string& language) { return *text::Wording::open(std::string(ROZWAGA_SHARE_DIR) + "/i18n", language); }

ReportTables tables(const text::Wording& words, Readers readers) { return {words, warsaw, today, readers}; }

Cell cell_of(const TableHead& head, const Row& row, const std::string& name) {
    REQUIRE(head.columns.size() == row.size());
    for (std::size_t i = 0; i < row.size(); ++i)
        if (head.columns[i].name == name) return row[i];
    FAIL("no column " << name);
    return {};
}

Cell day_cell(int year, unsigned month, unsigned number) {
    return Day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number));
}

registry::PersonRow zofia() {
    registry::PersonRow person;
    person.id = 7;
    person.name = "Zofia Ćwik";
    person.team = "Kadry";
    person.state = State::overdue;
    person.due = *from_iso8601("2026-11-20T22:59:59Z");         // the last second of that day in Warsaw
    person.completed = *from_iso8601("2025-11-19T23:30:00Z");   // already the next day there
    person.percent = 92;
    person.certificates = 2;
    person.flagged = true;
    return person;
}

course::LoadedCourse small_course() {
    course::LoadedCourse loaded;
    loaded.grading_hash = "hash";
    loaded.course.id = "kurs";
    course::Lesson lesson;
    lesson.id = "l1";
    lesson.guideline = 3;
    lesson.text["pl"].title = "Autentyczność";
    lesson.text["en"].title = "Authenticity";
    loaded.course.lessons.push_back(lesson);
    course::Item item;
    item.id = "q1";
    item.lesson = "l1";
    item.text["pl"].stem = "Które zdanie jest prawdziwe?";
    item.text["pl"].options["b"].text = "To drugie";
    loaded.course.items.push_back(item);
    return loaded;
}

std::vector<registry::ExamStatistics> statistics() {
    registry::ItemStatistics item;
    item.item = "q1";
    item.lesson = "l1";
    item.responses = 40;
    item.facility = 0.8749;
    item.discrimination = -12.345;
    item.choices = {{"a", "", 35, true, 0.75}, {"b", "", 5, false, {}}};
    item.advice = {{"unused", {{"option", "b"}}}};
    return {{"kurs", "1.0.0", "hash", 40, 24, 61.25, {item}}};
}

}  // namespace

TEST_CASE("every report is called by its name, has its words in both languages and columns that no two share") {
    for (std::size_t i = 0; i < report_kind_count; ++i) {
        const auto kind = ReportKind(i);
        CHECK(report_called(name_of(kind)) == kind);
        for (const char* language : {"pl", "en"}) {
            const text::Wording words = wording_of(language);
            CHECK(words.has(std::string("report.") + name_of(kind)));
            CHECK(tables(words, Readers::people).file_name(kind, "csv").ends_with(" 2026-11-28.csv"));
        }
    }
    CHECK_FALSE(report_called("everything").has_value());
    const text::Wording words = wording_of("pl");
    const ReportTables made = tables(words, Readers::people);
    for (const TableHead& head : {made.people_head(ReportKind::people), made.people_head(ReportKind::overdue), made.people_head(ReportKind::expiring),
                                  made.certificates_head(), made.guidelines({}, {}).head, made.guideline_teams({}, {}).head, made.exams({}).head,
                                  made.items({}, {}).head, made.options({}, {}).head}) {
        std::set<std::string> names;
        for (const Column& column : head.columns) {
            INFO(head.name << " " << column.name);
            CHECK(names.insert(column.name).second);
            CHECK_FALSE(column.heading.starts_with("column."));
        }
        CHECK_FALSE(head.title.starts_with("report."));
    }
}

TEST_CASE("people: words for people, codes for programs, days of the organisation") {
    const text::Wording words = wording_of("pl");
    const ReportTables made = tables(words, Readers::people);
    const TableHead head = made.people_head(ReportKind::people);
    const Row row = made.people_row(ReportKind::people, zofia());
    CHECK(cell_of(head, row, "state") == Cell("Po terminie"));
    CHECK(cell_of(head, row, "due") == day_cell(2026, 11, 20));
    CHECK(cell_of(head, row, "completed") == day_cell(2025, 11, 20));
    CHECK(cell_of(head, row, "percent") == Cell(Percent{92}));
    CHECK(cell_of(head, row, "certificates") == Cell(std::int64_t(2)));
    CHECK(cell_of(head, row, "flagged") == Cell("tak"));
    CHECK(cell_of(head, row, "number") == Cell());
    CHECK(cell_of(head, row, "valid_until") == Cell());
    const Row coded = tables(words, Readers::programs).people_row(ReportKind::people, zofia());
    CHECK(cell_of(head, coded, "state") == Cell("overdue"));
    CHECK(cell_of(head, coded, "flagged") == Cell("yes"));
    CHECK(made.file_name(ReportKind::people, "xlsx") == "Przegląd szkolenia 2026-11-28.xlsx");
    registry::PersonRow nobody;
    CHECK(cell_of(head, made.people_row(ReportKind::people, nobody), "percent") == Cell());
}

TEST_CASE("who is late and who soon will be: in days") {
    const text::Wording words = wording_of("en");
    const ReportTables made = tables(words, Readers::people);
    CHECK(cell_of(made.people_head(ReportKind::overdue), made.people_row(ReportKind::overdue, zofia()), "days_late") == Cell(std::int64_t(8)));
    registry::PersonRow person = zofia();
    person.due = *from_iso8601("2026-12-31T22:59:59Z");
    CHECK(cell_of(made.people_head(ReportKind::expiring), made.people_row(ReportKind::expiring, person), "days_left") == Cell(std::int64_t(33)));
    person.due.reset();
    CHECK(cell_of(made.people_head(ReportKind::expiring), made.people_row(ReportKind::expiring, person), "days_left") == Cell());
    CHECK(states_of(ReportKind::overdue) == std::vector{State::in_grace, State::overdue});
}

TEST_CASE("certificates: what they say, what was found, and whether they were revoked") {
    const text::Wording words = wording_of("en");
    registry::CertificateRow certificate;
    certificate.id = "urn:uuid:1";
    certificate.standing = registry::CertificateStanding::enrolled;
    certificate.title = "Prudence";
    certificate.course = "rozwaga";
    certificate.percent = 88;
    certificate.awarded = certificate.admitted = today;
    certificate.flags = {"plausible.exam-fast", "plausible.sum", "key.other-name"};
    certificate.revoked = today;
    const ReportTables made = tables(words, Readers::people), coded = tables(words, Readers::programs);
    const TableHead head = made.certificates_head();
    const Row row = made.certificate_row(zofia(), certificate), codes = coded.certificate_row(zofia(), certificate);
    CHECK(cell_of(head, row, "course") == Cell("Prudence"));
    CHECK(cell_of(head, codes, "course") == Cell("rozwaga"));
    CHECK(cell_of(head, row, "flags") == Cell("unusual times, signing key"));
    CHECK(cell_of(head, codes, "flags") == Cell("plausible.exam-fast plausible.sum key.other-name"));
    CHECK(cell_of(head, codes, "kind") == Cell("certificate"));
    CHECK(cell_of(head, codes, "standing") == Cell("enrolled"));
    CHECK(cell_of(head, row, "revoked") == day_cell(2026, 11, 28));
    certificate.kind = registry::CertificateKind::receipt;
    CHECK(cell_of(head, made.certificate_row(zofia(), certificate), "percent") == Cell());
    CHECK(cell_of(head, made.certificate_row(zofia(), certificate), "valid_until") == Cell());
}

TEST_CASE("questions: figures to a tenth, the question and the advice in words") {
    const text::Wording words = wording_of("pl");
    ReportTables::Packs packs{small_course()};
    const ReportTables made = tables(words, Readers::people);
    const Table items = made.items(statistics(), packs);
    REQUIRE(items.rows.size() == 1);
    CHECK(cell_of(items.head, items.rows[0], "question") == Cell("Które zdanie jest prawdziwe?"));
    CHECK(cell_of(items.head, items.rows[0], "facility") == Cell(Percent{87.5}));
    CHECK(cell_of(items.head, items.rows[0], "discrimination") == Cell(-12.3));
    CHECK(cell_of(items.head, items.rows[0], "efficiency") == Cell());
    CHECK(cell_of(items.head, items.rows[0], "advice") == Cell("Nikt nie wybiera odpowiedzi „To drugie”: zastąp ją bardziej prawdopodobną."));
    const Table coded = tables(words, Readers::programs).items(statistics(), packs);
    CHECK(cell_of(coded.head, coded.rows[0], "advice") == Cell("unused"));
    const Table options = made.options(statistics(), packs);
    REQUIRE(options.rows.size() == 2);
    CHECK(cell_of(options.head, options.rows[0], "share") == Cell(Percent{87.5}));
    CHECK(cell_of(options.head, options.rows[0], "right") == Cell("tak"));
    CHECK(cell_of(options.head, options.rows[1], "option_text") == Cell("To drugie"));
    CHECK(cell_of(options.head, options.rows[1], "rest") == Cell());
    const Table exams = made.exams(statistics());
    CHECK(cell_of(exams.head, exams.rows[0], "consistency") == Cell(61.3));
    // Without the pack: ids where the words were.
    CHECK(cell_of(items.head, made.items(statistics(), {}).rows[0], "question") == Cell());
    CHECK(made.options(statistics(), {}).rows[1][4] == Cell("b"));
}

TEST_CASE("every piece of advice is worded in both languages") {
    for (const char* language : {"pl", "en"}) {
        const text::Wording words = wording_of(language);
        for (const std::string code : {"few", "all-right", "nobody-right", "easy", "hard", "wrong-way", "tells-little", "unused", "drawn-away", "misleads"}) {
            const std::string said = tables(words, Readers::people)
                                         .advice({code, {{"option", "b"}, {"percent", "12"}, {"count", "3"}, {"least", "10"}}}, nullptr);
            INFO(said);
            CHECK_FALSE(said.starts_with("advice."));
            CHECK(said.find('{') == std::string::npos);
        }
    }
}

TEST_CASE("guidelines: title and share, and an empty cell where few are meant") {
    const text::Wording words = wording_of("pl");
    const ReportTables made = tables(words, Readers::people);
    registry::GuidelineShares shares;
    shares.all = {{"kurs", "l1", "", 40, 0.7525}, {"inny", "l9", "", 3, {}}};
    shares.teams = {{"kurs", "l1", "Kadry", 4, {}}};
    const Table guidelines = made.guidelines(shares, {small_course()});
    CHECK(cell_of(guidelines.head, guidelines.rows[0], "guideline") == Cell("3. Autentyczność"));
    CHECK(cell_of(guidelines.head, guidelines.rows[0], "share") == Cell(Percent{75.3}));
    CHECK(cell_of(guidelines.head, guidelines.rows[1], "guideline") == Cell("l9"));
    CHECK(cell_of(guidelines.head, guidelines.rows[1], "share") == Cell());
    const Table teams = made.guideline_teams(shares, {small_course()});
    CHECK(cell_of(teams.head, teams.rows[0], "team") == Cell("Kadry"));
    CHECK(cell_of(teams.head, teams.rows[0], "people") == Cell(std::int64_t(4)));
    CHECK(cell_of(teams.head, teams.rows[0], "share") == Cell());
}
