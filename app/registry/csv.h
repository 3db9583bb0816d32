// Rows of a table as text (RFC 4180 and what Excel makes of it): quoted cells may hold separators and line breaks, a quote in
// them stands doubled. For this room only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rozwaga::registry {

class CsvReader {
public:
    /// The separator is guessed from the first row: comma, semicolon or tab. A first line "sep=;", as Excel writes it, says it.
    /// `text` outlives the reader.
    explicit CsvReader(std::string_view text);

    enum class Outcome { row, end, quote_open, too_wide };
    /// The next row. Cells beyond the widest allowed are an error: what is no table has no rows.
    Outcome next(std::vector<std::string>& cells);

    /// Of the row read last, as a spreadsheet numbers it: from 1.
    int row() const { return row_; }
    char separator() const { return separator_; }

    static constexpr std::size_t widest = 200;

private:
    std::string_view text_;
    char separator_ = ';';
    std::size_t at_ = 0;
    int row_ = 0;

    bool read_cell(std::string& cell);
    bool at_line_end() const;
    void skip_line_end();
};

}  // namespace rozwaga::registry
