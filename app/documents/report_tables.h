// What the registry knows, as tables for other programs. app/cli/REPORTS.md has every column. Nothing is asked here: values in, rows out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "course/course.h"
#include "documents/table.h"
#include "registry/guideline_figures.h"
#include "registry/item_analysis.h"
#include "registry/people.h"
#include "text/wording.h"

namespace rozwaga::documents {

enum class ReportKind : std::uint8_t { people, certificates, overdue, expiring, guidelines, guideline_teams, items, options };
inline constexpr std::size_t report_kind_count = 8;
/// "people" … "guideline-teams" …: on the command line, in file formats and behind "report." in text/.
const char* name_of(ReportKind kind);
std::optional<ReportKind> report_called(const std::string& name);
/// Rows of people, and the states these reports are about; none: any.
bool is_about_people(ReportKind kind);
std::vector<registry::State> states_of(ReportKind kind);

/// People read words where programs read codes: "Po terminie", "overdue".
enum class Readers : std::uint8_t { people, programs };

class ReportTables {
public:
    /// `words` outlives it; days are the organisation's.
    ReportTables(const text::Wording& words, Calendar calendar, Instant now, Readers readers)
        : words_(words), calendar_(calendar), now_(now), readers_(readers) {}

    TableHead people_head(ReportKind kind) const;
    Row people_row(ReportKind kind, const registry::PersonRow& person) const;

    TableHead certificates_head() const;
    Row certificate_row(const registry::PersonRow& person, const registry::CertificateRow& certificate) const;

    /// Of the packs only those are named that the figures are about.
    using Packs = std::vector<course::LoadedCourse>;
    Table guidelines(const registry::GuidelineShares& shares, const Packs& packs) const;
    Table guideline_teams(const registry::GuidelineShares& shares, const Packs& packs) const;
    Table exams(const std::vector<registry::ExamStatistics>& exams) const;
    Table items(const std::vector<registry::ExamStatistics>& exams, const Packs& packs) const;
    Table options(const std::vector<registry::ExamStatistics>& exams, const Packs& packs) const;

    /// "Przegląd szkolenia 2026-11-28.xlsx".
    std::string file_name(ReportKind kind, const std::string& ending) const;

    /// "Zasada 3: Autentyczność"; of an unknown lesson its id.
    std::string guideline_title(const std::string& course, const std::string& lesson, const Packs& packs) const;
    /// What advice says, in words; `item` may be null.
    std::string advice(const registry::Advice& advice, const course::Item* item) const;

private:
    const text::Wording& words_;
    Calendar calendar_;
    Instant now_;
    Readers readers_;

    TableHead head(const char* name, std::vector<std::pair<const char*, CellType>> columns) const;
    Cell day(const std::optional<Instant>& instant) const;
    std::string state(registry::State state) const;
    Cell yes(bool is) const;
    Cell flags(const std::vector<std::string>& codes) const;
    Table guideline_rows(const char* name, const std::vector<registry::GuidelineShare>& shares, const Packs& packs, bool by_team) const;
};

}  // namespace rozwaga::documents
