// Tables as text: CSV for spreadsheets, JSON for scripts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "documents/table.h"
#include "text/encodings.h"

namespace rozwaga::documents {

/// How a CSV file is written. Rows end with CR LF; every text is quoted, quotes in it doubled; numbers and dates are not.
/// Dates are "2026-11-22", which every Excel takes for a date; percents are a number without the sign.
struct CsvStyle {
    char separator = ';';
    text::Encoding encoding = text::Encoding::utf8;   ///< with its mark
    char decimal = ',';
    bool headings = true;              ///< the words of the headings; false: the columns' names
};

/// What `separator`'s land expects: a decimal comma beside the semicolon, a point beside the comma; beside a tab as `language`
/// writes numbers. Nothing for another separator.
std::optional<CsvStyle> csv_style(char separator, text::Encoding encoding, const std::string& language);

/// A text that a spreadsheet would take for a formula (= + - @, also full-width, also behind spaces and control characters)
/// gets an apostrophe before it.
std::string without_formula(std::string text);

/// Several tables are separated by an empty row. Error: "text.not-in-encoding" {letters}.
class CsvSink final : public TableSink {
public:
    CsvSink(std::string& bytes, CsvStyle style) : bytes_(bytes), style_(style) {}
    Result<void> begin(const TableHead& head) override;
    Result<void> row(const Row& cells) override;
    Result<void> finish() override;

private:
    std::string& bytes_;
    CsvStyle style_;
    std::string pending_;              ///< UTF-8, not encoded yet
    bool begun_ = false;

    Result<void> flush();
};

/// {"format": 1, …, "tables": [{"name", "columns": [{"name", "heading", "type"}], "rows": [{NAME: value}]}]}; empty cells are left
/// out. `opening` holds further members as JSON, each followed by a comma: "\"made\": \"2026-11-28T10:00:00Z\",".
class JsonSink final : public TableSink {
public:
    JsonSink(std::string& bytes, std::string_view opening);
    Result<void> begin(const TableHead& head) override;
    Result<void> row(const Row& cells) override;
    Result<void> finish() override;

private:
    std::string& bytes_;
    std::vector<std::string> names_;   ///< quoted, with their colon
    bool table_open_ = false, row_written_ = false;
};

/// "\"…\"": what is no UTF-8 becomes U+FFFD.
std::string json_text(std::string_view text);

}  // namespace rozwaga::documents
