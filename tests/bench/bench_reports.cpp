// What reports cost: 300,000 certificates as CSV, JSON and workbook, and the statistics of 300,000 exams, each in a process of its
// own so that its memory can be told. Held against the same cells joined to lines of text, and against a tenth of the rows: a
// workbook's memory should grow by no more than the file itself, the statistics' not at all.

#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <random>

#include "bench/measure.h"
#include "documents/report_tables.h"
#include "documents/table_text.h"
#include "documents/workbook.h"

using namespace rozwaga;
using bench::ProcessCost;

namespace {

constexpr int many = 300'000, some = many / 10, turns = 3;

registry::PersonRow person_number(int number) {
    registry::PersonRow person;
    person.id = number;
    person.name = fmt::format("Żaneta {} Kowalczyk-Wiśniewska", number);
    person.number = fmt::format("{:06}", number);
    person.team = fmt::format("Zespół {}", number % 50);
    return person;
}

registry::CertificateRow certificate_number(int number) {
    registry::CertificateRow one;
    one.id = fmt::format("urn:uuid:00000000-0000-4000-8000-{:012}", number);
    one.name = fmt::format("Żaneta {} Kowalczyk-Wiśniewska", number);
    one.course = "rozwaga";
    one.title = "Rozważnie w mediach społecznościowych";
    one.version = "1.0.0";
    one.language = "pl";
    one.percent = 80 + number % 21;
    one.awarded = one.admitted = Instant{1'764'000'000'000 + number * 60'000LL};
    one.valid_until = Instant{one.awarded.milliseconds + 31'536'000'000};
    one.by = "Ewa";
    return one;
}

/// The cells as they are, and nothing else.
class PlainSink final : public documents::TableSink {
public:
    std::string bytes;
    Result<void> begin(const documents::TableHead&) override { return {}; }
    Result<void> row(const documents::Row& cells) override {
        for (const auto& cell : cells) {
            if (const auto* text = std::get_if<std::string>(&cell)) bytes += *text;
            else if (const auto* percent = std::get_if<documents::Percent>(&cell)) bytes += std::to_string(percent->points);
            else if (const auto* day = std::get_if<documents::Day>(&cell)) bytes += documents::day_text(*day);
            bytes += ';';
        }
        bytes += '\n';
        return {};
    }
    Result<void> finish() override { return {}; }
};

int write_rows(documents::TableSink& sink, int rows) {
    const auto words = text::Wording::open(std::string(ROZWAGA_SHARE_DIR) + "/i18n", "pl");
    if (!words) return 2;
    const documents::ReportTables tables(*words, {}, Instant{1'764'000'000'000}, documents::Readers::people);
    if (!sink.begin(tables.certificates_head())) return 2;
    for (int number = 0; number < rows; ++number)
        if (!sink.row(tables.certificate_row(person_number(number), certificate_number(number)))) return 2;
    return sink.finish() ? 0 : 2;
}

int count_items(int people) {
    std::mt19937 chance(1);
    registry::ItemAnalysis analysis({});
    for (int number = 0; number < people; ++number) {
        registry::AttemptFigures attempt;
        attempt.person = number;
        attempt.grading_hash = "hash";
        attempt.first = true;
        for (int place = 0; place < 24; ++place)
            attempt.graded.items.push_back({fmt::format("item-{:03}", chance() % 125), int(chance() % 5) * 250, {"a"}});
        analysis.add(attempt);
    }
    return analysis.statistics().front().items.size() == 125 ? 0 : 2;
}

int child(const std::string& what, int rows) {
    std::string bytes;
    if (what == "items") return count_items(rows);
    if (what == "csv") {
        documents::CsvSink sink(bytes, {});
        return write_rows(sink, rows);
    }
    if (what == "json") {
        documents::JsonSink sink(bytes, "");
        return write_rows(sink, rows);
    }
    if (what == "xlsx") {
        const auto path = std::filesystem::temp_directory_path() / "rozwaga-bench-report.xlsx";
        documents::WorkbookSink sink(path.string(), "Rozwaga");
        const int code = write_rows(sink, rows);
        std::filesystem::remove(path);
        return code;
    }
    PlainSink sink;
    return write_rows(sink, rows);
}

struct Cost {
    double seconds = 0, megabytes = 0;
};

Cost cost_of(const std::string& self, const std::string& what, int rows) {
    std::vector<double> seconds, megabytes;
    for (int turn = 0; turn < turns; ++turn) {
        const ProcessCost cost = bench::run_process({self, what, std::to_string(rows)});
        if (!cost.fine) {
            std::cerr << "bench_reports: " << what << " failed\n";
            std::exit(2);
        }
        seconds.push_back(cost.cpu_seconds);
        megabytes.push_back(cost.peak_megabytes);
    }
    return {bench::median(seconds), bench::median(megabytes)};
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 3) return child(arguments[1], std::stoi(arguments[2]));
    const std::string self = std::filesystem::absolute(arguments[0]).string();
    const Cost plain = cost_of(self, "plain", many);
    std::vector<bench::Row> table;
    for (const std::string what : {"csv", "json", "xlsx", "items"}) {
        const Cost whole = cost_of(self, what, many), tenth = cost_of(self, what, some);
        table.push_back({what + ": 300,000", fmt::format("{:.2f} s, {:.0f} MB", whole.seconds, whole.megabytes),
                         fmt::format("plain lines: {:.2f} s, {:.0f} MB", plain.seconds, plain.megabytes), fmt::format("{:.2f}", whole.seconds / plain.seconds), ""});
        table.push_back({what + ": memory", fmt::format("{:.0f} MB", whole.megabytes), fmt::format("of 30,000: {:.0f} MB", tenth.megabytes),
                         fmt::format("{:.2f}", whole.megabytes / tenth.megabytes), what == "xlsx" || what == "items" ? "1.2" : ""});
    }
    bench::print_table(table);
    return 0;
}
