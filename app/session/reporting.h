// From the registry to a report: the same filter as on the screen, rows as they come, a file that is there whole or not at all.
// Errors: those of the registry and the disk, "report.stopped", "text.not-in-encoding", "documents.too-many-rows", "documents.workbook".
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "documents/report_tables.h"
#include "documents/table_text.h"
#include "registry/registry.h"

namespace rozwaga::session {

enum class ReportFormat : std::uint8_t { csv, xlsx, json };

struct ReportRequest {
    documents::ReportKind kind = documents::ReportKind::people;
    registry::PeopleFilter filter;         ///< overdue and expiring: of those. Statistics: of these people's attempts; unfiltered: of
                                           ///< everybody's, those who left included
    registry::SortBy sort = registry::SortBy::name;   ///< of reports about people; certificates come by name and award
    bool descending = false;
    ReportFormat format = ReportFormat::csv;
    documents::CsvStyle csv;
};

/// How many rows, of how many (0: not known yet). False: stop.
using Advance = std::function<bool(std::int64_t done, std::int64_t total)>;

/// The statistics behind the reports on guidelines and questions, and what names them.
struct Figures {
    std::vector<registry::ExamStatistics> exams;
    registry::GuidelineShares shares;
    documents::ReportTables::Packs packs;  ///< without pictures
};
Result<Figures> gather_figures(registry::Registry& registry, const registry::PeopleFilter& filter, Instant now, const Advance& advance = {});

/// CSV or JSON. `tables` for programs where it is JSON.
Result<std::string> report_text(registry::Registry& registry, const ReportRequest& request, const documents::ReportTables& tables, Instant now,
                                const Advance& advance = {});

struct ReportFile {
    std::string path;
    std::int64_t rows = 0;                 ///< without headings
};
/// `path` is a folder that is there (the report gets a name that is free), or the file itself, which is written over.
Result<ReportFile> save_report(registry::Registry& registry, Disk& disk, const ReportRequest& request, const documents::ReportTables& tables,
                               const std::string& path, Instant now, const Advance& advance = {});

}  // namespace rozwaga::session
