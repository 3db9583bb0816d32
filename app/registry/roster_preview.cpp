#include "registry/roster_preview.h"

#include <algorithm>

#include "registry/csv.h"
#include "registry/roster_csv.h"
#include "registry/roster_headings.h"
#include "registry/roster_text.h"

namespace rozwaga::registry {
namespace {

constexpr std::size_t shown_rows = 5;

/// For the eye: one line, at most 60 characters, nothing that is not seen.
std::string shown_cell(std::string_view cell) {
    constexpr std::size_t longest = 60;
    std::string text;
    std::size_t characters = 0;
    for (const char sign : cell) {
        const auto byte = static_cast<unsigned char>(sign);
        const bool begins = (byte & 0xc0) != 0x80;
        if (begins && characters == longest) return text + "…";
        characters += begins;
        if (byte >= 0x20 && byte != 0x7f) text += sign;
        else if (!text.empty() && text.back() != ' ') text += ' ';
    }
    return text;
}

bool holds_addresses(const std::vector<std::vector<std::string>>& rows, std::size_t column) {
    std::size_t filled = 0, addresses = 0;
    for (const auto& row : rows) {
        filled += !row[column].empty();
        addresses += row[column].find('@') != std::string::npos && !row[column].starts_with('@');
    }
    return filled > 0 && addresses == filled;
}

/// Of two columns that are called the same the first counts.
RosterMapping guessed(const RosterPreview& preview) {
    RosterMapping mapping;
    const auto taken = [&](Column column) { return std::ranges::find(mapping.columns, std::optional(column)) != mapping.columns.end(); };
    for (const std::string& heading : preview.headings) {
        const auto column = column_called(heading);
        mapping.columns.push_back(column && !taken(*column) ? column : std::nullopt);
    }
    const auto known = std::ranges::count_if(mapping.columns, [](const auto& column) { return column.has_value(); });
    mapping.headings = known > 0 || preview.rows.empty();
    for (std::size_t index = 0; index < mapping.columns.size(); ++index)
        if (!mapping.columns[index] && !taken(Column::email) && holds_addresses(preview.rows, index)) mapping.columns[index] = Column::email;
    return mapping;
}

}  // namespace

RosterPreview preview_roster(std::string_view bytes, const std::string& file, const RosterMapping* mapping) {
    RosterPreview preview;
    const std::optional<std::string> text = bytes.size() <= roster_size_limit ? text_of_table(bytes) : std::nullopt;
    if (text) {
        preview.encoding = encoding_of_table(bytes);
        CsvReader csv(*text);
        preview.separator = csv.separator();
        std::vector<std::string> cells;
        while (preview.rows.size() < shown_rows && csv.next(cells) == CsvReader::Outcome::row) {
            if (std::ranges::all_of(cells, [](const std::string& cell) { return cell.empty(); })) continue;
            for (std::string& cell : cells) cell = shown_cell(cell);
            if (preview.headings.empty()) {
                preview.headings = cells;
                continue;
            }
            cells.resize(preview.headings.size());
            preview.rows.push_back(cells);
        }
        preview.guess = guessed(preview);
    }
    const Roster roster = read_roster(bytes, file, mapping ? mapping : text ? &preview.guess : nullptr);
    preview.people = std::int64_t(roster.people.size());
    preview.problems = roster.problems;
    return preview;
}

}  // namespace rozwaga::registry
