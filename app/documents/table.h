// A table on its way into a file for other programs: columns with a stable name each and a heading in words, typed cells.
// Rows are handed over one by one, so that a report of 300,000 rows need not lie in memory as cells.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"

namespace rozwaga::documents {

enum class CellType : std::uint8_t { text, whole, number, percent, date };

struct Percent {
    double points = 0;                 ///< 87.5 for 87.5 %
    friend bool operator==(const Percent&, const Percent&) = default;
};

using Day = std::chrono::sys_days;     ///< as base/calendar.h gives it

/// The first: empty.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, Percent, Day>;
using Row = std::vector<Cell>;

struct Column {
    std::string name;                  ///< for programs, the same in every language and version: "valid_until"
    std::string heading;               ///< for people
    CellType type = CellType::text;
};

struct TableHead {
    std::string name;                  ///< for programs: "people"
    std::string title;                 ///< of its sheet
    std::vector<Column> columns;
};

struct Table {
    TableHead head;
    std::vector<Row> rows;
};

/// Where a table goes: begin, rows, and again where the format holds several; finish once. A row has a cell for each column,
/// empty or of the column's type.
class TableSink {
public:
    virtual ~TableSink() = default;
    virtual Result<void> begin(const TableHead& head) = 0;
    virtual Result<void> row(const Row& cells) = 0;
    virtual Result<void> finish() = 0;
};

/// "2026-11-22".
std::string day_text(Day day);

Result<void> write_table(TableSink& sink, const Table& table);

}  // namespace rozwaga::documents
