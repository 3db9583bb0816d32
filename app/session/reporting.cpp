#include "session/reporting.h"

#include <algorithm>
#include <unordered_set>

#include "documents/workbook.h"
#include "session/free_path.h"
#include "session/packs_for_words.h"

namespace rozwaga::session {
namespace {

using documents::ReportKind;
using documents::ReportTables;
using documents::TableSink;
using registry::PeopleFilter;

constexpr int page = 5000;
constexpr std::uint64_t workbook_limit = 1ULL << 31;

Result<void> stopped() { return fail("report.stopped"); }

bool goes_on(const Advance& advance, std::int64_t done, std::int64_t total) { return !advance || advance(done, total); }

/// The report's own states, narrowed by the filter's. Nothing: no state is left.
std::optional<PeopleFilter> narrowed(PeopleFilter filter, ReportKind kind) {
    const std::vector<registry::State> own = documents::states_of(kind);
    if (own.empty()) return filter;
    if (filter.states.empty()) filter.states = own;
    else std::erase_if(filter.states, [&](registry::State state) { return std::ranges::find(own, state) == own.end(); });
    if (filter.states.empty()) return std::nullopt;
    return filter;
}

/// Pages are read one after the other, and somebody may work on the registry meanwhile: who moved to a later page is not told twice.
Result<std::int64_t> add_people(registry::Registry& registry, const ReportRequest& request, const ReportTables& tables, TableSink& sink, Instant now,
                                const Advance& advance) {
    if (auto begun = sink.begin(tables.people_head(request.kind)); !begun) return tl::unexpected(begun.error());
    const auto filter = narrowed(request.filter, request.kind);
    if (!filter) return 0;
    registry::PeopleQuery query{*filter, request.sort, request.descending, 0, page};
    std::unordered_set<registry::PersonId> told;
    while (true) {
        const auto people = registry.people(query, now);
        if (!people) return tl::unexpected(people.error());
        for (const registry::PersonRow& person : people->rows) {
            if (!told.insert(person.id).second) continue;
            if (auto added = sink.row(tables.people_row(request.kind, person)); !added) return tl::unexpected(added.error());
        }
        if (!goes_on(advance, std::int64_t(told.size()), people->total)) return tl::unexpected(stopped().error());
        query.offset += std::int64_t(people->rows.size());
        if (people->rows.empty() || query.offset >= people->total) return std::int64_t(told.size());
    }
}

Result<std::int64_t> add_certificates(registry::Registry& registry, const ReportRequest& request, const ReportTables& tables, TableSink& sink,
                                      Instant now, const Advance& advance) {
    if (auto begun = sink.begin(tables.certificates_head()); !begun) return tl::unexpected(begun.error());
    std::int64_t rows = 0;
    Result<void> outcome;
    const auto read = registry.each_certificate(request.filter, now, [&](const registry::PersonRow& person, const registry::CertificateRow& certificate) {
        outcome = sink.row(tables.certificate_row(person, certificate));
        if (outcome && ++rows % page == 0 && !goes_on(advance, rows, 0)) outcome = stopped();
        return outcome.has_value();
    });
    if (!read) return tl::unexpected(read.error());
    if (!outcome) return tl::unexpected(outcome.error());
    return rows;
}

/// What the format has room for: a CSV file is one table.
Result<std::int64_t> add_figures(registry::Registry& registry, const ReportRequest& request, const ReportTables& tables, TableSink& sink, Instant now,
                                 const Advance& advance) {
    const auto figures = gather_figures(registry, request.filter, now, advance);
    if (!figures) return tl::unexpected(figures.error());
    const bool several = request.format != ReportFormat::csv;
    std::vector<documents::Table> made;
    if (request.kind == ReportKind::guidelines) made.push_back(tables.guidelines(figures->shares, figures->packs));
    if (request.kind == ReportKind::guideline_teams || (request.kind == ReportKind::guidelines && several))
        made.push_back(tables.guideline_teams(figures->shares, figures->packs));
    if (request.kind == ReportKind::items) made.push_back(tables.items(figures->exams, figures->packs));
    if (request.kind == ReportKind::options || (request.kind == ReportKind::items && several))
        made.push_back(tables.options(figures->exams, figures->packs));
    if (request.kind == ReportKind::items && several) made.push_back(tables.exams(figures->exams));
    std::int64_t rows = 0;
    for (const documents::Table& table : made) {
        if (auto written = documents::write_table(sink, table); !written) return tl::unexpected(written.error());
        rows += std::int64_t(table.rows.size());
    }
    return rows;
}

Result<std::int64_t> fill(registry::Registry& registry, const ReportRequest& request, const ReportTables& tables, TableSink& sink, Instant now,
                          const Advance& advance) {
    const auto rows = documents::is_about_people(request.kind)           ? add_people(registry, request, tables, sink, now, advance)
                      : request.kind == ReportKind::certificates         ? add_certificates(registry, request, tables, sink, now, advance)
                                                                         : add_figures(registry, request, tables, sink, now, advance);
    if (!rows) return rows;
    if (auto finished = sink.finish(); !finished) return tl::unexpected(finished.error());
    return rows;
}

Result<std::int64_t> fill_text(registry::Registry& registry, const ReportRequest& request, const ReportTables& tables, std::string& text, Instant now,
                               const Advance& advance) {
    if (request.format == ReportFormat::csv) {
        documents::CsvSink sink(text, request.csv);
        return fill(registry, request, tables, sink, now, advance);
    }
    const std::string opening = std::string("\"report\": \"") + name_of(request.kind) + "\", \"made\": \"" + to_iso8601(now) + "\", ";
    documents::JsonSink sink(text, opening);
    return fill(registry, request, tables, sink, now, advance);
}

const char* ending_of(ReportFormat format) {
    return format == ReportFormat::xlsx ? "xlsx" : format == ReportFormat::json ? "json" : "csv";
}

bool is_folder_there(const Disk& disk, const std::string& path) {
    const auto entry = disk.describe(path);
    return entry && entry->kind == EntryKind::folder;
}

/// The library writes its file by itself; it becomes ours once it is whole.
Result<std::int64_t> workbook_bytes(registry::Registry& registry, Disk& disk, const ReportRequest& request, const ReportTables& tables,
                                    const std::string& beside, Instant now, const Advance& advance, std::string& bytes) {
    const std::string scratch = beside + ".part";
    const auto rows = [&] {
        documents::WorkbookSink sink(scratch, "Rozwaga");
        return fill(registry, request, tables, sink, now, advance);
    }();
    if (!rows) {
        (void)disk.remove(scratch);
        return rows;
    }
    auto read = disk.read(scratch, workbook_limit);
    (void)disk.remove(scratch);
    if (!read) return tl::unexpected(read.error());
    bytes = std::move(*read);
    return rows;
}

}  // namespace

Result<Figures> gather_figures(registry::Registry& registry, const PeopleFilter& filter, Instant now, const Advance& advance) {
    Figures figures;
    auto packs = packs_for_words(registry);
    if (!packs) return tl::unexpected(packs.error());
    figures.packs = std::move(*packs);
    std::unordered_set<registry::PersonId> meant;
    const bool everybody = filter == PeopleFilter{};
    if (!everybody) {
        const auto ids = registry.people_ids(filter, now);
        if (!ids) return tl::unexpected(ids.error());
        meant.insert(ids->begin(), ids->end());
    }
    std::vector<const course::LoadedCourse*> named;
    for (const course::LoadedCourse& pack : figures.packs) named.push_back(&pack);
    registry::ItemAnalysis analysis(named);
    registry::GuidelineFigures guidelines;
    std::int64_t done = 0;
    bool going = true;
    const auto read = registry.each_result([&](const registry::AttemptFigures& attempt) {
        if (everybody || meant.contains(attempt.person)) {
            analysis.add(attempt);
            guidelines.add(attempt);
        }
        if (++done % page == 0) going = goes_on(advance, done, 0);
        return going;
    });
    if (!read) return tl::unexpected(read.error());
    if (!going) return tl::unexpected(stopped().error());
    figures.exams = analysis.statistics();
    figures.shares = guidelines.shares();
    return figures;
}

Result<std::string> report_text(registry::Registry& registry, const ReportRequest& request, const ReportTables& tables, Instant now,
                                const Advance& advance) {
    std::string text;
    const auto rows = fill_text(registry, request, tables, text, now, advance);
    if (!rows) return tl::unexpected(rows.error());
    return text;
}

Result<ReportFile> save_report(registry::Registry& registry, Disk& disk, const ReportRequest& request, const ReportTables& tables,
                               const std::string& path, Instant now, const Advance& advance) {
    const bool folder = is_folder_there(disk, path);
    const std::string wanted = folder ? path + "/" + tables.file_name(request.kind, ending_of(request.format)) : path;
    std::string bytes;
    const auto rows = request.format == ReportFormat::xlsx ? workbook_bytes(registry, disk, request, tables, wanted, now, advance, bytes)
                                                           : fill_text(registry, request, tables, bytes, now, advance);
    if (!rows) return tl::unexpected(rows.error());
    const std::string chosen = folder ? free_path(disk, wanted, bytes) : wanted;
    if (auto written = disk.write(chosen, bytes); !written) return tl::unexpected(written.error());
    return ReportFile{chosen, *rows};
}

}  // namespace rozwaga::session
